#include "plenary/inducement/hurdle.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "plenary/inducement/packing.hpp"
#include "plenary/numeric/exact_solve.hpp"

namespace plenary::inducement {
namespace {

__extension__ using Int128 = __int128;

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
        out.value = packed->value;
        out.exact_price.resize(room_.size());
        for (const Packed::Column& column : packed->columns) {
            if (column.gains && column.weight > 1e-12)
                out.binding.push_back({column.entries, column.weight, std::nullopt});
        }
        if (!verify(*packed, out))
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

    // Solves both sides of the last basis in whole numbers and checks that they are feasible and
    // come to the same.
    bool verify(const Packed& packed, Hurdle& out) const {
        const std::size_t rows = room_.size();
        std::vector<std::vector<std::int64_t>> by_row(rows, std::vector<std::int64_t>(rows));
        std::vector<std::vector<std::int64_t>> by_column;
        std::vector<std::int64_t> gains;
        std::vector<std::int64_t> room;
        for (std::size_t k = 0; k < rows; ++k) {
            by_column.push_back(packed.columns[k].entries);
            gains.push_back(packed.columns[k].gains ? 1 : 0);
            room.push_back(static_cast<std::int64_t>(rule_.classes[k].size()));
            for (std::size_t c = 0; c < rows; ++c)
                by_row[c][k] = packed.columns[k].entries[c];
        }
        const auto weights = exact_solve(by_row, room);
        const auto prices = exact_solve(by_column, gains);
        if (!weights || !prices || !is_feasible(*weights, *prices))
            return false;
        Int128 cost = 0;
        Int128 weight = 0;
        for (std::size_t k = 0; k < rows; ++k) {
            cost += static_cast<Int128>(prices->numerators[k]) * room[k];
            weight += static_cast<Int128>(weights->numerators[k]) * gains[k];
        }
        if (cost * weights->denominator != weight * prices->denominator ||
            cost > std::numeric_limits<std::int64_t>::max()) {
            return false;
        }
        out.fraction = Rational::make(static_cast<std::int64_t>(cost), prices->denominator);
        out.value = static_cast<double>(cost) / static_cast<double>(prices->denominator);
        out.verified = true;
        take_fractions(packed, *weights, *prices, out);
        return true;
    }

    // Weights and room left over not below 0, prices not below 0 and enough for every blocking
    // coalition.
    [[nodiscard]] bool is_feasible(const ExactSolution& weights,
                                   const ExactSolution& prices) const {
        const auto none_below = [](const std::vector<std::int64_t>& values) {
            return std::all_of(values.begin(), values.end(),
                               [](std::int64_t value) { return value >= 0; });
        };
        if (!none_below(weights.numerators) || !none_below(prices.numerators))
            return false;
        const auto most = *std::max_element(prices.numerators.begin(), prices.numerators.end());
        if (most > (std::int64_t{1} << 61U) / static_cast<std::int64_t>(rule_.variables()))
            return false;
        return least_blocking(rule_, by_variable(prices.numerators)) >= prices.denominator;
    }

    static void take_fractions(const Packed& packed, const ExactSolution& weights,
                               const ExactSolution& prices, Hurdle& out) {
        out.binding.clear();
        for (std::size_t k = 0; k < packed.columns.size(); ++k) {
            if (packed.columns[k].gains && weights.numerators[k] > 0) {
                out.binding.push_back({packed.columns[k].entries,
                                       static_cast<double>(weights.numerators[k]) /
                                           static_cast<double>(weights.denominator),
                                       Rational::make(weights.numerators[k], weights.denominator)});
            }
            out.exact_price[k] = Rational::make(prices.numerators[k], prices.denominator);
            out.price[k] =
                static_cast<double>(prices.numerators[k]) / static_cast<double>(prices.denominator);
        }
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
