// How two lists of numbers go together.
//
// All take lists of one length, pair by pair, and answer a number in [-1, 1], or nothing where a
// list is of fewer than two numbers or all of one list are the same.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace plenary {

[[nodiscard]] std::optional<double> pearson(std::span<const double> a, std::span<const double> b);

// Pearson's of the ranks; equal numbers share the mean of their ranks.
[[nodiscard]] std::optional<double> spearman(std::span<const double> a, std::span<const double> b);

// Kendall's tau-b, which allows for equal numbers. Cost O(n log n) (Knight 1966).
[[nodiscard]] std::optional<double> kendall(std::span<const double> a, std::span<const double> b);

// From 1; equal numbers share the mean of theirs.
[[nodiscard]] std::vector<double> ranks_of(std::span<const double> a);

// The middle number, or the mean of the two in the middle. Asks for at least one.
[[nodiscard]] double median_of(std::vector<double> numbers);

} // namespace plenary
