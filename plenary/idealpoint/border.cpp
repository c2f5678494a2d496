#include "plenary/idealpoint/border.hpp"

#include <algorithm>
#include <cassert>

namespace plenary::idealpoint {

std::optional<Border> Border::factor(const BlockChain& chain,
                                     const std::vector<BorderEntry>& entries, Matrix own,
                                     Width width) {
    Border out;
    const std::size_t q = own.rows();
    out.spread_ = Matrix(chain.rows(), q);
    for (const BorderEntry& entry : entries)
        out.spread_(entry.coordinate, entry.parameter) += entry.value;
    chain.solve(out.spread_, width);
    const std::size_t stride = own.stride();
    for (const BorderEntry& entry : entries) {
        double* to = own.row(entry.parameter);
        const double* from = out.spread_.row(entry.coordinate);
        for (std::size_t k = entry.parameter; k < stride; ++k)
            to[k] -= entry.value * from[k];
    }
    if (!cholesky(own, 0.0, width))
        return std::nullopt;
    out.root_ = std::move(own);
    return out;
}

void Border::finish(std::span<double> positions, std::span<double> shared,
                    std::span<const double> right) const {
    draw_transposed(right, shared);
    draw(positions, shared);
}

void Border::draw(std::span<double> positions, std::span<double> shared) const {
    assert(positions.size() == spread_.rows() && shared.size() == root_.rows());
    solve_upper(root_, shared);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const double* row = spread_.row(i);
        double sum = 0;
        for (std::size_t k = 0; k < shared.size(); ++k)
            sum += row[k] * shared[k];
        positions[i] -= sum;
    }
}

void Border::draw_transposed(std::span<const double> positions, std::span<double> shared) const {
    assert(positions.size() == spread_.rows() && shared.size() == root_.rows());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const double* row = spread_.row(i);
        for (std::size_t k = 0; k < shared.size(); ++k)
            shared[k] -= row[k] * positions[i];
    }
    solve_lower(root_, shared);
}

std::vector<double> Border::whitened(std::span<const double> shared) const {
    std::vector<double> out(root_.rows(), 0.0);
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (std::size_t k = i; k < out.size(); ++k)
            out[i] += root_(i, k) * shared[k];
    }
    return out;
}

void Border::spread(std::span<double> positions, std::span<const double> right) const {
    std::vector<double> shared(root_.rows(), 0.0);
    finish(positions, shared, right);
}

std::vector<double> Border::added_variances() const {
    std::vector<double> out(spread_.rows());
    std::vector<double> row(root_.rows());
    for (std::size_t i = 0; i < spread_.rows(); ++i) {
        std::copy_n(spread_.row(i), row.size(), row.begin());
        solve_lower(root_, row);
        for (const double each : row)
            out[i] += each * each;
    }
    return out;
}

} // namespace plenary::idealpoint
