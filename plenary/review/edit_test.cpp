#include "plenary/review/edit.hpp"

#include <gtest/gtest.h>

#include "plenary/review/small_session.hpp"

namespace plenary::review {
namespace {

using ledger::Cells;

const Known known = small_known();
const Cells proposal = stance("a", "HTI", "paper", 0);

Cells say(const Cells& of, const Cells& said, std::string_view name, std::string_view text) {
    const auto out = edited(known, of, said, name, text);
    EXPECT_TRUE(out) << (out ? "" : out.error().message);
    return out ? *out : Cells{};
}

std::string error(const Cells& of, std::string_view name, std::string_view text) {
    const auto out = edited(known, of, {}, name, text);
    EXPECT_FALSE(out) << name << "=" << text;
    return out ? "" : out.error().code;
}

TEST(Edit, WordsAreTakenAsTheDossierSpellsThem) {
    EXPECT_EQ(say(proposal, {}, "who", "peru"), (Cells{{"who", "PER"}}));
    EXPECT_EQ(say(proposal, {}, "member", "Perú"), (Cells{{"who", "PER"}}));
    EXPECT_EQ(say(proposal, {}, "stance", "lean_no"), (Cells{{"stance", "lean no"}}));
    EXPECT_EQ(say(proposal, {}, "stance", "oppose"), (Cells{{"stance", "no"}}));
    EXPECT_EQ(say(proposal, {}, "act", "speech"), (Cells{{"act", "speech"}}));
    EXPECT_EQ(say(proposal, {}, "motion", "agenda"), (Cells{{"motion", "agenda"}}));
    EXPECT_EQ(say(proposal, {}, "day", "2017-03-27"), (Cells{{"acted", "2017-03-27"}}));
}

TEST(Edit, AGradeIsAStance) {
    const Cells weak = say(proposal, {}, "grade", "weak");
    EXPECT_EQ(weak, (Cells{{"stance", "lean yes"}}));
    EXPECT_EQ(say(proposal, weak, "grade", "firm"), Cells{});
    EXPECT_EQ(say(proposal, {{"stance", "no"}}, "grade", "conditional"),
              (Cells{{"stance", "lean no"}}));
    const auto none = edited(known, proposal, {{"stance", "abstain"}}, "grade", "weak");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, "no-grade");
    EXPECT_EQ(error(proposal, "grade", "strong"), "unknown-grade");
}

TEST(Edit, WhatWasReadIsNoChange) {
    const Cells said = say(proposal, {}, "stance", "no");
    EXPECT_EQ(say(proposal, said, "stance", "yes"), Cells{});
    EXPECT_EQ(say(proposal, said, "stance", "abstain"), (Cells{{"stance", "abstain"}}));
}

TEST(Edit, OnlyWordsThatAreKnown) {
    EXPECT_EQ(error(proposal, "who", "Atlantis"), "unknown-member");
    EXPECT_EQ(error(proposal, "motion", "suspent"), "unknown-motion");
    EXPECT_EQ(error(proposal, "stance", "maybe"), "unknown-stance");
    EXPECT_EQ(error(proposal, "act", "dance"), "unknown-act");
    EXPECT_EQ(error(proposal, "acted", "2017-02-30"), "bad-day");
    EXPECT_EQ(error(proposal, "number", "-1"), "bad-number");
    EXPECT_EQ(error(proposal, "quote", "other words"), "unknown-cell");
    EXPECT_EQ(error(proposal, "who", ""), "cell-missing");
    EXPECT_EQ(error(note("n", "HTI", "paper", 0), "stance", "no"), "unknown-cell");
}

TEST(Edit, OfPressureSomebodyPresses) {
    const Cells one = pressure("p", "HTI", "paper", 0);
    EXPECT_EQ(lacking(one, row_of(one)), (std::vector<std::string>{"who", "kind"}));
    const Cells said = say(one, say(one, {}, "who", "a senator"), "kind", "threat");
    EXPECT_TRUE(lacking(one, row_of(one, said)).empty());
    EXPECT_EQ(say(one, {}, "member", "Japan"), (Cells{{"on", "JPN"}}));
    EXPECT_EQ(error(one, "kind", "hint"), "unknown-kind");
    EXPECT_EQ(error(one, "stance", "no"), "unknown-cell");
}

TEST(Edit, AnAggregateSpeaksOfASet) {
    Cells one = stance("g", "", "paper", 0);
    put(one, "act", "aggregate");
    EXPECT_EQ(say(one, {}, "who", "members -HTI"), (Cells{{"who", "members -HTI"}}));
}

} // namespace
} // namespace plenary::review
