// A weight as it stands in a file: a whole number or a decimal, not negative, of at most 18 digits
// and at most nine decimals.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plenary/numeric/rational.hpp"

namespace plenary::format {

[[nodiscard]] std::optional<Rational> weight_of(std::string_view text);

// Whether somebody meant a number, of whatever sign and however long: "-3", "1e3".
[[nodiscard]] bool looks_like_a_number(std::string_view text);

// What to write instead of a text that is no weight.
[[nodiscard]] std::string weight_hint(std::string_view text);

} // namespace plenary::format
