#include "plenary/text/nearest.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(EditDistance, CountsSlipsOfTheHand) {
    EXPECT_EQ(edit_distance("haiti", "haiti"), 0U);
    EXPECT_EQ(edit_distance("hiati", "haiti"), 1U);
    EXPECT_EQ(edit_distance("hait", "haiti"), 1U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("Haití", "haiti"), 0U);
}

TEST(Nearest, OffersWhatWasMeantAndNothingElse) {
    const std::vector<std::string> names{"count", "check", "why", "diff"};
    EXPECT_EQ(nearest("cuont", names), std::vector<std::string>{"count"});
    EXPECT_EQ(nearest("chekc", names), std::vector<std::string>{"check"});
    EXPECT_TRUE(nearest("forecast", names).empty());
    EXPECT_EQ(did_you_mean("dif", names), "did you mean 'diff'?");
    EXPECT_EQ(did_you_mean("zzzz", names), "");
}

TEST(Nearest, PutsABeginningFirst) {
    EXPECT_EQ(nearest("dom", {"dot", "Dominica", "Dominican Republic"}),
              (std::vector<std::string>{"Dominica", "Dominican Republic", "dot"}));
}

} // namespace
} // namespace plenary
