// Comparing names the way people do: "HAITÍ", "Haiti" and "haiti" are the same.
#pragma once

#include <string>
#include <string_view>

namespace plenary {

// Case-folded, without accents, runs of spaces and punctuation turned into single spaces, ends
// trimmed. Input and output are UTF-8; bytes that are not UTF-8 become U+FFFD first.
[[nodiscard]] std::string fold(std::string_view text);

} // namespace plenary
