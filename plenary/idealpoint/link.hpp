// The distributions of the latent response of ordered answers, as vector loops take them.
//
// Cutpoints are in units where b'x is subtracted. Everything is always_inline and pure. `series` is
// that of mills_series(), where the distribution is normal.
#pragma once

#include "plenary/numeric/mills.hpp"

namespace plenary::idealpoint {

// What a Link finds for eight answers of one category.
struct Pieces {
    Lanes factor;         // likelihood = factor * exp(quadratic)
    Lanes log_part;       // quadratic
    Lanes low_gradient;   // d log / d lower cutpoint
    Lanes high_gradient;  // d log / d upper cutpoint
    Lanes low_curvature;  // -d2 log / d lower2
    Lanes high_curvature; // -d2 log / d upper2
    Lanes both_curvature; // -d2 log / d lower d upper
};

inline constexpr double root_of_two_pi = 2.5066282746310005024;
inline constexpr double log_root_of_two_pi = 0.91893853320467274178;

// log Phi(z) and what belongs to it, from R = Mills' ratio of |z|: left of 0 Phi = density R, right
// of it 1 - density R; lambda = density / Phi, and the curvature is lambda (z + lambda).
struct Tail {
    Lanes factor;
    Lanes log_part;
    Lanes lambda;
    Lanes curvature;
};

[[nodiscard, gnu::always_inline]] inline Tail left_of(Lanes z, const double* series) {
    const LaneBits left = z < 0.0;
    const Lanes t = magnitude(z);
    const Lanes ratio = mills_ratio(series, t);
    const Lanes half_square = 0.5 * t * t;
    const Lanes density = exp_of(-half_square) / root_of_two_pi;
    const Lanes right_mass = 1.0 - density * ratio;
    const Lanes lambda = choose(left, all_lanes(1.0), density) / choose(left, ratio, right_mass);
    return {choose(left, ratio, right_mass), keep(left, -half_square - log_root_of_two_pi), lambda,
            lambda * (z + lambda)};
}

struct ProbitLink {
    [[nodiscard, gnu::always_inline]] static Pieces lowest(Lanes high, const double* series) {
        const Tail tail = left_of(high, series);
        const Lanes none = all_lanes(0.0);
        return {tail.factor, tail.log_part, none, tail.lambda, none, tail.curvature, none};
    }

    [[nodiscard, gnu::always_inline]] static Pieces highest(Lanes low, const double* series) {
        const Tail tail = left_of(-low, series);
        const Lanes none = all_lanes(0.0);
        return {tail.factor, tail.log_part, -tail.lambda, none, tail.curvature, none, none};
    }

    // Phi(high) - Phi(low). Both ends are mirrored where their middle is right of 0, so that the
    // densities are compared where they are small; u is then the end nearer to 0 or beyond it.
    [[nodiscard, gnu::always_inline]] static Pieces between(Lanes low, Lanes high,
                                                            const double* series) {
        const LaneBits mirrored = low + high > 0.0;
        const Lanes l = choose(mirrored, -high, low);
        const Lanes u = choose(mirrored, -low, high);
        const LaneBits beyond = u > 0.0;
        const Lanes half_square = 0.5 * u * u;
        // density(l) / density(u) <= 1
        const Lanes ratio = exp_of(0.5 * (u - l) * (u + l));
        const Lanes density = exp_of(-half_square) / root_of_two_pi;
        const Lanes near = mills_ratio(series, magnitude(u));
        const Lanes far = mills_ratio(series, magnitude(l));
        // P / density(u) left of 0, P beyond it.
        const Lanes factor =
            choose(beyond, 1.0 - density * (near + ratio * far), near - ratio * far);
        const Lanes at_u = choose(beyond, density, all_lanes(1.0)) / factor; // density(u) / P
        const Lanes at_l = at_u * ratio;
        // A = density(high) / P, B = density(low) / P.
        const Lanes a = choose(mirrored, at_l, at_u);
        const Lanes b = choose(mirrored, at_u, at_l);
        const Lanes log_part = choose(beyond, all_lanes(0.0), -half_square - log_root_of_two_pi);
        return {factor, log_part, -b, a, b * (b - low), a * (a + high), -(a * b)};
    }
};

// F(z) = factor * exp(log_part), and F itself.
struct Logistic {
    Lanes factor;
    Lanes log_part;
    Lanes value;
    Lanes rest; // 1 - F
};

[[nodiscard, gnu::always_inline]] inline Logistic logistic(Lanes z) {
    const LaneBits left = z < 0.0;
    const Lanes small = exp_of(-magnitude(z));
    const Lanes factor = 1.0 / (1.0 + small);
    const Lanes tail = small * factor;
    return {factor, keep(left, z), choose(left, tail, factor), choose(left, factor, tail)};
}

struct LogitLink {
    [[nodiscard, gnu::always_inline]] static Pieces lowest(Lanes high, const double*) {
        const Logistic at = logistic(high);
        const Lanes none = all_lanes(0.0);
        return {at.factor, at.log_part, none, at.rest, none, at.value * at.rest, none};
    }

    [[nodiscard, gnu::always_inline]] static Pieces highest(Lanes low, const double*) {
        const Logistic at = logistic(-low);
        const Lanes none = all_lanes(0.0);
        return {at.factor, at.log_part, -at.rest, none, at.value * at.rest, none, none};
    }

    // F(u) - F(l) = F(u) F(-l) (1 - q) with q = exp(l - u).
    [[nodiscard, gnu::always_inline]] static Pieces between(Lanes low, Lanes high, const double*) {
        const Logistic up = logistic(high);
        const Logistic down = logistic(-low);
        const Lanes q = exp_of(low - high);
        const Lanes gap = 1.0 - q;
        const Lanes odds = q / gap;
        const Lanes both = odds / gap;
        return {gap * up.factor * down.factor,
                up.log_part + down.log_part,
                -odds - down.rest,
                odds + up.rest,
                both + down.value * down.rest,
                both + up.value * up.rest,
                -both};
    }
};

} // namespace plenary::idealpoint
