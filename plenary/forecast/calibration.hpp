// Calibration of forecasts: yes totals held against their draws, over many archives.
//
// Where the model is right, the PIT of a total is uniform: 90 % of them are in the central 90 %,
// and their mean is one half. Roll calls of one archive are wrong together, so every error is
// taken from how archives differ. Pure functions; safe to call from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "plenary/numeric/clustered.hpp"

namespace plenary::forecast {

// A roll call that was forecast, held against what came.
struct Held {
    std::size_t archive = 0;
    std::size_t members = 0;
    int yes = 0;     // that came
    double mean = 0; // of the yes total, as forecast
    double pit = 0;  // of the yes total, randomised (score/tally.hpp)
    double pass = 0; // the chance of two thirds of all members, as forecast

    [[nodiscard]] bool passed() const { return 3 * static_cast<std::size_t>(yes) >= 2 * members; }
};

// `totals` are pairs of yes and no, as drawn; at least one. `label` is what the PIT's chance comes
// from. The archive is left at 0.
[[nodiscard]] Held hold(std::span<const std::int32_t> totals, std::span<const std::int8_t> came,
                        std::string_view label);

// Roll calls whose chance of passage was within one tenth.
struct ChanceBin {
    std::size_t roll_calls = 0;
    double chance = 0;    // the mean of their chances
    ClusteredMean passed; // the share of them that passed
};

struct Calibration {
    std::size_t archives = 0;
    std::size_t roll_calls = 0;
    ClusteredMean in50; // the share whose PIT is in [0.25, 0.75]
    ClusteredMean in90; // in [0.05, 0.95]
    ClusteredMean bias; // forecast less what came, in votes
    ClusteredMean pit;
    std::array<ChanceBin, 10> bins{};
};

[[nodiscard]] Calibration calibrate(std::span<const Held> held);

// Whether 86 to 94 % of the totals are in the central 90 %.
[[nodiscard]] bool covers(const Calibration& of);

// The mean differs from its target by more than two standard errors.
[[nodiscard]] bool differs(const ClusteredMean& of, double target);

} // namespace plenary::forecast
