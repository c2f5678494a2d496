#include "plenary/rollcall/check.hpp"

#include <gtest/gtest.h>

namespace plenary::rollcall {
namespace {

Member member(std::string id) {
    Member out;
    out.id = id;
    out.name = "Name of " + id;
    out.codes = {{"iso3", std::move(id), {}}};
    return out;
}

RollCall roll_call(std::string id, const char* day, int session) {
    RollCall out;
    out.id = std::move(id);
    out.day = Day::parse(day);
    out.session = session;
    return out;
}

// Three members, three roll calls, nothing odd.
Archive sound() {
    Archive out;
    out.members = {member("AAA"), member("BBB"), member("CCC")};
    out.roll_calls = {roll_call("1", "2001-03-01", 1), roll_call("2", "2001-05-01", 1),
                      roll_call("3", "2002-04-01", 2)};
    out.votes = VoteMatrix(3, 3,
                           {{0, 0, code_of(State::yes)},
                            {0, 1, code_of(State::no)},
                            {0, 2, code_of(State::absent)},
                            {1, 0, code_of(State::abstain)},
                            {1, 1, code_of(Vote{State::paired, State::yes})},
                            {2, 2, code_of(State::yes)}});
    return out;
}

std::vector<std::string> codes(const Archive& archive) {
    std::vector<std::string> out;
    for (const Finding& each : check(archive))
        out.push_back((each.grade == Grade::fault ? "fault " : "doubt ") + each.code);
    return out;
}

using List = std::vector<std::string>;

TEST(Check, FindsNothingInASoundArchive) {
    EXPECT_EQ(codes(sound()), List{});
    EXPECT_EQ(codes(Archive{}), List{});
}

TEST(Check, HoldsPrintedTotalsAgainstTheRecord) {
    Archive archive = sound();
    archive.roll_calls[0].totals = {1, 1, 0, 1};
    archive.roll_calls[1].totals = {0, 0, 1, 0};
    EXPECT_EQ(codes(archive), List{});
    archive.roll_calls[1].totals = {1, 0, 1, 0}; // counts who was paired with yes
    EXPECT_EQ(codes(archive), List{});
    archive.roll_calls[1].totals = {0, 0, 1, 1}; // or with the absent
    EXPECT_EQ(codes(archive), List{});
    archive.roll_calls[0].totals = {2, 1, 0, 1};
    EXPECT_EQ(codes(archive), List{"doubt votes-missing"});
    EXPECT_EQ(check(archive)[0].message, "the source counts 2 yes; on record: 1 yes");
    EXPECT_EQ(check(archive)[0].roll_call, "1");
    archive.roll_calls[0].totals = {2, 0, 0, 1};
    EXPECT_EQ(codes(archive), List{"fault totals-differ"});
    EXPECT_EQ(check(archive)[0].message, "the source counts 2 yes, 0 no; on record: 1 yes, 1 no");
}

TEST(Check, LeavesTotalsAloneOfWhichNothingIsOnRecord) {
    Archive archive = sound();
    archive.votes = VoteMatrix(
        3, 3,
        {{0, 0, code_of(State::yes)}, {1, 0, code_of(State::no)}, {2, 0, code_of(State::no)}});
    archive.roll_calls[0].totals = {1, 0, 7, 9};
    EXPECT_EQ(codes(archive), List{});
}

TEST(Check, TakesAnUnknownVoteForAny) {
    Archive archive = sound();
    archive.votes = VoteMatrix(3, 3,
                               {{0, 0, code_of(State::yes)},
                                {0, 1, code_of(State::unknown)},
                                {1, 0, code_of(State::no)},
                                {2, 0, code_of(State::no)}});
    archive.roll_calls[0].totals = {1, 1, {}, {}};
    EXPECT_EQ(codes(archive), List{});
    archive.roll_calls[0].totals = {1, 2, {}, {}};
    EXPECT_EQ(codes(archive), List{"doubt votes-missing"});
}

TEST(Check, FindsIdsAndCodesTwice) {
    Archive archive = sound();
    archive.members[1].id = "AAA";
    archive.roll_calls[1].id = "1";
    archive.members[2].codes[0].code = "AAA";
    EXPECT_EQ(codes(archive),
              (List{"fault member-twice", "fault roll-call-twice", "fault code-twice"}));
    EXPECT_EQ(check(archive)[2].message,
              "Name of AAA (AAA) and Name of CCC (CCC) have the same iso3 code AAA");
}

TEST(Check, LetsACodePassOn) {
    Archive archive = sound();
    archive.members[0].codes[0].spell = {{}, Day::make(1990, 10, 2)};
    archive.members[2].codes[0] = {"iso3", "AAA", {Day::make(1990, 10, 3), {}}};
    EXPECT_EQ(codes(archive), List{});
    archive.members[2].codes[0].spell.from = Day::make(1990, 10, 2);
    EXPECT_EQ(codes(archive), List{"fault code-twice"});
}

TEST(Check, FindsNamesTwiceThatNothingTellsApart) {
    Archive archive = sound();
    archive.members[1].name = "NAME of áaa";
    EXPECT_EQ(codes(archive), List{}); // by their codes they are two
    archive.members[1].codes.clear();
    EXPECT_EQ(codes(archive), (List{"doubt name-twice", "doubt no-code"}));
    archive.members[1].group = "another party";
    EXPECT_EQ(codes(archive), List{"doubt no-code"});
    archive.members[1].group = "";
    archive.members[0].seated = {{{}, Day::make(2001, 4, 1)}};
    archive.members[1].seated = {{Day::make(2001, 4, 2), {}}};
    archive.votes = VoteMatrix(
        3, 3,
        {{0, 0, code_of(State::yes)}, {1, 1, code_of(State::no)}, {2, 1, code_of(State::no)}});
    EXPECT_EQ(codes(archive), List{"doubt no-code"});
}

TEST(Check, AsksForNoCodesWhereMostHaveNone) {
    Archive archive = sound();
    archive.members[1].codes.clear();
    archive.members[2].codes.clear();
    EXPECT_EQ(codes(archive), List{});
}

TEST(Check, FindsVotesWithoutASeat) {
    Archive archive = sound();
    archive.members[0].seated = {{{}, Day::make(2001, 2, 1)}};
    archive.members[2].seated = {{Day::make(2002, 4, 1), {}}}; // only absent before
    EXPECT_EQ(codes(archive), List{"fault not-seated"});
    const Finding found = check(archive)[0];
    EXPECT_EQ(found.member, "AAA");
    EXPECT_EQ(found.count, 2U);
    EXPECT_EQ(found.message, "Name of AAA (AAA) voted without a seat at 2 roll calls, first at 1");
    archive.roll_calls[0].precision = Precision::year;
    EXPECT_EQ(check(archive)[0].count, 1U);
    archive.roll_calls[1].precision = Precision::none;
    EXPECT_EQ(codes(archive), List{"doubt no-day"});
}

TEST(Check, FindsAMemberBesideItsPredecessor) {
    Archive archive = sound();
    archive.members[1].predecessors = {"AAA", "ZZZ"};
    EXPECT_EQ(codes(archive), (List{"fault unknown-predecessor", "fault with-its-predecessor"}));
    EXPECT_EQ(check(archive)[1].count, 2U);
    archive.members[1].predecessors.clear();
    archive.members[2].predecessors = {"AAA"}; // absent where AAA voted
    EXPECT_EQ(codes(archive), List{});
}

TEST(Check, FindsSpellsThatEndBeforeTheyBegin) {
    Archive archive = sound();
    archive.members[0].aliases = {{"x", {Day::make(2001, 1, 2), Day::make(2001, 1, 1)}}};
    EXPECT_EQ(codes(archive), List{"fault spell-reversed"});
}

TEST(Check, FindsVotesWhereNoneWereCastAndNoneWhereSomeWere) {
    Archive archive = sound();
    archive.roll_calls[0].recorded = false;
    archive.votes = VoteMatrix(3, 3, {{0, 0, code_of(State::yes)}, {1, 0, code_of(State::yes)}});
    EXPECT_EQ(codes(archive), (List{"fault votes-not-recorded", "doubt no-votes"}));
    archive.roll_calls[2].recorded = false;
    EXPECT_EQ(codes(archive), List{"fault votes-not-recorded"});
}

TEST(Check, FindsRollCallsOutsideTheirSession) {
    Archive archive = sound();
    archive.roll_calls[2].day = Day::make(2001, 4, 30); // session 2 before the middle of session 1
    EXPECT_EQ(codes(archive), (List{"doubt outside-session", "doubt outside-session"}));
    EXPECT_EQ(check(archive)[0].roll_call, "2"); // and session 1 after the middle of session 2
    EXPECT_EQ(check(archive)[1].roll_call, "3");
    archive.roll_calls[2].precision = Precision::year;
    EXPECT_EQ(codes(archive).size(), 1U);
}

TEST(Check, KnowsAnswersOfASurvey) {
    Archive archive = sound();
    archive.cells = Cells::answers;
    archive.votes = VoteMatrix(3, 3, {{0, 0, 1}, {1, 1, 7}, {2, 2, 3}});
    EXPECT_EQ(codes(archive), List{});
    archive.votes = VoteMatrix(3, 3, {{0, 0, 0}, {1, 1, 7}, {2, 2, 3}});
    EXPECT_EQ(codes(archive), List{"fault bad-answer"});
}

TEST(RollCall, MayHaveBeenOnAnyDayThatItsPrecisionLeaves) {
    RollCall item = roll_call("1", "2004-02-03", 1);
    EXPECT_EQ(days_of(item)->to, Day::make(2004, 2, 3));
    item.precision = Precision::month;
    EXPECT_EQ(days_of(item)->from, Day::make(2004, 2, 1));
    EXPECT_EQ(days_of(item)->to, Day::make(2004, 2, 29));
    item.precision = Precision::year;
    EXPECT_EQ(days_of(item)->from, Day::make(2004, 1, 1));
    EXPECT_EQ(days_of(item)->to, Day::make(2004, 12, 31));
    item.precision = Precision::none;
    EXPECT_FALSE(days_of(item));
}

} // namespace
} // namespace plenary::rollcall
