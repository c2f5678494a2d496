// Where members stand and what past motions were, from how members voted on them.
//
// Members' positions have the prior N(0, I), motions N(m, S) with m and S learned (empirical
// Bayes): alternating Newton steps of motions and members, and after the first rounds m and S from
// the motions' modes and curvatures (EM with a Laplace step; Dempster, Laird and Rubin 1977;
// Tierney and Kadane 1986). A vote's log likelihood is multiplied by its weight (history.hpp) where
// members are placed and where motions are. Immutable once built.
#pragma once

#include <cstddef>
#include <vector>

#include "plenary/forecast/history.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/numeric/width.hpp"

namespace plenary::forecast {

struct Fit {
    std::size_t dimensions = 0;
    std::size_t members = 0;
    std::size_t items = 0;
    std::vector<double> places;     // members x (1 + dimensions): 1, then the position
    std::vector<double> roots;      // members x dimensions^2: L of the position's covariance LL'
    std::vector<double> motions;    // items x 2 (1 + dimensions); see motions.hpp
    std::vector<double> covariance; // items x (2 (1 + dimensions))^2
    // Of the motions together: what a motion without forerunner is, roughly.
    std::vector<double> mean;
    std::vector<double> spread;

    [[nodiscard]] std::size_t axes() const { return dimensions + 1; }

    [[nodiscard]] std::size_t numbers() const { return 2 * axes(); } // of a motion
};

// At least one item with a vote. Cost rounds x votes x dimensions^2.
[[nodiscard]] Fit fit(const History& history, std::size_t dimensions, const Settings& settings,
                      Width width);

} // namespace plenary::forecast
