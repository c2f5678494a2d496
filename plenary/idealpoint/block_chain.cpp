#include "plenary/idealpoint/block_chain.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace plenary::idealpoint {

BlockChain::BlockChain(const std::vector<std::size_t>& sizes,
                       std::vector<std::vector<ChainLink>> links)
    : first_(sizes.size() + 1, 0), joints_(sizes.size()) {
    assert(!sizes.empty() && links.size() + 1 == sizes.size());
    std::partial_sum(sizes.begin(), sizes.end(), first_.begin() + 1);
    // Both arms with about the same work.
    std::vector<double> work;
    for (const std::size_t n : sizes)
        work.push_back(std::pow(static_cast<double>(n), 3));
    const double all = std::accumulate(work.begin(), work.end(), 0.0);
    double before = 0;
    while (middle_ + 1 < sizes.size() && before + work[middle_] / 2 < all / 2)
        before += work[middle_++];
    for (std::size_t t = 0; t + 1 < sizes.size(); ++t) {
        for (const ChainLink& link : links[t]) {
            assert(link.here < sizes[t] && link.next < sizes[t + 1]);
            if (t < middle_)
                joints_[t].push_back({link.here, link.next, link.value});
            else
                joints_[t + 1].push_back({link.next, link.here, link.value});
        }
    }
    for (std::vector<Joint>& joints : joints_) {
        std::sort(joints.begin(), joints.end(),
                  [](const Joint& a, const Joint& b) { return a.own < b.own; });
    }
}

bool BlockChain::eliminate(std::size_t block, Matrix& parent, Width width) {
    if (!cholesky(roots_[block], 0.0, width))
        return false;
    // E'A^-1 E = (W E)'(W E) with W = U'^-1. W is a lower triangle and the joints ascend in it,
    // so a band of W's rows touches few of them, where walks keep the order the parent's first
    // rows.
    const Matrix w = inverse_root(roots_[block], width);
    const std::vector<Joint>& joints = joints_[block];
    if (joints.empty())
        return true;
    constexpr std::size_t band = 32;
    Matrix moved(band, parent.columns());
    for (std::size_t first = 0; first < w.rows(); first += band) {
        const std::size_t last = std::min(first + band, w.rows());
        std::size_t side = 0;
        for (std::size_t r = first; r < last; ++r) {
            const double* from = w.row(r);
            double* to = moved.row(r - first);
            for (const Joint& joint : joints) {
                if (joint.own >= last)
                    break;
                to[joint.parent] = joint.value * from[joint.own];
                side = std::max(side, joint.parent + 1);
            }
        }
        add_gram(parent, moved, -1.0, 0, last - first, side, width);
    }
    return true;
}

bool BlockChain::factor(std::vector<Matrix> diagonal, Width width, const Workers& workers) {
    assert(diagonal.size() == blocks());
    roots_ = std::move(diagonal);
    const std::size_t last = blocks() - 1;
    // The right arm keeps what it takes from the middle block apart, to be taken off in order.
    Matrix from_right(roots_[middle_].rows(), roots_[middle_].columns());
    bool good[2] = {true, true};
    workers.run_all(last > middle_ ? 2 : 1, [&](std::size_t arm, std::size_t) {
        if (arm == 0) {
            for (std::size_t t = 0; t < middle_ && good[0]; ++t) {
                good[0] = eliminate(t, roots_[t + 1], width);
            }
            return;
        }
        for (std::size_t t = last; t > middle_ && good[1]; --t) {
            good[1] = eliminate(t, t - 1 == middle_ ? from_right : roots_[t - 1], width);
        }
    });
    if (!good[0] || !good[1])
        return false;
    Matrix& middle = roots_[middle_];
    if (last > middle_) {
        for (std::size_t i = 0; i < middle.rows(); ++i) {
            for (std::size_t j = i; j < middle.columns(); ++j)
                middle(i, j) += from_right(i, j);
        }
    }
    return cholesky(roots_[middle_], 0.0, width);
}

void BlockChain::restore(std::vector<Matrix> roots) {
    assert(roots.size() == blocks());
    roots_ = std::move(roots);
}

// x_t = A_t^-1 x_t, and what that pulls from the parent.
void BlockChain::down(std::size_t t, std::span<double> x) const {
    const auto own = part(x, t);
    solve_lower(roots_[t], own);
    solve_upper(roots_[t], own);
    const auto parent = part(x, parent_of(t));
    for (const Joint& joint : joints_[t])
        parent[joint.parent] -= joint.value * own[joint.own];
}

// x_t -= A_t^-1 E x_parent.
void BlockChain::back(std::size_t t, std::span<double> x) const {
    const auto own = part(x, t);
    std::vector<double> pull(own.size(), 0.0);
    const auto parent = part(x, parent_of(t));
    for (const Joint& joint : joints_[t])
        pull[joint.own] += joint.value * parent[joint.parent];
    solve_lower(roots_[t], pull);
    solve_upper(roots_[t], pull);
    for (std::size_t i = 0; i < own.size(); ++i)
        own[i] -= pull[i];
}

void BlockChain::solve(std::span<double> x) const {
    assert(x.size() == rows());
    for (std::size_t t = 0; t < middle_; ++t)
        down(t, x);
    for (std::size_t t = blocks() - 1; t > middle_; --t)
        down(t, x);
    solve_lower(roots_[middle_], part(x, middle_));
    solve_upper(roots_[middle_], part(x, middle_));
    for (std::size_t t = middle_; t-- > 0;)
        back(t, x);
    for (std::size_t t = middle_ + 1; t < blocks(); ++t)
        back(t, x);
}

void BlockChain::solve(Matrix& x, Width width) const {
    assert(x.rows() == rows());
    const std::size_t columns = x.stride();
    const auto rows_of = [&](std::size_t t) {
        Matrix out(roots_[t].rows(), x.columns());
        std::copy_n(x.row(first_[t]), out.rows() * columns, out.row(0));
        return out;
    };
    const auto inverse_times = [&](std::size_t t, const Matrix& right) {
        Matrix out(right.rows(), right.columns());
        add_product(out, inverse_of(roots_[t], width), right, 1.0, 0, right.rows(), Part::whole,
                    width);
        return out;
    };
    const auto take_from_parent = [&](std::size_t t) {
        const Matrix own = inverse_times(t, rows_of(t));
        std::copy_n(own.row(0), own.rows() * columns, x.row(first_[t]));
        if (t == middle_)
            return;
        for (const Joint& joint : joints_[t]) {
            double* to = x.row(first_[parent_of(t)] + joint.parent);
            const double* from = own.row(joint.own);
            for (std::size_t k = 0; k < columns; ++k)
                to[k] -= joint.value * from[k];
        }
    };
    const auto take_from_child = [&](std::size_t t) {
        Matrix pull(roots_[t].rows(), x.columns());
        for (const Joint& joint : joints_[t]) {
            double* to = pull.row(joint.own);
            const double* from = x.row(first_[parent_of(t)] + joint.parent);
            for (std::size_t k = 0; k < columns; ++k)
                to[k] += joint.value * from[k];
        }
        const Matrix moved = inverse_times(t, pull);
        double* to = x.row(first_[t]);
        const double* from = moved.row(0);
        for (std::size_t k = 0; k < moved.rows() * columns; ++k)
            to[k] -= from[k];
    };
    for (std::size_t t = 0; t < middle_; ++t)
        take_from_parent(t);
    for (std::size_t t = blocks() - 1; t > middle_; --t)
        take_from_parent(t);
    take_from_parent(middle_);
    for (std::size_t t = middle_; t-- > 0;)
        take_from_child(t);
    for (std::size_t t = middle_ + 1; t < blocks(); ++t)
        take_from_child(t);
}

void BlockChain::draw(std::span<double> z) const {
    assert(z.size() == rows());
    for (std::size_t t = 0; t < blocks(); ++t)
        solve_upper(roots_[t], part(z, t));
    for (std::size_t t = middle_; t-- > 0;)
        back(t, z);
    for (std::size_t t = middle_ + 1; t < blocks(); ++t)
        back(t, z);
}

void BlockChain::draw_transposed(std::span<double> x) const {
    assert(x.size() == rows());
    const auto down_half = [&](std::size_t t) {
        const auto own = part(x, t);
        solve_lower(roots_[t], own);
        std::vector<double> moved(own.begin(), own.end());
        solve_upper(roots_[t], moved);
        const auto parent = part(x, parent_of(t));
        for (const Joint& joint : joints_[t])
            parent[joint.parent] -= joint.value * moved[joint.own];
    };
    for (std::size_t t = 0; t < middle_; ++t)
        down_half(t);
    for (std::size_t t = blocks() - 1; t > middle_; --t)
        down_half(t);
    solve_lower(roots_[middle_], part(x, middle_));
}

double BlockChain::half_log_determinant() const {
    double sum = 0;
    for (const Matrix& root : roots_) {
        for (std::size_t i = 0; i < root.rows(); ++i)
            sum += std::log(root(i, i));
    }
    return sum;
}

void BlockChain::selected_inverse(
    Width width, const Workers& workers,
    const std::function<void(std::size_t block, const Matrix&)>& take,
    const std::function<void(std::size_t block, const std::vector<ChainLink>&)>& take_links) const {
    const Matrix centre = inverse_of(roots_[middle_], width);
    take(middle_, centre);
    const std::size_t last = blocks() - 1;
    // S_t = A_t^-1 + (A_t^-1 E) S_parent (A_t^-1 E)'.
    const auto outward = [&](std::size_t t, const Matrix& parent) {
        Matrix inverse = inverse_of(roots_[t], width);
        const std::vector<Joint>& joints = joints_[t];
        const std::size_t n = inverse.rows();
        Matrix pull(joints.size(), n);              // E' A_t^-1, joint by joint
        Matrix small(joints.size(), joints.size()); // S_parent where there is a joint
        for (std::size_t a = 0; a < joints.size(); ++a) {
            const double* row = inverse.row(joints[a].own);
            double* to = pull.row(a);
            for (std::size_t j = 0; j < n; ++j)
                to[j] = joints[a].value * row[j];
            const double* from = parent.row(joints[a].parent);
            for (std::size_t b = 0; b < joints.size(); ++b)
                small(a, b) = from[joints[b].parent];
        }
        Matrix middle(joints.size(), n);
        add_product(middle, small, pull, 1.0, 0, joints.size(), Part::whole, width);
        if (take_links) { // - A_t^-1 E S_parent where there is a joint
            std::vector<ChainLink> between;
            for (std::size_t a = 0; a < joints.size(); ++a) {
                const double covariance = -middle(a, joints[a].own);
                if (t < middle_)
                    between.push_back({joints[a].own, joints[a].parent, covariance});
                else
                    between.push_back({joints[a].parent, joints[a].own, covariance});
            }
            take_links(t < middle_ ? t : t - 1, between);
        }
        Matrix& out = inverse;
        add_product(out, pull, middle, 1.0, 0, joints.size(), Part::upper, width);
        mirror(out);
        return inverse;
    };
    workers.run_all(2, [&](std::size_t arm, std::size_t) {
        Matrix at = centre;
        if (arm == 0) {
            for (std::size_t t = middle_; t-- > 0;) {
                at = outward(t, at);
                take(t, at);
            }
            return;
        }
        for (std::size_t t = middle_ + 1; t <= last; ++t) {
            at = outward(t, at);
            take(t, at);
        }
    });
}

} // namespace plenary::idealpoint
