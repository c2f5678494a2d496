// A number exactly as it is written in decimals: digits x 10^-places.
//
// At most 15 digits before and after the point together, leading zeros and zeros at the end of the
// decimals not counted. So every value is exact here, and its double is the nearest there is.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plenary::positions {

inline constexpr int most_digits = 15;

class Decimal {
public:
    Decimal() = default; // zero

    // "12", "-0.5", "+3.25". No exponent, no fraction, no percent, no blanks. nullopt for anything
    // else and for too many digits.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

    // digits x 10^-places; places from 0 to most_digits, |digits| below 10^most_digits.
    [[nodiscard]] static Decimal make(std::int64_t digits, int places);

    [[nodiscard]] std::int64_t digits() const { return digits_; }

    // As few as the value needs.
    [[nodiscard]] int places() const { return places_; }

    [[nodiscard]] double to_double() const;

    // digits() at more places; nullopt when that takes more than most_digits.
    [[nodiscard]] std::optional<std::int64_t> at_places(int places) const;

    friend bool operator==(const Decimal&, const Decimal&) = default;
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

private:
    std::int64_t digits_ = 0;
    int places_ = 0;
};

// "0.9", "-12".
[[nodiscard]] std::string to_string(const Decimal& value);

// 10^exponent; exponent from 0 to 18.
[[nodiscard]] std::int64_t power_of_ten(int exponent);

} // namespace plenary::positions
