// How sure the positions are: Laplace's approximation at the mode, on the positions themselves and
// on the scale that the answers identify.
//
// The likelihood knows positions only up to shift and scale, which the priors tie; so a standard
// deviation of a raw position has the uncertainty of the scale in it. The identified scale is
// z = (x - mean) / sd over all states, with n - 1. In two and more dimensions rotations are taken
// out first (gauge): the covariance is that of the space orthogonal to the rotations of the mode,
// and the axes are the principal ones of the positions at the mode.
#pragma once

#include <vector>

#include "plenary/idealpoint/mode.hpp"

namespace plenary::idealpoint {

struct Spread {
    // By coordinate, as Layout has them.
    std::vector<double> sd;
    std::vector<double> z;
    std::vector<double> z_sd; // by the delta method
    // Of each dimension, over all states.
    std::vector<double> mean;
    std::vector<double> scale;
};

// Exact, from the selected inverse and one solve for each vector that is projected out. `mode` must
// have converged.
[[nodiscard]] Spread spread_of(const Data& data, const Layout& layout, const Mode& mode,
                               Width width, const Workers& workers);

// Turns the mode to the principal axes of its positions, largest variance first. Only rotations
// among dimensions that the priors do not tell apart. The log posterior stays as it is. Call it
// before spread_of, and then find the mode again from there (one step), for the chain.
void to_principal_axes(const Data& data, const Layout& layout, Point& point);

// Mirrors a dimension of positions and slopes.
void mirror_dimension(const Data& data, const Layout& layout, Point& point, std::size_t dimension);

} // namespace plenary::idealpoint
