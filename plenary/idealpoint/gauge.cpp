#include "plenary/idealpoint/gauge.hpp"

#include <algorithm>
#include <cmath>

namespace plenary::idealpoint {

Centre centre_of(const Frame& frame, std::span<const double> positions) {
    const double n = static_cast<double>(positions.size()) / static_cast<double>(frame.dimensions);
    Centre out{Vector(frame.dimensions, 0.0), Vector(frame.dimensions, 0.0)};
    for_coordinates(frame, [&](std::size_t c, std::size_t e) { out.mean[e] += positions[c] / n; });
    for_coordinates(frame, [&](std::size_t c, std::size_t e) {
        out.scale[e] += (positions[c] - out.mean[e]) * (positions[c] - out.mean[e]);
    });
    for (double& each : out.scale)
        each = std::sqrt(each / std::max(1.0, n - 1));
    return out;
}

double dot(std::span<const double> a, std::span<const double> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

void add_to_basis(std::vector<Vector>& basis, Vector v) {
    const double before = std::sqrt(dot(v, v));
    for (int twice = 0; twice < 2; ++twice) {
        for (const Vector& each : basis) {
            const double along = dot(each, v);
            for (std::size_t i = 0; i < v.size(); ++i)
                v[i] -= along * each[i];
        }
    }
    const double norm = std::sqrt(dot(v, v));
    if (!(norm > 1e-9 * before) || norm == 0)
        return;
    for (double& each : v)
        each /= norm;
    basis.push_back(std::move(v));
}

std::vector<Vector> turns_of(const Frame& frame, std::span<const double> positions,
                             std::size_t first) {
    std::vector<Vector> out;
    for (std::size_t e = first; e < frame.dimensions; ++e) {
        for (std::size_t f = e + 1; f < frame.dimensions; ++f) {
            Vector v(positions.size(), 0.0);
            std::size_t period = 0;
            for (const std::size_t states : frame.states) {
                for (std::size_t i = 0; i < states; ++i) {
                    v[period + e * states + i] = -positions[period + f * states + i];
                    v[period + f * states + i] = positions[period + e * states + i];
                }
                period += frame.dimensions * states;
            }
            add_to_basis(out, std::move(v));
        }
    }
    return out;
}

void add_shifts_and_stretches(std::vector<Vector>& basis, const Frame& frame,
                              std::span<const double> positions, std::span<const double> mean) {
    for (std::size_t e = 0; e < frame.dimensions; ++e) {
        Vector shift(positions.size(), 0.0);
        Vector stretch(positions.size(), 0.0);
        for_coordinates(frame, [&](std::size_t c, std::size_t f) {
            if (f != e)
                return;
            shift[c] = 1;
            stretch[c] = positions[c] - mean[e];
        });
        add_to_basis(basis, std::move(shift));
        add_to_basis(basis, std::move(stretch));
    }
}

} // namespace plenary::idealpoint
