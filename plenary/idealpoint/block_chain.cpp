#include "plenary/idealpoint/block_chain.hpp"

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
}

bool BlockChain::invert(std::size_t block, Width width) {
    if (!cholesky(roots_[block], 0.0, width))
        return false;
    inverses_[block] = inverse_of(roots_[block], width);
    return true;
}

void BlockChain::onto_parent(std::size_t block, Matrix& parent) const {
    const Matrix& inverse = inverses_[block];
    const std::vector<Joint>& joints = joints_[block];
    for (const Joint& a : joints) {
        const double* row = inverse.row(a.own);
        double* to = parent.row(a.parent);
        for (const Joint& b : joints)
            to[b.parent] -= a.value * b.value * row[b.own];
    }
}

bool BlockChain::factor(std::vector<Matrix> diagonal, Width width, const Workers& workers) {
    assert(diagonal.size() == blocks());
    roots_ = std::move(diagonal);
    inverses_.assign(blocks(), Matrix());
    const std::size_t last = blocks() - 1;
    // The right arm keeps what it takes from the middle block apart, to be taken off in order.
    Matrix from_right(roots_[middle_].rows(), roots_[middle_].columns());
    bool good[2] = {true, true};
    workers.run_all(last > middle_ ? 2 : 1, [&](std::size_t arm, std::size_t) {
        if (arm == 0) {
            for (std::size_t t = 0; t < middle_ && good[0]; ++t) {
                good[0] = invert(t, width);
                if (good[0])
                    onto_parent(t, roots_[t + 1]);
            }
            return;
        }
        for (std::size_t t = last; t > middle_ && good[1]; --t) {
            good[1] = invert(t, width);
            if (good[1])
                onto_parent(t, t - 1 == middle_ ? from_right : roots_[t - 1]);
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
    return invert(middle_, width);
}

void BlockChain::restore(std::vector<Matrix> roots, Width width) {
    assert(roots.size() == blocks());
    roots_ = std::move(roots);
    inverses_.clear();
    for (const Matrix& root : roots_)
        inverses_.push_back(inverse_of(root, width));
}

void BlockChain::solve(std::span<double> x) const {
    assert(x.size() == rows());
    const auto part = [&](std::size_t t) {
        return x.subspan(first_[t], first_[t + 1] - first_[t]);
    };
    const auto down = [&](std::size_t t) {
        const std::vector<double> own = product(inverses_[t], part(t));
        std::copy(own.begin(), own.end(), part(t).begin());
        const auto parent = part(parent_of(t));
        for (const Joint& joint : joints_[t])
            parent[joint.parent] -= joint.value * own[joint.own];
    };
    const auto back = [&](std::size_t t) {
        std::vector<double> pull(part(t).size(), 0.0);
        const auto parent = part(parent_of(t));
        for (const Joint& joint : joints_[t])
            pull[joint.own] += joint.value * parent[joint.parent];
        const std::vector<double> moved = product(inverses_[t], pull);
        for (std::size_t i = 0; i < moved.size(); ++i)
            part(t)[i] -= moved[i];
    };
    for (std::size_t t = 0; t < middle_; ++t)
        down(t);
    for (std::size_t t = blocks() - 1; t > middle_; --t)
        down(t);
    const std::vector<double> own = product(inverses_[middle_], part(middle_));
    std::copy(own.begin(), own.end(), part(middle_).begin());
    for (std::size_t t = middle_; t-- > 0;)
        back(t);
    for (std::size_t t = middle_ + 1; t < blocks(); ++t)
        back(t);
}

void BlockChain::draw(std::span<double> z) const {
    assert(z.size() == rows());
    const auto part = [&](std::size_t t) {
        return z.subspan(first_[t], first_[t + 1] - first_[t]);
    };
    // x_t = U_t^-1 z_t - A_t^-1 E x_parent, from the middle outwards.
    solve_upper(roots_[middle_], part(middle_));
    const auto back = [&](std::size_t t) {
        solve_upper(roots_[t], part(t));
        std::vector<double> pull(part(t).size(), 0.0);
        const auto parent = part(parent_of(t));
        for (const Joint& joint : joints_[t])
            pull[joint.own] += joint.value * parent[joint.parent];
        const std::vector<double> moved = product(inverses_[t], pull);
        for (std::size_t i = 0; i < moved.size(); ++i)
            part(t)[i] -= moved[i];
    };
    for (std::size_t t = middle_; t-- > 0;)
        back(t);
    for (std::size_t t = middle_ + 1; t < blocks(); ++t)
        back(t);
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
    const std::function<void(std::size_t block, const Matrix&)>& take) const {
    take(middle_, inverses_[middle_]);
    const std::size_t last = blocks() - 1;
    // S_t = A_t^-1 + (A_t^-1 E) S_parent (A_t^-1 E)'.
    const auto outward = [&](std::size_t t, const Matrix& parent) {
        const Matrix& inverse = inverses_[t];
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
        Matrix out = inverse;
        add_product(out, pull, middle, 1.0, 0, joints.size(), Part::upper, width);
        mirror(out);
        return out;
    };
    workers.run_all(2, [&](std::size_t arm, std::size_t) {
        Matrix at = inverses_[middle_];
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
