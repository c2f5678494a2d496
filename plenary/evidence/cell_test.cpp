#include "plenary/evidence/cell.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/evidence/small_dossier.hpp"

namespace plenary {
namespace {

Cell decide(const std::vector<Statement>& statements) {
    std::vector<const Statement*> pointers;
    for (const Statement& one : statements)
        pointers.push_back(&one);
    return decide_cell(pointers);
}

Statement say(const char* id, Stance stance, Act act, const char* acted = "2017-03-01",
              const char* known = "2017-03-01") {
    Statement out = SmallDossier::statement(id, "A", stance, act);
    out.acted = test_day(acted);
    out.known = test_day(known);
    return out;
}

TEST(Cell, NothingIsUnknownAndNeverUndecided) {
    const Cell cell = decide({});
    EXPECT_FALSE(cell.stance);
    EXPECT_FALSE(cell.conflict);
    EXPECT_EQ(cell.basis, Basis::none);
}

TEST(Cell, NamedActsBeatReportsAndReportsBeatInferences) {
    EXPECT_EQ(
        decide({say("a", Stance::no, Act::reported), say("b", Stance::yes, Act::signature)}).stance,
        Stance::yes);
    EXPECT_EQ(
        decide({say("a", Stance::no, Act::inference), say("b", Stance::yes, Act::reported)}).stance,
        Stance::yes);
    const Cell inferred = decide({say("a", Stance::no, Act::inference)});
    EXPECT_EQ(inferred.stance, Stance::no);
    EXPECT_EQ(inferred.basis, Basis::inferred);
}

TEST(Cell, TheVoteItselfBeatsWhatWasSaidBefore) {
    const Cell cell =
        decide({say("a", Stance::yes, Act::speech), say("b", Stance::abstain, Act::vote)});
    EXPECT_EQ(cell.stance, Stance::abstain);
    EXPECT_EQ(cell.basis, Basis::named);
}

TEST(Cell, LaterKnowledgeOfTheSameActBeatsEarlier) {
    EXPECT_EQ(decide({say("a", Stance::abstain, Act::vote, "2017-03-01", "2017-03-01"),
                      say("b", Stance::yes, Act::vote, "2017-03-01", "2017-03-04")})
                  .stance,
              Stance::yes);
}

TEST(Cell, AnAssumedDayBeatsNothing) {
    Statement assumed = say("a", Stance::abstain, Act::vote, "2017-03-01", "2017-03-01");
    assumed.known_assumed = true;
    EXPECT_TRUE(
        decide({assumed, say("b", Stance::yes, Act::vote, "2017-03-01", "2017-03-04")}).conflict);
}

TEST(Cell, ALaterSpeechIsAnotherActAndMakesAConflict) {
    EXPECT_TRUE(decide({say("a", Stance::yes, Act::speech, "2017-03-01", "2017-03-01"),
                        say("b", Stance::no, Act::speech, "2017-03-09", "2017-03-09")})
                    .conflict);
}

TEST(Cell, TwoEqualOnesThatDisagreeAreAConflictAndNeverASilentPick) {
    const Cell cell = decide({say("a", Stance::yes, Act::vote), say("b", Stance::no, Act::vote)});
    EXPECT_TRUE(cell.conflict);
    EXPECT_FALSE(cell.stance);
    EXPECT_EQ(cell.basis, Basis::none);
    EXPECT_EQ(cell.decided_by.size(), 2U);
}

TEST(Cell, AgreementIsOnTheWeakerClaim) {
    EXPECT_EQ(
        decide({say("a", Stance::yes, Act::reported), say("b", Stance::lean_yes, Act::reported)})
            .stance,
        Stance::lean_yes);
    EXPECT_EQ(
        decide({say("a", Stance::lean_no, Act::reported), say("b", Stance::no, Act::reported)})
            .stance,
        Stance::lean_no);
    EXPECT_TRUE(decide({say("a", Stance::lean_no, Act::reported),
                        say("b", Stance::lean_yes, Act::reported)})
                    .conflict);
    EXPECT_TRUE(decide({say("a", Stance::undecided, Act::reported),
                        say("b", Stance::lean_yes, Act::reported)})
                    .conflict);
}

Statement any_statement(int number) {
    Statement out = SmallDossier::statement(
        "s" + std::to_string(number), "A",
        *rc::gen::element(Stance::yes, Stance::lean_yes, Stance::undecided, Stance::no,
                          Stance::abstain),
        *rc::gen::element(Act::vote, Act::signature, Act::speech, Act::reported, Act::inference));
    out.acted = Day(out.acted.days() + std::chrono::days(*rc::gen::inRange(0, 3)));
    out.known = Day(out.acted.days() + std::chrono::days(*rc::gen::inRange(0, 3)));
    out.known_assumed = *rc::gen::arbitrary<bool>();
    return out;
}

RC_GTEST_PROP(Cell, IsAFunctionOfTheSetOfStatements, ()) {
    std::vector<Statement> statements;
    const int count = *rc::gen::inRange(0, 7);
    for (int i = 0; i < count; ++i)
        statements.push_back(any_statement(i));
    std::vector<const Statement*> order;
    for (const Statement& one : statements)
        order.push_back(&one);
    const Cell first = decide_cell(order);
    const auto seed = *rc::gen::arbitrary<unsigned>();
    std::mt19937 random(seed);
    std::shuffle(order.begin(), order.end(), random);
    const Cell second = decide_cell(order);
    RC_ASSERT(first.stance == second.stance);
    RC_ASSERT(first.conflict == second.conflict);
    RC_ASSERT(first.basis == second.basis);
    RC_ASSERT(first.decided_by == second.decided_by);
}

RC_GTEST_PROP(Cell, AddingAWeakerStatementChangesNothing, ()) {
    std::vector<Statement> statements;
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i)
        statements.push_back(any_statement(i));
    const Cell before = decide(statements);
    int best = 5;
    for (const Statement& one : statements)
        best = std::min(best, standing(one.act));
    if (best == standing(Act::inference))
        RC_DISCARD("nothing is weaker");
    statements.push_back(say("weak", Stance::absent, Act::inference));
    const Cell after = decide(statements);
    RC_ASSERT(before.stance == after.stance);
    RC_ASSERT(before.conflict == after.conflict);
}

} // namespace
} // namespace plenary
