// One pass over all answers: the log likelihood, and the Newton system with the items eliminated.
//
// With H the negative Hessian of the log posterior, split into positions x and items, the items'
// block is block diagonal. Eliminating it leaves S = H_xx - sum over items of C'H_j^-1 C, a chain
// of blocks by period (BlockChain). Items are worked through in slices whose borders depend on the
// data alone, and slices are added in their order: the same bytes for any number of workers.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "plenary/idealpoint/block_chain.hpp"
#include "plenary/idealpoint/border.hpp"
#include "plenary/idealpoint/point.hpp"
#include "plenary/numeric/dense.hpp"
#include "plenary/numeric/workers.hpp"

namespace plenary::idealpoint {

// The walk between periods, as entries of the precision between neighbouring blocks.
[[nodiscard]] std::vector<std::vector<ChainLink>> walk_links(const Data& data,
                                                             std::size_t dimensions);

class Pass {
public:
    // `data` and `layout` must outlive this.
    Pass(const Data& data, const Layout& layout, Width width, const Workers& workers);

    // The log likelihood of each item, its weight in it; -infinity or NaN where some answer is
    // impossible.
    [[nodiscard]] std::vector<double> log_likelihoods(const Point& point);

    // Everything a step needs, at this point.
    void prepare(const Point& point, Curvature curvature);

    // Of the last prepare().
    [[nodiscard]] double log_likelihood() const { return log_likelihood_; }

    // The square of the gradient's length, positions and parameters.
    [[nodiscard]] double gradient_square() const { return gradient_square_; }

    // Whether every item's own curvature was positive definite.
    [[nodiscard]] bool items_positive() const { return items_positive_; }

    // The diagonal blocks of S, upper triangles, prior included. Takes them: once for a prepare().
    [[nodiscard]] std::vector<Matrix> take_blocks() { return std::exchange(blocks_, {}); }

    // The gradient with respect to positions, with the items eliminated.
    [[nodiscard]] const std::vector<double>& reduced_gradient() const { return reduced_; }

    // Of each item L^-1 g, with L the root of H_j; of shared parameters g itself.
    [[nodiscard]] const std::vector<double>& pulled() const { return pulls_; }

    // L'^-1 (v - L^-1 C dx), item by item, 0 for shared ones. With v = pulled(), the step of the
    // parameters that goes with a step of the positions; with v of independent standard normals, a
    // draw of the parameters given the positions, less the mode.
    [[nodiscard]] std::vector<double> parameter_step(std::span<const double> position_step,
                                                     std::span<const double> v) const;

    // The gradient of the log posterior at any point; returns the log likelihood. What the last
    // prepare() found stays.
    double gradient(const Point& point, std::vector<double>& positions,
                    std::vector<double>& parameters);

    // The transpose of parameter_step: `parameters` becomes L^-1 times it, and `positions` loses
    // (L^-1 C)' times that. Shared parameters stay as they are.
    void pull_back(std::span<double> positions, std::span<double> parameters) const;

    // Of linked items, in the order of the shared parameters: their cross curvature and curvature.
    [[nodiscard]] const std::vector<BorderEntry>& border_entries() const { return entries_; }

    [[nodiscard]] const Matrix& shared_curvature() const { return shared_curvature_; }

    // The chain that blocks of this shape make, with the walk between periods.
    [[nodiscard]] BlockChain chain() const;

    // Newton steps of the items alone, positions held still, halved until each item's posterior
    // does not fall. An item is fitted when its Newton decrement is under `decrement`.
    void fit_items(Point& point, int steps, double decrement = 1e-6);

private:
    struct Slice {
        std::size_t period = 0;
        std::size_t first = 0;
        std::size_t last = 0;
    };

    struct Sums { // what a slice adds to its period
        double log_likelihood = 0;
        double pull_square = 0;
        bool positive = true;
        std::vector<double> gradient; // with respect to positions, likelihood only
        std::vector<double> reduced;  // what eliminating the items takes from it
        Matrix block;
    };

    void fill(ItemWork& work, const Point& point, std::size_t item) const;
    void prepare_slice(const Slice& slice, const Point& point, Curvature curvature, Sums& out);
    void add_shared(const Point& point);
    void fit_group(Point& point, const std::vector<std::size_t>& items, int steps);
    void add_prior_pull(const Point& point, std::vector<double>& gradient) const;
    void add_prior_precision();

    const Data& data_;
    const Layout& layout_;
    Width width_;
    const Workers& workers_;
    std::size_t most_answers_ = 1;
    std::size_t most_parameters_ = 1;
    std::size_t most_categories_ = 2;
    std::vector<std::vector<double>> precisions_; // of an item's priors, by its categories
    std::vector<Slice> slices_;
    std::vector<std::size_t> first_cross_; // of each item in cross_
    std::vector<double> cross_;            // L^-1 C, rows of each item as long as its answers
    std::vector<double> roots_;            // L of each item
    std::vector<std::size_t> first_root_;
    std::vector<double> pulls_;                     // L^-1 g of each item, g of shared parameters
    std::vector<std::vector<double>> linked_pulls_; // g of each linked item
    std::vector<std::vector<std::size_t>> members_of_group_;
    std::vector<double> none_; // precisions of parameters that have their prior once for a group
    std::vector<BorderEntry> entries_;
    Matrix shared_curvature_;
    std::vector<Matrix> blocks_;
    std::vector<double> reduced_;
    double log_likelihood_ = 0;
    double gradient_square_ = 0;
    bool items_positive_ = true;
};

} // namespace plenary::idealpoint
