#include "plenary/rule/spoken_number.hpp"

#include <array>

#include <fmt/format.h>

namespace plenary {

__extension__ using Wide = __int128;

std::string short_decimal(const Rational& value, int scale) {
    Wide scaled = static_cast<Wide>(value.numerator()) * scale;
    for (std::size_t places = 0; places <= 4; ++places, scaled *= 10) {
        if (scaled % value.denominator() != 0)
            continue;
        std::string digits = fmt::format("{}", scaled / value.denominator());
        if (places > 0) {
            if (digits.size() <= places)
                digits.insert(0, places + 1 - digits.size(), '0');
            digits.insert(digits.size() - places, ".");
        }
        return digits;
    }
    return "";
}

std::string say_fraction(const Rational& share) {
    constexpr std::array<std::string_view, 10> counts{"",     "one", "two",   "three", "four",
                                                      "five", "six", "seven", "eight", "nine"};
    constexpr std::array<std::string_view, 11> names{"",        "",      "half",  "third",
                                                     "quarter", "fifth", "sixth", "seventh",
                                                     "eighth",  "ninth", "tenth"};
    const std::int64_t a = share.numerator();
    const std::int64_t b = share.denominator();
    if (b == 2)
        return "half";
    if (b <= 10)
        return fmt::format("{} {}{}", counts.at(static_cast<std::size_t>(a)),
                           names.at(static_cast<std::size_t>(b)), a == 1 ? "" : "s");
    const std::string percent = short_decimal(share, 100);
    return percent.empty() ? to_string(share) : percent + " %";
}

} // namespace plenary
