// Dense symmetric matrices in blocks: the few operations that sparse Newton steps and selected
// inverses are made of.
//
// A Matrix is square or not, in rows, each row padded to whole vectors; what stands in the padding
// is of no account. Symmetric ones keep their upper triangle; `mirror` fills the lower one. All
// costs are in multiplications with an addition; results are the same bytes for one Width.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "plenary/numeric/width.hpp"

namespace plenary {

class Matrix {
public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns);

    [[nodiscard]] std::size_t rows() const { return rows_; }

    [[nodiscard]] std::size_t columns() const { return columns_; }

    // Doubles from one row to the next.
    [[nodiscard]] std::size_t stride() const { return stride_; }

    [[nodiscard]] double* row(std::size_t i) { return cells_.data() + i * stride_; }

    [[nodiscard]] const double* row(std::size_t i) const { return cells_.data() + i * stride_; }

    [[nodiscard]] double& operator()(std::size_t i, std::size_t j) { return row(i)[j]; }

    [[nodiscard]] double operator()(std::size_t i, std::size_t j) const { return row(i)[j]; }

    void set_zero();

private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::size_t stride_ = 0;
    std::vector<double> cells_;
};

// Which part of a product is wanted.
enum class Part { whole, upper };

// c += factor * a'b over rows `from` to `to` - 1 of both. a has as many columns as c has rows, b as
// many as c. With Part::upper only the upper triangle is sure to be right. Cost rows * rows(c) *
// columns(c), or half of it.
void add_product(Matrix& c, const Matrix& a, const Matrix& b, double factor, std::size_t from,
                 std::size_t to, Part part, Width width);

// c += factor * a'a in the leading `side` rows and columns of c's upper triangle, over rows `from`
// to `to` - 1 of a.
void add_gram(Matrix& c, const Matrix& a, double factor, std::size_t from, std::size_t to,
              std::size_t side, Width width);

// The upper triangle becomes U with a = U'U. False where a is not positive definite (a pivot not
// above `least`); a is spoiled then. Cost n^3 / 6.
[[nodiscard]] bool cholesky(Matrix& a, double least, Width width);

// U'^-1, a lower triangle. Cost n^3 / 6.
[[nodiscard]] Matrix inverse_root(const Matrix& u, Width width);

// The inverse of U'U, whole, from U. Cost n^3 / 3.
[[nodiscard]] Matrix inverse_of(const Matrix& u, Width width);

// Fills the lower triangle from the upper one.
void mirror(Matrix& a);

// x becomes U'^-1 x, and U^-1 x. Cost n^2 / 2.
void solve_lower(const Matrix& u, std::span<double> x);
void solve_upper(const Matrix& u, std::span<double> x);

// a x, a whole.
[[nodiscard]] std::vector<double> product(const Matrix& a, std::span<const double> x);

} // namespace plenary
