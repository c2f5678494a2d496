#include "plenary/numeric/clustered.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(ClusteredMean, OfOneNumberEachIsTheUsualOne) {
    const std::vector<Cluster> each{{0.8, 1}, {0.9, 1}, {1.0, 1}, {0.9, 1}};
    const ClusteredMean found = clustered_mean(each);
    EXPECT_DOUBLE_EQ(found.mean, 0.9);
    EXPECT_NEAR(found.error, std::sqrt(0.02 / 3 / 4), 1e-15);
    EXPECT_EQ(found.clusters, 4U);
    EXPECT_EQ(found.count, 4U);
}

// Ten numbers that are all alike in each cluster are worth one.
TEST(ClusteredMean, IsNoSurerForNumbersThatGoTogether) {
    const ClusteredMean few = clustered_mean(std::vector<Cluster>{{0, 1}, {1, 1}, {1, 1}});
    const ClusteredMean many = clustered_mean(std::vector<Cluster>{{0, 10}, {10, 10}, {10, 10}});
    EXPECT_DOUBLE_EQ(many.mean, few.mean);
    EXPECT_NEAR(few.error, 1.0 / 3, 1e-15);
    EXPECT_NEAR(many.error, few.error, 1e-15);
    EXPECT_EQ(many.count, 30U);
}

// By hand: 6 of 12; off by 1 - 2, 3 - 3 and 2 - 1; sqrt((1 + 0 + 1) 3 / 2) / 12.
TEST(ClusteredMean, WeighsClustersByTheirNumbers) {
    const ClusteredMean found =
        clustered_mean(std::vector<Cluster>{{1, 4}, {3, 6}, {2, 2}, {0, 0}});
    EXPECT_DOUBLE_EQ(found.mean, 0.5);
    EXPECT_NEAR(found.error, std::sqrt(3.0) / 12, 1e-15);
    EXPECT_EQ(found.clusters, 3U);
}

TEST(ClusteredMean, OfOneClusterHasNoError) {
    EXPECT_TRUE(std::isinf(clustered_mean(std::vector<Cluster>{{3, 6}}).error));
    EXPECT_TRUE(std::isinf(clustered_mean(std::vector<Cluster>{{3, 6}, {0, 0}}).error));
    EXPECT_EQ(clustered_mean({}).mean, 0);
}

} // namespace
} // namespace plenary
