// All that one shape of the model knows before a motion is asked about: members, past motions and
// what a motion can be. Immutable once built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/forecast/fit.hpp"
#include "plenary/forecast/gaussian.hpp"
#include "plenary/forecast/mixture.hpp"

namespace plenary::forecast {

inline constexpr std::size_t no_item = static_cast<std::size_t>(-1);

struct World {
    Fit fit;
    Mixture fresh;               // motions without a forerunner
    std::vector<Gaussian> again; // past motions come again, one an item
    // How the log odds of abstain and of yes against no are shifted where an item comes again: what
    // a member did then, less a part of what was expected, as far as its vote still counts. Items
    // x 2 x members, each row up to whole vectors; 0 where the member did not vote.
    std::vector<double> shifts;
    // The chances of no, abstain and yes if an item came again as it was: members x 3 x items, each
    // row up to whole vectors.
    std::vector<double> as_it_was;
    std::size_t member_stride = 0; // of a row of members
    std::size_t item_stride = 0;   // of a row of items
    double stretch = 1;            // see Settings
    // Draws from the posterior of members' positions: rows x dimensions x members, each row up to
    // whole vectors. A motion's draws take them in turn.
    std::size_t position_rows = 0;
    std::vector<double> positions;

    [[nodiscard]] const double* shift_of_item(std::size_t item, std::size_t outcome) const {
        return shifts.data() + (item * 2 + outcome) * member_stride;
    }

    [[nodiscard]] const double* chances_as_it_was(std::size_t member, std::size_t outcome) const {
        return as_it_was.data() + (member * outcomes + outcome) * item_stride;
    }
};

// Shifts, what they stand on, and the strides of rows, from the fit and how its members voted.
void find_shifts(World& world, const History& history, const Settings& settings, Width width);

[[nodiscard]] World make_world(const History& history, Shape shape, const Settings& settings,
                               std::uint64_t seed, Width width);

} // namespace plenary::forecast
