// The standard normal distribution.
#pragma once

namespace plenary {

// Its density at x.
[[nodiscard]] double normal_density(double x);

// P(Z <= x), to a few units in the last place, also far out in the left tail. -inf gives 0, +inf 1.
[[nodiscard]] double normal_cdf(double x);

// The x with P(Z <= x) = p for p in [0, 1]; 0 gives -inf, 1 gives +inf. Starts from the rational
// approximation 26.2.23 of Abramowitz and Stegun and is refined by Halley's method to about 1e-15.
[[nodiscard]] double normal_quantile(double p);

} // namespace plenary
