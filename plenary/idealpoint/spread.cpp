#include "plenary/idealpoint/spread.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "plenary/idealpoint/gauge.hpp"

namespace plenary::idealpoint {
namespace {

// The diagonal of P V P with P = 1 - sum of vv' over an orthonormal basis.
class Projected {
public:
    Projected(const std::vector<Vector>& basis, const std::vector<Vector>& images)
        : basis_(basis), images_(images) {
        for (const Vector& a : basis_) {
            for (const Vector& image : images_)
                inner_.push_back(dot(a, image));
        }
    }

    [[nodiscard]] double at(std::size_t i, double plain) const {
        double out = plain;
        for (std::size_t a = 0; a < basis_.size(); ++a) {
            out -= 2 * basis_[a][i] * images_[a][i];
            for (std::size_t b = 0; b < basis_.size(); ++b)
                out += basis_[a][i] * basis_[b][i] * inner_[a * basis_.size() + b];
        }
        return std::max(out, 0.0);
    }

private:
    const std::vector<Vector>& basis_;
    const std::vector<Vector>& images_; // V times each
    Vector inner_;
};

} // namespace

Spread spread_of(const Data& data, const Layout& layout, const Mode& mode, Width width,
                 const Workers& workers) {
    assert(mode.chain);
    const BlockChain& chain = *mode.chain;
    const Vector& x = mode.point.positions;
    const Frame frame = frame_of(data, layout);
    Spread out;
    Centre centre = centre_of(frame, x);
    out.mean = std::move(centre.mean);
    out.scale = std::move(centre.scale);

    Vector variance(x.size(), 0.0);
    chain.selected_inverse(width, workers, [&](std::size_t t, const Matrix& block) {
        for (std::size_t i = 0; i < block.rows(); ++i)
            variance[layout.first_of_period(t) + i] = block(i, i);
    });

    if (mode.border) {
        const std::vector<double> added = mode.border->added_variances();
        for (std::size_t i = 0; i < variance.size(); ++i)
            variance[i] += added[i];
    }

    // Directions that say nothing: the chain has 1 / ridge there, which is taken off exactly.
    const std::vector<Vector> turns = turns_of(frame, x, first_is_tied(data) ? 1 : 0);
    const auto solved = [&](Vector v) {
        const Vector before = v;
        mode.spread(v);
        for (const Vector& turn : turns) {
            const double along = dot(turn, before) / mode.ridge;
            for (std::size_t i = 0; i < v.size(); ++i)
                v[i] -= along * turn[i];
        }
        return v;
    };
    for (const Vector& turn : turns) {
        for (std::size_t i = 0; i < x.size(); ++i)
            variance[i] -= turn[i] * turn[i] / mode.ridge;
    }

    std::vector<Vector> basis; // turns, then shift and scale of each dimension
    std::vector<Vector> images;
    for (const Vector& turn : turns)
        add_to_basis(basis, turn);
    for (std::size_t k = 0; k < basis.size(); ++k)
        images.push_back(solved(basis[k]));
    out.sd.resize(x.size());
    const Projected plain(basis, images);
    for (std::size_t i = 0; i < x.size(); ++i)
        out.sd[i] = std::sqrt(plain.at(i, variance[i]));

    add_shifts_and_stretches(basis, frame, x, out.mean);
    for (std::size_t k = images.size(); k < basis.size(); ++k)
        images.push_back(solved(basis[k]));
    const Projected identified(basis, images);
    out.z.resize(x.size());
    out.z_sd.resize(x.size());
    for_coordinates(frame, [&](std::size_t c, std::size_t e) {
        const double scale = out.scale[e] > 0 ? out.scale[e] : 1;
        out.z[c] = (x[c] - out.mean[e]) / scale;
        out.z_sd[c] = std::sqrt(identified.at(c, variance[c])) / scale;
    });
    return out;
}

void to_principal_axes(const Data& data, const Layout& layout, Point& point) {
    const std::size_t d = layout.dimensions();
    const std::size_t first = first_is_tied(data) ? 1 : 0;
    // Slopes of one category after the other, each d long.
    const auto turn = [&](std::size_t e, std::size_t f, double c, double s) {
        for (std::size_t t = 0; t < data.periods(); ++t) {
            for (std::size_t i = 0; i < data.states_in(t); ++i) {
                double& a = point.positions[layout.coordinate(t, i, e)];
                double& b = point.positions[layout.coordinate(t, i, f)];
                const double old = a;
                a = c * old + s * b;
                b = c * b - s * old;
            }
        }
        for (std::size_t j = 0; j < data.items.size(); ++j) {
            if (!layout.owns(j))
                continue;
            const std::size_t slopes = slopes_of(layout.family(), data.items[j].categories(), d);
            double* theta = point.parameters.data() + layout.first_parameter(j);
            for (std::size_t k = 0; k < slopes; k += d) {
                const double old = theta[k + e];
                theta[k + e] = c * old + s * theta[k + f];
                theta[k + f] = c * theta[k + f] - s * old;
            }
        }
    };
    const auto moment = [&](std::size_t e, std::size_t f) {
        double me = 0;
        double mf = 0;
        double both = 0;
        const auto n = static_cast<double>(data.states());
        for (std::size_t t = 0; t < data.periods(); ++t) {
            for (std::size_t i = 0; i < data.states_in(t); ++i) {
                const double a = point.positions[layout.coordinate(t, i, e)];
                const double b = point.positions[layout.coordinate(t, i, f)];
                me += a / n;
                mf += b / n;
                both += a * b / n;
            }
        }
        return both - me * mf;
    };
    for (int sweep = 0; sweep < 30; ++sweep) { // Jacobi's rotations
        double off = 0;
        for (std::size_t e = first; e < d; ++e) {
            for (std::size_t f = e + 1; f < d; ++f) {
                const double cross = moment(e, f);
                const double a = moment(e, e);
                const double b = moment(f, f);
                off = std::max(off, std::abs(cross) / std::sqrt(a * b + 1e-300));
                const double angle = 0.5 * std::atan2(2 * cross, a - b);
                turn(e, f, std::cos(angle), std::sin(angle));
            }
        }
        if (off < 1e-13)
            break;
    }
}

void mirror_dimension(const Data& data, const Layout& layout, Point& point, std::size_t dimension) {
    for_coordinates(frame_of(data, layout), [&](std::size_t c, std::size_t e) {
        if (e == dimension)
            point.positions[c] = -point.positions[c];
    });
    const std::size_t d = layout.dimensions();
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        if (!layout.owns(j))
            continue;
        const std::size_t slopes = slopes_of(layout.family(), data.items[j].categories(), d);
        double* theta = point.parameters.data() + layout.first_parameter(j);
        for (std::size_t k = dimension; k < slopes; k += d)
            theta[k] = -theta[k];
    }
}

} // namespace plenary::idealpoint
