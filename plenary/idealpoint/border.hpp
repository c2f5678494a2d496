// Linked items beside the chain of positions: parameters that several periods share are unknowns of
// their own, in arrow form.
//
//     ( A  C' ) ( dx   )   ( r )      A the chain, C the cross curvature of the shared parameters
//     ( C  D  ) ( dphi ) = ( g )      with the positions, D their own curvature
//
// With X = A^-1 C' and S = D - C X: dphi = S^-1 (g - X'r), dx = A^-1 r - X dphi, and the covariance
// of the positions is A^-1 + X S^-1 X'. Cost for q shared parameters and n rows of blocks: n q
// times a block's side for X, q^3 / 6 for S. Memory: n q doubles.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "plenary/idealpoint/block_chain.hpp"
#include "plenary/numeric/dense.hpp"

namespace plenary::idealpoint {

// The rows of C that have something, coordinate by coordinate.
struct BorderEntry {
    std::size_t coordinate = 0;
    std::size_t parameter = 0; // from 0 among the shared ones
    double value = 0;
};

class Border {
public:
    // `own` is D, upper triangle. Nothing where S is not positive definite.
    [[nodiscard]] static std::optional<Border> factor(const BlockChain& chain,
                                                      const std::vector<BorderEntry>& entries,
                                                      Matrix own, Width width);

    // Of A^-1 r in `positions` and g in `shared`, the steps of both.
    void finish(std::span<double> positions, std::span<double> shared,
                std::span<const double> right) const;

    // Of A^-1 v, the covariance of the positions times v (`right`).
    void spread(std::span<double> positions, std::span<const double> right) const;

    // Of `shared`, independent standard normals, and of `positions`, a draw with covariance A^-1: a
    // draw of both, with the covariance of the whole.
    void draw(std::span<double> positions, std::span<double> shared) const;

    // The transpose: `shared` loses X' times the positions, which stay as they are, and becomes
    // the inverse of the transposed root of S times that.
    void draw_transposed(std::span<const double> positions, std::span<double> shared) const;

    // What draw() takes where `shared` is the draw of the shared parameters.
    [[nodiscard]] std::vector<double> whitened(std::span<const double> shared) const;

    // What the border adds to the variances of the positions: the diagonal of X S^-1 X'.
    [[nodiscard]] std::vector<double> added_variances() const;

private:
    Matrix spread_; // X
    Matrix root_;   // of S
};

} // namespace plenary::idealpoint
