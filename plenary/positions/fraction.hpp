// Exact fractions in 128 bits: means, shares and distances of numbers that were typed in decimals.
// Rational is for thresholds and holds 64 bits, which a product of three columns leaves at once.
#pragma once

#include <optional>
#include <string>

namespace plenary::positions {

__extension__ using Int128 = __int128;

// Always in lowest terms with a positive denominator.
class Fraction {
public:
    Fraction() = default; // zero

    // The denominator must not be zero, and neither may be the lowest of all numbers.
    Fraction(Int128 numerator, Int128 denominator);

    [[nodiscard]] Int128 numerator() const { return numerator_; }

    [[nodiscard]] Int128 denominator() const { return denominator_; }

    [[nodiscard]] double to_double() const;

    friend bool operator==(const Fraction&, const Fraction&) = default;

private:
    Int128 numerator_ = 0;
    Int128 denominator_ = 1;
};

// "5003/677", or "7" when the denominator is one.
[[nodiscard]] std::string to_string(const Fraction& value);

// A number, with its fraction where 128 bits hold it.
struct Exactly {
    double value = 0;
    std::optional<Fraction> fraction;
};

// The products and the sum; nullopt when they leave 128 bits.
[[nodiscard]] std::optional<Int128> product(Int128 a, Int128 b);
[[nodiscard]] std::optional<Int128> sum(Int128 a, Int128 b);

[[nodiscard]] Int128 greatest_common_divisor(Int128 a, Int128 b);

} // namespace plenary::positions
