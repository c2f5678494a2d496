#include "plenary/idealpoint/moved.hpp"

#include <algorithm>
#include <cmath>

namespace plenary::idealpoint {

Moved::Moved(const BlockChain& chain, const Frame& frame, const std::vector<double>& positions,
             double ridge)
    : chain_(chain), positions_(positions), centre_(centre_of(frame, positions)) {
    for (double& each : centre_.scale) {
        if (each == 0)
            each = 1;
    }
    if (frame.dimensions > 1) {
        // Where a prior ties the first dimension, turning it is held by more than the ridge.
        std::vector<Vector> turns = turns_of(frame, positions, 0);
        if (!turns.empty()) {
            Vector image = turns.front();
            chain.solve(image);
            if (dot(turns.front(), image) * ridge < 0.5)
                turns = turns_of(frame, positions, 1);
        }
        basis_ = std::move(turns);
    }
    add_shifts_and_stretches(basis_, frame, positions, centre_.mean);
}

double Moved::sd_along(Vector v, std::size_t dimension) const {
    for (int twice = 0; twice < 2; ++twice) {
        for (const Vector& each : basis_) {
            const double along = dot(each, v);
            for (std::size_t i = 0; i < v.size(); ++i)
                v[i] -= along * each[i];
        }
    }
    Vector image = v;
    chain_.solve(image);
    return std::sqrt(std::max(0.0, dot(v, image))) / centre_.scale[dimension];
}

Distance Moved::between(std::size_t dimension, std::size_t from, std::size_t to) const {
    if (from == to)
        return {};
    Vector v(positions_.size(), 0.0);
    v[to] = 1;
    v[from] = -1;
    return {(positions_[to] - positions_[from]) / centre_.scale[dimension],
            sd_along(std::move(v), dimension)};
}

Distance Moved::of(std::size_t dimension, std::size_t coordinate) const {
    Vector v(positions_.size(), 0.0);
    v[coordinate] = 1;
    return {(positions_[coordinate] - centre_.mean[dimension]) / centre_.scale[dimension],
            sd_along(std::move(v), dimension)};
}

} // namespace plenary::idealpoint
