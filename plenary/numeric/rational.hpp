// Exact fractions for thresholds: "two thirds" is 2/3, never 0.6667.
//
// A Rational is always in lowest terms with a positive denominator, both in 64 bits. Operations
// that could leave 64 bits answer std::nullopt instead of wrapping.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plenary {

class Rational {
public:
    Rational() = default; // zero

    // nullopt when the denominator is zero or the reduced form does not fit.
    [[nodiscard]] static std::optional<Rational> make(std::int64_t numerator,
                                                      std::int64_t denominator);

    // Reads "2/3", "12", "66.7%", "0.55". A decimal is the exact fraction it spells. No sign, no
    // exponent, no spaces; at most 18 digits. nullopt for anything else.
    [[nodiscard]] static std::optional<Rational> parse(std::string_view text);

    [[nodiscard]] std::int64_t numerator() const { return numerator_; }

    [[nodiscard]] std::int64_t denominator() const { return denominator_; }

    // Smallest integer >= this * count, and largest integer <= this * count; count in [0, 2^31).
    [[nodiscard]] std::int64_t ceil_times(std::int64_t count) const;
    [[nodiscard]] std::int64_t floor_times(std::int64_t count) const;

    // The sum; nullopt when it does not fit.
    [[nodiscard]] std::optional<Rational> plus(const Rational& other) const;

    friend bool operator==(const Rational&, const Rational&) = default;
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

private:
    Rational(std::int64_t numerator, std::int64_t denominator)
        : numerator_(numerator), denominator_(denominator) {}

    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

// "2/3", or "2" when the denominator is one.
[[nodiscard]] std::string to_string(const Rational& value);

} // namespace plenary
