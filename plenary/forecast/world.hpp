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
    // a member did then, less a part of what was expected. Items x 2 x members, and members x 2 x
    // items, each row up to whole vectors; 0 where the member did not vote.
    std::vector<double> shift_by_item;
    std::vector<double> shift_by_member;
    std::size_t member_stride = 0;         // of a row of members
    std::size_t item_stride = 0;           // of a row of items
    std::vector<double> motions_by_number; // numbers x items, in rows of item_stride
    // Draws from the posterior of members' positions: rows x dimensions x members, each row up to
    // whole vectors. A motion's draws take them in turn.
    double stretch = 1; // see Settings
    std::size_t position_rows = 0;
    std::vector<double> positions;

    [[nodiscard]] const double* shift_of_item(std::size_t item, std::size_t outcome) const {
        return shift_by_item.data() + (item * 2 + outcome) * member_stride;
    }

    [[nodiscard]] const double* shift_of_member(std::size_t member, std::size_t outcome) const {
        return shift_by_member.data() + (member * 2 + outcome) * item_stride;
    }
};

[[nodiscard]] World make_world(const History& history, Shape shape, const Settings& settings,
                               std::uint64_t seed, Width width);

} // namespace plenary::forecast
