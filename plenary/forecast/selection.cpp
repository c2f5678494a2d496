#include "plenary/forecast/selection.hpp"

#include <cmath>

#include "plenary/numeric/quadrature.hpp"

namespace plenary::forecast {

std::vector<Hearing> hearings_of(Selection selection) {
    switch (selection) {
    case Selection::all:
        return {{{1, 1, 1}, 1}};
    case Selection::supporters:
        return {{{0, 0, 1}, 1}};
    case Selection::unknown:
        break;
    }
    return {{{1, 1, 1}, 0.25}, {{0.5, 0.5, 1}, 0.25}, {{0.2, 0.2, 1}, 0.25}, {{0, 0, 1}, 0.25}};
}

std::vector<Rates> rates_of(std::span<const Hearing> hearings, std::size_t heard) {
    constexpr int points = 40;
    static const Quadrature rule = gauss_legendre(points);
    std::vector<Rates> out;
    for (std::size_t h = 0; h < hearings.size(); ++h) {
        for (std::size_t i = 0; i < rule.points.size(); ++i) {
            const double root = rule.points[i];
            const double r = root * root;
            Rates rates;
            rates.hearing = h;
            for (std::size_t c = 0; c < outcomes; ++c)
                rates.heard[c] = r * hearings[h].ratios[c];
            // dr / r = 2 droot / root.
            rates.log_weight = std::log(hearings[h].share * 2 * rule.weights[i] / root) +
                               static_cast<double>(heard) * std::log(r);
            out.push_back(rates);
        }
    }
    return out;
}

} // namespace plenary::forecast
