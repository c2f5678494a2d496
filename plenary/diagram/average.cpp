#include "plenary/diagram/average.hpp"

#include <algorithm>
#include <array>
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

// Where P moves: P(from) <= 1e-16 and P(to) >= P(1) - 1e-16, by repeated division in eight.
Window find_window(const PivotsAt& at, double start, double end) {
    Window out;
    const auto narrow = [&](double& low, double& high, auto left_of) {
        for (int round = 0; round < 4; ++round) {
            double t[8];
            for (int k = 0; k < 8; ++k)
                t[k] = low + (high - low) * (k + 1) / 9;
            const EightPivots here = at(t);
            double next_low = low;
            double next_high = high;
            for (int k = 0; k < 8; ++k) {
                if (left_of(here.probability[k])) {
                    next_low = t[k];
                } else {
                    next_high = t[k];
                    break;
                }
            }
            low = next_low;
            high = next_high;
        }
    };
    double low = 0;
    double high = 1;
    narrow(low, high, [&](double p) { return p - start <= 1e-17; });
    out.from = low;
    low = out.from;
    high = 1;
    narrow(low, high, [&](double p) { return end - p > 1e-17; });
    out.to = high;
    return out;
}

std::vector<double> integrate(const PivotsAt& at, std::uint32_t variables, const Window& window,
                              int points) {
    const Quadrature rule = gauss_legendre(points);
    std::vector<CompensatedSum> sums(variables);
    const double width = window.to - window.from;
    for (std::size_t first = 0; first < rule.points.size(); first += 8) {
        double t[8];
        for (std::size_t k = 0; k < 8; ++k) {
            const std::size_t q = std::min(first + k, rule.points.size() - 1);
            t[k] = window.from + width * rule.points[q];
        }
        const EightPivots here = at(t);
        const std::size_t lanes = std::min<std::size_t>(8, rule.points.size() - first);
        for (std::uint32_t i = 0; i < variables; ++i) {
            for (std::size_t k = 0; k < lanes; ++k) {
                sums[i].add(width * rule.weights[first + k] *
                            here.difference[std::size_t{i} * 8 + k]);
            }
        }
    }
    std::vector<double> out;
    for (const CompensatedSum& sum : sums)
        out.push_back(sum.value());
    return out;
}

} // namespace

Average average_pivots(std::uint32_t variables, const PivotsAt& at) {
    double ends[8] = {0, 1, 0, 1, 0, 1, 0, 1};
    const EightPivots edge = at(ends);
    const double total = edge.probability[1] - edge.probability[0];
    const int exact = static_cast<int>((variables + 1) / 2);
    Average out;
    const auto take = [&](const Window& window, int points) {
        out.by_variable = integrate(at, variables, window, points);
        CompensatedSum sum;
        for (const double value : out.by_variable)
            sum.add(value);
        out.error = std::abs(sum.value() - total);
        out.points = points;
        return out.error < 1e-12;
    };
    // Few variables: exact at once, without looking for a window.
    if (exact <= 64) {
        take(Window{}, std::max(exact, 1));
        return out;
    }
    const Window window = find_window(at, edge.probability[0], edge.probability[1]);
    for (int points = 24; points < 2 * exact; points *= 2) {
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
    return average_pivots(n, [&](const double(&t)[8]) {
        std::vector<std::array<double, 8>> chance(std::size_t{n} * d);
        for (std::uint32_t i = 0; i < n; ++i) {
            for (std::uint32_t c = 0; c < d; ++c) {
                for (std::size_t k = 0; k < 8; ++k) {
                    chance[std::size_t{i} * d + c][k] = t[k] * high[c] + (1 - t[k]) * low[c];
                }
            }
        }
        const Pivots<8> here = pivots<8>(diagram, chance);
        EightPivots out;
        std::copy(here.probability.begin(), here.probability.end(), out.probability);
        out.difference.resize(std::size_t{n} * 8);
        for (std::uint32_t i = 0; i < n; ++i) {
            for (std::size_t k = 0; k < 8; ++k) {
                double difference = 0;
                for (std::uint32_t c = 0; c < d; ++c) {
                    difference += (high[c] - low[c]) * here.given[std::size_t{i} * d + c][k];
                }
                out.difference[std::size_t{i} * 8 + k] = difference;
            }
        }
        return out;
    });
}

} // namespace plenary::diagram
