// Answers that are kept from a fit, to see how well it tells them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/idealpoint/point.hpp"

namespace plenary::idealpoint {

struct HeldAnswer {
    std::size_t item = 0;
    std::uint32_t voter = 0; // local number of the state
    std::size_t category = 0;
};

struct HeldOut {
    Data data; // without them; items, their categories and states are the same
    std::vector<HeldAnswer> answers;
};

// Each answer is held out with chance `share`, from 0 to 1, but one of each category of an item
// stays: a model says nothing of a category that nobody used. The same for the same seed.
[[nodiscard]] HeldOut hold_out(const Data& data, double share, std::uint64_t seed);

// Minus the log of the chance of each answer, in their order. The layout is that of the data
// without them. Positions are normal around the point with these sds, by coordinate; empty: known.
// Sds are for the probit in one dimension: P(y <= k) = Phi((c_k - b x) / sqrt(1 + b^2 sd^2)).
[[nodiscard]] std::vector<double> log_losses(const HeldOut& held, const Layout& layout,
                                             const Point& point,
                                             const std::vector<double>& sds = {});

} // namespace plenary::idealpoint
