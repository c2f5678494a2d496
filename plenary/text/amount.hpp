// Amounts for a person and for data.
#pragma once

#include <string>

namespace plenary {

// "19,729,714.84": two decimals, a comma between thousands. The number must be finite.
[[nodiscard]] std::string say_money(double amount);

// "433,710", "216,855.5": no decimals where there are none, else one.
[[nodiscard]] std::string say_count(double count);

// A fraction in percent with three digits: 0.0298782 is "2.99 %". From 100 % on as say_count.
[[nodiscard]] std::string say_percent(double fraction);

// Rounded to cents, halves away from zero.
[[nodiscard]] double to_cents(double amount);

} // namespace plenary
