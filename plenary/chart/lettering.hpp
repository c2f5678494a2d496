// Words made fit for a drawing: without what XML or a reader trips over, measured and broken into
// lines. Widths are those of DejaVu Sans, the widest of the usual sans-serif faces, so that what
// fits here fits with the others too. A size is the height of the type, in the units of the
// drawing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::chart {

enum class Weight { regular, bold };

// Well-formed UTF-8 without control characters and without characters that turn the direction of
// the text around them. Tabs and newlines become spaces, ill-formed bytes U+FFFD.
[[nodiscard]] std::string clean(std::string_view text);

[[nodiscard]] double text_width(std::string_view text, double size,
                                Weight weight = Weight::regular);

// Lines no wider than `width`, broken at spaces; a word that is wider is broken inside. At least
// one line, at most `most`; the last one ends with "..." when something is left over.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, double size, double width,
                                            Weight weight = Weight::regular, std::size_t most = 8);

// The text, or its beginning with "..." when it is wider; empty when not one character fits.
[[nodiscard]] std::string shorten(std::string_view text, double size, double width,
                                  Weight weight = Weight::regular);

} // namespace plenary::chart
