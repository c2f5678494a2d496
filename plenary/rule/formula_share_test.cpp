#include <gtest/gtest.h>

#include "plenary/rule/formula.hpp"

namespace plenary {
namespace {

std::optional<Share> share(std::string_view text) { return as_share(parse_formula(text).value()); }

Share of(std::int64_t a, std::int64_t b, bool strict, Word base) {
    return {Rational::make(a, b).value(), strict, base, 0};
}

Share number(std::int64_t value, bool strict) {
    return {Rational::make(1, 1).value(), strict, std::nullopt, value};
}

TEST(FormulaShare, FindsSharesOfABase) {
    EXPECT_EQ(share("yes >= 2/3 of members"), of(2, 3, false, Word::members));
    EXPECT_EQ(share("two thirds of seated"), of(2, 3, false, Word::seated));
    EXPECT_EQ(share("more than half of voting"), of(1, 2, true, Word::voting));
    EXPECT_EQ(share("majority of present"), of(1, 2, true, Word::present));
    EXPECT_EQ(share("yes >= 100% of members"), of(1, 1, false, Word::members));
}

TEST(FormulaShare, FindsPlainNumbers) {
    EXPECT_EQ(share("yes > 24"), number(24, true));
    EXPECT_EQ(share("yes >= 24"), number(24, false));
    EXPECT_EQ(share("yes > 0"), number(0, true));
    EXPECT_EQ(share("yes >= 2/3 of 35"), number(24, false));
    EXPECT_EQ(share("majority of 35"), number(17, true));
}

TEST(FormulaShare, LeavesEverythingElse) {
    for (const std::string_view text : {"yes > no",
                                        "yes >= 2/3 of no",
                                        "no >= 2/3 of members",
                                        "2 yes >= 1/2 of members",
                                        "yes = seated",
                                        "yes <= 1/2 of members",
                                        "yes >= 1/2 of members - 1",
                                        "yes + no >= 1/2 of members",
                                        "yes in P5 >= 3",
                                        "yes[w] >= 1/2 of members[w]",
                                        "yes >= 1/2 of members in P5",
                                        "yes >= 1/2 of members[w]",
                                        "yes >= 3/2 of members in P5",
                                        "yes >= 0",
                                        "yes >= -3",
                                        "not yes >= 24",
                                        "yes >= 24 and no = 0",
                                        "at least 1 of (yes >= 24)",
                                        "24 <= yes",
                                        "quorum 18"})
        EXPECT_EQ(share(text), std::nullopt) << text;
}

} // namespace
} // namespace plenary
