#include "plenary/numeric/svd.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace plenary {
namespace {

double dot_of_columns(const Matrix& a, std::size_t p, std::size_t q) {
    double sum = 0;
    for (std::size_t i = 0; i < a.rows(); ++i)
        sum += a(i, p) * a(i, q);
    return sum;
}

void turn_columns(Matrix& a, std::size_t p, std::size_t q, double c, double s) {
    for (std::size_t i = 0; i < a.rows(); ++i) {
        const double x = a(i, p);
        const double y = a(i, q);
        a(i, p) = c * x - s * y;
        a(i, q) = s * x + c * y;
    }
}

// One pass over all pairs of columns of w. False where they were orthogonal already.
bool sweep(Matrix& w, Matrix& v) {
    constexpr double small_enough = 1e-15;
    bool turned = false;
    for (std::size_t p = 0; p < w.columns(); ++p) {
        for (std::size_t q = p + 1; q < w.columns(); ++q) {
            const double a = dot_of_columns(w, p, p);
            const double b = dot_of_columns(w, q, q);
            const double both = dot_of_columns(w, p, q);
            if (std::abs(both) <= small_enough * std::sqrt(a * b) || both == 0)
                continue;
            turned = true;
            const double zeta = (b - a) / (2 * both);
            const double t = std::copysign(1.0, zeta) / (std::abs(zeta) + std::hypot(1.0, zeta));
            const double c = 1 / std::hypot(1.0, t);
            turn_columns(w, p, q, c, c * t);
            turn_columns(v, p, q, c, c * t);
        }
    }
    return turned;
}

// Fills column k with a unit vector orthogonal to the columns before it: the axis that has most
// left outside them.
void complete(Matrix& u, std::size_t k) {
    std::vector<double> best;
    double most = -1;
    for (std::size_t axis = 0; axis < u.rows(); ++axis) {
        std::vector<double> x(u.rows(), 0.0);
        x[axis] = 1;
        for (int twice = 0; twice < 2; ++twice) {
            for (std::size_t j = 0; j < k; ++j) {
                double along = 0;
                for (std::size_t i = 0; i < x.size(); ++i)
                    along += u(i, j) * x[i];
                for (std::size_t i = 0; i < x.size(); ++i)
                    x[i] -= along * u(i, j);
            }
        }
        double norm = 0;
        for (const double each : x)
            norm += each * each;
        if (norm > most) {
            most = norm;
            best = std::move(x);
        }
    }
    for (std::size_t i = 0; i < u.rows(); ++i)
        u(i, k) = best[i] / std::sqrt(most);
}

} // namespace

Svd svd(const Matrix& a) {
    assert(a.rows() == a.columns());
    const std::size_t n = a.rows();
    Matrix w = a;
    Matrix v(n, n);
    v.set_zero();
    for (std::size_t i = 0; i < n; ++i)
        v(i, i) = 1;
    constexpr int most_sweeps = 60;
    for (int k = 0; k < most_sweeps && sweep(w, v); ++k) {
    }
    std::vector<double> norms(n);
    for (std::size_t k = 0; k < n; ++k)
        norms[k] = std::sqrt(dot_of_columns(w, k, k));
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t x, std::size_t y) { return norms[x] > norms[y]; });
    constexpr double nothing = 1e-14;
    Svd out{Matrix(n, n), {}, Matrix(n, n)};
    for (std::size_t k = 0; k < n; ++k) {
        const double value = norms[order[k]];
        out.values.push_back(value);
        for (std::size_t i = 0; i < n; ++i)
            out.v(i, k) = v(i, order[k]);
        if (value <= nothing * out.values.front()) {
            complete(out.u, k);
            continue;
        }
        for (std::size_t i = 0; i < n; ++i)
            out.u(i, k) = w(i, order[k]) / value;
    }
    return out;
}

} // namespace plenary
