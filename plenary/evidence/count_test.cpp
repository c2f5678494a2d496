#include "plenary/evidence/count.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/evidence/random_evidence.hpp"

namespace plenary {
namespace {

TEST(Count, NamesWhatIsMissingUnderEveryBase) {
    SmallDossier small("yes >= 2/3 of members"); // 5 of 7
    small.add("a", "A", Stance::yes);
    small.add("b", "B", Stance::yes);
    small.add("c", "C", Stance::no);
    const Count count = small.count();
    EXPECT_EQ(count.reading.needed, (Range{5, 5}));
    EXPECT_EQ(count.reading.shortfall, (Range{3, 3}));
    EXPECT_EQ(count.tally.total(), 7);
    EXPECT_EQ(count.tally.unknown, 3);
    EXPECT_EQ(count.tally.not_seated, 1);
    ASSERT_EQ(count.others.size(), 3U);
    EXPECT_EQ(count.others[0].rule.base, Word::seated);
    EXPECT_EQ(count.others[0].needed, (Range{4, 4}));
    EXPECT_EQ(count.others[1].size, (Range{3, 6})) << "present: three firm, three silent";
    EXPECT_EQ(count.others[1].needed, (Range{2, 4}));
    EXPECT_EQ(count.others[1].shortfall, (Range{0, 2}));
}

TEST(Count, BlockingCountsThoseThatCannotVoteOnlyWhereTheyAreInTheBase) {
    SmallDossier small("yes >= 2/3 of members");
    small.add("c", "C", Stance::no);
    small.add("d", "D", Stance::abstain);
    small.add("e", "E", Stance::lean_no);
    const Count members = small.count();
    EXPECT_EQ(members.blocking.needed, (Range{3, 3})); // 7 - 5 + 1
    EXPECT_EQ(members.blocking.have, 3);               // C, D and the seat of G
    small.motion().rule = parse_formula("yes >= 2/3 of seated").value();
    EXPECT_EQ(small.count().blocking.have, 2);
    small.motion().rule = parse_formula("yes > 1/2 of voting").value();
    EXPECT_EQ(small.count().blocking.have, 1);
}

TEST(Count, LeansAreToldApart) {
    SmallDossier small("yes >= 4");
    small.add("a", "A", Stance::yes);
    small.add("b", "B", Stance::lean_yes);
    const Count count = small.count();
    EXPECT_EQ(count.reading.shortfall, (Range{3, 3}));
    EXPECT_EQ(count.short_with_leans, (Range{2, 2}));
    EXPECT_TRUE(count.others.empty()) << "a plain number has no other base";
}

TEST(Count, SaysWhatIsStillPossible) {
    SmallDossier small("yes >= 4");
    for (const char* code : {"A", "B", "C"})
        small.add(code, code, Stance::no);
    EXPECT_EQ(small.count().outcome, Outcome::lost) << "three can still vote yes";
    small.motion().rule = parse_formula("yes >= 3").value();
    EXPECT_EQ(small.count().outcome, Outcome::open);
    EXPECT_EQ(small.count({}, {{"D", Stance::yes}, {"E", Stance::yes}, {"F", Stance::yes}}).outcome,
              Outcome::carried);
}

TEST(Count, TellsWhenTheOutcomeStandsOnInferences) {
    SmallDossier small("yes >= 2");
    small.add("a", "A", Stance::yes);
    small.add("b", "B", Stance::yes, Act::inference);
    EXPECT_EQ(small.count().outcome, Outcome::carried);
    EXPECT_EQ(small.count().outcome_without_inferences, Outcome::open);
    small.add("c", "C", Stance::yes);
    EXPECT_EQ(small.count().outcome_without_inferences, Outcome::carried);
}

TEST(Count, AssumptionsAreMarked) {
    SmallDossier small;
    small.add("a", "A", Stance::no);
    const Count count = small.count({}, {{"A", Stance::yes}});
    EXPECT_EQ(count.tally.yes, 1);
    EXPECT_EQ(count.board[0].cell.basis, Basis::assumed);
    EXPECT_EQ(count.by_basis.assumed, 1);
}

TEST(Count, AnEmptyBaseIsAnError) {
    SmallDossier small;
    small.motion().day = test_day("1999-12-31");
    const Lineup lineup = small.line_up();
    const auto result = count(small.dossier().body, lineup, *small.motion().rule, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "base-empty");
}

TEST(Count, ANumberNobodyCanReachIsAnError) {
    SmallDossier small("yes >= 8");
    const Lineup lineup = small.line_up();
    const auto result = count(small.dossier().body, lineup, *small.motion().rule, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "threshold-impossible");
}

TEST(Count, GroupsHaveTheirOwnTallies) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    small.add("d", "D", Stance::no);
    const Count count = small.count();
    ASSERT_EQ(count.groups.size(), 1U);
    EXPECT_EQ(count.groups[0].tally.yes, 1);
    EXPECT_EQ(count.groups[0].tally.unknown, 2);
    EXPECT_EQ(count.groups[0].tally.total(), 3);
}

// ---- properties

RC_GTEST_PROP(Count, IsAFunctionOfTheSetOfStatements, ()) {
    SmallDossier small(any_rule().c_str());
    fill(small);
    const std::string before = fingerprint(small);
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    std::shuffle(small.dossier().statements.begin(), small.dossier().statements.end(), random);
    std::shuffle(small.dossier().sources.begin(), small.dossier().sources.end(), random);
    RC_ASSERT(fingerprint(small) == before);
}

RC_GTEST_PROP(Count, AnIrrelevantStatementChangesNothing, ()) {
    SmallDossier small(any_rule().c_str());
    fill(small);
    const std::string before = fingerprint(small);
    small.dossier().motions.push_back(small.motion());
    small.dossier().motions.back().id = "other";
    small.add("irrelevant", "A", *rc::gen::element(Stance::yes, Stance::no)).motion = "other";
    RC_ASSERT(fingerprint(small) == before);
    Statement& late = small.add("late", "B", Stance::no);
    late.acted = late.known = test_day("2018-01-01"); // after the cut
    RC_ASSERT(fingerprint(small) == before);
}

RC_GTEST_PROP(Count, TheTallyAddsUpToTheMembersOfTheDay, ()) {
    SmallDossier small(any_rule().c_str());
    fill(small);
    const Count count = small.count();
    RC_ASSERT(count.tally.total() == 7);
    int places = 0;
    for (const Place place : all_places)
        places += count.tally.of(place);
    RC_ASSERT(places == 7);
}

RC_GTEST_PROP(Count, TheShortfallIsMonotoneInYesVotes, ()) {
    SmallDossier small(any_rule().c_str());
    fill(small);
    const Count before = small.count();
    const std::string who(1, static_cast<char>('A' + *rc::gen::inRange(0, 6)));
    const Count after = small.count({}, {{who, Stance::yes}});
    RC_ASSERT(after.reading.shortfall.high <= before.reading.shortfall.high);
    for (std::size_t i = 0; i < before.others.size(); ++i) {
        RC_ASSERT(after.others[i].shortfall.high <= before.others[i].shortfall.high);
    }
    if (before.outcome == Outcome::carried)
        RC_ASSERT(after.outcome == Outcome::carried);
    if (after.outcome == Outcome::lost)
        RC_ASSERT(before.outcome == Outcome::lost);
}

// What the count calls possible is checked against every way the silent can still decide.
RC_GTEST_PROP(Count, TheOutcomeIsWhatEnumerationSays, ()) {
    SmallDossier small(any_rule().c_str());
    fill(small);
    const Count count = small.count();
    const Share& rule = count.reading.rule;
    bool some_pass = false;
    bool some_fail = false;
    const int silent = count.tally.silent();
    int combinations = 1;
    for (int i = 0; i < silent; ++i)
        combinations *= 4;
    for (int code = 0; code < combinations; ++code) {
        Tally tally = count.tally;
        tally.lean_yes = tally.undecided = tally.lean_no = tally.unknown = tally.conflict = 0;
        for (int i = 0, rest = code; i < silent; ++i, rest /= 4) {
            (rest % 4 == 0   ? tally.yes
             : rest % 4 == 1 ? tally.no
             : rest % 4 == 2 ? tally.abstain
                             : tally.absent) += 1;
        }
        (read_rule(rule, tally).shortfall.high <= 0 ? some_pass : some_fail) = true;
    }
    RC_ASSERT((count.outcome == Outcome::carried) == (some_pass && !some_fail));
    RC_ASSERT((count.outcome == Outcome::lost) == (!some_pass && some_fail));
}

} // namespace
} // namespace plenary
