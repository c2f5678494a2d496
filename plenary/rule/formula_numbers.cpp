#include "plenary/rule/formula_numbers.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace plenary::parsing {
namespace {

__extension__ using Wide = __int128;

// A fraction of wide numbers in lowest terms, if those fit into 64 bits.
std::optional<Rational> narrowed(Wide numerator, Wide denominator) {
    Wide a = numerator < 0 ? -numerator : numerator;
    Wide b = denominator;
    while (b != 0)
        a = std::exchange(b, a % b);
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    numerator /= a;
    denominator /= a;
    if (numerator > most || numerator < -most || denominator > most)
        return std::nullopt;
    return Rational::make(static_cast<std::int64_t>(numerator),
                          static_cast<std::int64_t>(denominator));
}

} // namespace

std::optional<Rational> product(const Rational& a, const Rational& b) {
    return narrowed(static_cast<Wide>(a.numerator()) * b.numerator(),
                    static_cast<Wide>(a.denominator()) * b.denominator());
}

Rational negated(const Rational& value) {
    return Rational::make(-value.numerator(), value.denominator()).value();
}

std::optional<Rational> decimal(std::string_view text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits(text.substr(0, point));
    std::size_t places = 0;
    if (point < text.size()) {
        std::string_view fraction = text.substr(point + 1);
        fraction = fraction.substr(0, fraction.find_last_not_of('0') + 1);
        places = fraction.size();
        digits += fraction;
    }
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::int64_t value = 0;
    for (const char c : digits) {
        const std::int64_t digit = c - '0';
        if (value > (most - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    if (places > 18)
        return std::nullopt;
    std::int64_t scale = 1;
    for (std::size_t i = 0; i < places; ++i)
        scale *= 10;
    return Rational::make(value, scale);
}

} // namespace plenary::parsing
