#include "plenary/idealpoint/probit.hpp"

#include "plenary/idealpoint/ordered.hpp"
#include "plenary/numeric/mills.hpp"

namespace plenary::idealpoint {
namespace {

constexpr double root_of_two_pi = 2.5066282746310005024;
constexpr double log_root_of_two_pi = 0.91893853320467274178;

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

struct Probit {
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

} // namespace

void respond_probit(ItemWork& work, Width width) {
    run_on<Ordered<Probit>>(width, &work, mills_series().coefficients.data());
}

} // namespace plenary::idealpoint
