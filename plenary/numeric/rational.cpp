#include "plenary/numeric/rational.hpp"

#include <cassert>
#include <charconv>
#include <limits>
#include <numeric>

namespace plenary {
namespace {

__extension__ using Wide = __int128;

std::optional<std::int64_t> digits(std::string_view text) {
    if (text.empty() || text.size() > 18)
        return std::nullopt;
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || text.front() == '-')
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Rational> Rational::make(std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0)
        return std::nullopt;
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    if (numerator == lowest || denominator == lowest)
        return std::nullopt;
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const std::int64_t divisor = std::gcd(numerator, denominator);
    return Rational(numerator / divisor, denominator / divisor);
}

std::optional<Rational> Rational::parse(std::string_view text) {
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        const auto numerator = digits(text.substr(0, slash));
        const auto denominator = digits(text.substr(slash + 1));
        if (!numerator || !denominator)
            return std::nullopt;
        return make(*numerator, *denominator);
    }
    std::int64_t scale = 1;
    if (text.ends_with('%')) {
        scale = 100;
        text.remove_suffix(1);
    }
    std::string whole(text);
    if (const auto point = text.find('.'); point != std::string_view::npos) {
        const std::string_view fraction = text.substr(point + 1);
        if (point == 0 || fraction.empty() || fraction.size() > 15)
            return std::nullopt;
        for (std::size_t i = 0; i < fraction.size(); ++i)
            scale *= 10;
        whole = std::string(text.substr(0, point)) + std::string(fraction);
    }
    const auto numerator = digits(whole);
    if (!numerator)
        return std::nullopt;
    return make(*numerator, scale);
}

std::int64_t Rational::floor_times(std::int64_t count) const {
    assert(count >= 0 && count < (std::int64_t{1} << 31));
    const Wide product = static_cast<Wide>(numerator_) * count;
    Wide quotient = product / denominator_;
    if (product % denominator_ < 0)
        --quotient;
    return static_cast<std::int64_t>(quotient);
}

std::int64_t Rational::ceil_times(std::int64_t count) const {
    assert(count >= 0 && count < (std::int64_t{1} << 31));
    const Wide product = static_cast<Wide>(numerator_) * count;
    Wide quotient = product / denominator_;
    if (product % denominator_ > 0)
        ++quotient;
    return static_cast<std::int64_t>(quotient);
}

std::optional<Rational> Rational::plus(const Rational& other) const {
    // Over the least common denominator: what does not fit there fits nowhere.
    const std::int64_t shared = std::gcd(denominator_, other.denominator_);
    const Wide numerator = static_cast<Wide>(numerator_) * (other.denominator_ / shared) +
                           static_cast<Wide>(other.numerator_) * (denominator_ / shared);
    const Wide denominator = static_cast<Wide>(denominator_) * (other.denominator_ / shared);
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    if (numerator > most || numerator < -most || denominator > most)
        return std::nullopt;
    return make(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    const Wide left = static_cast<Wide>(a.numerator_) * b.denominator_;
    const Wide right = static_cast<Wide>(b.numerator_) * a.denominator_;
    if (left < right)
        return std::strong_ordering::less;
    if (left > right)
        return std::strong_ordering::greater;
    return std::strong_ordering::equal;
}

std::string to_string(const Rational& value) {
    std::string out = std::to_string(value.numerator());
    if (value.denominator() != 1)
        out += "/" + std::to_string(value.denominator());
    return out;
}

} // namespace plenary
