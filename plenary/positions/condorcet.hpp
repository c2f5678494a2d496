// The first step of KTAB's Spatial Model of Politics: a Condorcet election among the positions that
// actors hold, on one or several issues. A model's first step on typed inputs, without uncertainty;
// it is no forecast, and no bargaining follows.
//
// As KAPSARC's toolkit does it with its usual settings (reference run of 30 May 2017):
//   distance   d_k(x) = sqrt(sum (s dx)^2 / sum s^2) over the issues, dx in widths of the scale
//   utility    u_k(x) = (1 - d)(1 + d R_k), R_k the risk attitude of k; R = 0 is risk-neutral
//   vote       of k between x and y: capability x (u_k(x) - u_k(y)), "linear" or proportional
//   victory    P(x beats y) = strength of x / (strength of x + strength of y), where a strength is
//              the sum of the votes for that side; 1/2 when nobody cares
//   election   p(x) proportional to the product over y of P(x beats y), "conditional"
//   attitude   R_k = -1/2 + 3/2 p / p_max of k's own position, from a risk-neutral election in
//              which every actor's position stands, also where two hold the same
// The probabilities are those of a second election, with R, among the distinct positions.
//
// In the elections utilities are taken to twelve decimals, so that rounding is no preference. Cost
// O(positions^2 x actors).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "plenary/positions/actor.hpp"

namespace plenary::positions {

inline constexpr std::size_t most_candidates = 1000;

struct Condorcet {
    // utility[k * actors + i]: of the position of i, to k, risk-neutral.
    std::vector<double> utility;
    std::vector<double> risk;              // of the actors, from -1/2 to 1
    std::vector<std::size_t> candidate;    // of the actors: which of the distinct positions
    std::vector<std::size_t> first_holder; // of the distinct positions: the first actor there
    std::vector<double> probability;       // of the distinct positions; they add up to 1
};

// `width` is that of the position scale, above zero, the same for all issues. Errors: E-RANGE when
// an actor cares about no issue, when two positions are further apart than the scale is wide, when
// no capability is above zero; too-many-actors beyond most_candidates.
[[nodiscard]] Result<Condorcet> condorcet(std::span<const Actor> actors, const Decimal& width);

} // namespace plenary::positions
