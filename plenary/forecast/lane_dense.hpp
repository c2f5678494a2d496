// Eight small symmetric systems at once, one a lane. A matrix is n x n cells of eight doubles, in
// rows; only its lower triangle is used.
#pragma once

#include <cmath>
#include <cstddef>

#include "plenary/numeric/lanes.hpp"

namespace plenary::forecast {

[[nodiscard, gnu::always_inline]] inline Lanes root_of(Lanes x) {
    Lanes out;
    for (std::size_t lane = 0; lane < lanes; ++lane)
        out[lane] = std::sqrt(x[lane]);
    return out;
}

// a becomes L with a = LL'. Positive definite in every lane.
[[gnu::always_inline]] inline void factor(double* a, std::size_t n) {
    const auto cell = [a, n](std::size_t i, std::size_t j) { return a + (i * n + j) * lanes; };
    for (std::size_t j = 0; j < n; ++j) {
        Lanes pivot = load(cell(j, j));
        for (std::size_t k = 0; k < j; ++k)
            pivot -= load(cell(j, k)) * load(cell(j, k));
        pivot = root_of(pivot);
        save(cell(j, j), pivot);
        const Lanes scale = 1.0 / pivot;
        for (std::size_t i = j + 1; i < n; ++i) {
            Lanes sum = load(cell(i, j));
            for (std::size_t k = 0; k < j; ++k)
                sum -= load(cell(i, k)) * load(cell(j, k));
            save(cell(i, j), sum * scale);
        }
    }
}

// x becomes L^-1 x.
[[gnu::always_inline]] inline void solve_lower(const double* l, double* x, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        Lanes sum = load(x + i * lanes);
        for (std::size_t k = 0; k < i; ++k)
            sum -= load(l + (i * n + k) * lanes) * load(x + k * lanes);
        save(x + i * lanes, sum / load(l + (i * n + i) * lanes));
    }
}

// x becomes L'^-1 x.
[[gnu::always_inline]] inline void solve_upper(const double* l, double* x, std::size_t n) {
    for (std::size_t i = n; i-- > 0;) {
        Lanes sum = load(x + i * lanes);
        for (std::size_t k = i + 1; k < n; ++k)
            sum -= load(l + (k * n + i) * lanes) * load(x + k * lanes);
        save(x + i * lanes, sum / load(l + (i * n + i) * lanes));
    }
}

// inverse = (LL')^-1, whole. `column` has n cells.
[[gnu::always_inline]] inline void invert(const double* l, double* inverse, double* column,
                                          std::size_t n) {
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = 0; i < n; ++i)
            save(column + i * lanes, all_lanes(i == j ? 1.0 : 0.0));
        solve_lower(l, column, n);
        solve_upper(l, column, n);
        for (std::size_t i = 0; i < n; ++i)
            save(inverse + (i * n + j) * lanes, load(column + i * lanes));
    }
}

// The sum of the logarithms of L's diagonal, lane by lane.
inline void log_diagonal(const double* l, std::size_t n, double* out) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        out[lane] = 0;
        for (std::size_t i = 0; i < n; ++i)
            out[lane] += std::log(l[(i * n + i) * lanes + lane]);
    }
}

} // namespace plenary::forecast
