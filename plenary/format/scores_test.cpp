#include "plenary/format/scores.hpp"

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/gzip.hpp"

namespace plenary::format {
namespace {

class ScoreTables : public testing::Test {
protected:
    Result<Scores> read(std::string_view bytes, const ScoreColumns& columns = {}) {
        const auto path = folder_.path() / "scores.csv";
        EXPECT_TRUE(write_file(path, bytes));
        return read_scores(path, columns);
    }

private:
    disk::ScratchFolder folder_;
};

TEST_F(ScoreTables, TakeTheUsualColumns) {
    const auto scores =
        read("# a remark\nmember,mean,sd,zmean,zsd\nA,1,2,3,4\n# another\nB,5,6,7,8\n");
    ASSERT_TRUE(scores) << scores.error().message;
    EXPECT_EQ(scores->columns, std::vector<std::string>{"zmean"});
    EXPECT_EQ(scores->sd_columns, std::vector<std::string>{"zsd"});
    EXPECT_FALSE(scores->sessions);
    ASSERT_EQ(scores->rows.size(), 2U);
    EXPECT_EQ(scores->rows[1].member, "B");
    EXPECT_EQ(scores->rows[1].values, std::vector<double>{7});
    EXPECT_EQ(scores->rows[1].sds, std::vector<double>{8});
}

TEST_F(ScoreTables, TakeWhatIsNamed) {
    const auto scores = read("id,session,a,b\nA,1,1,2\nA,2,3,4e-1\n", {{"b", "a"}, {}});
    ASSERT_TRUE(scores) << scores.error().message;
    EXPECT_TRUE(scores->sessions);
    EXPECT_EQ(scores->rows[1].values, (std::vector<double>{0.4, 3}));
    EXPECT_EQ(scores->rows[1].session, 2);
    EXPECT_TRUE(scores->rows[1].sds.empty());
}

TEST_F(ScoreTables, AreReadPacked) {
    const auto scores = read(gzip("# r\nmember,z\nA,1\n"));
    ASSERT_TRUE(scores) << scores.error().message;
    EXPECT_EQ(scores->rows.size(), 1U);
}

TEST_F(ScoreTables, CountWhatTheyLeaveOut) {
    const auto scores = read("member,z\nA,1\nB,\nC,NA\nD,1\nD,2\nE,3\n");
    ASSERT_TRUE(scores) << scores.error().message;
    EXPECT_EQ(scores->rows.size(), 2U);
    EXPECT_EQ(scores->without_number, 2U);
    EXPECT_EQ(scores->twice, std::vector<std::string>{"D"});
}

// A remark within quotes is none.
TEST_F(ScoreTables, KeepQuotedLines) {
    const auto scores = read("member,name,z\nA,\"two\n# lines\",1\nB,b,2\n");
    ASSERT_TRUE(scores) << scores.error().message;
    EXPECT_EQ(scores->rows.size(), 2U);
}

TEST_F(ScoreTables, SayWhatIsWrongAndWhere) {
    const auto where = [&](std::string_view bytes, const ScoreColumns& columns = {}) {
        const auto scores = read(bytes, columns);
        EXPECT_FALSE(scores);
        return scores ? std::string()
                      : scores.error().code + " " + std::to_string(scores.error().where.line);
    };
    EXPECT_EQ(where("# r\n# r\nname,z\nA,1\n"), "no-column 3");
    EXPECT_EQ(where("# r\nmember,score\nA,1\n"), "no-column 2");
    EXPECT_EQ(where("member,z\nA,1\n", {{"w"}, {}}), "no-column 1");
    EXPECT_EQ(where("# r\nmember,z\nA,1\n# r\nB,x\n"), "bad-number 5");
    EXPECT_EQ(where("member,session,z\nA,one,1\n"), "bad-number 2");
    EXPECT_EQ(where("# r\nmember,z\nA\n"), "row-length 3");
    EXPECT_EQ(where(""), "empty-file 0");
    EXPECT_EQ(where("# only a remark\n"), "empty-file 0");
}

} // namespace
} // namespace plenary::format
