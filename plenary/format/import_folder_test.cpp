#include "plenary/format/import_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"

namespace plenary::format {
namespace {

std::vector<std::string> codes(const Imported& imported) {
    std::vector<std::string> out;
    for (const Problem& problem : imported.problems)
        out.push_back(problem.code);
    return out;
}

TEST(Import, MakesAnEntryOfEveryRow) {
    const disk::ScratchFolder folder;
    folder.put("dossier.toml", "title = \"t\"\n");
    folder.put("statements.csv", "id,odd column,note\r\ns1,x,\" kept \"\r\ns2,,=1+1\r\n");
    folder.put("sources.csv", "id\na\n");
    folder.put("stakes.csv", "member\nHTI\n");
    folder.put("README.md", "read me");
    folder.put("bodies/x/body.toml", "");
    folder.put("snapshots/" + sha256_hex("s"), "s");
    const Imported out = import_folder(folder.path());
    EXPECT_THAT(codes(out), testing::IsEmpty());
    ASSERT_EQ(out.drafts.size(), 5U);
    EXPECT_EQ(out.drafts[0].table, "dossier.toml");
    EXPECT_EQ(out.drafts[1].table, "sources");
    const ledger::Cells cells{{"id", "s1"}, {"odd column", "x"}, {"note", " kept "}};
    EXPECT_EQ(out.drafts[2].cells, cells);
    EXPECT_EQ(out.drafts[4].table, "stakes");
    EXPECT_THAT(out.left_out, testing::ElementsAre("README.md", "bodies/"));
    EXPECT_EQ(out.snapshots.at(sha256("s")), "s");
}

TEST(Import, SaysAllThatIsWrong) {
    const disk::ScratchFolder folder;
    folder.put("dossier.toml", "\xff");
    folder.put("statements.csv", "id,x\na\n");
    folder.put("snapshots/" + sha256_hex("s"), "t");
    folder.put("snapshots/notes.txt", "t");
    EXPECT_THAT(codes(import_folder(folder.path())),
                testing::UnorderedElementsAre("invalid-utf8", "row-length", "wrong-hash",
                                              "not-a-snapshot"));
    EXPECT_THAT(codes(import_folder(folder.path() / "nowhere")),
                testing::ElementsAre("no-such-dossier"));
}

TEST(Import, FollowsNoLink) {
    const disk::ScratchFolder folder;
    folder.put("outside.csv", "id\nsecret\n");
    folder.put("in/sources.csv", "id\na\n");
    std::filesystem::create_symlink(folder.path() / "outside.csv",
                                    folder.path() / "in" / "statements.csv");
    const Imported out = import_folder(folder.path() / "in");
    EXPECT_THAT(codes(out), testing::ElementsAre("not-plain"));
    EXPECT_TRUE(out.drafts.empty());
}

} // namespace
} // namespace plenary::format
