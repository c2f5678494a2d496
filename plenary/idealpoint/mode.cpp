#include "plenary/idealpoint/mode.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>

namespace plenary::idealpoint {
namespace {

// Small beside any precision of a position, large beside rounding.
constexpr double gauge_ridge = 1e-6;
// A share of the decrement that a step gains only where the log posterior is not curved as thought.
constexpr double straight = 0.7;
// Where the Hessian is not positive definite the ridge begins here and grows so; where it was, the
// next one is so much smaller, and none where it would be under the least.
constexpr double first_ridge = 0.64;
constexpr double ridge_growth = 4;
constexpr double ridge_decay = 16;
constexpr double least_ridge_of_steps = 1e-2;
// Over this decrement items follow the positions by Newton steps of their own.
constexpr double far = 1;
constexpr int item_steps = 2;
constexpr double item_decrement = 1e-2;
// Further steps with one factorisation, while each has at most this share of the decrement before.
// The last of them go on beyond convergence, so that it is found by the next factorisation.
constexpr int most_chords = 3;
constexpr double chord_share = 0.3;
constexpr double least_of_chords = 1e-9;

// What a step is solved with.
struct System {
    BlockChain chain;
    std::optional<Border> border;
};

// The system of the last pass, at `point`, with a ridge raised from `ridge` until it is positive
// definite. `ridge` is what was needed. Where that may take several tries the blocks are kept for
// them; else they are made again.
System factored(Pass& pass, const Point& point, Curvature curvature, bool may_take_several,
                double& ridge, double least_ridge, Width width, const Workers& workers) {
    System out{pass.chain(), std::nullopt};
    std::vector<Matrix> blocks = pass.take_blocks();
    std::vector<Matrix> kept;
    if (may_take_several)
        kept = blocks;
    while (true) {
        for (Matrix& block : blocks) {
            for (std::size_t i = 0; i < block.rows(); ++i)
                block(i, i) += ridge + least_ridge;
        }
        if (out.chain.factor(std::move(blocks), width, workers)) {
            if (pass.shared_curvature().rows() == 0)
                return out;
            out.border =
                Border::factor(out.chain, pass.border_entries(), pass.shared_curvature(), width);
            if (out.border)
                return out;
        }
        ridge = std::max(first_ridge, ridge * ridge_growth);
        assert(ridge < 1e30);
        if (kept.empty()) {
            pass.prepare(point, curvature);
            kept = pass.take_blocks();
        }
        blocks = kept;
    }
}

// A Newton step and twice what its quadratic gains.
struct Step {
    Point change;
    double decrement = 0;
};

// From a gradient with the items eliminated: what is left of the positions', L^-1 g of each item,
// and of shared parameters g itself (Pass::pull_back).
Step step_of(const Layout& layout, const Pass& pass, const System& system,
             const std::vector<double>& reduced, const std::vector<double>& pulled) {
    Step out;
    std::vector<double>& positions = out.change.positions;
    positions = reduced;
    system.chain.solve(positions);
    const auto first = static_cast<std::ptrdiff_t>(layout.first_shared());
    std::vector<double> shared(pulled.begin() + first, pulled.end());
    if (system.border)
        system.border->finish(positions, shared, reduced);
    out.change.parameters = pass.parameter_step(positions, pulled);
    std::copy(shared.begin(), shared.end(), out.change.parameters.begin() + first);
    const auto own = std::span(pulled).first(layout.first_shared());
    out.decrement = dot(positions, reduced) + dot(own, own) +
                    dot(shared, std::span(pulled).subspan(layout.first_shared()));
    return out;
}

Point moved(const Point& from, const Point& change, double share) {
    Point out = from;
    for (std::size_t i = 0; i < out.positions.size(); ++i)
        out.positions[i] += share * change.positions[i];
    for (std::size_t i = 0; i < out.parameters.size(); ++i)
        out.parameters[i] += share * change.parameters[i];
    return out;
}

// Where a search is: a point, its log posterior, and its gradient as pull_back() takes it.
struct Place {
    Point point;
    double log_likelihood = 0;
    double log_posterior = 0;
    std::vector<double> positions;
    std::vector<double> parameters;
};

// At the end rounding decides: a decrement of no account is a better point.
double slack_of(double log_posterior) { return 1e-12 * std::abs(log_posterior); }

class Search {
public:
    Search(const Data& data, const Layout& layout, Pass& pass)
        : data_(data), layout_(layout), pass_(pass) {}

    // From `from` along a step, halved until the log posterior does not fall, or doubled while it
    // rises. `share` is how much of it was taken, 0 where no share is better.
    Place along(const Point& from, double log_posterior, const Step& step, double& share) {
        const double slack = slack_of(log_posterior);
        for (int halved = 0; halved < 40; ++halved) {
            share = std::ldexp(1.0, -halved);
            Place next = at(from, step, share);
            const double gain = next.log_posterior - log_posterior;
            if (!(gain >= -slack))
                continue;
            if (halved > 0 || gain < straight * step.decrement || gain < slack)
                return next;
            // Newton's quadratic gains half the decrement. More than that is a slope that goes on:
            // so does the step.
            for (int doubled = 1; doubled <= 6; ++doubled) {
                Place further = at(from, step, std::ldexp(1.0, doubled));
                if (!(further.log_posterior > next.log_posterior))
                    break;
                share = std::ldexp(1.0, doubled);
                next = std::move(further);
            }
            return next;
        }
        share = 0;
        return {};
    }

    // Further steps from `place` with the same system: each costs a gradient, where a system costs
    // four of them and a factorisation.
    void with_chords(const System& system, Place& place, double decrement, double least) {
        for (int k = 0; k < most_chords; ++k) {
            pass_.pull_back(place.positions, place.parameters);
            const Step step = step_of(layout_, pass_, system, place.positions, place.parameters);
            if (!(step.decrement < chord_share * decrement) || step.decrement < least)
                return;
            decrement = step.decrement;
            Place next = at(place.point, step, 1);
            if (!(next.log_posterior >= place.log_posterior - slack_of(place.log_posterior)))
                return;
            place = std::move(next);
        }
    }

private:
    [[nodiscard]] Place at(const Point& from, const Step& step, double share) {
        Place out;
        out.point = moved(from, step.change, share);
        if (step.decrement > far) {
            keep_order(from, out.point);
            pass_.fit_items(out.point, item_steps, item_decrement);
        }
        out.log_likelihood = pass_.gradient(out.point, out.positions, out.parameters);
        out.log_posterior = out.log_likelihood + log_prior(data_, layout_, out.point);
        return out;
    }

    // Items whose cutpoints a step would put out of order have those that they had.
    void keep_order(const Point& from, Point& to) const {
        if (layout_.family() == Family::nominal)
            return;
        for (std::size_t j = 0; j < data_.items.size(); ++j) {
            const auto first =
                to.parameters.begin() + static_cast<std::ptrdiff_t>(layout_.first_parameter(j));
            const auto last = first + static_cast<std::ptrdiff_t>(layout_.parameters_of_item(j));
            if (std::is_sorted(first + static_cast<std::ptrdiff_t>(layout_.dimensions()), last))
                continue;
            std::copy_n(from.parameters.begin() + (first - to.parameters.begin()), last - first,
                        first);
        }
    }

    const Data& data_;
    const Layout& layout_;
    Pass& pass_;
};

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
    Search search(data, layout, pass);
    double ridge = 0;
    const double least_ridge = layout.dimensions() > 1 ? gauge_ridge : 0.0;
    const auto curvature = [&] {
        return mode.iterations >= options.gauss_newton_steps ? Curvature::whole
                                                             : Curvature::gauss_newton;
    };
    while (mode.iterations < options.most_iterations) {
        const Curvature now = curvature();
        pass.prepare(mode.point, now);
        mode.log_likelihood = pass.log_likelihood();
        mode.log_posterior = mode.log_likelihood + log_prior(data, layout, mode.point);
        ++mode.iterations;
        const bool far_off = mode.iterations == 1 || mode.decrement > far;
        System system = factored(pass, mode.point, now, now == Curvature::whole && far_off, ridge,
                                 least_ridge, width, workers);
        const Step step = step_of(layout, pass, system, pass.reduced_gradient(), pass.pulled());
        mode.decrement = step.decrement;
        mode.gradient_norm = std::sqrt(pass.gradient_square());
        if (now == Curvature::whole && ridge == 0 && mode.decrement < options.decrement) {
            mode.converged = true;
            mode.chain = std::move(system.chain);
            mode.border = std::move(system.border);
            mode.ridge = least_ridge;
            break;
        }
        double share = 1;
        Place next = search.along(mode.point, mode.log_posterior, step, share);
        if (share == 0) {
            if (ridge > 1e9)
                break; // no direction is up: as good as doubles can say
            ridge = std::max(first_ridge, ridge * 64);
            continue;
        }
        if (share >= 1)
            search.with_chords(system, next, step.decrement, least_of_chords * options.decrement);
        mode.point = std::move(next.point);
        mode.log_likelihood = next.log_likelihood;
        mode.log_posterior = next.log_posterior;
        ridge = share < 0.4 ? ridge : ridge / ridge_decay;
        if (ridge < least_ridge_of_steps)
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
