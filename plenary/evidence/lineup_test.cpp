#include "plenary/evidence/lineup.hpp"

#include <gtest/gtest.h>

#include "plenary/evidence/small_dossier.hpp"

namespace plenary {
namespace {

const Cell& cell(const Lineup& lineup, const char* code) { return *lineup.find(code); }

std::vector<std::string> kinds(const Lineup& lineup) {
    std::vector<std::string> out;
    for (const Conflict& conflict : lineup.conflicts)
        out.emplace_back(to_string(conflict.kind));
    return out;
}

using Kinds = std::vector<std::string>;

TEST(Lineup, AMemberThatCannotVoteHasNoStance) {
    SmallDossier small;
    const Lineup lineup = small.line_up();
    EXPECT_EQ(lineup.roster.members(), 7);
    EXPECT_EQ(lineup.roster.seated(), 6);
    EXPECT_FALSE(cell(lineup, "G").stance);
}

TEST(Lineup, SeesOnlyWhatWasActedAndKnownByTheCut) {
    SmallDossier small;
    Statement& one = small.add("s", "A", Stance::yes);
    one.acted = test_day("2017-03-10");
    one.known = test_day("2017-03-12");
    View view;
    view.as_of = test_day("2017-03-11");
    EXPECT_FALSE(cell(small.line_up(view), "A").stance);
    view.as_of = test_day("2017-03-12");
    EXPECT_EQ(cell(small.line_up(view), "A").stance, Stance::yes);
}

TEST(Lineup, SeesOnlyTheChosenSources) {
    SmallDossier small;
    small.add("s", "A", Stance::yes).source = "radio";
    const View press = select_sources(small.dossier(), {"press"}).value();
    EXPECT_FALSE(cell(small.line_up(press), "A").stance);
}

TEST(Lineup, AnInferenceFallsWithItsGround) {
    SmallDossier small;
    small.add("ground", "A", Stance::yes, Act::signature).source = "radio";
    small.dossier().motions.push_back(small.motion());
    small.dossier().motions.back().id = "other";
    small.dossier().statements.back().motion = "other";
    small.add("s", "A", Stance::yes, Act::inference).rests_on = {"ground"};
    EXPECT_EQ(cell(small.line_up(), "A").basis, Basis::inferred);
    const View press = select_sources(small.dossier(), {"press"}).value();
    EXPECT_FALSE(cell(small.line_up(press), "A").stance);
}

TEST(Lineup, AStatementOnAnotherMotionDecidesNothing) {
    SmallDossier small;
    small.dossier().motions.push_back(small.motion());
    small.dossier().motions.back().id = "other";
    small.add("s", "A", Stance::yes).motion = "other";
    EXPECT_FALSE(cell(small.line_up(), "A").stance);
}

// ---- aggregates

TEST(Aggregate, ImpliesCellsOnlyWhenNothingElseIsPossible) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    small.add("b", "B", Stance::yes);
    small.add(SmallDossier::aggregate("agg", 4, Stance::no,
                                      {{true, "members"}, {false, "A"}, {false, "B"}}));
    const Lineup lineup = small.line_up();
    for (const char* code : {"C", "D", "E", "F"}) {
        EXPECT_EQ(cell(lineup, code).stance, Stance::no) << code;
        EXPECT_EQ(cell(lineup, code).basis, Basis::implied);
        EXPECT_NE(cell(lineup, code).arithmetic.find("4 open"), std::string::npos);
    }
    EXPECT_FALSE(cell(lineup, "G").stance) << "never a vote of a member that is not seated";
    EXPECT_TRUE(lineup.conflicts.empty());
}

TEST(Aggregate, FillsNothingWhileSomebodyElseCouldBeMeant) {
    SmallDossier small;
    small.add(SmallDossier::aggregate("agg", 5, Stance::no, {{true, "members"}}));
    const Lineup lineup = small.line_up();
    for (const Cell& one : lineup.cells)
        EXPECT_FALSE(one.stance);
}

TEST(Aggregate, OfAGroupAndOneAfterTheOther) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    small.add(SmallDossier::aggregate("z-first", 2, Stance::no, {{true, "ABC"}}));
    small.add(
        SmallDossier::aggregate("a-second", 3, Stance::abstain, {{true, "seated"}, {false, "A"}}));
    const Lineup lineup = small.line_up();
    EXPECT_EQ(cell(lineup, "B").stance, Stance::no);
    EXPECT_EQ(cell(lineup, "D").stance, Stance::abstain) << "follows from the first";
}

TEST(Aggregate, MoreBallotsThanVotersIsAConflictAndImpliesNothing) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    small.add(SmallDossier::aggregate("agg", 6, Stance::no, {{true, "members"}, {false, "A"}}));
    const Lineup lineup = small.line_up();
    ASSERT_EQ(kinds(lineup), (Kinds{"ballots"}));
    EXPECT_NE(lineup.conflicts[0].message.find("1 yes and 6 no are 7 ballots"), std::string::npos);
    EXPECT_NE(
        lineup.conflicts[0].message.find("only 6 of the 7 members can vote (Member G: not seated)"),
        std::string::npos);
    EXPECT_FALSE(cell(lineup, "B").stance);
}

TEST(Aggregate, ThatCannotBeSatisfiedIsAConflict) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    small.add("b", "B", Stance::yes);
    small.add(SmallDossier::aggregate("agg", 2, Stance::no, {{true, "ABC"}})).source = "radio";
    const Lineup lineup = small.line_up();
    ASSERT_EQ(kinds(lineup), (Kinds{"aggregate"}));
    EXPECT_FALSE(cell(lineup, "C").stance);
}

TEST(Aggregate, TwoThatImplyDifferentStancesImplyNothing) {
    SmallDossier small;
    small.add(SmallDossier::aggregate("one", 3, Stance::no, {{true, "ABC"}})).source = "radio";
    small.add(SmallDossier::aggregate("two", 3, Stance::yes, {{true, "ABC"}}));
    const Lineup lineup = small.line_up();
    EXPECT_FALSE(cell(lineup, "A").stance);
    EXPECT_EQ(kinds(lineup), (Kinds{"aggregate", "aggregate"}));
}

// ---- conflicts

TEST(Conflict, AClashNamesBothSourcesAndWhatAddsUp) {
    SmallDossier small;
    for (const char* code : {"B", "C", "D"})
        small.add(std::string("y") + code, code, Stance::yes);
    for (const char* code : {"E", "F"})
        small.add(std::string("n") + code, code, Stance::no);
    small.add("one", "A", Stance::yes);
    small.add("two", "A", Stance::abstain).source = "radio";
    small.tally("t", 4, 2, 0, 0);
    const Lineup lineup = small.line_up();
    ASSERT_EQ(kinds(lineup), (Kinds{"clash"}));
    const Conflict& clash = lineup.conflicts[0];
    EXPECT_EQ(clash.members, (std::vector<std::string>{"A"}));
    EXPECT_EQ(clash.claims.size(), 2U);
    EXPECT_NE(clash.message.find("yes (press) against abstain (radio); only yes adds up to 4"),
              std::string::npos);
    EXPECT_TRUE(cell(lineup, "A").conflict) << "the total does not decide: a person does";
}

TEST(Conflict, ATotalThatFitsNeitherOrBothSaysNothing) {
    SmallDossier small;
    small.add("one", "A", Stance::yes);
    small.add("two", "A", Stance::no).source = "radio";
    small.tally("t", 1, 1, 0, 4);
    EXPECT_EQ(small.line_up().conflicts[0].message.find("only"), std::string::npos);
}

TEST(Conflict, ARulingSettlesTheCellAndTheConflictStaysListed) {
    SmallDossier small;
    small.add("one", "A", Stance::yes);
    small.add("two", "A", Stance::no).source = "radio";
    small.rule_on("A", "two");
    const Lineup lineup = small.line_up();
    EXPECT_EQ(cell(lineup, "A").stance, Stance::no);
    EXPECT_EQ(cell(lineup, "A").basis, Basis::settled);
    ASSERT_EQ(lineup.conflicts.size(), 1U);
    EXPECT_TRUE(lineup.conflicts[0].settled());
}

TEST(Conflict, ARulingCountsOnlyFromItsDayAndWhileItsChoiceIsInView) {
    SmallDossier small;
    small.add("one", "A", Stance::yes);
    small.add("two", "A", Stance::no).source = "radio";
    small.rule_on("A", "two");
    View early;
    early.as_of = test_day("2017-03-19");
    EXPECT_TRUE(cell(small.line_up(early), "A").conflict);
    const View press = select_sources(small.dossier(), {"press"}).value();
    EXPECT_EQ(cell(small.line_up(press), "A").stance, Stance::yes);
}

TEST(Conflict, TotalsAgainstEachOtherAndAgainstTheLineup) {
    SmallDossier small;
    for (const char* code : {"A", "B", "C", "D", "E", "F"})
        small.add(code, code, Stance::yes);
    small.tally("t1", 6, 0, 0, 0);
    small.tally("t2", 5, 0, 0, 0).source = "radio";
    const Lineup lineup = small.line_up();
    ASSERT_EQ(kinds(lineup), (Kinds{"totals"}));
    EXPECT_EQ(lineup.conflicts[0].claims.size(), 3U) << "both totals and the line-up";
    small.rule_on("", "t1");
    EXPECT_TRUE(small.line_up().conflicts[0].settled());
}

TEST(Conflict, ALineupThatFallsShortOfItsTally) {
    SmallDossier small;
    for (const char* code : {"A", "B", "C", "D", "E"})
        small.add(code, code, Stance::yes);
    small.add("F", "F", Stance::absent);
    small.tally("t", 5, 0, 0, 2);
    const Lineup lineup = small.line_up();
    ASSERT_EQ(kinds(lineup), (Kinds{"totals"}));
    EXPECT_NE(lineup.conflicts[0].message.find(
                  "2 absent (press) do not add up to the line-up, which has 1 absent"),
              std::string::npos);
}

TEST(Conflict, ATallyWithOpenCellsIsNoConflict) {
    SmallDossier small;
    small.add("A", "A", Stance::yes);
    small.tally("t", 4, 1, 1, 0);
    EXPECT_TRUE(small.line_up().conflicts.empty());
}

TEST(Conflict, APrintedTallyOfMoreBallotsThanVoters) {
    SmallDossier small;
    small.tally("t", 4, 2, 1, 0);
    EXPECT_EQ(kinds(small.line_up()), (Kinds{"ballots"}));
}

TEST(Conflict, KnownBeforeActed) {
    SmallDossier small;
    small.add("s", "A", Stance::yes).known = test_day("2017-02-28");
    EXPECT_EQ(kinds(small.line_up()), (Kinds{"dates"}));
    EXPECT_EQ(cell(small.line_up(), "A").stance, Stance::yes) << "it still counts";
}

} // namespace
} // namespace plenary
