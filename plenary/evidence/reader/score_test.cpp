#include "plenary/evidence/reader/score.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/evidence/reader/span.hpp"
#include "plenary/evidence/reader/state_code.hpp"

namespace plenary::reader {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using Kind = Proposal::Kind;
using Stance = Proposal::Stance;
using Basis = Proposal::Basis;

GoldRow row(const std::string& iso3, const std::string& motion, Stance stance,
            const std::string& note = "") {
    GoldRow out;
    out.country = iso3;
    out.iso3 = iso3;
    out.motion = motion;
    out.stance = stance;
    out.note = note;
    return out;
}

GoldRow trap(const std::string& iso3, const std::string& motion, std::optional<Stance> stance) {
    GoldRow out = row(iso3, motion, Stance::yes);
    out.trap = true;
    out.stance = stance;
    return out;
}

Proposal says(const std::string& member, const std::string& motion, Stance stance,
              Basis basis = Basis::named) {
    Proposal out;
    out.member = member;
    out.motion = motion;
    out.stance = stance;
    out.basis = basis;
    out.begin = 0;
    out.end = 5;
    return out;
}

Proposal so_many(std::int64_t count, const std::string& motion, Stance stance) {
    Proposal out = says("", motion, stance, Basis::aggregate);
    out.count = count;
    return out;
}

const Readable& text() {
    static const Readable made = [] {
        Readable out;
        out.text = "Haiti said no;\nChile and Perú\xC2\xA0 signed.";
        return out;
    }();
    return made;
}

Score scored(const std::vector<GoldRow>& gold, const std::vector<Proposal>& proposals) {
    return score(gold, proposals, text());
}

Tally listed(const Score& of) { return of.counts.of(GoldClass::listed); }

Tally indirect(const Score& of) { return of.counts.of(GoldClass::indirect); }

Tally weak(const Score& of) { return of.counts.of(GoldClass::weak); }

TEST(Score, ARightAnswerAWrongOneAndAMissedOne) {
    const Score got = scored({row("HTI", "a", Stance::no), row("CHL", "a", Stance::yes)},
                             {says("HTI", "m", Stance::no), says("PER", "m", Stance::yes)});
    EXPECT_EQ(listed(got), (Tally{1, 1, 1}));
    EXPECT_EQ(indirect(got), Tally{});
    EXPECT_THAT(got.motions, ElementsAre(Pair("a", "m")));
    EXPECT_THAT(got.missed, ElementsAre(1));
    EXPECT_THAT(got.surplus, ElementsAre(1));
    EXPECT_EQ(got.counts.by_stance[static_cast<std::size_t>(Stance::no)], (Tally{1, 0, 0}));
    EXPECT_EQ(got.counts.by_stance[static_cast<std::size_t>(Stance::yes)], (Tally{0, 1, 1}));
}

TEST(Score, AVoteAndASignatureGiveEachOtherNoCredit) {
    const Score got = scored({row("HTI", "a", Stance::yes), row("CHL", "a", Stance::yes)},
                             {says("HTI", "m", Stance::support), says("CHL", "m", Stance::yes)});
    EXPECT_EQ(listed(got), (Tally{1, 1, 1}));
}

TEST(Score, ThreatsAndNotesAreNoPredictions) {
    Proposal threat = says("HTI", "m", Stance::yes);
    threat.kind = Kind::pressure;
    Proposal note = says("HTI", "m", Stance::yes);
    note.kind = Kind::note;
    const Score got =
        scored({row("HTI", "a", Stance::yes), trap("HTI", "a", std::nullopt)}, {threat, note});
    EXPECT_EQ(listed(got), (Tally{0, 0, 1}));
    EXPECT_EQ(got.counts.traps_hit, 0);
}

TEST(Score, RowsAndPredictionsAreMadeUniqueFirst) {
    const Score got =
        scored({row("HTI", "a", Stance::no), row("HTI", "a", Stance::no, "by reference"),
                row("CHL", "a", Stance::no), row("CHL", "a", Stance::no),
                trap("PER", "a", Stance::yes), trap("PER", "a", Stance::yes)},
               {says("HTI", "m", Stance::no), says("HTI", "m", Stance::no, Basis::complement),
                says("BOL", "m", Stance::yes), says("BOL", "m", Stance::yes, Basis::reference)});
    EXPECT_EQ(listed(got), (Tally{1, 1, 1}));
    EXPECT_EQ(indirect(got), Tally{});
    EXPECT_EQ(got.counts.traps, 1);
}

TEST(Score, TheClassIsTheRowsAndAFalseOnesIsItsBasis) {
    const Score got = scored(
        {row("HTI", "a", Stance::no, "the rest, by complement"),
         row("CHL", "a", Stance::no, "By reference to the list"), row("PER", "a", Stance::no)},
        {says("HTI", "m", Stance::no), says("PER", "m", Stance::no, Basis::reference),
         says("BOL", "m", Stance::no), says("CUB", "m", Stance::no, Basis::complement),
         says("VEN", "m", Stance::no, Basis::reference)});
    EXPECT_EQ(listed(got), (Tally{1, 1, 0}));
    EXPECT_EQ(indirect(got), (Tally{1, 2, 1}));
}

TEST(Score, AWeakRowIsNoTpNoFpAndNoTrap) {
    const Score got = scored({row("HTI", "a", Stance::no), row("CHL", "a", Stance::support, "weak"),
                              row("PER", "a", Stance::support, "conditional, by reference"),
                              trap("CHL", "a", std::nullopt)},
                             {says("HTI", "m", Stance::no), says("CHL", "m", Stance::support)});
    EXPECT_EQ(listed(got), (Tally{1, 0, 0}));
    EXPECT_EQ(indirect(got), Tally{});
    EXPECT_EQ(weak(got), (Tally{0, 0, 1}));
    EXPECT_EQ(got.counts.traps_hit, 0);
    EXPECT_EQ(got.counts.matched, 2);
    EXPECT_THAT(got.missed, ElementsAre(2));
}

TEST(Score, MotionsAreMatchedSoThatMostRowsAre) {
    // Taken in order, "a" would have the reading's first motion, and one row would be lost.
    const Score got = scored({row("HTI", "a", Stance::yes), row("CHL", "a", Stance::yes),
                              row("HTI", "b", Stance::yes), row("PER", "b", Stance::yes)},
                             {says("HTI", "x", Stance::yes), says("PER", "x", Stance::yes),
                              says("HTI", "y", Stance::yes), says("CHL", "y", Stance::yes)});
    EXPECT_EQ(listed(got), (Tally{4, 0, 0}));
    EXPECT_THAT(got.motions, ElementsAre(Pair("a", "y"), Pair("b", "x")));
}

TEST(Score, OneMotionOfTheReadingCannotStandForTwo) {
    const Score got = scored({row("HTI", "a", Stance::yes), row("CHL", "b", Stance::yes)},
                             {says("HTI", "x", Stance::yes), says("CHL", "x", Stance::yes)});
    EXPECT_EQ(listed(got), (Tally{1, 1, 1}));
    EXPECT_THAT(got.motions, ElementsAre(Pair("a", "x"))); // a tie: the first row's
    EXPECT_THAT(got.missed, ElementsAre(1));
}

TEST(Score, TrapsAndSetsDoNotOutweighARow) {
    const Score got = scored(
        {trap("CUB", "a", Stance::no), trap("VEN", "a", Stance::no), row("SET7", "a", Stance::no),
         row("SET8", "a", Stance::yes), row("HTI", "a", Stance::yes)},
        {says("CUB", "x", Stance::no), says("VEN", "x", Stance::no), so_many(7, "x", Stance::no),
         so_many(8, "x", Stance::yes), says("HTI", "y", Stance::yes)});
    EXPECT_THAT(got.motions, ElementsAre(Pair("a", "y")));
}

TEST(Score, ASetMetTwiceDoesNotOutweighARow) {
    const Score got = scored(
        {row("OTHERS", "a", Stance::no), row("HTI", "a", Stance::yes)},
        {so_many(3, "x", Stance::no), so_many(4, "x", Stance::no), says("HTI", "y", Stance::yes)});
    EXPECT_THAT(got.motions, ElementsAre(Pair("a", "y")));
}

TEST(Score, ASetAloneMatchesItsMotion) {
    const Score got =
        scored({row("SET11", "amendment", Stance::yes), row("HTI", "draft", Stance::yes),
                trap("HTI", "amendment", Stance::no)},
               {so_many(11, "x", Stance::yes), says("HTI", "y", Stance::yes),
                says("HTI", "x", Stance::no)});
    EXPECT_THAT(got.motions, ElementsAre(Pair("amendment", "x"), Pair("draft", "y")));
    EXPECT_EQ(got.counts.traps_hit, 1);
}

TEST(Score, ASetIsNeitherFoundNorMissed) {
    const Score got = scored({row("SET14", "a", Stance::support)}, {});
    EXPECT_EQ(listed(got), Tally{});
    const Score met =
        scored({row("SET14", "a", Stance::support), row("HTI", "a", Stance::support)},
               {so_many(14, "m", Stance::support), says("HTI", "m", Stance::support)});
    EXPECT_EQ(listed(met), (Tally{1, 0, 0}));
    EXPECT_EQ(indirect(met), Tally{});
}

TEST(Score, AnAggregateThatMeetsNoSetIsAnFpOfIndirect) {
    const std::vector<GoldRow> gold{row("SET14", "a", Stance::yes), row("HTI", "a", Stance::yes)};
    const Proposal named = says("HTI", "m", Stance::yes);
    for (const Proposal& wrong : {so_many(13, "m", Stance::yes), so_many(14, "m", Stance::no)}) {
        const Score got = scored(gold, {named, wrong});
        EXPECT_EQ(listed(got), (Tally{1, 0, 0}));
        EXPECT_EQ(indirect(got), (Tally{0, 1, 0}));
    }
    // The motion of another: not met. A motion matched to none: met.
    std::vector<GoldRow> two = gold;
    two.push_back(row("PER", "b", Stance::no));
    two.push_back(row("CHL", "b", Stance::no));
    EXPECT_EQ(
        indirect(scored(two, {named, says("PER", "n", Stance::no), so_many(14, "n", Stance::yes)})),
        (Tally{0, 1, 0}));
    EXPECT_EQ(indirect(scored(
                  two, {named, says("PER", "n", Stance::no), so_many(14, "other", Stance::yes)})),
              Tally{});
}

TEST(Score, ASetWithoutANumberIsMetByAnyCount) {
    const std::vector<GoldRow> gold{row("OTHERS", "a", Stance::yes)};
    EXPECT_EQ(indirect(scored(gold, {so_many(3, "m", Stance::yes)})), Tally{});
    EXPECT_EQ(indirect(scored(gold, {so_many(3, "m", Stance::no)})), (Tally{0, 1, 0}));
    // And by its own word.
    EXPECT_EQ(listed(scored(gold, {says("OTHERS", "m", Stance::yes)})), Tally{});
    EXPECT_EQ(listed(scored(gold, {says("HTI", "m", Stance::yes)})), (Tally{0, 1, 0}));
}

TEST(Score, ATrapIsHitAndCountsAsFpToo) {
    const std::vector<GoldRow> gold{row("CHL", "a", Stance::yes), row("PER", "b", Stance::yes),
                                    trap("HTI", "a", Stance::yes)};
    const Proposal chile = says("CHL", "x", Stance::yes);
    const Proposal peru = says("PER", "y", Stance::yes);
    const Score hit = scored(gold, {chile, peru, says("HTI", "x", Stance::yes)});
    EXPECT_EQ(hit.counts.traps_hit, 1);
    EXPECT_EQ(hit.counts.traps, 1);
    EXPECT_EQ(listed(hit), (Tally{2, 1, 0}));
    EXPECT_THAT(hit.caught, ElementsAre(Pair(2, 2)));
    // A motion matched to none: hit. Another's, another stance, another country: not.
    EXPECT_EQ(scored(gold, {chile, peru, says("HTI", "", Stance::yes)}).counts.traps_hit, 1);
    EXPECT_EQ(scored(gold, {chile, peru, says("HTI", "z", Stance::yes)}).counts.traps_hit, 1);
    EXPECT_EQ(scored(gold, {chile, peru, says("HTI", "y", Stance::yes)}).counts.traps_hit, 0);
    EXPECT_EQ(scored(gold, {chile, peru, says("HTI", "x", Stance::no)}).counts.traps_hit, 0);
    EXPECT_EQ(scored(gold, {chile, peru, says("BOL", "x", Stance::yes)}).counts.traps_hit, 0);
}

TEST(Score, ATrapOfAnyStanceIsHitOnce) {
    const std::vector<GoldRow> gold{row("CHL", "a", Stance::yes), trap("HTI", "a", std::nullopt)};
    const Score got = scored(gold, {says("CHL", "x", Stance::yes), says("HTI", "x", Stance::no),
                                    says("HTI", "x", Stance::absent)});
    EXPECT_EQ(got.counts.traps_hit, 1);
    EXPECT_EQ(listed(got), (Tally{1, 2, 0}));
}

TEST(Score, ATrapWithoutAMotionIsHitOnAny) {
    const std::vector<GoldRow> gold{row("CHL", "a", Stance::yes), trap("TCD", "", std::nullopt)};
    const Score got = scored(gold, {says("CHL", "x", Stance::yes), says("TCD", "x", Stance::yes)});
    EXPECT_EQ(got.counts.traps_hit, 1);
}

TEST(Score, WhatMatchesATrueRowHitsNoTrap) {
    // True under one motion, a trap under the other.
    const std::vector<GoldRow> gold{row("HTI", "old", Stance::yes), trap("HTI", "new", Stance::yes),
                                    row("CHL", "new", Stance::yes)};
    const Score got = scored(gold, {says("HTI", "x", Stance::yes), says("CHL", "y", Stance::yes)});
    EXPECT_EQ(got.counts.traps_hit, 0);
    EXPECT_EQ(listed(got), (Tally{2, 0, 0}));
}

TEST(Score, ACountedTrapIsHitByItsCount) {
    const std::vector<GoldRow> gold{row("HTI", "a", Stance::yes), trap("SET9", "a", Stance::yes)};
    const Proposal haiti = says("HTI", "m", Stance::yes);
    EXPECT_EQ(scored(gold, {haiti, so_many(9, "m", Stance::yes)}).counts.traps_hit, 1);
    EXPECT_EQ(scored(gold, {haiti, so_many(8, "m", Stance::yes)}).counts.traps_hit, 0);
}

TEST(Score, AQuoteThatDoesNotStandMatchesNothing) {
    const std::vector<GoldRow> gold{row("HTI", "a", Stance::no)};
    const auto inside = static_cast<std::uint32_t>(text().text.find("\xC3\xBA")) + 1;
    const auto size = static_cast<std::uint32_t>(text().text.size());
    for (const auto& [begin, end] : std::vector<std::pair<std::uint32_t, std::uint32_t>>{
             {3, 3}, {5, 2}, {0, size + 1}, {0, inside}, {inside, size}}) {
        Proposal wrong = says("HTI", "m", Stance::no);
        wrong.begin = begin;
        wrong.end = end;
        EXPECT_EQ(listed(scored(gold, {wrong})), (Tally{0, 1, 1})) << begin << " " << end;
    }
    Proposal whole = says("HTI", "m", Stance::no);
    whole.end = size;
    EXPECT_EQ(listed(scored(gold, {whole})), (Tally{1, 0, 0}));
}

TEST(Score, OverlapWithTheSpanIsToldAndNotGated) {
    std::vector<GoldRow> gold{row("HTI", "a", Stance::no), row("CHL", "a", Stance::support),
                              row("PER", "a", Stance::support), row("BOL", "a", Stance::no)};
    gold[0].span = "Haiti said  no;\nChile";
    gold[1].span = "Chile and Perú signed.";
    gold[2].span = "words of another text";
    const Score got = scored(gold, {says("HTI", "m", Stance::no), says("CHL", "m", Stance::support),
                                    says("PER", "m", Stance::support)});
    EXPECT_EQ(listed(got), (Tally{3, 0, 1}));
    EXPECT_EQ(got.counts.matched, 3);
    EXPECT_EQ(got.counts.overlapping, 1);
    EXPECT_THAT(got.apart, ElementsAre(Pair(1, 1), Pair(2, 2)));
    EXPECT_EQ(got.counts.spans, 3);
    EXPECT_EQ(got.counts.spans_found, 2);
    EXPECT_THAT(got.spans_absent, ElementsAre(2));
}

TEST(Score, NothingGivesNoShares) {
    const Score got = scored({}, {});
    EXPECT_FALSE(listed(got).precision());
    EXPECT_FALSE(listed(got).recall());
    EXPECT_FALSE(listed(got).f1());
    EXPECT_THAT(got.motions, IsEmpty());
    const Tally some{3, 1, 2};
    EXPECT_DOUBLE_EQ(some.precision().value(), 0.75);
    EXPECT_DOUBLE_EQ(some.recall().value(), 0.6);
    EXPECT_DOUBLE_EQ(some.f1().value(), 6.0 / 9.0);
    EXPECT_DOUBLE_EQ((Tally{0, 0, 2}).f1().value(), 0.0);
}

TEST(Score, TotalsAreSums) {
    const std::vector<GoldRow> gold{row("HTI", "a", Stance::no), trap("CHL", "a", Stance::no)};
    const Score one = scored(gold, {says("HTI", "m", Stance::no), says("CHL", "m", Stance::no)});
    Counts total = one.counts;
    total += scored(gold, {}).counts;
    EXPECT_EQ(total.of(GoldClass::listed), (Tally{1, 1, 1}));
    EXPECT_EQ(total.by_stance[static_cast<std::size_t>(Stance::no)], (Tally{1, 1, 1}));
    EXPECT_EQ(total.traps, 2);
    EXPECT_EQ(total.traps_hit, 1);
    EXPECT_EQ(total.matched, 1);
}

TEST(StateCode, KnowsStatesAndNothingElse) {
    for (const char* code : {"ABW", "HTI", "XKX", "ZWE", "SUN", "MSR"})
        EXPECT_TRUE(is_state_code(code)) << code;
    for (const char* other : {"", "A", "HT", "HTI ", "hti", "SET", "EUE", "SET14", "ZZZ", "AAA"})
        EXPECT_FALSE(is_state_code(other)) << other;
}

TEST(Span, FoldsWhiteSpaceOnBothSides) {
    const FoldedText folded("  one \n two\xC2\xA0three two  three ");
    EXPECT_THAT(folded.places_of("\ttwo three"), ElementsAre(Pair(8, 18), Pair(19, 29)));
    EXPECT_THAT(folded.places_of("one  two"), ElementsAre(Pair(2, 11)));
    EXPECT_THAT(folded.places_of(" \n"), IsEmpty());
    EXPECT_THAT(folded.places_of("four"), IsEmpty());
}

} // namespace
} // namespace plenary::reader
