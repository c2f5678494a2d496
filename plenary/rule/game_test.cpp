#include "plenary/rule/game.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

Electorate one_member() {
    Electorate out;
    out.members.push_back({"A", "A", true, "seated"});
    return out;
}

std::string bound(std::string_view rule) {
    const auto game = bind(parse_formula(rule).value(), one_member(), 3);
    return game ? "" : game.error().code;
}

TEST(Bind, TellsWhatNoCommonDenominatorHolds) {
    // Two prime denominators still fit, three do not; also where the third is a plain number's.
    EXPECT_EQ(bound("1/999999937 of yes + 1/999999929 of no >= 1"), "");
    EXPECT_EQ(
        bound("1/999999999989 of yes + 1/999999999961 of no + 1/999999999959 of abstain >= 1"),
        "weight-too-fine");
    EXPECT_EQ(bound("1/999999999989 of yes + 1/999999999961 of no >= 1.00000000000000001"),
              "weight-too-fine");
    // One yes is needed; the number once became zero.
    EXPECT_EQ(bound("1/3333333333333 of yes >= 1/999999999999999989 of members"),
              "weight-too-fine");
}

TEST(Bind, TellsAPlainNumberThatTheDenominatorsMakeTooLarge) {
    EXPECT_EQ(bound("1/999999999999999989 of yes + 1/999999999 of no >= 999999999999999877"),
              "weight-too-fine");
}

} // namespace
} // namespace plenary
