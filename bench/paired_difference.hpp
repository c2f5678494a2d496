// How much two ways to forecast the same things differ.
#pragma once

#include <span>
#include <utility>

namespace plenary::bench {

// A log loss of one of them less that of the other, summed over so many votes.
struct PairedLoss {
    double difference = 0;
    double votes = 0;
};

// The central 95 % of the difference of the log loss of a vote, the things drawn anew with their
// votes 10,000 times, seed 1. At least one thing with a vote.
[[nodiscard]] std::pair<double, double> difference95(std::span<const PairedLoss> things);

} // namespace plenary::bench
