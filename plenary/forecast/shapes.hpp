// The model's size goes with the record: a few roll calls place members on one line at most.
#pragma once

#include <cstddef>
#include <vector>

#include "plenary/forecast/settings.hpp"

namespace plenary::forecast {

// The shapes for a motion that is asked about alone, with a record of so many roll calls.
[[nodiscard]] std::vector<Shape> shapes_for(std::size_t items);

} // namespace plenary::forecast
