// The leading eigenvectors of a Gram matrix: where estimates of positions begin.
#pragma once

#include <cstddef>
#include <vector>

#include "plenary/numeric/dense.hpp"

namespace plenary {

// The eigenvectors of the largest eigenvalues of `common` (symmetric, whole, not negative
// definite), largest first, each centred and scaled to sd 1: `axes` x rows(common), one after the
// other. By power iteration with deflation, 60 rounds from a fixed start: near enough to begin
// from, and the same numbers every time. Cost 60 axes rows^2.
[[nodiscard]] std::vector<double> leading_axes(const Matrix& common, std::size_t axes);

} // namespace plenary
