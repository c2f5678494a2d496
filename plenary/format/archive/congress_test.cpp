#include <gtest/gtest.h>

#include "plenary/format/archive_format.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat congress;
extern const ArchiveFormat popolo;

namespace {

using rollcall::code_of;
using rollcall::State;

ArchiveFile vote(const std::string& id, const std::string& lists, const std::string& more = "") {
    return {"in/" + id + "/data.json", "data.json",
            R"({"bill": {"congress": 113, "number": 7, "type": "hr"}, "chamber": "h",
  "congress": 113, "date": "2013-02-15T11:44:00-05:00", "question": "On Passage: H.R. 7",
  "result": "Passed", )" +
                more + R"("vote_id": ")" + id + R"(", "votes": {)" + lists + "}}"};
}

std::string voter(const std::string& id, const std::string& party = "D") {
    return R"({"id": ")" + id + R"(", "display_name": "Doe", "party": ")" + party +
           R"(", "state": "NY"})";
}

struct Read {
    std::optional<rollcall::Archive> archive;
    ArchiveReport report;

    [[nodiscard]] std::string problem() const {
        return report.problems.empty() ? "" : describe(report.problems[0]);
    }
};

Read read(const std::vector<ArchiveFile>& files, const ArchiveOptions& options = {}) {
    Read out;
    out.archive = congress.read(files, options, out.report);
    return out;
}

TEST(Congress, ReadsAFolderOfVotes) {
    const std::vector<ArchiveFile> files = {
        vote("h1-113.2013", R"("Aye": [)" + voter("D000001") + R"(], "No": [)" +
                                voter("D000002", "R") + R"(], "Present": [)" + voter("D000003") +
                                R"(], "Not Voting": [)" + voter("D000004") + "]"),
        vote("s2-113.2013", R"("Yea": [)" + voter("S001") + R"(, "VP"], "Nay": [])"),
        {"in/fetch.log", "fetch.log", "done"}};
    EXPECT_TRUE(congress.fits(files));
    EXPECT_FALSE(popolo.fits(files));
    const Read got = read(files);
    ASSERT_TRUE(got.archive) << got.problem();
    const rollcall::Archive& archive = *got.archive;
    ASSERT_EQ(archive.roll_calls.size(), 2U);
    EXPECT_EQ(archive.roll_calls[0].id, "h1-113.2013");
    EXPECT_EQ(archive.roll_calls[0].day, Day::make(2013, 2, 15));
    EXPECT_EQ(archive.roll_calls[0].session, 113);
    EXPECT_EQ(archive.roll_calls[0].symbol, "hr 7");
    const auto places = places_of(archive.members);
    const auto at = [&](std::size_t roll, const char* id) {
        return archive.votes.at(roll, static_cast<std::uint32_t>(places.find(id)->second));
    };
    EXPECT_EQ(at(0, "D000001"), code_of(State::yes));
    EXPECT_EQ(at(0, "D000002"), code_of(State::no));
    EXPECT_EQ(at(0, "D000003"), code_of(State::present));
    EXPECT_EQ(at(0, "D000004"), code_of(State::absent));
    EXPECT_EQ(at(1, "VP"), code_of(State::yes));
    EXPECT_EQ(at(1, "D000001"), std::nullopt);
    EXPECT_EQ(archive.members[places.find("S001")->second].code("lis"), "S001");
    EXPECT_EQ(archive.members[places.find("D000002")->second].group, "R");
    ASSERT_EQ(got.report.mapping.size(), 5U);
    EXPECT_EQ(got.report.mapping[0].code, "Aye");
    EXPECT_EQ(got.report.mapping[0].votes, 1U);
}

TEST(Congress, AsksWhatTheNameOfACandidateMeans) {
    const std::vector<ArchiveFile> files = {
        vote("h1-113.2013", R"("Roe": [)" + voter("D000001") + "]")};
    EXPECT_NE(read(files).problem().find("--map 'Roe=STATE'"), std::string::npos);
    const Read told = read(files, {{{"Roe", State::yes}}});
    ASSERT_TRUE(told.archive) << told.problem();
    EXPECT_EQ(told.archive->votes.at(0, 0), code_of(State::yes));
}

TEST(Congress, SaysWhatIsWrong) {
    const auto has = [](const Read& got, std::string_view text) {
        return !got.archive && got.problem().find(text) != std::string::npos;
    };
    EXPECT_TRUE(
        has(read({vote("h1", R"("Yea": [)" + voter("A") + R"(], "Nay": [)" + voter("A") + "]")}),
            "member A stands twice in roll call h1"));
    EXPECT_TRUE(has(read({vote("h1", R"("Yea": [{"party": "D"}])")}), "a voter without an id"));
    EXPECT_TRUE(has(read({vote("h1", R"("Yea": [])"), vote("h1", R"("Yea": [])")}),
                    "roll call h1 stands twice, first in in/h1/data.json"));
    ArchiveFile cut = vote("h1", R"("Yea": [)" + voter("A") + "]");
    cut.bytes.resize(cut.bytes.size() - 3);
    EXPECT_TRUE(has(read({cut}), "no JSON from here on"));
    EXPECT_TRUE(has(read({}), "no roll call"));
}

TEST(Congress, RemarksOnARollThatWasCut) {
    std::vector<ArchiveFile> files;
    for (int i = 0; i < 6; ++i) {
        std::string list;
        for (int k = 0; k < (i == 3 ? 2 : 20); ++k)
            list += (k > 0 ? ", " : "") + voter("A" + std::to_string(k));
        files.push_back(vote("h" + std::to_string(i), R"("Yea": [)" + list + "]"));
    }
    const Read got = read(files);
    ASSERT_TRUE(got.archive) << got.problem();
    ASSERT_EQ(got.report.remarks.size(), 1U);
    EXPECT_NE(got.report.remarks[0].find("The first, h3, names 2"), std::string::npos)
        << got.report.remarks[0];
}

} // namespace
} // namespace plenary::format::archive
