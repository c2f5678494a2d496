// No format takes the files of another for its own.
#include <gtest/gtest.h>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/dbf_writing.hpp"

namespace plenary::format {
namespace {

using Files = std::vector<ArchiveFile>;

std::vector<std::string> fitting(const Files& files) {
    std::vector<std::string> out;
    for (const ArchiveFormat* each : archive::all()) {
        if (each->fits(files))
            out.emplace_back(each->name);
    }
    return out;
}

std::vector<std::string> alone(std::string name) { return {std::move(name)}; }

TEST(ArchiveFitting, IsOneFormatForEachArchive) {
    EXPECT_EQ(fitting({{"d", "data.json",
                        R"({"chamber": "h", "congress": 113, "vote_id": "h1", "votes": {}})"}}),
              alone("congress"));
    EXPECT_EQ(
        fitting({{"v", "v.json",
                  R"([{"identifier": "1", "motion_text": "x", "votes": [{"option": "yes"}]}])"}}),
        alone("popolo"));
    EXPECT_EQ(fitting({{"m", "member_votes.csv", "vote_id,member_id,position\n"},
                       {"m", "members.csv", "id,first_name,last_name,country_code\n"},
                       {"v", "votes.csv", "id,timestamp,display_title\n"}}),
              alone("howtheyvote"));
    EXPECT_EQ(fitting({{"v", "votematrix-x.dat", "rowid\tdate\tvoteno\tBill\tmpid1\t\n"},
                       {"v", "votematrix-x.txt", "file: x\n"}}),
              alone("publicwhip"));
    EXPECT_EQ(fitting({{"l", "L.DBF", dbf({{"NUMVOT", 1}, {"NOME_PAR", 1}, {"VOTO", 1}}, {})}}),
              alone("camara"));
    EXPECT_EQ(fitting({{"r", "r.xml", "<?xml version=\"1.0\"?><PV.RollCallVoteResults/>"}}),
              alone("europarl"));
    EXPECT_EQ(fitting({{"v", "votes_matrix.csv", "rc,votes\n"}}), alone("matrix"));
}

TEST(ArchiveFitting, IsNoneForWhatIsNone) {
    for (const char* text : {"", "{}", "[]", "<x/>", "a,b\n1,2\n", "\x03", "a text\n",
                             R"({"votes": 3})", "<!DOCTYPE html><html></html>"})
        EXPECT_TRUE(fitting({{"x", "x", text}}).empty()) << text;
    EXPECT_TRUE(fitting({}).empty());
}

} // namespace
} // namespace plenary::format
