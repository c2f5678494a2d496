// Laying one cloud of points over another: centred, scaled, turned and mirrored.
#pragma once

#include <vector>

#include "plenary/numeric/dense.hpp"

namespace plenary {

// Where a cloud stands: the mean of each column, and the square root of the mean over columns of
// their variances (n - 1).
struct Centring {
    std::vector<double> mean;
    double scale = 0;
};

// Asks for at least two rows.
[[nodiscard]] Centring centring_of(const Matrix& points);

struct Laid {
    Centring onto;
    Centring from;
    Matrix turn; // orthogonal; its determinant may be -1
    // The sum of squares that is explained, as a correlation: in one column |Pearson's|.
    double congruence = 0;

    // A point of `from` in units of `onto` after centring and scaling: turn'(p - mean) / scale.
    [[nodiscard]] std::vector<double> moved(const double* point) const;
};

// The turn that brings `from`, centred and scaled to mean variance 1, nearest to `onto`, in least
// squares (Schoenemann 1966). Both of the same rows and columns, at least two rows; a cloud that is
// one point has a scale of 0 and congruence 0. Cost O(rows columns^2).
[[nodiscard]] Laid lay_over(const Matrix& onto, const Matrix& from);

} // namespace plenary
