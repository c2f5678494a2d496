#include "plenary/format/weight.hpp"

#include <algorithm>
#include <charconv>

namespace plenary::format {
namespace {

constexpr std::size_t most_decimals = 9;
constexpr std::size_t most_digits = 18;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t decimals(std::string_view text) {
    const auto point = text.find('.');
    return point == std::string_view::npos ? 0 : text.size() - point - 1;
}

} // namespace

std::optional<Rational> weight_of(std::string_view text) {
    if (text.ends_with('%') || text.find('/') != std::string_view::npos ||
        decimals(text) > most_decimals)
        return std::nullopt;
    return Rational::parse(text);
}

bool looks_like_a_number(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error != std::errc::invalid_argument && stop == text.data() + text.size() &&
           std::any_of(text.begin(), text.end(), is_digit);
}

std::string weight_hint(std::string_view text) {
    if (text.empty())
        return "write 0 for a member that weighs nothing";
    if (!looks_like_a_number(text))
        return "where one cell is a weight every cell must be; write a number";
    if (text.front() == '-')
        return "a weight is not negative; write 0 or more";
    if (!std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; }))
        return "write the number in digits, with a point for decimals";
    if (decimals(text) > most_decimals)
        return "write at most nine decimals";
    if (static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit)) > most_digits)
        return "write at most 18 digits";
    return "write a number such as 12 or 0.5";
}

} // namespace plenary::format
