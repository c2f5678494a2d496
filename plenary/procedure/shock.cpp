#include "plenary/procedure/shock.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "plenary/numeric/bivariate_normal.hpp"
#include "plenary/numeric/normal.hpp"
#include "plenary/numeric/quadrature.hpp"

namespace plenary::procedure {
namespace {

struct Point {
    double weight = 0; // of the standard normal
    AtShock at;
};

// Weighted by prior and likelihood, the likelihood relative to its largest.
Averaged average(const std::vector<Point>& points) {
    double most = -std::numeric_limits<double>::infinity();
    for (const Point& point : points)
        most = std::max(most, point.at.log_likelihood);
    Averaged out;
    out.points = points.size();
    if (std::isinf(most)) {
        out.possible = false;
        return out;
    }
    CompensatedSum whole;
    std::vector<CompensatedSum> sums(points.front().at.values.size());
    for (const Point& point : points) {
        const double weight = point.weight * std::exp(point.at.log_likelihood - most);
        whole.add(weight);
        for (std::size_t k = 0; k < sums.size(); ++k)
            sums[k].add(weight * point.at.values[k]);
    }
    for (const CompensatedSum& sum : sums)
        out.values.push_back(sum.value() / whole.value());
    return out;
}

double difference(const Averaged& a, const Averaged& b) {
    double out = 0;
    for (std::size_t k = 0; k < std::min(a.values.size(), b.values.size()); ++k)
        out = std::max(out, std::abs(a.values[k] - b.values[k]));
    return a.possible && b.possible ? out : 1;
}

// Rounding of sums of products over the members; stated where nothing else is left.
constexpr double rounding = 1e-14;

} // namespace

Result<Averaged> average_over_shock(const ShockFunction& f) {
    constexpr double end = 10;
    constexpr double tolerance = 1e-12;
    constexpr int last_level = 9; // a step of 1/512
    std::vector<Point> points;
    Averaged before;
    before.possible = false;
    double step = 1;
    for (int level = 0;; ++level) {
        std::vector<double> shocks;
        const auto size = static_cast<int>(std::lround(2 * end / step)) + 1;
        for (int k = level == 0 ? 0 : 1; k < size; k += level == 0 ? 1 : 2)
            shocks.push_back(-end + k * step);
        auto got = f(shocks);
        if (!got)
            return fail(got.error());
        for (std::size_t k = 0; k < shocks.size(); ++k)
            points.push_back({normal_density(shocks[k]), std::move((*got)[k])});
        Averaged now = average(points);
        now.error = std::max(rounding, difference(now, before));
        if ((now.possible && now.error < tolerance && level > 1) || level == last_level)
            return now;
        before = std::move(now);
        step /= 2;
    }
}

Result<Averaged> average_between(std::vector<double> breaks, const ShockFunction& f) {
    std::sort(breaks.begin(), breaks.end());
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
    std::vector<double> shocks;
    std::vector<double> weights;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k <= breaks.size(); ++k) {
        const double from = k == 0 ? -infinity : breaks[k - 1];
        const double to = k == breaks.size() ? infinity : breaks[k];
        weights.push_back(normal_between(from, to));
        if (breaks.empty()) {
            shocks.push_back(0);
        } else if (k == 0) {
            shocks.push_back(to - 1);
        } else {
            shocks.push_back(k == breaks.size() ? from + 1 : (from + to) / 2);
        }
    }
    auto got = f(shocks);
    if (!got)
        return fail(got.error());
    std::vector<Point> points;
    for (std::size_t k = 0; k < shocks.size(); ++k)
        points.push_back({weights[k], std::move((*got)[k])});
    Averaged out = average(points);
    out.error = rounding;
    return out;
}

Result<Averaged> without_shock(const ShockFunction& f) {
    auto got = f({0.0});
    if (!got)
        return fail(got.error());
    Averaged out = average({{1.0, std::move(got->front())}});
    out.error = rounding;
    return out;
}

} // namespace plenary::procedure
