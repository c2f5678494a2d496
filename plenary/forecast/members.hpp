// Eight members at once, each moved one Newton step to where its past votes place it.
#pragma once

#include <cstddef>

#include "plenary/numeric/width.hpp"

namespace plenary::forecast {

// The prior is N(0, I). Arrays of eight doubles a cell, one a member, unless said otherwise.
struct MemberGroup {
    std::size_t dimensions = 0;
    std::size_t items = 0;
    const double* motions = nullptr; // items x 2 (1 + dimensions) plain numbers; see motions.hpp
    const double* weights = nullptr; // of the items, plain numbers
    // items x 3: abstained, said yes (0 or 1), how much that counts (0 to 1; 0: it did not vote),
    // `stride` doubles from one to the next and `stride` x 3 from item to item.
    const double* votes = nullptr;
    std::size_t stride = 0;
    double* position = nullptr; // dimensions
    double* root = nullptr;     // dimensions^2; out: of the negative Hessian before the step
    double* work = nullptr;     // dimensions
};

inline constexpr double most_member_step = 1;

// Cost items x dimensions^2 + dimensions^3.
void move_members(const MemberGroup& group, Width width);

} // namespace plenary::forecast
