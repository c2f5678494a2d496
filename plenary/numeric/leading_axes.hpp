// The leading eigenvectors of a Gram matrix: where estimates of positions begin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/numeric/dense.hpp"

namespace plenary {

// The eigenvectors of the largest eigenvalues of `common` (symmetric, whole, not negative
// definite), largest first, each centred and scaled to sd 1: `axes` x rows(common), one after the
// other. By power iteration with deflation from a start that `seed` draws: after 60 rounds near
// enough to begin from; after few, some way from noise to them. The same numbers for the same seed.
// Cost rounds axes rows^2.
[[nodiscard]] std::vector<double> leading_axes(const Matrix& common, std::size_t axes,
                                               int rounds = 60, std::uint64_t seed = 1);

} // namespace plenary
