#include "plenary/positions/fraction.hpp"

#include <algorithm>
#include <cassert>

namespace plenary::positions {
namespace {

std::string digits_of(Int128 value) {
    constexpr int ten = 10;
    const bool negative = value < 0;
    std::string out;
    do {
        const auto digit = static_cast<int>(value % ten);
        out += static_cast<char>('0' + (negative ? -digit : digit));
        value /= ten;
    } while (value != 0);
    if (negative)
        out += '-';
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace

Int128 greatest_common_divisor(Int128 a, Int128 b) {
    a = a < 0 ? -a : a;
    b = b < 0 ? -b : b;
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

Fraction::Fraction(Int128 numerator, Int128 denominator) {
    assert(denominator != 0);
    const Int128 divisor = greatest_common_divisor(numerator, denominator);
    numerator_ = numerator / divisor;
    denominator_ = denominator / divisor;
    if (denominator_ < 0) {
        numerator_ = -numerator_;
        denominator_ = -denominator_;
    }
}

double Fraction::to_double() const {
    return static_cast<double>(static_cast<long double>(numerator_) /
                               static_cast<long double>(denominator_));
}

std::string to_string(const Fraction& value) {
    const std::string numerator = digits_of(value.numerator());
    return value.denominator() == 1 ? numerator : numerator + "/" + digits_of(value.denominator());
}

std::optional<Int128> product(Int128 a, Int128 b) {
    Int128 out = 0;
    if (__builtin_mul_overflow(a, b, &out))
        return std::nullopt;
    return out;
}

std::optional<Int128> sum(Int128 a, Int128 b) {
    Int128 out = 0;
    if (__builtin_add_overflow(a, b, &out))
        return std::nullopt;
    return out;
}

} // namespace plenary::positions
