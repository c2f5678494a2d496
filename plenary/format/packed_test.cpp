#include "plenary/format/packed.hpp"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/disk/waiting_interrupt.hpp"
#include "plenary/format/import_folder.hpp"
#include "plenary/format/ledger_jsonl.hpp"
#include "plenary/ledger/random_ledger.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;
using ledger::Act;
using ledger::Desk;

std::vector<std::string> codes(const ReadPacked& read) {
    std::vector<std::string> out;
    for (const Problem& problem : read.problems)
        out.push_back(problem.code);
    return out;
}

WholeLedger example() {
    Desk desk("ana@desk");
    for (ledger::Draft& draft : import_folder("data/oas-venezuela-2017").drafts) {
        draft.recorded = ledger::at_minute(0);
        desk.write(draft);
    }
    desk.write(
        Act::add, "snapshots",
        {{"hash", sha256_hex("text of an article")}, {"size", "18"}, {"type", "text/plain"}});
    return {desk.entries(), {{sha256("text of an article"), "text of an article"}}};
}

void unpack(const disk::ScratchFolder& scratch, const std::string& name, const WholeLedger& whole) {
    ASSERT_TRUE(write_packed(scratch.path() / name, whole));
}

TEST(Packed, IsReadBackToTheSameBytes) {
    const disk::ScratchFolder scratch;
    const WholeLedger whole = example();
    unpack(scratch, "a", whole);
    const ReadPacked read = read_packed(scratch.path() / "a");
    EXPECT_THAT(codes(read), testing::IsEmpty());
    EXPECT_THAT(read.edited, testing::IsEmpty());
    EXPECT_EQ(read.whole.entries, whole.entries);
    EXPECT_EQ(packed_files(read.whole), packed_files(whole));
    EXPECT_EQ(scratch.get("a/dossier.toml").find("title"), 0U);
    EXPECT_TRUE(is_packed(scratch.path() / "a"));
    EXPECT_FALSE(is_packed("data/oas-venezuela-2017"));
}

RC_GTEST_PROP(Packed, AMergeIsTheSameFolderWhicheverWay, ()) {
    const auto desks = ledger::random_desks();
    const auto files = [](const Desk& a, const Desk& b) {
        return packed_files({ledger::merge(a.entries(), b.entries()).merged.entries, {}});
    };
    RC_ASSERT(files(desks[0], desks[1]) == files(desks[1], desks[0]));
    RC_ASSERT(files(desks[0], desks[0]) == packed_files({desks[0].entries(), {}}));
}

// `./dev bench crash` does the same a thousand times.
TEST(Packed, EveryFlippedByteIsFound) {
    const disk::ScratchFolder scratch;
    unpack(scratch, "a", example());
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(scratch.path() / "a")) {
        if (entry.is_regular_file())
            files.push_back(entry.path().lexically_relative(scratch.path()));
    }
    ASSERT_GE(files.size(), 8U);
    const char* many = std::getenv("PLENARY_FLIPS");
    std::mt19937_64 random(std::random_device{}());
    for (int i = many == nullptr ? 50 : std::atoi(many); i > 0; --i) {
        const std::string name = files[random() % files.size()].string();
        const std::string good = scratch.get(name);
        std::string bad = good;
        const std::size_t at = random() % bad.size();
        bad[at] = static_cast<char>(bad[at] ^ static_cast<char>(1 + random() % 255));
        scratch.put(name, bad);
        const ReadPacked read = read_packed(scratch.path() / "a");
        EXPECT_TRUE(!read.problems.empty() || !read.edited.empty())
            << name << " byte " << at << ": " << int(good[at]) << " to " << int(bad[at]);
        scratch.put(name, good);
    }
    EXPECT_THAT(codes(read_packed(scratch.path() / "a")), testing::IsEmpty());
}

TEST(Packed, AnEditedViewIsWhatChanged) {
    const disk::ScratchFolder scratch;
    unpack(scratch, "a", example());
    scratch.put("a/rulings.csv", "motion,member,chosen,reason,by,day\nsuspend,,x,y,z,2017-04-01\n");
    scratch.put("a/stakes.csv", "member\nHTI\n");
    const ReadPacked read = read_packed(scratch.path() / "a");
    EXPECT_THAT(codes(read), testing::IsEmpty());
    EXPECT_THAT(read.edited, testing::ElementsAre("rulings.csv", "stakes.csv"));
    ASSERT_FALSE(read.edits.empty());
    EXPECT_EQ(read.edits.back().table, "stakes");
    fs::remove(scratch.path() / "a" / "sources.csv");
    EXPECT_THAT(codes(read_packed(scratch.path() / "a")), testing::ElementsAre("missing-view"));
}

TEST(Packed, FindsWhatIsMissingOrTooMuch) {
    const disk::ScratchFolder scratch;
    const WholeLedger whole = example();
    unpack(scratch, "a", whole);
    const std::string lines = scratch.get("a/ledger.jsonl");
    scratch.put("a/ledger.jsonl", lines.substr(0, lines.rfind('\n', lines.size() - 2) + 1));
    EXPECT_THAT(codes(read_packed(scratch.path() / "a")), testing::ElementsAre("unknown-snapshot"));
    scratch.put("a/ledger.jsonl", lines);
    const std::string name = "a/snapshots/" + to_string(whole.snapshots.begin()->first);
    fs::remove(scratch.path() / name);
    EXPECT_THAT(codes(read_packed(scratch.path() / "a")), testing::ElementsAre("missing-snapshot"));

    WholeLedger shorter = whole;
    shorter.entries.pop_back();
    shorter.snapshots.clear();
    unpack(scratch, "b", shorter);
    const std::string short_lines = scratch.get("b/ledger.jsonl");
    scratch.put("b/ledger.jsonl",
                short_lines.substr(0, short_lines.rfind('\n', short_lines.size() - 2) + 1));
    EXPECT_THAT(codes(read_packed(scratch.path() / "b")), testing::ElementsAre("bad-manifest"));
}

TEST(Packed, FollowsNoLinkAndLeavesTheFolderNever) {
    const disk::ScratchFolder scratch;
    unpack(scratch, "a", example());
    scratch.put("secret", "s");
    fs::create_symlink(scratch.path() / "secret", scratch.path() / "a" / "more.csv");
    EXPECT_THAT(codes(read_packed(scratch.path() / "a")), testing::ElementsAre("not-plain"));
    fs::remove(scratch.path() / "a" / "more.csv");
    fs::remove_all(scratch.path() / "a" / "snapshots");
    fs::create_directory_symlink(scratch.path(), scratch.path() / "a" / "snapshots");
    EXPECT_THAT(codes(read_packed(scratch.path() / "a")), testing::Contains("not-plain"));

    // A table whose view would lie elsewhere is refused before anything is written.
    ledger::Entry entry = example().entries.front();
    entry.table = "../../outside";
    entry.hash = ledger::hash_of(entry);
    scratch.put("b/ledger.jsonl", ledger_line(entry));
    EXPECT_THAT(codes(read_packed(scratch.path() / "b")), testing::Contains("bad-table"));
}

TEST(Packed, IsWrittenOnlyWhereNothingIs) {
    const disk::ScratchFolder scratch;
    scratch.put("a/file", "x");
    const auto written = write_packed(scratch.path() / "a", example());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, "not-empty");
    EXPECT_EQ(scratch.get("a/file"), "x");
}

TEST(Packed, IsNotThereWhenInterrupted) {
    const disk::ScratchFolder scratch;
    const disk::WaitingInterrupt interrupt;
    const auto written = write_packed(scratch.path() / "a", example());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, Kind::interrupted);
    EXPECT_EQ(scratch.entries(), 0U);
}

} // namespace
} // namespace plenary::format
