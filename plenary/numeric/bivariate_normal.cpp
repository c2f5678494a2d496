#include "plenary/numeric/bivariate_normal.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

#include "plenary/numeric/normal.hpp"
#include "plenary/numeric/quadrature.hpp"

namespace plenary {
namespace {

double above(double x) { return normal_cdf(-x); }

// exp(...) of the correlation integral. Written with (h - k)^2 so that nothing cancels where h and
// k are alike and the angle comes near pi/2.
double integrand(double h, double k, double angle) {
    const double sine = std::sin(angle);
    const double cosine = std::cos(angle);
    const double square = cosine * cosine;
    if (square <= std::numeric_limits<double>::min())
        return 0;
    if (sine >= 0) {
        const double apart = h - k;
        return std::exp(-(apart * apart / (2 * square) + h * k / (1 + sine)));
    }
    const double sum = h + k;
    return std::exp(-(sum * sum / (2 * square) - h * k / (1 - sine)));
}

double correlation_integral(double h, double k, double r, const Quadrature& rule) {
    const double end = std::asin(r);
    const double sign = end < 0 ? -1 : 1;
    const double length = std::abs(end);
    double from = 0;
    CompensatedSum sum;
    while (from < length) {
        const double left = std::numbers::pi / 2 - from;
        double to = from + left / 2;
        if (to > length || left < 1e-9)
            to = length;
        double panel = 0;
        for (std::size_t i = 0; i < rule.points.size(); ++i)
            panel +=
                rule.weights[i] * integrand(h, k, sign * (from + rule.points[i] * (to - from)));
        sum.add(sign * panel * (to - from));
        from = to;
    }
    return sum.value() / (2 * std::numbers::pi);
}

double with_rule(double h, double k, double r, const Quadrature& rule) {
    assert(r >= -1 && r <= 1);
    if (std::isinf(h))
        return h > 0 ? 0 : above(k);
    if (std::isinf(k))
        return k > 0 ? 0 : above(h);
    if (r == 1)
        return above(std::max(h, k));
    if (r == -1)
        return normal_between(h, -k);
    const double value = above(h) * above(k) + correlation_integral(h, k, r, rule);
    return std::clamp(value, 0.0, std::min(above(h), above(k)));
}

} // namespace

double normal_between(double a, double b) {
    if (b <= a)
        return 0;
    return a > 0 ? above(a) - above(b) : normal_cdf(b) - normal_cdf(a);
}

double normal_both_above(double h, double k, double r) {
    static const Quadrature rule = gauss_legendre(24);
    return with_rule(h, k, r, rule);
}

double normal_both_above(double h, double k, double r, int points) {
    return with_rule(h, k, r, gauss_legendre(points));
}

} // namespace plenary
