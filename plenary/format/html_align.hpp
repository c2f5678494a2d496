// Where in a page the characters of a decoded piece of its text stand.
#pragma once

#include <cstdint>
#include <string_view>

#include "plenary/evidence/reader/located.hpp"

namespace plenary::format {

// Appends the decoded text to `out`, with the place in the page of each byte and of the end. The
// text begins at `begin` of the page. Skipped are references ("&eacute;", "&#233;"), which stand
// for one or two characters, a tag or a comment that the parser passed over (none in `raw` text,
// like that of a textarea), and the carriage return of a line end. Places never fall and never
// leave the page, whatever the two are. Cost O(bytes).
void align(std::string_view decoded, std::string_view page, std::size_t begin, bool raw,
           reader::Located& out);

} // namespace plenary::format
