// Which three letters are the code of a state or of a territory with a code of its own: ISO 3166-1
// alpha-3 as assigned, XKX for Kosovo, and the codes of states that are no more and may stand in
// an old record (ISO 3166-3). Cost O(log n).
#pragma once

#include <string_view>

namespace plenary::reader {

// Capitals only: "HTI" is one, "hti", "EUE" and "SET14" are none.
[[nodiscard]] bool is_state_code(std::string_view code);

} // namespace plenary::reader
