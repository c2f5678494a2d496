#include "plenary/numeric/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace plenary {

std::optional<double> decimal_of(std::string_view text) {
    constexpr std::ptrdiff_t most_digits = 18;
    std::string_view digits = text;
    if (digits.starts_with('-'))
        digits.remove_prefix(1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto number = std::count_if(digits.begin(), digits.end(), is_digit);
    const auto points = std::count(digits.begin(), digits.end(), '.');
    if (number == 0 || number > most_digits || points > 1 ||
        number + points != static_cast<std::ptrdiff_t>(digits.size()) || digits.starts_with('.') ||
        digits.ends_with('.'))
        return std::nullopt;
    double value = 0;
    const auto [stop, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || stop != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace plenary
