// The mean of numbers that come in clusters, with an error that allows for what those of one
// cluster have in common.
#pragma once

#include <cstddef>
#include <span>

namespace plenary {

// Of one cluster: the sum of its numbers, and how many there are.
struct Cluster {
    double sum = 0;
    std::size_t count = 0;
};

struct ClusteredMean {
    double mean = 0;  // of all numbers alike; 0 where there are none
    double error = 0; // one standard error; infinite for fewer than two clusters with a number
    std::size_t clusters = 0; // with a number
    std::size_t count = 0;    // of numbers
};

// The ratio of sums, and its error by how clusters differ from it (Cochran 1977, 6.4). For clusters
// of one size that is the mean of their means, and its usual error. Clusters without a number are
// left out.
[[nodiscard]] ClusteredMean clustered_mean(std::span<const Cluster> clusters);

} // namespace plenary
