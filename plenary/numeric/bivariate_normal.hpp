// Two standard normals with a correlation, and stretches of one.
#pragma once

namespace plenary {

// P(a < Z <= b), from whichever tail is smaller; zero when b <= a.
[[nodiscard]] double normal_between(double a, double b);

// P(X > h, Y > k) of two variables with correlation r in [-1, 1]. The correlation integral
//
//     P = P(X > h) P(Y > k) + 1/(2 pi) integral from 0 to asin r of
//         exp(-(h^2 + k^2 - 2 h k sin t) / (2 cos^2 t)) dt
//
// by Gauss-Legendre quadrature of 24 points a panel, panels halving towards pi/2, where the
// integrand is steep (Drezner and Wesolowsky 1990; Genz 2004). Absolute error below 1e-14.
[[nodiscard]] double normal_both_above(double h, double k, double r);

// The same with every point of every panel taken from a rule of `points`: the difference between
// two sizes is the error that a test holds it to.
[[nodiscard]] double normal_both_above(double h, double k, double r, int points);

} // namespace plenary
