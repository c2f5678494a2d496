// A decimal number as people write it: digits with at most one point between them, a minus before
// them, at most 18 digits. No exponent, no separators of thousands, no signs of currencies or of
// percent.
#pragma once

#include <optional>
#include <string_view>

namespace plenary {

// The nearest double; nothing for any other text. Cost O(length).
[[nodiscard]] std::optional<double> decimal_of(std::string_view text);

} // namespace plenary
