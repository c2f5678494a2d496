// What is damaged is found or changes nothing, and what verifies can be saved.

#include <fstream>
#include <random>
#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/store/small_ledger.hpp"

namespace plenary::store {
namespace {

namespace fs = std::filesystem;

// A ledger with enough in it for inner pages, overflow pages and every table.
void make_ledger(const fs::path& path) {
    Store store = made(path);
    Store::Drafts drafts;
    for (unsigned i = 0; i < 300; ++i) {
        drafts.push_back(statement(fmt::format("s{}", i), i % 2 == 0 ? "m" : "other", "2017-03-28",
                                   fmt::format("quote {} {}", i, std::string(i * 20, 'x'))));
    }
    const std::string text = "text of an article " + std::string(20'000, 'y');
    drafts.push_back(added("snapshots", {{"hash", sha256_hex(text)}}));
    ASSERT_TRUE(store.append("ana", drafts, {{sha256(text), text}}));
}

// Everything that can be asked, as one text; the code of the first problem when there is one.
std::string answers(const fs::path& path) {
    auto store = Store::open(path, Store::Mode::read);
    if (!store)
        return "problem " + store.error().code;
    std::string out;
    const auto rows =
        store->rows({"statements", "m", Day::parse("2017-04-01"), Day::parse("2017-04-01")});
    if (!rows)
        return "problem " + rows.error().code;
    for (const FoundRow& row : *rows)
        out += ledger::encode(row.entry);
    const auto entries = store->entries();
    if (!entries)
        return "problem " + entries.error().code;
    for (const ledger::Entry& entry : *entries)
        out += to_string(entry.hash);
    const auto hits = store->search("quote 17", 5);
    if (!hits)
        return "problem " + hits.error().code;
    for (const Hit& hit : *hits)
        out += hit.excerpt;
    const auto snapshots = store->snapshots();
    if (!snapshots)
        return "problem " + snapshots.error().code;
    for (const auto& [hash, bytes] : *snapshots)
        out += to_string(hash) + bytes;
    return out;
}

// `./dev bench crash` does the same a thousand times.
TEST(Damage, AFlippedByteIsFoundOrChangesNoAnswer) {
    const Folder folder;
    make_ledger(folder / "a.plenary");
    const std::string good = folder.get("a.plenary");
    const std::string expected = answers(folder / "a.plenary");
    ASSERT_FALSE(expected.starts_with("problem"));
    const char* many = std::getenv("PLENARY_FLIPS");
    std::mt19937_64 random(std::random_device{}());
    int found = 0;
    for (int i = many == nullptr ? 50 : std::atoi(many); i > 0; --i) {
        std::string bad = good;
        const std::size_t at = random() % bad.size();
        bad[at] = static_cast<char>(bad[at] ^ static_cast<char>(1 + random() % 255));
        folder.put("b.plenary", bad);
        const std::string now = answers(folder / "b.plenary");
        EXPECT_TRUE(now == expected || now.starts_with("problem")) << "byte " << at;
        found += now == expected ? 0 : 1;
    }
    EXPECT_GT(found, 0);
}

TEST(Damage, EveryByteOfTheHeaderIsWatched) {
    const Folder folder;
    make_ledger(folder / "a.plenary");
    const std::string good = folder.get("a.plenary");
    for (std::size_t at = 0; at < 100; ++at) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        folder.put("b.plenary", bad);
        EXPECT_THAT(answers(folder / "b.plenary"), testing::StartsWith("problem")) << at;
    }
}

TEST(Damage, SaysWhichPage) {
    const Folder folder;
    make_ledger(folder / "a.plenary");
    std::string bytes = folder.get("a.plenary");
    for (std::size_t at = 4096 * 2 + 100; at < bytes.size(); at += 4096)
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    folder.put("a.plenary", bytes);
    auto store = Store::open(folder / "a.plenary", Store::Mode::read);
    const Problem problem = store ? store->verify().error() : store.error();
    EXPECT_EQ(problem.code, "damaged-ledger");
    EXPECT_THAT(problem.message, testing::ContainsRegex("page [0-9]+ is not as it was written"));
    EXPECT_THAT(problem.hint, testing::HasSubstr("--salvage"));
}

TEST(Damage, AFileThatWasCutOffIsFound) {
    const Folder folder;
    make_ledger(folder / "a.plenary");
    const std::string good = folder.get("a.plenary");
    for (std::size_t pages = 0; pages < good.size() / 4096; pages += 7) {
        folder.put("b.plenary", good.substr(0, pages * 4096));
        auto store = Store::open(folder / "b.plenary", Store::Mode::read);
        EXPECT_TRUE(!store || !store->verify()) << pages;
    }
}

TEST(Salvage, WritesOutWhatVerifies) {
    const Folder folder;
    make_ledger(folder / "a.plenary");
    const std::string good = folder.get("a.plenary");
    const auto whole = Store::salvage(folder / "a.plenary");
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->entries.size(), 301U);
    EXPECT_TRUE(whole->problems.empty());
    EXPECT_EQ(whole->snapshots.size(), 1U);

    // A letter of the quote of one statement: all before it is saved.
    std::string bad = good;
    bad[bad.find("quote 200 xxx") + 10] = 'z';
    folder.put("b.plenary", bad);
    const auto part = Store::salvage(folder / "b.plenary");
    ASSERT_TRUE(part);
    EXPECT_EQ(part->entries.size(), 200U);
    EXPECT_FALSE(part->problems.empty());
    EXPECT_TRUE(ledger::verify(part->entries).problems.empty());
    EXPECT_EQ(folder.get("b.plenary"), bad);
}

TEST(Salvage, SurvivesPagesOfRubbish) {
    const Folder folder;
    make_ledger(folder / "a.plenary");
    const std::string good = folder.get("a.plenary");
    std::mt19937_64 random(7);
    for (int round = 0; round < 20; ++round) {
        std::string bad = good;
        for (int page = 0; page < 5; ++page) {
            const std::size_t at = 4096 * (1 + random() % (bad.size() / 4096 - 1));
            for (std::size_t i = 0; i < 4096; ++i)
                bad[at + i] = static_cast<char>(random());
        }
        folder.put("b.plenary", bad);
        const auto saved = Store::salvage(folder / "b.plenary");
        if (saved) {
            EXPECT_TRUE(ledger::verify(saved->entries).problems.empty());
        }
    }
}

} // namespace
} // namespace plenary::store
