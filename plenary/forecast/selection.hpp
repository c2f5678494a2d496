// What it says that some members are heard and others are not.
//
// A member that votes v is heard with the chance r_v. For given r the chance of hearing just those
// that were heard is the product of r_v over them and of 1 - sum_v p_v r_v over the silent ones.
// Rates are r times ratios, and r has the prior dr/r; in `supporters` only r_yes is not 0, and with
// Y yes in all, n of them heard, this is exactly 1 / (n C(Y, n)).
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "plenary/forecast/asked.hpp"

namespace plenary::forecast {

// Ratios of the rates at which no, abstain and yes are heard, and the prior chance of them.
struct Hearing {
    std::array<double, outcomes> ratios{};
    double share = 1;
};

// The hearings that a selection may be. `unknown` is the stated prior: everybody alike 1/4, those
// who vote yes 2 and 5 times as often as the others 1/4 each, yes alone 1/4.
[[nodiscard]] std::vector<Hearing> hearings_of(Selection selection);

// One way in which members may have been heard: rates, and the logarithm of its prior weight, with
// r^n for the n that were heard.
struct Rates {
    std::size_t hearing = 0; // of hearings_of
    std::array<double, outcomes> heard{};
    double log_weight = 0;
};

// The integral over r as a sum, for every hearing: 40 points each, of Gauss and Legendre in the
// square root of r. `heard` is not 0.
[[nodiscard]] std::vector<Rates> rates_of(std::span<const Hearing> hearings, std::size_t heard);

} // namespace plenary::forecast
