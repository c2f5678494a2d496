#include "plenary/numeric/rational.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

using plenary::Rational;
using plenary::fuzz::require;

namespace {

long double value_of(const Rational& value) {
    return static_cast<long double>(value.numerator()) /
           static_cast<long double>(value.denominator());
}

// The number as the C library reads it, over the stroke and under it, or as a percentage.
long double read_roughly(const std::string& text) {
    const auto slash = text.find('/');
    const long double over = std::strtold(text.c_str(), nullptr);
    if (slash != std::string::npos)
        return over / std::strtold(text.c_str() + slash + 1, nullptr);
    return text.ends_with('%') ? over / 100 : over;
}

void require_rounding(const Rational& value, const std::string& text) {
    if (value > Rational::make(1, 1).value())
        return;
    for (const std::int64_t count : {0, 1, 2, 7, 193, 0x7FFFFFFF}) {
        const std::int64_t low = value.floor_times(count);
        const std::int64_t high = value.ceil_times(count);
        const long double exact = value_of(value) * static_cast<long double>(count);
        require(low <= high && high - low <= 1, "rounding up and down differ by at most 1", text);
        require(static_cast<long double>(low) <= exact + 1e-6L &&
                    exact - 1e-6L <= static_cast<long double>(high),
                "the product lies between", text);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(plenary::fuzz::text_of(data, size));
    const auto value = Rational::parse(text);
    if (!value)
        return 0;
    require(value->numerator() >= 0 && value->denominator() > 0, "no sign is read", text);
    require(std::gcd(value->numerator(), value->denominator()) == 1, "lowest terms", text);
    require(Rational::parse(to_string(*value)) == *value, "printed and read again it is equal",
            text);
    const long double rough = read_roughly(text);
    require(std::abs(value_of(*value) - rough) <= 1e-15L * std::max(1.0L, rough),
            "it is the number that is written", text);
    require_rounding(*value, text);
    return 0;
}
