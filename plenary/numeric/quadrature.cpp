#include "plenary/numeric/quadrature.hpp"

#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace plenary {

Quadrature gauss_legendre(int points) {
    assert(points >= 1);
    const auto size = static_cast<std::size_t>(points);
    Quadrature out{std::vector<double>(size), std::vector<double>(size)};
    for (std::size_t i = 0; i < (size + 1) / 2; ++i) {
        double x = std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (points + 0.5));
        double slope = 1;
        for (int step = 0; step < 100; ++step) {
            double before = 1;
            double value = x;
            for (int k = 2; k <= points; ++k) {
                const double next = ((2.0 * k - 1) * x * value - (k - 1.0) * before) / k;
                before = value;
                value = next;
            }
            slope = points == 1 ? 1 : points * (x * value - before) / (x * x - 1);
            const double move = value / slope;
            x -= move;
            if (std::abs(move) < 1e-16)
                break;
        }
        if (2 * i + 1 == size)
            x = 0;
        const double weight = 1 / ((1 - x * x) * slope * slope);
        out.points[i] = (1 - x) / 2;
        out.points[size - 1 - i] = (1 + x) / 2;
        out.weights[i] = out.weights[size - 1 - i] = weight;
    }
    return out;
}

void CompensatedSum::add(double term) {
    const double sum = sum_ + term;
    rest_ += std::abs(sum_) >= std::abs(term) ? (sum_ - sum) + term : (term - sum) + sum_;
    sum_ = sum;
}

} // namespace plenary
