// The chi-squared distribution, and the test that counts are even.
#pragma once

#include <cstddef>
#include <span>

namespace plenary {

// P(X > x) of `freedom` degrees of freedom, at least 1, for x of 0 or more. In closed form by the
// recursion over degrees (Abramowitz and Stegun 26.4.4 and 26.4.5); meant for up to some hundred of
// them. Relative error about 1e-13.
[[nodiscard]] double chi_square_tail(double x, std::size_t freedom);

// How likely counts at least as uneven as these are where each of the two or more classes is
// equally likely: Pearson's test. Rough where fewer than about 4 are expected in a class; 1 where
// all counts are 0.
[[nodiscard]] double evenness(std::span<const std::size_t> counts);

} // namespace plenary
