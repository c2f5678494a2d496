#include "plenary/store/store.hpp"

#include <atomic>
#include <fstream>
#include <stdexcept>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/disk/waiting_interrupt.hpp"
#include "plenary/ledger/undo.hpp"
#include "plenary/store/database.hpp"
#include "plenary/store/schema.hpp"
#include "plenary/store/small_ledger.hpp"

namespace plenary::store {
namespace {

namespace fs = std::filesystem;
using ledger::Act;

TEST(Store, KeepsWhatIsAppended) {
    const Folder folder;
    std::vector<ledger::Entry> written;
    {
        Store store = made(folder / "a.plenary");
        const auto first = store.append(
            "ana@desk", {statement("s1", "m", "2017-03-28"), statement("s2", "m", "2017-03-29")});
        ASSERT_TRUE(first);
        written = *first;
    }
    Store store = opened(folder / "a.plenary", Store::Mode::read);
    EXPECT_EQ(*store.entries(), written);
    EXPECT_EQ(ids(store, {"statements", {}, {}, {}}), "s1 s2");
    EXPECT_THAT(*store.tables(), testing::ElementsAre("statements"));
    EXPECT_EQ(store.tips()->at("ana@desk").hash, written[1].hash);
    const auto checked = store.verify();
    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->problems.empty() && checked->verified.problems.empty());
    EXPECT_EQ(checked->entries.size(), 2U);
}

TEST(Store, LeavesNothingBesideTheFile) {
    const Folder folder;
    (void)made(folder / "a.plenary").append("ana", {statement("s1", "m", "2017-03-28")});
    (void)opened(folder / "a.plenary", Store::Mode::read).entries();
    EXPECT_EQ(folder.entries(), 1U);
}

TEST(Store, IsNotThereWhenInterrupted) {
    const Folder folder;
    const auto entries =
        made(folder / "a.plenary").append("ana", {statement("s1", "m", "2017-03-28")}).value();
    const disk::WaitingInterrupt interrupt;
    const auto done = Store::create(folder / "b.plenary", entries);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, Kind::interrupted);
    EXPECT_EQ(folder.entries(), 1U);
}

TEST(Store, AppendsAllOrNothing) {
    const Folder folder;
    Store store = made(folder / "a.plenary");
    ledger::Draft bad = statement("s2", "m", "2017-03-28");
    bad.cells.clear();
    const auto done = store.append("ana", {statement("s1", "m", "2017-03-28"), bad});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, "bad-act");
    EXPECT_TRUE(store.entries()->empty());
    EXPECT_TRUE(store.append("ana", {statement("s1", "m", "2017-03-28")}));
}

TEST(Store, RefusesToChangeWhatIsRecorded) {
    const Folder folder;
    (void)made(folder / "a.plenary").append("ana", {statement("s1", "m", "2017-03-28")});
    OpenAs as;
    as.write = true;
    Database database(folder / "a.plenary", as);
    for (const char* sql : {"UPDATE entries SET number = 2", "DELETE FROM entries",
                            "INSERT OR REPLACE INTO entries SELECT * FROM entries"}) {
        EXPECT_THROW(database.run(sql), Failed) << sql;
    }
    EXPECT_EQ(database.number("SELECT count(*) FROM entries WHERE number = 1"), 1);
}

TEST(Store, NarrowsStatementsToAMotionAndADay) {
    const Folder folder;
    Store store = made(folder / "a.plenary");
    ledger::Draft late = statement("late", "m", "2017-03-28");
    late.cells[5].text = "2017-05-01";
    ledger::Draft inference = statement("inference", "m", "2017-03-28");
    inference.cells.push_back({"rests_on", "ground; nobody"});
    ASSERT_TRUE(store.append(
        "ana", {statement("ground", "other", "2017-06-01"), statement("early", "m", "2017-03-28"),
                late, statement("other", "other", "2017-03-28"), inference,
                statement("odd", "m", "no day"), statement("chosen", "m", "2017-07-01"),
                added("rulings", {{"id", "r"}, {"motion", "m"}, {"chosen", "chosen"}})}));
    const Day cut = *Day::parse("2017-04-01");
    EXPECT_EQ(ids(store, {"statements", "m", cut, cut}), "ground early inference odd chosen");
    EXPECT_EQ(ids(store, {"statements", "m", {}, {}}), "ground early late inference odd chosen");
    EXPECT_EQ(ids(store, {"statements", "m", cut, Day::parse("2017-05-01")}),
              "ground early late inference odd chosen");
    EXPECT_EQ(ids(store, {"statements", "m", {}, Day::parse("2017-03-01")}), "odd chosen");
    EXPECT_EQ(ids(store, {"statements", "other", cut, cut}), "other");
    EXPECT_EQ(ids(store, {"rulings", "m", cut, cut}), "r");
}

TEST(Store, ShowsConflictsAfterAMerge) {
    const Folder folder;
    Store ana = made(folder / "a.plenary");
    const auto row = ana.append("ana", {statement("s1", "m", "2017-03-28")});
    Store ben = made(folder / "b.plenary");
    ASSERT_EQ(ben.take(*ana.entries(), {})->entries, 1U);
    const auto correct = [&](Store& store, const std::string& writer, const std::string& day) {
        ledger::Draft draft = statement("s1", "m", day);
        draft.act = Act::supersede;
        draft.of = {row->front().hash};
        ASSERT_TRUE(store.append(writer, {draft}));
    };
    correct(ana, "ana", "2017-03-29");
    correct(ben, "ben", "2017-03-30");
    const auto taken = ana.take(*ben.entries(), {});
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->entries, 1U);
    EXPECT_EQ(ids(ana, {"statements", {}, {}, {}}), "s1! s1!");
    EXPECT_EQ(ids(ana, {"statements", "m", *Day::parse("2017-04-01"), *Day::parse("2017-04-01")}),
              "s1! s1!");
    EXPECT_EQ(ana.take(*ben.entries(), {})->entries, 0U);
    EXPECT_TRUE(ana.verify()->problems.empty());
}

TEST(Store, TakesNothingFromAFork) {
    const Folder folder;
    Store one = made(folder / "a.plenary");
    Store two = made(folder / "b.plenary");
    ASSERT_TRUE(one.append("ana", {statement("s1", "m", "2017-03-28")}));
    ASSERT_TRUE(two.append("ana", {statement("s2", "m", "2017-03-28")}));
    ASSERT_TRUE(two.append("ben", {statement("s3", "m", "2017-03-28")}));
    const auto taken = one.take(*two.entries(), {});
    ASSERT_TRUE(taken);
    ASSERT_EQ(taken->problems.size(), 1U);
    EXPECT_EQ(taken->problems[0].code, "fork");
    EXPECT_EQ(ids(one, {"statements", {}, {}, {}}), "s1");
}

TEST(Store, AWithheldEntryGivesWayToTheWholeOne) {
    const Folder folder;
    Store whole = made(folder / "a.plenary");
    ASSERT_TRUE(whole.append(
        "ana", {statement("s1", "m", "2017-03-28"), statement("s2", "m", "2017-03-28")}));
    std::vector<ledger::Entry> entries = *whole.entries();
    ledger::Entry bare;
    bare.writer = "ana";
    bare.number = 2;
    bare.hash = entries[1].hash;
    bare.withheld = true;
    Store part = made(folder / "b.plenary");
    ASSERT_TRUE(part.take(std::array{entries[0], bare}, {}));
    EXPECT_EQ(ids(part, {"statements", {}, {}, {}}), "s1");
    EXPECT_EQ(part.tips()->at("ana").number, 2);
    EXPECT_EQ(part.verify()->verified.withheld, 1U);
    ASSERT_TRUE(part.append("ana", {statement("s3", "m", "2017-03-28")}));
    ASSERT_EQ(part.take(entries, {})->entries, 1U);
    EXPECT_EQ(ids(part, {"statements", {}, {}, {}}), "s1 s2 s3");
    EXPECT_EQ(part.verify()->verified.withheld, 0U);
    EXPECT_TRUE(part.verify()->problems.empty());
}

TEST(Store, KeepsSnapshotsByTheirBytes) {
    const Folder folder;
    Store store = made(folder / "a.plenary");
    const std::string text("The Assembly\0voted", 18);
    ASSERT_TRUE(store.append("ana", {statement("s1", "m", "2017-03-28")}, {{sha256(text), text}}));
    EXPECT_EQ(**store.snapshot(sha256(text)), text);
    EXPECT_FALSE(*store.snapshot(sha256("other")));
    EXPECT_EQ(store.snapshots()->size(), 1U);
    ASSERT_TRUE(store.append("ana", {added("snapshots", {{"hash", sha256_hex("gone")}})}));
    ASSERT_EQ(store.verify()->problems.size(), 1U);
    EXPECT_EQ(store.verify()->problems[0].code, "missing-snapshot");
}

TEST(Store, FindsWordsInEntriesAndSnapshots) {
    const Folder folder;
    Store store = made(folder / "a.plenary");
    const std::string article = "Haiti se abstendrá, dijo el canciller.";
    const auto rows =
        store.append("ana",
                     {statement("s1", "m", "2017-03-28", "We vote \"no\" on it"),
                      statement("s2", "m", "2017-03-28", "HAÏTI votes no, and no AND")},
                     {{sha256(article), article}});
    const auto found = [&](const std::string& text) {
        std::string out;
        const auto hits = store.search(text, 10);
        EXPECT_TRUE(hits) << (hits ? "" : hits.error().message);
        if (!hits)
            return hits.error().code;
        for (const Hit& hit : *hits) {
            out += hit.entry ? *ledger::find(hit.entry->cells, "id") : "snapshot";
            out += hit.now ? " " : "- ";
        }
        return out;
    };
    EXPECT_EQ(found("vote"), "s1 ");
    EXPECT_EQ(found("haiti"), "s2 snapshot ");
    EXPECT_EQ(found("haiti abstendra"), "snapshot ");
    EXPECT_EQ(found("\"no on\""), "s1 ");
    EXPECT_EQ(found("on no"), "s1 ");
    EXPECT_EQ(found("AND"), "s2 ");
    EXPECT_EQ(found("vote OR"), "");
    EXPECT_EQ(found("text:vote*"), "");
    EXPECT_EQ(found("\" -"), "");
    EXPECT_EQ(found(""), "");
    EXPECT_EQ(store.search("no", 1)->size(), 1U);
    ledger::Draft gone;
    gone.recorded = *Instant::from_seconds(1'490'000'001);
    gone.act = Act::retract;
    gone.table = "statements";
    gone.of = {rows->front().hash};
    ASSERT_TRUE(store.append("ana", {gone}));
    EXPECT_EQ(found("vote"), "s1- ");
}

TEST(Store, IsCopiedWhileItIsOpen) {
    const Folder folder;
    Store store = made(folder / "a.plenary");
    ASSERT_TRUE(store.append("ana", {statement("s1", "m", "2017-03-28")}));
    ASSERT_TRUE(store.backup(folder / "b.plenary"));
    ASSERT_TRUE(store.append("ana", {statement("s2", "m", "2017-03-28")}));
    Store copy = opened(folder / "b.plenary");
    EXPECT_EQ(ids(copy, {"statements", {}, {}, {}}), "s1");
    EXPECT_TRUE(copy.verify()->problems.empty());
    EXPECT_TRUE(copy.append("ben", {statement("s3", "m", "2017-03-28")}));
    EXPECT_EQ(store.backup(folder / "b.plenary").error().code, "exists");
}

std::string refused(const fs::path& path) {
    const auto store = Store::open(path, Store::Mode::read);
    return store ? "" : store.error().code;
}

TEST(Store, RefusesWhatIsNoLedger) {
    const Folder folder;
    EXPECT_EQ(refused(folder / "nowhere"), "no-such-dossier");
    std::ofstream(folder / "text") << std::string(5000, 'x');
    EXPECT_EQ(refused(folder / "text"), "not-a-ledger");
    EXPECT_FALSE(Store::is_ledger(folder / "text"));
    {
        OpenAs as;
        as.write = as.make = true;
        Database other(folder / "other", as);
        other.run("CREATE TABLE t (x)");
    }
    EXPECT_EQ(refused(folder / "other"), "not-a-ledger");
    EXPECT_EQ(Store::create(folder / "other", {}).error().code, "exists");
}

TEST(Store, RefusesANewerVersionAndSaysWhich) {
    const Folder folder;
    (void)made(folder / "a.plenary");
    {
        OpenAs as;
        as.write = true;
        Database database(folder / "a.plenary", as);
        database.run("PRAGMA user_version = 2");
    }
    const auto store = Store::open(folder / "a.plenary", Store::Mode::read);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, "newer-ledger");
    EXPECT_THAT(store.error().message, testing::HasSubstr("version 2"));
}

// There is no version before the first; the way upwards is tried with steps that might come.
TEST(Versions, AreGoneThroughStepByStepOrNotAtAll) {
    const Folder folder;
    (void)made(folder / "a.plenary").append("ana", {statement("s1", "m", "2017-03-28")});
    OpenAs as;
    as.write = true;
    Database database(folder / "a.plenary", as);
    const std::array good{Step{2, "CREATE TABLE second (x)"}, Step{3, "CREATE TABLE third (x)"}};
    const std::array bad{good[0], Step{3, "CREATE TABLE second (x)"}};
    const auto tables = [&] {
        return database.number(
            "SELECT count(*) FROM sqlite_schema WHERE name IN ('second', 'third')");
    };
    EXPECT_THROW(check_version(database, true, bad, 3), Failed);
    EXPECT_EQ(database.number("PRAGMA user_version"), 1);
    EXPECT_EQ(tables(), 0);
    EXPECT_THROW(check_version(database, false, good, 3), Failed);
    check_version(database, true, good, 3);
    EXPECT_EQ(database.number("PRAGMA user_version"), 3);
    EXPECT_EQ(tables(), 2);
    EXPECT_EQ(database.number("SELECT count(*) FROM entries"), 1);
    check_version(database, true, good, 3);
}

TEST(Store, MakesItsIndexAnewWhenItIsMissing) {
    const Folder folder;
    (void)made(folder / "a.plenary").append("ana", {statement("s1", "m", "2017-03-28", "words")});
    {
        OpenAs as;
        as.write = true;
        Database database(folder / "a.plenary", as);
        database.run("DROP TABLE statements_now; DROP TABLE rows_now; DROP TABLE entry_texts");
    }
    {
        Store reader = opened(folder / "a.plenary", Store::Mode::read);
        EXPECT_EQ(ids(reader, {"statements", "m", {}, {}}), "s1");
        EXPECT_EQ(reader.search("words", 5).error().code, "no-index");
    }
    Store store = opened(folder / "a.plenary");
    EXPECT_EQ(ids(store, {"statements", "m", {}, {}}), "s1");
    EXPECT_EQ(store.search("words", 5)->size(), 1U);
    EXPECT_TRUE(store.verify()->problems.empty());
}

TEST(Store, AFalseIndexIsFound) {
    const Folder folder;
    (void)made(folder / "a.plenary").append("ana", {statement("s1", "m", "2017-03-28")});
    {
        OpenAs as;
        as.write = true;
        Database database(folder / "a.plenary", as);
        database.run("UPDATE statements_now SET motion = 'other'");
    }
    const auto checked = opened(folder / "a.plenary").verify();
    ASSERT_EQ(checked->problems.size(), 1U);
    EXPECT_EQ(checked->problems[0].code, "wrong-index");
}

TEST(Store, ASecondWriterWaitsAndSaysSo) {
    const Folder folder;
    (void)made(folder / "a.plenary");
    std::atomic<bool> said = false;
    std::atomic<bool> holds = false;
    std::thread first([&] {
        Store store = opened(folder / "a.plenary");
        const auto done = store.append("ana", [&](Store&) -> Result<Store::Drafts> {
            holds = true;
            while (!said)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            return Store::Drafts{statement("s1", "m", "2017-03-28")};
        });
        EXPECT_TRUE(done);
    });
    while (!holds)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    Options options;
    options.waiting = [&] { said = true; };
    Store store = opened(folder / "a.plenary", Store::Mode::write, options);
    EXPECT_TRUE(store.append("ben", {statement("s2", "m", "2017-03-28")}));
    first.join();
    EXPECT_TRUE(said);
    EXPECT_EQ(store.entries()->size(), 2U);
}

TEST(Store, AWriterThatWaitsTooLongGivesUp) {
    const Folder folder;
    Store store = made(folder / "a.plenary");
    OpenAs as;
    as.write = true;
    Database other(folder / "a.plenary", as);
    Transaction held(other);
    Options options;
    options.patience_ms = 50;
    Store late = opened(folder / "a.plenary", Store::Mode::write, options);
    const auto done = late.append("ben", {statement("s2", "m", "2017-03-28")});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, "ledger-busy");
    EXPECT_EQ(done.error().kind, Kind::io);
    // Who only reads need not wait.
    EXPECT_TRUE(opened(folder / "a.plenary", Store::Mode::read).entries()->empty());
}

} // namespace
} // namespace plenary::store
