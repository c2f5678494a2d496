#include <gtest/gtest.h>

#include "plenary/format/archive_format.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat europarl;

namespace {

using rollcall::code_of;
using rollcall::State;
using rollcall::Vote;

struct Read {
    std::optional<rollcall::Archive> archive;
    ArchiveReport report;

    [[nodiscard]] std::string problem() const {
        return report.problems.empty() ? "" : describe(report.problems[0]);
    }
};

Read read(const std::string& text, const ArchiveOptions& options = {}) {
    Read out;
    const std::vector<ArchiveFile> files = {{"in/rcv.xml", "rcv.xml", text}};
    out.archive = europarl.read(files, options, out.report);
    return out;
}

std::string member(const std::string& person, const std::string& name,
                   const std::string& element = "PoliticalGroup.Member.Name") {
    return "<" + element + " MepId=\"9" + person + "\" PersId=\"" + person + "\">" + name + "</" +
           element + ">\n";
}

std::string side(const std::string& name, int number, const std::string& members) {
    return "<Result." + name + " Number=\"" + std::to_string(number) +
           "\"><Result.PoliticalGroup.List Identifier=\"PX\">" + members +
           "</Result.PoliticalGroup.List></Result." + name + ">\n";
}

std::string roll(const std::string& id, const std::string& inside) {
    return "<RollCallVote.Result Identifier=\"" + id +
           "\" Date=\"2022-03-01 16:31:42\"><RollCallVote.Description.Text>"
           "<a href=\"#x\">B9-0123/2022</a> - Am\n  1</RollCallVote.Description.Text>" +
           inside + "</RollCallVote.Result>\n";
}

std::string
sitting(const std::string& rolls,
        const std::string& first_line = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {
    return first_line +
           "<PV.RollCallVoteResults EP.Number=\"P9_PV(2022)03-01\" Sitting.Date=\"2022-03-01\">"
           "<RollCallVote.Titles><RollCallVote.Description.Text>not "
           "this</RollCallVote.Description.Text>"
           "</RollCallVote.Titles>\n" +
           rolls + "</PV.RollCallVoteResults>";
}

const std::string votes = side("For", 1, member("1", "Äbel")) +
                          side("Against", 1, member("2", "Bell")) +
                          side("Abstention", 1, member("3", "Cid"));

TEST(Europarl, ReadsASitting) {
    const std::string text = sitting(roll("140256", votes));
    EXPECT_TRUE(europarl.fits(std::vector<ArchiveFile>{{"a", "a", text}}));
    EXPECT_FALSE(europarl.fits(std::vector<ArchiveFile>{{"a", "a", "<x>PV.RollCall</x>"}}));
    const Read got = read(text);
    ASSERT_TRUE(got.archive) << got.problem();
    const rollcall::Archive& archive = *got.archive;
    const rollcall::RollCall& item = archive.roll_calls.at(0);
    EXPECT_EQ(item.id, "140256");
    EXPECT_EQ(item.title, "B9-0123/2022 - Am 1");
    EXPECT_EQ(item.day, Day::make(2022, 3, 1));
    EXPECT_EQ(item.session, 9);
    EXPECT_EQ(item.totals, (rollcall::Totals{1, 1, 1, std::nullopt}));
    EXPECT_EQ(archive.votes.at(0, 0), code_of(State::yes));
    EXPECT_EQ(archive.votes.at(0, 1), code_of(State::no));
    EXPECT_EQ(archive.votes.at(0, 2), code_of(State::abstain));
    EXPECT_EQ(archive.members[0].name, "Äbel");
    EXPECT_EQ(archive.members[0].id, "1");
    EXPECT_EQ(archive.members[0].code("mepid"), "91");
    EXPECT_EQ(archive.members[0].group, "PX");
    EXPECT_TRUE(got.report.remarks.empty());
}

TEST(Europarl, KeepsWhatWasCastBesideWhatWasMeant) {
    const std::string meant =
        "<Intentions><Intentions.Result.For>" + member("2", "Bell", "Member.Name") +
        member("4", "Dan", "Member.Name") + "</Intentions.Result.For></Intentions>";
    const Read got = read(sitting(roll("1", votes + meant)));
    ASSERT_TRUE(got.archive) << got.problem();
    EXPECT_EQ(got.archive->votes.at(0, 1), code_of(Vote{State::no, State::yes}));
    EXPECT_EQ(got.archive->votes.at(0, 3), code_of(Vote{State::absent, State::yes}));
    EXPECT_EQ(got.report.mapping.back().code, "For, afterwards");
    EXPECT_EQ(got.report.mapping.back().votes, 2U);
    const Read both =
        read(sitting(roll("1", votes + meant + "<Intentions><Intentions.Result.Against>" +
                                   member("2", "Bell", "Member.Name") +
                                   "</Intentions.Result.Against></Intentions>")));
    EXPECT_NE(both.problem().find("member 2 meant both yes and no"), std::string::npos);
}

TEST(Europarl, ReadsOldNumbersAndOldEncodings) {
    const std::string old = side("For", 2,
                                 "<PoliticalGroup.Member.Name MepId=\"77\">\xC4"
                                 "bel"
                                 "</PoliticalGroup.Member.Name>"
                                 "<PoliticalGroup.Member.Name>Bell</PoliticalGroup.Member.Name>");
    const Read got =
        read(sitting(roll("1", old), "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"));
    ASSERT_TRUE(got.archive) << got.problem();
    EXPECT_EQ(got.archive->members[0].id, "MepId 77");
    EXPECT_EQ(got.archive->members[0].name, "Äbel");
    EXPECT_EQ(got.archive->members[1].id, "Bell");
    EXPECT_EQ(got.report.remarks.size(), 2U);
    EXPECT_NE(read(sitting(roll("1", old))).problem().find("this is not UTF-8, as it says it is"),
              std::string::npos);
}

TEST(Europarl, FindsARollThatWasCut) {
    const Read cut =
        read(sitting(roll("1", side("For", 400, member("1", "Abel") + member("2", "Bell")) +
                                   side("Against", 30, member("3", "Cid")))));
    EXPECT_NE(cut.problem().find("rcv.xml:3: roll call 1 prints 430 votes, and 427 of them"),
              std::string::npos)
        << cut.problem();
}

TEST(Europarl, SaysWhatIsWrong) {
    const auto has = [](const Read& got, std::string_view text) {
        return !got.archive && got.problem().find(text) != std::string::npos;
    };
    EXPECT_TRUE(has(read(sitting(roll("1", votes + side("For", 1, member("2", "Bell"))))),
                    "member 2 stands twice in roll call 1"));
    EXPECT_TRUE(has(read(sitting(roll("", votes))), "no Identifier"));
    EXPECT_TRUE(
        has(read(sitting(roll("1", votes) + roll("1", votes))), "roll call 1 stands twice"));
    EXPECT_TRUE(has(read(sitting(roll("1", side("Maybe", 1, member("1", "Abel"))))),
                    "--map 'Maybe=STATE'"));
    EXPECT_TRUE(has(read(sitting(roll("1", member("1", "Abel")))), "under no side"));
    EXPECT_TRUE(has(read("<x/>"), "begins with 'x'"));
    EXPECT_TRUE(has(read("<!DOCTYPE x [<!ENTITY a \"aa\">]>" + sitting(roll("1", votes), "")),
                    "document type declaration is not read"));
    std::string deep;
    for (int i = 0; i < 40; ++i)
        deep += "<a>";
    EXPECT_TRUE(has(read(sitting(deep)), "more than 32 deep"));
    const std::string whole = sitting(roll("1", votes));
    EXPECT_TRUE(has(read(whole.substr(0, whole.size() - 9)), "this is no XML"));
}

} // namespace
} // namespace plenary::format::archive
