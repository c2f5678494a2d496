#include "plenary/positions/decimal.hpp"

#include <cassert>
#include <cstddef>
#include <cstdlib>

namespace plenary::positions {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t ten = 10;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::int64_t power_of_ten(int exponent) {
    assert(exponent >= 0 && exponent <= 18);
    std::int64_t out = 1;
    for (int i = 0; i < exponent; ++i)
        out *= ten;
    return out;
}

Decimal Decimal::make(std::int64_t digits, int places) {
    assert(places >= 0 && places <= most_digits);
    assert(std::abs(digits) < power_of_ten(most_digits));
    Decimal out;
    while (places > 0 && digits % ten == 0) {
        digits /= ten;
        --places;
    }
    out.digits_ = digits;
    out.places_ = places;
    return out;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const bool has_point = point != std::string_view::npos;
    const std::string_view whole = text.substr(0, has_point ? point : text.size());
    std::string_view decimals = has_point ? text.substr(point + 1) : std::string_view();
    if (whole.empty() || (has_point && decimals.empty()))
        return std::nullopt;
    for (const std::string_view part : {whole, decimals}) {
        for (const char c : part) {
            if (!is_digit(c))
                return std::nullopt;
        }
    }
    while (decimals.ends_with('0'))
        decimals.remove_suffix(1);
    if (decimals.size() > static_cast<std::size_t>(most_digits))
        return std::nullopt;
    const std::int64_t limit = power_of_ten(most_digits);
    std::int64_t value = 0;
    for (const std::string_view part : {whole, decimals}) {
        for (const char c : part) {
            value = value * ten + (c - '0');
            if (value >= limit)
                return std::nullopt;
        }
    }
    return make(negative ? -value : value, static_cast<int>(decimals.size()));
}

double Decimal::to_double() const {
    // Both are whole numbers that a double holds, so the quotient is rounded once.
    return static_cast<double>(digits_) / static_cast<double>(power_of_ten(places_));
}

std::optional<std::int64_t> Decimal::at_places(int places) const {
    assert(places >= places_ && places <= most_digits);
    const Wide out = static_cast<Wide>(digits_) * power_of_ten(places - places_);
    const Wide limit = power_of_ten(most_digits);
    if (out >= limit || out <= -limit)
        return std::nullopt;
    return static_cast<std::int64_t>(out);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const Wide left = static_cast<Wide>(a.digits_) * power_of_ten(b.places_);
    const Wide right = static_cast<Wide>(b.digits_) * power_of_ten(a.places_);
    if (left < right)
        return std::strong_ordering::less;
    return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::string to_string(const Decimal& value) {
    std::string out = std::to_string(std::abs(value.digits()));
    const auto places = static_cast<std::size_t>(value.places());
    if (places > 0) {
        if (out.size() <= places)
            out.insert(0, places + 1 - out.size(), '0');
        out.insert(out.size() - places, 1, '.');
    }
    return value.digits() < 0 ? "-" + out : out;
}

} // namespace plenary::positions
