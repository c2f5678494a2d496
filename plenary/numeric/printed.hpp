// A number as programs print it: a minus, digits, a point, an exponent ("-1.5e-07").
#pragma once

#include <optional>
#include <string_view>

namespace plenary {

// The nearest double; nothing for any other text, for blanks, and for what is not finite.
[[nodiscard]] std::optional<double> printed_number(std::string_view text);

} // namespace plenary
