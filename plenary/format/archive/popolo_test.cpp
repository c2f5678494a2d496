#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/format/archive_format.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat popolo;
extern const ArchiveFormat congress;

namespace {

using rollcall::code_of;
using rollcall::State;

struct Read {
    std::optional<rollcall::Archive> archive;
    ArchiveReport report;

    [[nodiscard]] std::string problem() const {
        return report.problems.empty() ? "" : describe(report.problems[0]);
    }
};

Read read(const std::string& text, const ArchiveOptions& options = {}) {
    Read out;
    const std::vector<ArchiveFile> files = {{"in/votes.json", "votes.json", text}};
    out.archive = popolo.read(files, options, out.report);
    return out;
}

std::string event(const std::string& id, const std::string& votes, const std::string& more = "") {
    return R"({"identifier": ")" + id +
           R"(", "motion_text": "That it do pass", "start_date": "2017-03-28T14:00:00", )" + more +
           R"("votes": [)" + votes + "]}";
}

std::string vote(const std::string& option, const std::string& name) {
    return R"({"option": ")" + option + R"(", "voter_name": ")" + name + R"(", "note": ""})";
}

const std::string one = event(
    "14226.0",
    R"({"option": "yes", "voter_name": "Ada A.", "voter": {"id": "ocd-person/1", "name": "Ada Abel"}},
       {"option": "no", "voter_name": "Ben", "voter_id": "~{\"name\": \"Ben\"}"},
       {"option": "abstain", "voter_name": "Cid"}, {"option": "not voting", "voter_name": "Dan"},
       {"option": "absent", "voter_name": "Eve"}, {"option": "paired", "voter_name": "Fay"})",
    R"("organization": {"name": "Senate"}, "legislative_session": "2017", "result": "pass",
       "bill": {"identifier": "SB 7"}, "counts": [{"option": "yes", "value": 1},
       {"option": "no", "value": 1.0}, {"option": "absent", "value": 1},
       {"option": "not voting", "value": 1}], )");

TEST(Popolo, ReadsAnEvent) {
    const std::vector<ArchiveFile> files = {{"in/v.json", "v.json", one}};
    EXPECT_TRUE(popolo.fits(files));
    EXPECT_FALSE(congress.fits(files));
    const Read got = read(one);
    ASSERT_TRUE(got.archive) << got.problem();
    const rollcall::Archive& archive = *got.archive;
    const rollcall::RollCall& item = archive.roll_calls.at(0);
    EXPECT_EQ(item.id, "14226");
    EXPECT_EQ(item.day, Day::make(2017, 3, 28));
    EXPECT_EQ(item.session, 2017);
    EXPECT_EQ(item.symbol, "SB 7");
    EXPECT_EQ(item.totals, (rollcall::Totals{1, 1, std::nullopt, 2}));
    const std::array wanted = {State::yes,    State::no,     State::abstain,
                               State::absent, State::absent, State::paired};
    ASSERT_EQ(archive.members.size(), wanted.size());
    for (std::uint32_t i = 0; i < wanted.size(); ++i)
        EXPECT_EQ(archive.votes.at(0, i), code_of(wanted[i])) << i;
    EXPECT_EQ(archive.members[0].id, "ocd-person/1");
    EXPECT_EQ(archive.members[1].id, "Ben");
    ASSERT_EQ(got.report.remarks.size(), 1U);
    EXPECT_NE(got.report.remarks[0].find("5 voters are known by their printed names"),
              std::string::npos);
}

TEST(Popolo, ReadsListsAndLines) {
    const std::string a = event("a", vote("yes", "Ada"));
    const std::string b = event("b", vote("No", "Ada"));
    for (const std::string& text :
         {fmt::format("[{}, {}]", a, b), fmt::format("{}\n{}\n", a, b),
          fmt::format("{}\r\n\r\n{}", a, b), fmt::format("{{\"results\": [{},{}]}}", a, b)}) {
        const Read got = read(text);
        ASSERT_TRUE(got.archive) << got.problem() << text;
        EXPECT_EQ(got.archive->roll_calls.size(), 2U);
        EXPECT_EQ(got.archive->votes.at(1, 0), code_of(State::no));
    }
    const Read bad = read(a + "\n{\"votes\": \n");
    EXPECT_NE(bad.problem().find("votes.json:2:"), std::string::npos) << bad.problem();
}

TEST(Popolo, DoesNotSayWhatTheExcusedDid) {
    const std::string text = event("a", vote("excused", "Ada") + "," + vote("other", "Ben"));
    const Read got = read(text);
    ASSERT_TRUE(got.archive) << got.problem();
    EXPECT_EQ(got.archive->votes.at(0, 0), code_of(State::unknown));
    EXPECT_EQ(got.report.remarks.size(), 3U);
    const Read told = read(text, {{{"excused", State::absent}, {"other", State::present}}});
    ASSERT_TRUE(told.archive);
    EXPECT_EQ(told.archive->votes.at(0, 0), code_of(State::absent));
    EXPECT_EQ(told.archive->votes.at(0, 1), code_of(State::present));
    EXPECT_EQ(told.report.remarks.size(), 1U);
}

TEST(Popolo, FindsARollThatWasCut) {
    const std::string counts =
        R"("counts": [{"option": "yes", "value": 30}, {"option": "no", "value": 2}], )";
    const Read cut = read(event("a", vote("yes", "Ada") + "," + vote("no", "Ben"), counts));
    EXPECT_NE(cut.problem().find("roll call a prints 32 votes, and 30 of them have no name"),
              std::string::npos)
        << cut.problem();
    const Read nobody = read(event("a", "", counts));
    ASSERT_TRUE(nobody.archive);
    EXPECT_EQ(nobody.report.remarks.at(0), "1 roll calls print totals and name nobody");
    const Read near =
        read(event("a", vote("yes", "Ada"), R"("counts": [{"option": "yes", "value": 2}], )"));
    ASSERT_TRUE(near.archive) << near.problem();
    EXPECT_NE(near.report.remarks.at(1).find("differ a little"), std::string::npos);
}

TEST(Popolo, SaysWhatIsWrong) {
    const auto problem = [](const std::string& text) {
        const Read got = read(text);
        EXPECT_FALSE(got.archive);
        return got.problem();
    };
    const auto has = [](const std::string& all, std::string_view part) {
        return all.find(part) != std::string::npos;
    };
    EXPECT_TRUE(has(problem(event("a", vote("maybe", "Ada"))), "--map 'maybe=STATE'"));
    EXPECT_TRUE(has(problem(event("a", vote("yes", "Ada") + "," + vote("no", "Ada"))),
                    "member Ada stands twice in roll call a"));
    EXPECT_TRUE(has(problem(event("a", R"({"option": "yes"})")), "a vote of a has no voter"));
    EXPECT_TRUE(has(problem(R"({"votes": [], "votes": []})"), "the key 'votes' stands twice"));
    EXPECT_TRUE(has(problem(std::string(100, '[')), "nested more than 32 deep"));
    EXPECT_TRUE(has(problem("{\n \"a\": \"\xFF\"}"), "votes.json:2:8: this is not UTF-8"));
    EXPECT_TRUE(has(problem(R"({"identifier": "a", "start_date": "soon", "votes": []})"),
                    "no day: 'soon'"));
    EXPECT_TRUE(has(problem(event("a", "", R"("counts": [{"option": "yes", "value": -1}], )")),
                    "no number of votes"));
    std::string many;
    for (int i = 0; i < 300; ++i)
        many += (i > 0 ? "," : "") + vote("x" + std::to_string(i), "Ada");
    EXPECT_EQ(read(event("a", many)).report.problems.size(), 100U);
}

} // namespace
} // namespace plenary::format::archive
