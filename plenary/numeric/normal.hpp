// The standard normal distribution, of one variable and of two.
#pragma once

namespace plenary::normal {

[[nodiscard]] double density(double x);

// P(Z > x) and P(Z <= x), to a few units of the last place in either tail (std::erfc). Infinities
// are allowed.
[[nodiscard]] double above(double x);
[[nodiscard]] double below(double x);

// P(a < Z <= b), from whichever tail is smaller; zero when b <= a.
[[nodiscard]] double between(double a, double b);

// The x with below(x) = p, for p in (0, 1); absolute error below 1e-13 but for the rounding of p
// itself near 1
// (a rational start, Abramowitz and Stegun 26.2.23, then two of Halley's steps on the smaller
// tail).
[[nodiscard]] double quantile(double p);

// P(X > h, Y > k) of two variables with correlation r in [-1, 1]. The correlation integral
//
//     P = above(h) above(k) + 1/(2 pi) integral from 0 to asin r of
//         exp(-(h^2 + k^2 - 2 h k sin t) / (2 cos^2 t)) dt
//
// by Gauss-Legendre quadrature of 24 points a panel, panels halving towards pi/2, where the
// integrand is steep (Drezner and Wesolowsky 1990; Genz 2004). Absolute error below 1e-14.
[[nodiscard]] double both_above(double h, double k, double r);

// The same with every point of every panel taken from a rule of `points`: the difference between
// two sizes is the error that a test holds it to.
[[nodiscard]] double both_above(double h, double k, double r, int points);

} // namespace plenary::normal
