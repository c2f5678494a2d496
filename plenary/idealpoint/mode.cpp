#include "plenary/idealpoint/mode.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace plenary::idealpoint {
namespace {

// Small beside any precision of a position, large beside rounding.
constexpr double gauge_ridge = 1e-6;
// A share of the decrement that a step gains only where the log posterior is not curved as thought.
constexpr double straight = 0.7;
// Where the Hessian is not positive definite the ridge begins here and grows so.
constexpr double least_needed_ridge = 1e-2;
constexpr double ridge_growth = 4;

// What a step is solved with.
struct System {
    BlockChain chain;
    std::optional<Border> border;
};

// The system of the last pass, at `point`, with a ridge raised from `ridge` until it is positive
// definite. `ridge` is what was needed.
System factored(Pass& pass, const Point& point, Curvature curvature, double& ridge,
                double least_ridge, Width width, const Workers& workers) {
    System out{pass.chain(), std::nullopt};
    std::vector<Matrix> blocks = pass.take_blocks();
    // Where a ridge was needed before it may be needed again: then the blocks are kept.
    std::vector<Matrix> kept;
    if (ridge > 0)
        kept = blocks;
    while (true) {
        for (Matrix& block : blocks) {
            for (std::size_t i = 0; i < block.rows(); ++i)
                block(i, i) += ridge + least_ridge;
        }
        if (out.chain.factor(std::move(blocks), width, workers)) {
            if (pass.shared_gradient().empty())
                return out;
            out.border =
                Border::factor(out.chain, pass.border_entries(), pass.shared_curvature(), width);
            if (out.border)
                return out;
        }
        ridge = std::max(least_needed_ridge, ridge * ridge_growth);
        assert(ridge < 1e30);
        if (kept.empty()) {
            pass.prepare(point, curvature);
            kept = pass.take_blocks();
        }
        blocks = kept;
    }
}

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

Point moved(const Point& from, const std::vector<double>& positions,
            const std::vector<double>& parameters, double share) {
    Point out = from;
    for (std::size_t i = 0; i < positions.size(); ++i)
        out.positions[i] += share * positions[i];
    for (std::size_t i = 0; i < parameters.size(); ++i)
        out.parameters[i] += share * parameters[i];
    return out;
}

} // namespace

void Mode::spread(std::vector<double>& v) const {
    assert(chain);
    const std::vector<double> right = v;
    chain->solve(v);
    if (border)
        border->spread(v, right);
}

Mode find_mode(const Data& data, const Layout& layout, Pass& pass, Point start,
               const ModeOptions& options, Width width, const Workers& workers) {
    Mode mode;
    mode.point = std::move(start);
    double ridge = 0;
    bool whole = options.gauss_newton_steps <= 0;
    const double least_ridge = layout.dimensions() > 1 ? gauge_ridge : 0.0;
    pass.prepare(mode.point, whole ? Curvature::whole : Curvature::gauss_newton);
    mode.log_likelihood = pass.log_likelihood();
    mode.log_posterior = mode.log_likelihood + log_prior(data, layout, mode.point);
    while (mode.iterations < options.most_iterations) {
        ++mode.iterations;
        System system =
            factored(pass, mode.point, whole ? Curvature::whole : Curvature::gauss_newton, ridge,
                     least_ridge, width, workers);
        std::vector<double> step = pass.reduced_gradient();
        system.chain.solve(step);
        std::vector<double> shared = pass.shared_gradient();
        if (system.border)
            system.border->finish(step, shared, pass.reduced_gradient());
        mode.decrement = dot(step, pass.reduced_gradient()) + pass.items_decrement() +
                         dot(shared, pass.shared_gradient());
        mode.gradient_norm = std::sqrt(pass.gradient_square());
        if (whole && ridge == 0 && mode.decrement < options.decrement) {
            mode.converged = true;
            mode.chain = std::move(system.chain);
            mode.border = std::move(system.border);
            mode.ridge = least_ridge;
            break;
        }
        std::vector<double> items = pass.parameter_step(step);
        std::copy(shared.begin(), shared.end(),
                  items.begin() + static_cast<std::ptrdiff_t>(layout.first_shared()));
        double share = 1;
        bool better = false;
        const bool next_whole = mode.iterations >= options.gauss_newton_steps;
        Point next;
        for (int halved = 0; halved < 40 && !better; ++halved) {
            share = std::ldexp(1.0, -halved);
            next = moved(mode.point, step, items, share);
            const double prior = log_prior(data, layout, next);
            // The first try is likely to be taken: it is prepared for the next step at once.
            double value = 0;
            if (halved == 0) {
                pass.prepare(next, next_whole ? Curvature::whole : Curvature::gauss_newton);
                value = pass.log_likelihood();
            } else {
                value = pass.log_likelihood(next);
            }
            // At the end rounding decides: a decrement of no account is a better point.
            const double slack = 1e-12 * std::abs(mode.log_posterior);
            better = value + prior >= mode.log_posterior - slack;
            if (better && halved > 0)
                pass.prepare(next, next_whole ? Curvature::whole : Curvature::gauss_newton);
            if (!better)
                continue;
            const double gain = value + prior - mode.log_posterior;
            mode.log_likelihood = value;
            mode.log_posterior = value + prior;
            if (halved > 0 || gain < straight * mode.decrement)
                continue;
            // Newton's quadratic gains half the decrement. More than that is a slope that goes on:
            // so does the step.
            for (int doubled = 1; doubled <= 6; ++doubled) {
                const double longer = std::ldexp(1.0, doubled);
                Point further = moved(mode.point, step, items, longer);
                const double far_value = pass.log_likelihood(further);
                const double far = far_value + log_prior(data, layout, further);
                if (!(far > mode.log_posterior))
                    break;
                next = std::move(further);
                share = longer;
                mode.log_likelihood = far_value;
                mode.log_posterior = far;
            }
            if (share > 1)
                pass.prepare(next, next_whole ? Curvature::whole : Curvature::gauss_newton);
        }
        if (!better) {
            if (ridge > 1e9)
                break; // no direction is up: as good as doubles can say
            ridge = std::max(least_needed_ridge, ridge * 64);
            pass.prepare(mode.point, Curvature::whole);
            continue;
        }
        mode.point = std::move(next);
        whole = next_whole;
        ridge = share < 0.4 ? ridge : ridge / 4;
        if (ridge < least_needed_ridge)
            ridge = 0;
        if (options.progress &&
            !options.progress(mode.iterations, mode.log_posterior, mode.decrement)) {
            mode.interrupted = true;
            break;
        }
    }
    return mode;
}

} // namespace plenary::idealpoint
