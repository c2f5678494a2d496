#include "plenary/inducement/hurdle.hpp"

#include <cmath>
#include <limits>
#include <numeric>

#include "plenary/inducement/packing.hpp"
#include "plenary/numeric/wide.hpp"

namespace plenary::inducement {
namespace {

__extension__ using Int128 = __int128;

// The fraction with the least denominator within 1e-9, up to a million; by continued fractions.
std::optional<Rational> rounded(double x) {
    constexpr double slack = 1e-9;
    constexpr std::int64_t most = 1'000'000;
    std::int64_t p0 = 0;
    std::int64_t q0 = 1;
    std::int64_t p1 = 1;
    std::int64_t q1 = 0;
    double rest = x;
    for (int step = 0; step < 40; ++step) {
        const double whole = std::floor(rest);
        if (!(std::abs(whole) < 1e12))
            return std::nullopt;
        const auto a = static_cast<std::int64_t>(whole);
        const std::int64_t p2 = a * p1 + p0;
        const std::int64_t q2 = a * q1 + q0;
        if (q2 > most)
            return std::nullopt;
        if (std::abs(static_cast<double>(p2) / static_cast<double>(q2) - x) <= slack)
            return Rational::make(p2, q2);
        p0 = p1;
        q0 = q1;
        p1 = p2;
        q1 = q2;
        rest = 1 / (rest - whole);
    }
    return std::nullopt;
}

// Fractions over one denominator.
struct Common {
    std::vector<std::int64_t> numerators;
    std::int64_t denominator = 1;
};

std::optional<Common> on_one_denominator(const std::vector<double>& values,
                                         std::vector<std::optional<Rational>>& fractions) {
    constexpr std::int64_t most = std::int64_t{1} << 40U;
    Common out;
    for (const double value : values) {
        const auto fraction = rounded(value);
        if (!fraction)
            return std::nullopt;
        fractions.emplace_back(*fraction);
        const std::int64_t gcd = std::gcd(out.denominator, fraction->denominator());
        if (out.denominator / gcd > most / fraction->denominator())
            return std::nullopt;
        out.denominator *= fraction->denominator() / gcd;
    }
    for (const auto& fraction : fractions) {
        const std::int64_t factor = out.denominator / fraction->denominator();
        if (fraction->numerator() > (std::int64_t{1} << 50U) / factor)
            return std::nullopt;
        out.numerators.push_back(fraction->numerator() * factor);
    }
    return out;
}

class Solver {
public:
    explicit Solver(const BoundRule& rule) : rule_(rule) {
        for (const auto& members : rule.classes)
            room_.push_back(static_cast<double>(members.size()));
    }

    Result<Hurdle> run() {
        const auto packed =
            pack(room_, [&](const std::vector<double>& prices) { return cheapest(prices); });
        if (!packed)
            return fail(packed.error());
        Hurdle out;
        out.price = packed->prices;
        out.coalitions = packed->made;
        for (const Packed::Column& column : packed->columns)
            out.binding.push_back({column.entries, column.weight, std::nullopt});
        out.value = packed->value;
        if (!verify(out))
            bound(out);
        return out;
    }

private:
    template <class Number>
    [[nodiscard]] std::vector<Number> by_variable(const std::vector<Number>& by_class) const {
        std::vector<Number> out(rule_.variables());
        for (std::size_t c = 0; c < by_class.size(); ++c) {
            for (const std::uint32_t v : rule_.classes[c])
                out[v] = by_class[c];
        }
        return out;
    }

    [[nodiscard]] std::vector<std::int64_t> cheapest(const std::vector<double>& prices) const {
        const Coalition found = cheapest_blocking(rule_, by_variable(prices));
        std::vector<bool> in(rule_.variables(), false);
        for (const std::uint32_t v : found.variables)
            in[v] = true;
        std::vector<std::int64_t> out(rule_.classes.size(), 0);
        for (std::size_t c = 0; c < out.size(); ++c) {
            for (const std::uint32_t v : rule_.classes[c])
                out[c] += in[v] ? 1 : 0;
        }
        return out;
    }

    // Rounds both sides to fractions and checks them with integers alone.
    bool verify(Hurdle& out) const {
        std::vector<std::optional<Rational>> price_fractions;
        std::vector<std::optional<Rational>> weight_fractions;
        std::vector<double> weights;
        for (const Binding& one : out.binding)
            weights.push_back(one.weight);
        const auto prices = on_one_denominator(out.price, price_fractions);
        const auto packed = on_one_denominator(weights, weight_fractions);
        if (!prices || !packed)
            return false;
        Int128 cost = 0;
        Int128 weight = 0;
        for (std::size_t c = 0; c < rule_.classes.size(); ++c)
            cost += static_cast<Int128>(prices->numerators[c]) *
                    static_cast<Int128>(rule_.classes[c].size());
        for (const std::int64_t one : packed->numerators)
            weight += one;
        if (cost * packed->denominator != weight * prices->denominator)
            return false;
        if (!fits(out, *packed) || cost > std::numeric_limits<std::int64_t>::max() ||
            least_blocking(rule_, by_variable(prices->numerators)) < prices->denominator) {
            return false;
        }
        out.fraction = Rational::make(static_cast<std::int64_t>(cost), prices->denominator);
        out.exact_price = std::move(price_fractions);
        for (std::size_t k = 0; k < out.binding.size(); ++k)
            out.binding[k].fraction = weight_fractions[k];
        out.verified = true;
        return true;
    }

    // Whether no class is packed beyond its members.
    [[nodiscard]] bool fits(const Hurdle& out, const Common& weights) const {
        for (std::size_t c = 0; c < rule_.classes.size(); ++c) {
            Int128 used = 0;
            for (std::size_t k = 0; k < out.binding.size(); ++k)
                used += static_cast<Int128>(weights.numerators[k]) * out.binding[k].count[c];
            if (used > static_cast<Int128>(rule_.classes[c].size()) * weights.denominator)
                return false;
        }
        return true;
    }

    // What doubles can promise: prices made to suffice from above, weights made to fit from below.
    void bound(Hurdle& out) const {
        double cost = 0;
        for (std::size_t c = 0; c < room_.size(); ++c)
            cost += room_[c] * out.price[c];
        const double least = cheapest_blocking(rule_, by_variable(out.price)).cost;
        double fullest = 1;
        for (std::size_t c = 0; c < room_.size(); ++c) {
            double used = 0;
            for (const Binding& one : out.binding)
                used += one.weight * static_cast<double>(one.count[c]);
            fullest = std::max(fullest, used / room_[c]);
        }
        out.gap = std::abs(cost / least - out.value / fullest);
    }

    const BoundRule& rule_;
    std::vector<double> room_;
};

} // namespace

Result<Hurdle> hurdle(const BoundRule& rule) { return Solver(rule).run(); }

} // namespace plenary::inducement
