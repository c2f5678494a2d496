// The strip of a position model: positions on an axis, a bubble at each whose area is the weight
// there, lines at the median and the mean, and the flip distance in words. 360 units wide, no type
// smaller than 9.
#pragma once

#include <string>

#include "plenary/positions/model.hpp"

namespace plenary::chart {

// A complete SVG document with a title and a description in words. The same model gives the same
// bytes.
[[nodiscard]] std::string draw_strip(const positions::Model& model);

} // namespace plenary::chart
