// A procedure as boxes from top to bottom: each stage with its rule and its chances, an arrow down
// where it passes and one to the side where it fails; the end states below. One line of numbers for
// each correlation. 360 units wide, as all charts.
#pragma once

#include <string>
#include <vector>

#include "plenary/question/procedural/run.hpp"

namespace plenary::chart {

// A complete SVG document with a title, a description in words and a source line. The same numbers
// give the same bytes. `runs` is not empty.
[[nodiscard]] std::string draw_chain(const Dossier& dossier,
                                     const question::procedural::Prepared& prepared,
                                     const std::vector<question::procedural::Run>& runs);

} // namespace plenary::chart
