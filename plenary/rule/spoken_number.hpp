// Exact numbers in words.
#pragma once

#include <string>

#include "plenary/numeric/rational.hpp"

namespace plenary {

// "66.7" for 66.7 (scale 1) or for 0.667 (scale 100); empty when the value has more than four
// places. For values that are not negative.
[[nodiscard]] std::string short_decimal(const Rational& value, int scale);

// A share in (0, 1): "half", "two thirds", "65 %", "13/17".
[[nodiscard]] std::string say_fraction(const Rational& share);

} // namespace plenary
