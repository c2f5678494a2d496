// Members' positions integrated out over a grid: what each member's answers say of where it is, and
// how many answers of each category are expected at each node (the E-step of Bock and Aitkin 1981).
//
// The chances of a member's answers at a node are sums over rows of one table, so that no special
// function is computed for an answer. Static models of one dimension.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/idealpoint/data.hpp"
#include "plenary/numeric/width.hpp"
#include "plenary/numeric/workers.hpp"

namespace plenary::idealpoint {

// Equally spaced nodes. For what is smooth and dies away at both ends the trapezoidal rule on them
// is exact up to a term of exp(-2 pi^2 sd^2 / spacing^2), and the nodes are where members are:
// Gauss-Hermite's 48 nodes for N(0, 1) reach to 12.6 and stand 0.45 apart at 0, these 0.21.
struct Grid {
    std::vector<double> nodes; // ascending, whole vectors (lanes.hpp)
    double spacing = 0;
};

inline constexpr std::size_t most_nodes = 480;

// Five standard deviations to both sides of every member's prior mean, with at least `least` nodes
// and more, up to most_nodes, where some prior is narrower than they would stand apart.
[[nodiscard]] Grid grid_for(const Data& data, std::size_t least);

// Doubles that begin on a whole vector: a row that crosses lines of the cache is read in twice the
// time. All 0 at first.
class LaneTable {
public:
    explicit LaneTable(std::size_t cells);
    LaneTable(const LaneTable&) = delete;
    LaneTable& operator=(const LaneTable&) = delete;

    [[nodiscard]] double* data() { return cells_.data() + shift_; }

    [[nodiscard]] const double* data() const { return cells_.data() + shift_; }

private:
    std::vector<double> cells_;
    std::size_t shift_ = 0;
};

class Expectation {
public:
    // `data`, `grid` and `workers` must outlive this. A static model.
    Expectation(const Data& data, const Grid& grid, Width width, const Workers& workers);

    // Rows of the tables below: a row for each category of each item, a double for each node.
    [[nodiscard]] std::size_t row(std::size_t item) const { return first_row_[item]; }

    // Of category k of item j, at row(j) + k: the log chance times the item's weight. To be filled
    // in before run().
    [[nodiscard]] double* log_chances(std::size_t item) {
        return log_chances_.data() + first_row_[item] * nodes();
    }

    // Members are worked through in chunks whose borders depend on the data alone, and chunks are
    // added in their order: the same bytes for any number of workers. Gives the log likelihood,
    // without constants of the priors on the grid: they sum to 1. Cost O(answers nodes).
    double run();

    // After run(): expected answers by category and node; each item's sum to its answers.
    [[nodiscard]] const double* counts(std::size_t item) const {
        return counts_.data() + first_row_[item] * nodes();
    }

    // After run(): posterior means and standard deviations on the grid, by state. A member without
    // answers has its prior's.
    [[nodiscard]] const std::vector<double>& mean() const { return mean_; }

    [[nodiscard]] const std::vector<double>& sd() const { return sd_; }

private:
    [[nodiscard]] std::size_t nodes() const { return grid_.nodes.size(); }

    [[nodiscard]] std::size_t cells() const { return first_row_.back() * nodes(); }

    const Grid& grid_;
    Width width_;
    const Workers& workers_;
    std::vector<std::size_t> first_row_; // of each item, and the number of rows
    std::size_t chunks_ = 1;
    LaneTable log_chances_;
    std::vector<double> log_priors_;        // rows over nodes, one for each prior that occurs
    std::vector<std::uint32_t> prior_of_;   // by member
    std::vector<std::size_t> first_answer_; // of each member in rows_, and their number
    std::vector<std::uint32_t> rows_;       // of each member's answers
    LaneTable chunk_counts_;
    LaneTable counts_;
    std::vector<double> mean_;
    std::vector<double> sd_;
};

} // namespace plenary::idealpoint
