#include "plenary/idealpoint/draws.hpp"

#include <algorithm>
#include <cmath>

#include "plenary/numeric/dense.hpp"
#include "plenary/numeric/svd.hpp"

namespace plenary::idealpoint {

void identify(const Data& data, const Layout& layout, std::vector<double>& positions) {
    const auto n = static_cast<double>(data.states());
    for (std::size_t e = 0; e < layout.dimensions(); ++e) {
        double mean = 0;
        double square = 0;
        const auto each = [&](const auto& visit) {
            for (std::size_t t = 0; t < data.periods(); ++t) {
                for (std::size_t i = 0; i < data.states_in(t); ++i)
                    visit(positions[layout.coordinate(t, i, e)]);
            }
        };
        each([&](double& x) { mean += x / n; });
        each([&](double& x) { square += (x - mean) * (x - mean); });
        const double scale = std::sqrt(square / std::max(1.0, n - 1));
        each([&](double& x) { x = (x - mean) / (scale > 0 ? scale : 1.0); });
    }
}

std::vector<double> turned_to(const Data& data, const Layout& layout,
                              const std::vector<double>& positions,
                              const std::vector<double>& reference) {
    std::vector<double> out = positions;
    const std::size_t first = first_is_tied(data) ? 1 : 0;
    if (first >= layout.dimensions())
        return out;
    const std::size_t d = layout.dimensions() - first;
    Matrix cross(d, d);
    cross.set_zero();
    for (std::size_t t = 0; t < data.periods(); ++t) {
        for (std::size_t i = 0; i < data.states_in(t); ++i) {
            for (std::size_t e = 0; e < d; ++e) {
                for (std::size_t f = 0; f < d; ++f)
                    cross(e, f) += reference[layout.coordinate(t, i, first + e)] *
                                   positions[layout.coordinate(t, i, first + f)];
            }
        }
    }
    const Svd parts = svd(cross);
    Matrix turn(d, d); // rows: new dimensions, columns: old ones
    turn.set_zero();
    for (std::size_t e = 0; e < d; ++e) {
        for (std::size_t f = 0; f < d; ++f) {
            for (std::size_t k = 0; k < d; ++k)
                turn(e, f) += parts.u(e, k) * parts.v(f, k);
        }
    }
    for (std::size_t t = 0; t < data.periods(); ++t) {
        for (std::size_t i = 0; i < data.states_in(t); ++i) {
            for (std::size_t e = 0; e < d; ++e) {
                double sum = 0;
                for (std::size_t f = 0; f < d; ++f)
                    sum += turn(e, f) * positions[layout.coordinate(t, i, first + f)];
                out[layout.coordinate(t, i, first + e)] = sum;
            }
        }
    }
    return out;
}

Mixing mixing_of(const std::vector<double>& series, int chains) {
    Mixing out;
    const std::size_t half = series.size() / static_cast<std::size_t>(chains) / 2;
    const std::size_t parts = static_cast<std::size_t>(chains) * 2;
    const std::size_t length = series.size() / static_cast<std::size_t>(chains);
    if (half < 2)
        return out;
    std::vector<double> means;
    double within = 0;
    const auto start = [&](std::size_t part) { return part / 2 * length + part % 2 * half; };
    const auto m = static_cast<double>(parts);
    const auto n = static_cast<double>(half);
    for (std::size_t part = 0; part < parts; ++part) {
        double mean = 0;
        for (std::size_t k = 0; k < half; ++k)
            mean += series[start(part) + k] / n;
        double square = 0;
        for (std::size_t k = 0; k < half; ++k) {
            const double away = series[start(part) + k] - mean;
            square += away * away;
        }
        means.push_back(mean);
        within += square / (n - 1) / m;
        out.mean += mean / m;
    }
    double between = 0;
    for (const double mean : means)
        between += (mean - out.mean) * (mean - out.mean) * n / (m - 1);
    const double pooled = (n - 1) / n * within + between / n;
    double square = 0;
    double all = 0;
    for (const double each : series)
        all += each / static_cast<double>(series.size());
    for (const double each : series)
        square += (each - all) * (each - all);
    out.sd = std::sqrt(square / static_cast<double>(series.size() - 1));
    if (!(within > 0)) {
        out.effective = m * n;
        return out;
    }
    out.r_hat = std::sqrt(pooled / within);
    double sum = 1;
    double before = 2;
    for (std::size_t lag = 1; lag + 1 < half; lag += 2) {
        double pair = 0;
        for (const std::size_t at : {lag, lag + 1}) {
            double variogram = 0;
            for (std::size_t part = 0; part < parts; ++part) {
                for (std::size_t k = at; k < half; ++k) {
                    const double away = series[start(part) + k] - series[start(part) + k - at];
                    variogram += away * away;
                }
            }
            variogram /= m * (n - static_cast<double>(at));
            pair += 1 - variogram / (2 * pooled);
        }
        if (pair < 0)
            break;
        pair = std::min(pair, before);
        before = pair;
        sum += 2 * pair;
    }
    out.effective = std::min(m * n / sum, m * n * std::log10(m * n));
    return out;
}

} // namespace plenary::idealpoint
