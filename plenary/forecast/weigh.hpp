// How likely what is known is, for eight motions at once.
#pragma once

#include <cstddef>

#include "plenary/numeric/width.hpp"

namespace plenary::forecast {

// What was said. Arrays of eight doubles a cell, one a motion, unless said otherwise.
struct SaidGroup {
    std::size_t dimensions = 0;
    double stretch = 1; // of the log odds
    std::size_t said = 0;
    const double* motion = nullptr; // 2 (1 + dimensions)
    const double* places = nullptr; // said x (1 + dimensions) plain numbers
    const double* roots = nullptr;  // said x dimensions^2 plain numbers: L of the position's LL'
    const double* likely = nullptr; // said x 3 plain numbers
    const char* open = nullptr;     // said: that it was heard says nothing
    const double* shift = nullptr;  // said x 2
    std::size_t hearings = 0;
    const double* ratios = nullptr; // hearings x 3 plain numbers
    double* product = nullptr;      // hearings; work
    double* logs = nullptr;         // hearings; out
};

// The log likelihood of all that was said under each hearing, each member's position integrated out
// by the cubature of degree 3 over the two log odds (Stroud 1971). Cost said x dimensions^2.
void weigh_said(const SaidGroup& group, Width width);

// That the silent were not heard.
struct SilentGroup {
    std::size_t dimensions = 0;
    double stretch = 1; // of the log odds
    std::size_t silent = 0;
    const double* motion = nullptr;
    const double* places = nullptr; // silent x (1 + dimensions) plain numbers
    const double* shift = nullptr;  // silent x 2
    std::size_t ways = 0;
    const double* heard = nullptr; // ways x 3 plain numbers
    double* product = nullptr;     // ways; out: the product of 1 - the chance of being heard
};

// Members' positions are taken at their mean. Cost silent x (dimensions + ways).
void weigh_silence(const SilentGroup& group, Width width);

} // namespace plenary::forecast
