// Text that may go to a terminal.
#pragma once

#include <string>
#include <string_view>

namespace plenary {

// Control characters other than line feed, and the characters that turn the direction of writing
// around, become U+FFFD: what a source or a file name holds must not move the cursor, change
// colours or hide text. Tabs become blanks. UTF-8 in and out.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace plenary
