#include "plenary/positions/weighted.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace plenary::positions {
namespace {

// A column at one number of decimals.
struct Column {
    int places = 0;
    std::vector<std::int64_t> values;
};

template <class Get>
Result<Column> column_of(std::span<const Actor> actors, std::string_view name, Get get) {
    Column out;
    for (const Actor& actor : actors)
        out.places = std::max(out.places, get(actor).places());
    for (const Actor& actor : actors) {
        const auto value = get(actor).at_places(out.places);
        if (!value) {
            return fail({Kind::invalid, "too-many-digits",
                         fmt::format("the {} {} of '{}' and the decimals of the others take more "
                                     "than {} digits together",
                                     name, to_string(get(actor)), actor.id, most_digits),
                         "write fewer decimals", actor.where, ""});
        }
        out.values.push_back(*value);
    }
    return out;
}

long double long_power_of_ten(int exponent) {
    return std::pow(10.0L, static_cast<long double>(exponent));
}

Exactly mean_of(const Weighted& weighted) {
    // Without the common divisor of the weights more of the products fit.
    Int128 divisor = 0;
    for (const Int128 weight : weighted.weights)
        divisor = greatest_common_divisor(divisor, weight);
    std::optional<Int128> exact = Int128{0};
    long double rough = 0;
    for (std::size_t i = 0; i < weighted.weights.size(); ++i) {
        const Int128 weight = weighted.weights[i] / divisor;
        rough += static_cast<long double>(weight) * static_cast<long double>(weighted.positions[i]);
        const auto part = product(weight, weighted.positions[i]);
        exact = exact && part ? sum(*exact, *part) : std::nullopt;
    }
    const Int128 total = weighted.total / divisor;
    const auto below = product(total, power_of_ten(weighted.position_places));
    if (exact && below) {
        const Fraction fraction(*exact, *below);
        return {fraction.to_double(), fraction};
    }
    rough /= static_cast<long double>(total) * long_power_of_ten(weighted.position_places);
    return {static_cast<double>(rough), std::nullopt};
}

std::vector<Level> levels_of(const Weighted& weighted) {
    std::map<std::int64_t, Int128> at;
    for (std::size_t i = 0; i < weighted.weights.size(); ++i)
        at[weighted.positions[i]] += weighted.weights[i];
    std::vector<Level> out;
    Int128 up_to = 0;
    for (const auto& [position, weight] : at) {
        up_to += weight;
        out.push_back({position, weight, up_to});
    }
    return out;
}

Int128 distance(Int128 a, Int128 b) { return a < b ? b - a : a - b; }

} // namespace

Decimal Weighted::position(std::size_t level) const {
    return Decimal::make(levels[level].at, position_places);
}

Fraction Weighted::share(std::size_t level) const { return {levels[level].weight, total}; }

Fraction Weighted::share_up_to(std::size_t level) const { return {levels[level].up_to, total}; }

Result<Weighted> weigh(std::span<const Actor> actors, std::size_t issue) {
    const auto capability =
        column_of(actors, "capability", [](const Actor& actor) { return actor.capability; });
    if (!capability)
        return fail(capability.error());
    const auto salience =
        column_of(actors, "salience", [&](const Actor& actor) { return actor.on[issue].salience; });
    if (!salience)
        return fail(salience.error());
    auto position =
        column_of(actors, "position", [&](const Actor& actor) { return actor.on[issue].position; });
    if (!position)
        return fail(position.error());

    Weighted out;
    out.position_places = position->places;
    out.positions = std::move(position->values);
    out.capability_places = capability->places;
    out.weight_places = capability->places + salience->places;
    for (std::size_t i = 0; i < actors.size(); ++i) {
        assert(capability->values[i] >= 0 && salience->values[i] >= 0);
        // Below 10^30 each: a hundred million of them fit.
        out.weights.push_back(static_cast<Int128>(capability->values[i]) * salience->values[i]);
        out.total += out.weights.back();
    }
    if (out.total == 0) {
        return fail({Kind::invalid, "E-RANGE",
                     "no actor has any weight: every capability x salience is 0",
                     "give one actor a capability and a salience above 0",
                     actors.empty() ? Where{} : actors.front().where, ""});
    }
    out.mean = mean_of(out);
    out.levels = levels_of(out);
    const auto first = [&](auto enough) {
        const auto found = std::find_if(out.levels.begin(), out.levels.end(), enough);
        return static_cast<std::size_t>(found - out.levels.begin());
    };
    out.low = first([&](const Level& level) { return 2 * level.up_to >= out.total; });
    out.high = first([&](const Level& level) { return 2 * level.up_to > out.total; });
    return out;
}

Exactly net_votes(const Weighted& weighted, const Decimal& a, const Decimal& b) {
    const Int128 range =
        static_cast<Int128>(weighted.levels.back().at) - weighted.levels.front().at;
    if (range == 0)
        return {0, Fraction()};
    const int places = std::max({weighted.position_places, a.places(), b.places()});
    const Int128 finer = power_of_ten(places - weighted.position_places);
    const Int128 at_a = static_cast<Int128>(a.digits()) * power_of_ten(places - a.places());
    const Int128 at_b = static_cast<Int128>(b.digits()) * power_of_ten(places - b.places());
    std::optional<Int128> exact = Int128{0};
    long double rough = 0;
    for (std::size_t i = 0; i < weighted.weights.size(); ++i) {
        const Int128 at = weighted.positions[i] * finer;
        const Int128 nearer = distance(at, at_b) - distance(at, at_a);
        rough += static_cast<long double>(weighted.weights[i]) * static_cast<long double>(nearer);
        const auto part = product(weighted.weights[i], nearer);
        exact = exact && part ? sum(*exact, *part) : std::nullopt;
    }
    std::optional<Int128> below = product(range, finer);
    for (int i = 0; below && i < weighted.weight_places; ++i)
        below = product(*below, power_of_ten(1));
    if (exact && below) {
        const Fraction fraction(*exact, *below);
        return {fraction.to_double(), fraction};
    }
    rough /= static_cast<long double>(range) * static_cast<long double>(finer) *
             long_power_of_ten(weighted.weight_places);
    return {static_cast<double>(rough), std::nullopt};
}

} // namespace plenary::positions
