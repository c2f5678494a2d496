// How far two states stand from each other on the identified scale, and how sure that is: from the
// posterior alone, with the covariance between the two.
#pragma once

#include <cstddef>
#include <vector>

#include "plenary/idealpoint/block_chain.hpp"
#include "plenary/idealpoint/gauge.hpp"

namespace plenary::idealpoint {

struct Distance {
    double z = 0; // of the second less that of the first
    double sd = 0;
};

class Moved {
public:
    // The precision of positions at their mode, with `ridge` on its diagonal (Mode::ridge). All
    // three must outlive this. Cost: a solve for two dimensions and more, else nothing.
    Moved(const BlockChain& chain, const Frame& frame, const std::vector<double>& positions,
          double ridge);

    // Of one dimension, between two coordinates of it; sd by the delta method, as Spread::z_sd. One
    // solve. Safe to call from several threads.
    [[nodiscard]] Distance between(std::size_t dimension, std::size_t from, std::size_t to) const;

    // z of a coordinate with its sd, the same as Spread has. One solve.
    [[nodiscard]] Distance of(std::size_t dimension, std::size_t coordinate) const;

private:
    [[nodiscard]] double sd_along(Vector v, std::size_t dimension) const;

    const BlockChain& chain_;
    const std::vector<double>& positions_;
    std::vector<Vector> basis_; // what the answers cannot tell
    Centre centre_;
};

} // namespace plenary::idealpoint
