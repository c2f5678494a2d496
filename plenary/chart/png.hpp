// An SVG document as a picture of pixels, through librsvg and cairo. Everything happens in memory;
// what the document refers to outside itself is not loaded.
#pragma once

#include <string>
#include <string_view>

#include "plenary/problem/problem.hpp"

namespace plenary::chart {

// The bytes of a PNG file, so many pixels wide and as high as the document's proportions ask, on
// white. Errors: bad-width, bad-svg, picture-too-large (more than 64 million pixels), no-picture,
// no-library.
[[nodiscard]] Result<std::string> to_png(std::string_view svg, int width_pixels);

} // namespace plenary::chart
