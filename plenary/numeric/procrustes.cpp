#include "plenary/numeric/procrustes.hpp"

#include <cassert>
#include <cmath>
#include <numeric>

#include "plenary/numeric/svd.hpp"

namespace plenary {

Centring centring_of(const Matrix& points) {
    assert(points.rows() >= 2 && points.columns() >= 1);
    const auto n = static_cast<double>(points.rows());
    Centring out;
    out.mean.assign(points.columns(), 0.0);
    for (std::size_t i = 0; i < points.rows(); ++i) {
        for (std::size_t e = 0; e < points.columns(); ++e)
            out.mean[e] += points(i, e) / n;
    }
    double sum = 0;
    for (std::size_t i = 0; i < points.rows(); ++i) {
        for (std::size_t e = 0; e < points.columns(); ++e)
            sum += (points(i, e) - out.mean[e]) * (points(i, e) - out.mean[e]);
    }
    out.scale = std::sqrt(sum / (n - 1) / static_cast<double>(points.columns()));
    return out;
}

std::vector<double> Laid::moved(const double* point) const {
    const std::size_t d = from.mean.size();
    std::vector<double> out(d, 0.0);
    for (std::size_t e = 0; e < d; ++e) {
        for (std::size_t f = 0; f < d; ++f)
            out[e] += turn(f, e) * (point[f] - from.mean[f]) / (from.scale > 0 ? from.scale : 1);
    }
    return out;
}

Laid lay_over(const Matrix& onto, const Matrix& from) {
    assert(onto.rows() == from.rows() && onto.columns() == from.columns());
    const std::size_t d = onto.columns();
    Laid out{centring_of(onto), centring_of(from), Matrix(d, d), 0};
    out.turn.set_zero();
    const double units =
        (out.onto.scale > 0 ? out.onto.scale : 1) * (out.from.scale > 0 ? out.from.scale : 1);
    Matrix cross(d, d);
    cross.set_zero();
    for (std::size_t i = 0; i < onto.rows(); ++i) {
        for (std::size_t e = 0; e < d; ++e) {
            for (std::size_t f = 0; f < d; ++f)
                cross(e, f) +=
                    (from(i, e) - out.from.mean[e]) * (onto(i, f) - out.onto.mean[f]) / units;
        }
    }
    const Svd parts = svd(cross);
    for (std::size_t e = 0; e < d; ++e) {
        for (std::size_t f = 0; f < d; ++f) {
            for (std::size_t k = 0; k < d; ++k)
                out.turn(e, f) += parts.u(e, k) * parts.v(f, k);
        }
    }
    out.congruence = std::accumulate(parts.values.begin(), parts.values.end(), 0.0) /
                     (static_cast<double>(onto.rows() - 1) * static_cast<double>(d));
    return out;
}

} // namespace plenary
