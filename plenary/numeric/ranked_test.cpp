#include "plenary/numeric/ranked.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Ranked, FiguresThatDifferByRoundingAreOfOneRank) {
    // Three members with one position, by two compilers.
    EXPECT_EQ(rank_of(0.001588607060507262), rank_of(0.0015886070605072864));
    EXPECT_EQ(rank_of(0.1 + 0.2), rank_of(0.3));
    EXPECT_LT(rank_of(0.3), rank_of(0.300001));
    EXPECT_LT(rank_of(-0.3), rank_of(0));
}

} // namespace
} // namespace plenary
