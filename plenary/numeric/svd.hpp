// The singular values of a small square matrix.
#pragma once

#include <vector>

#include "plenary/numeric/dense.hpp"

namespace plenary {

// a = u diag(values) v', u and v orthogonal, values from the largest down and none negative.
struct Svd {
    Matrix u;
    std::vector<double> values;
    Matrix v;
};

// By Jacobi's rotations of columns. `a` is square, all of it used, and may be singular: u is
// orthogonal all the same. Accurate to about 1e-14 of the largest value. Cost a few times n^3;
// meant for n up to a dozen.
[[nodiscard]] Svd svd(const Matrix& a);

} // namespace plenary
