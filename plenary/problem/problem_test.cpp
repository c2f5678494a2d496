#include "plenary/problem/problem.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Problem, PlaceLeavesOutWhatIsNotKnown) {
    EXPECT_EQ(to_string(Where{"a.csv", 3, 7}), "a.csv:3:7");
    EXPECT_EQ(to_string(Where{"a.csv", 3, 0}), "a.csv:3");
    EXPECT_EQ(to_string(Where{"a.csv", 0, 0}), "a.csv");
    EXPECT_EQ(to_string(Where{"--rule", 0, 5}), "--rule, column 5");
    EXPECT_EQ(to_string(Where{"", 2, 5}), "line 2:5");
    EXPECT_EQ(to_string(Where{}), "");
}

TEST(Problem, DescriptionHoldsPlaceMessageExcerptAndHint) {
    const Problem problem{Kind::invalid,   "unknown-base",    "unknown base 'membres'",
                          "write members", {"--rule", 0, 15}, "  yes >= 2/3 of membres"};
    EXPECT_EQ(describe(problem),
              "--rule, column 15: unknown base 'membres'\n  yes >= 2/3 of membres\n"
              "  hint: write members");
}

TEST(Result, HoldsAValueOrAProblem) {
    const Result<int> good = 4;
    const Result<int> bad = fail({Kind::io, "gone", "gone", "", {}, ""});
    EXPECT_EQ(good.value(), 4);
    ASSERT_FALSE(bad.has_value());
    EXPECT_EQ(bad.error().code, "gone");
}

} // namespace
} // namespace plenary
