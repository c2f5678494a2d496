// A positive definite matrix of blocks in a chain: the precision of positions over sessions. Blocks
// touch only the next one, and only from one row to one row, as random walks do.
//
// It is eliminated from both ends toward a block in the middle (a twisted factorisation), so two
// workers can share the work; the order of all sums is the same for any number of them. Cost: about
// n^3 / 2 multiplications a block of n rows to factor, 2 n^3 for the selected inverse, 2 n^2 a
// solve. Memory: one block of n^2 doubles each.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "plenary/numeric/dense.hpp"
#include "plenary/numeric/workers.hpp"

namespace plenary::idealpoint {

// An entry between row `here` of a block and row `next` of the block after it.
struct ChainLink {
    std::size_t here = 0;
    std::size_t next = 0;
    double value = 0;
};

class BlockChain {
public:
    // sizes.size() >= 1; links[t] joins blocks t and t + 1, each row at most once.
    BlockChain(const std::vector<std::size_t>& sizes, std::vector<std::vector<ChainLink>> links);

    [[nodiscard]] std::size_t blocks() const { return first_.size() - 1; }

    [[nodiscard]] std::size_t rows() const { return first_.back(); }

    // Where the rows of a block begin.
    [[nodiscard]] std::size_t first(std::size_t block) const { return first_[block]; }

    // Takes the upper triangles of the diagonal blocks. False where the whole is not positive
    // definite; nothing else may be called then.
    [[nodiscard]] bool factor(std::vector<Matrix> diagonal, Width width, const Workers& workers);

    // x becomes H^-1 x.
    void solve(std::span<double> x) const;

    // The same for every column of x at once.
    void solve(Matrix& x, Width width) const;

    // z becomes R^-1 z with R'R = H: of independent standard normals, a draw with covariance H^-1.
    void draw(std::span<double> z) const;

    // x becomes R'^-1 x: with draw() after it, solve().
    void draw_transposed(std::span<double> x) const;

    // Half the logarithm of the determinant of H.
    [[nodiscard]] double half_log_determinant() const;

    // Hands the diagonal blocks of H^-1 one by one to `take`, in an order of its own; calls of
    // different blocks may come from different workers at once. `take_links`, where it is given,
    // gets the entries of H^-1 where blocks t and t + 1 are linked, as links.
    void
    selected_inverse(Width width, const Workers& workers,
                     const std::function<void(std::size_t block, const Matrix&)>& take,
                     const std::function<void(std::size_t block, const std::vector<ChainLink>&)>&
                         take_links = {}) const;

    // The triangles U of the blocks as they were eliminated: with the sizes and links, all that
    // there is to keep.
    [[nodiscard]] const std::vector<Matrix>& roots() const { return roots_; }

    // Takes kept roots instead of factor().
    void restore(std::vector<Matrix> roots);

private:
    struct Joint { // a row of a block, the row of its parent, and the entry between them
        std::size_t own = 0;
        std::size_t parent = 0;
        double value = 0;
    };

    void down(std::size_t block, std::span<double> x) const;
    void back(std::size_t block, std::span<double> x) const;

    [[nodiscard]] std::span<double> part(std::span<double> x, std::size_t block) const {
        return x.subspan(first_[block], first_[block + 1] - first_[block]);
    }

    [[nodiscard]] std::size_t parent_of(std::size_t block) const {
        return block < middle_ ? block + 1 : block - 1;
    }

    bool eliminate(std::size_t block, Matrix& parent, Width width);

    std::vector<std::size_t> first_;
    std::size_t middle_ = 0;
    std::vector<std::vector<Joint>> joints_; // of each block with its parent
    std::vector<Matrix> roots_;              // U of each block when its turn came
};

} // namespace plenary::idealpoint
