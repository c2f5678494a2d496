#include "plenary/diagram/average.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "plenary/diagram/pivots.hpp"
#include "plenary/numeric/quadrature.hpp"

namespace plenary::diagram {
namespace {

struct Window {
    double from = 0;
    double to = 1;
};

// Where P moves: outside it lies less than `negligible`. First one look over all of [0, 1], then
// one into the ninth at either end of what was found.
Window find_window(const PivotSource& source, double start, double end) {
    constexpr double negligible = 1e-17;

    struct Look {
        double before = 0; // the last t at which P has not moved
        double after = 1;  // the first at which it moves no more
    };

    const auto look = [&](double low, double high) {
        EightLevels t{};
        for (std::size_t k = 0; k < t.size(); ++k)
            t[k] = low + (high - low) * static_cast<double>(k + 1) / 9;
        const EightLevels p = source.probability(t);
        Look out{low, high};
        for (std::size_t k = 0; k < t.size() && p[k] - start <= negligible; ++k)
            out.before = t[k];
        for (std::size_t k = t.size(); k-- > 0 && end - p[k] <= negligible;)
            out.after = t[k];
        return out;
    };
    const Look all = look(0, 1);
    const double ninth = 1.0 / 9;
    return {look(all.before, std::min(all.before + ninth, all.after)).before,
            look(std::max(all.after - ninth, all.before), all.after).after};
}

// The quadrature, with P(0) and P(1) beside it.
struct Integral {
    std::vector<double> by_variable;
    double start = 0;
    double end = 0;
};

Integral integrate(const PivotSource& source, const Window& window, int points) {
    Quadrature rule = gauss_legendre(points);
    const double width = window.to - window.from;
    std::vector<double> levels;
    for (const double point : rule.points)
        levels.push_back(window.from + width * point);
    // The two ends weigh nothing.
    levels.insert(levels.end(), {0.0, 1.0});
    rule.weights.insert(rule.weights.end(), {0.0, 0.0});

    std::vector<CompensatedSum> sums(source.variables);
    Integral out;
    for (std::size_t first = 0; first < levels.size(); first += 8) {
        const std::size_t lanes = std::min<std::size_t>(8, levels.size() - first);
        EightLevels t{};
        for (std::size_t k = 0; k < t.size(); ++k)
            t[k] = levels[first + std::min(k, lanes - 1)];
        const EightPivots here = source.pivots(t);
        for (std::size_t i = 0; i < sums.size(); ++i) {
            for (std::size_t k = 0; k < lanes; ++k)
                sums[i].add(width * rule.weights[first + k] * here.difference[i][k]);
        }
        for (std::size_t k = 0; k < lanes; ++k) {
            if (first + k + 2 == levels.size())
                out.start = here.probability[k];
            if (first + k + 1 == levels.size())
                out.end = here.probability[k];
        }
    }
    for (const CompensatedSum& sum : sums)
        out.by_variable.push_back(sum.value());
    return out;
}

} // namespace

Average average_pivots(const PivotSource& source) {
    const int exact = static_cast<int>((source.variables + 1) / 2);
    Average out;
    const auto take = [&](const Window& window, int points) {
        Integral integral = integrate(source, window, points);
        CompensatedSum sum;
        for (const double value : integral.by_variable)
            sum.add(value);
        out.by_variable = std::move(integral.by_variable);
        out.error = std::abs(sum.value() - (integral.end - integral.start));
        out.points = points;
        return out.error < 1e-12;
    };
    // Few variables: exact at once, without looking for a window.
    if (exact <= 64) {
        take(Window{}, std::max(exact, 1));
        return out;
    }
    const EightLevels ends = source.probability({0, 1, 1, 1, 1, 1, 1, 1});
    const Window window = find_window(source, ends[0], ends[1]);
    for (int points = 22; points < 2 * exact; points = 2 * points + 2) {
        if (take(window, points))
            return out;
    }
    take(Window{}, exact);
    return out;
}

Average average_pivots(const Diagram& diagram, const std::vector<double>& low,
                       const std::vector<double>& high) {
    const std::uint32_t d = diagram.choices();
    const std::uint32_t n = diagram.variables();
    assert(low.size() == d && high.size() == d);
    PivotSweep<8> sweep(diagram);
    std::vector<EightLevels> chance(std::size_t{n} * d);
    const auto choose = [&](const EightLevels& t) {
        for (std::size_t at = 0; at < chance.size(); ++at) {
            const std::size_t c = at % d;
            for (std::size_t k = 0; k < t.size(); ++k)
                chance[at][k] = t[k] * high[c] + (1 - t[k]) * low[c];
        }
    };
    PivotSource source;
    source.variables = n;
    source.probability = [&](const EightLevels& t) {
        choose(t);
        return sweep.probability(chance);
    };
    source.pivots = [&](const EightLevels& t) {
        choose(t);
        const Pivots<8>& here = sweep(chance);
        EightPivots out{here.probability, std::vector<EightLevels>(n)};
        for (std::size_t at = 0; at < chance.size(); ++at) {
            EightLevels& difference = out.difference[at / d];
            const double slope = high[at % d] - low[at % d];
            for (std::size_t k = 0; k < t.size(); ++k)
                difference[k] += slope * here.given[at][k];
        }
        return out;
    };
    return average_pivots(source);
}

} // namespace plenary::diagram
