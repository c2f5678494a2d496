// A whole fit: start, mode, axes and signs, errors, and how well it says what was answered.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "plenary/idealpoint/compile.hpp"
#include "plenary/idealpoint/mode.hpp"
#include "plenary/idealpoint/spread.hpp"
#include "plenary/idealpoint/start.hpp"

namespace plenary::idealpoint {

struct FitOptions {
    Family family = Family::probit;
    std::size_t dimensions = 1;
    // The member of the data whose positions are positive in every dimension, where no prior's
    // mean says which side is which.
    std::size_t positive = 0;
    std::optional<std::uint64_t> random_start; // a seed; none: good_start
    // Begin from an earlier fit instead, with whole Newton steps.
    std::optional<Known> known;
    // Integrate the items out and report means (nested.hpp), where the model can.
    bool integrate_items = false;
    ModeOptions mode;
};

// How one roll call is fitted, at the mode.
struct ItemFit {
    std::size_t correct = 0;     // answers that are the likeliest category
    std::size_t most_common = 0; // answers of the most common category
    double log_likelihood = 0;
};

struct Fit {
    Mode mode;
    std::optional<Spread> spread; // where it converged
    std::vector<ItemFit> items;
    double correct = 0; // share of all answers
};

// Errors do not happen: what cannot converge says so in `mode`.
[[nodiscard]] Fit fit(const Data& data, const Layout& layout, const FitOptions& options,
                      Width width, const Workers& workers);

// The log likelihood and the hits of every item at a point.
[[nodiscard]] std::vector<ItemFit> item_fits(const Data& data, const Layout& layout,
                                             const Point& point, Width width,
                                             const Workers& workers);

} // namespace plenary::idealpoint
