#include "plenary/idealpoint/member_steps.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace plenary::idealpoint {
namespace {

constexpr double settled_below = 0.05;
constexpr double least_told = 0.01; // of a step
constexpr double first_tau = 0.5;
constexpr double least_tau = 0.02;

// The maximum of - n l / 2 - Q exp(-l) / 2 - (l - mu)^2 / (2 tau^2): it is concave.
double best_log(double n, double q, double mu, double tau, double l) {
    const double precision = 1 / (tau * tau);
    for (int k = 0; k < 100; ++k) {
        const double spread = q * std::exp(-l) / 2;
        const double slope = spread - n / 2 - (l - mu) * precision;
        const double step = std::clamp(slope / (spread + precision), -1.0, 1.0);
        l += step;
        if (std::abs(step) < 1e-12)
            break;
    }
    return l;
}

Known known_of(const Data& data, const Layout& layout, const Point& point) {
    Known out;
    out.positions.assign(point.positions.begin(), point.positions.end());
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const auto first =
            point.parameters.begin() + static_cast<std::ptrdiff_t>(layout.first_parameter(j));
        out.items.emplace_back(first,
                               first + static_cast<std::ptrdiff_t>(layout.parameters_of_item(j)));
    }
    return out;
}

} // namespace

StepMoments step_moments(const Data& data, const Mode& mode, Width width, const Workers& workers) {
    assert(mode.point.positions.size() == data.states() && mode.chain && !mode.border);
    std::vector<double> variance(data.states());
    std::vector<double> with_previous(data.states(), 0.0);
    mode.chain->selected_inverse(
        width, workers,
        [&](std::size_t t, const Matrix& block) {
            for (std::size_t i = 0; i < block.rows(); ++i)
                variance[data.first_state[t] + i] = block(i, i);
        },
        [&](std::size_t t, const std::vector<ChainLink>& covariances) {
            for (const ChainLink& each : covariances)
                with_previous[data.first_state[t + 1] + each.next] = each.value;
        });
    StepMoments out;
    out.told.assign(data.members, 0.0);
    out.squares.assign(data.members, 0.0);
    out.walks.assign(data.members, false);
    for (std::size_t s = 0; s < data.states(); ++s) {
        const StatePrior& prior = data.priors[s];
        if (!prior.previous)
            continue;
        const std::size_t m = data.member_of[s];
        const double step = mode.point.positions[s] - mode.point.positions[*prior.previous];
        const double spread = variance[s] + variance[*prior.previous] - 2 * with_previous[s];
        out.told[m] += std::clamp(1 - spread / prior.variance, least_told, 1.0);
        out.squares[m] += step * step / prior.variance;
        out.walks[m] = true;
    }
    return out;
}

double update_steps(const StepMoments& moments, MemberSteps& steps) {
    double moved = 0;
    double sum = 0;
    double count = 0;
    std::vector<std::pair<double, double>> logs; // and their curvature
    for (std::size_t m = 0; m < moments.walks.size(); ++m) {
        if (!moments.walks[m])
            continue;
        const double n = moments.told[m];
        const double q = moments.squares[m] * steps.factors[m];
        const double before = std::log(steps.factors[m]);
        const double l = best_log(n, q, steps.mu, steps.tau, before);
        moved = std::max(moved, std::abs(l - before));
        steps.factors[m] = std::exp(l);
        logs.emplace_back(l, q * std::exp(-l) / 2 + 1 / (steps.tau * steps.tau));
        sum += l;
        ++count;
    }
    if (count == 0)
        return 0;
    steps.mu = sum / count;
    double square = 0;
    for (const auto& [l, curvature] : logs)
        square += ((l - steps.mu) * (l - steps.mu) + 1 / curvature) / count;
    steps.tau = std::max(least_tau, std::sqrt(square));
    for (std::size_t m = 0; m < moments.walks.size(); ++m) {
        if (!moments.walks[m])
            steps.factors[m] = std::exp(steps.mu);
    }
    return moved;
}

Fit fit_member_steps(Data& data, const Layout& layout, FitOptions options, MemberSteps& steps,
                     Width width, const Workers& workers, int most_rounds) {
    const std::vector<StatePrior> priors = data.priors;
    steps = {};
    steps.factors.assign(data.members, 1.0);
    steps.tau = first_tau;
    Fit out = fit(data, layout, options, width, workers);
    while (out.mode.converged && steps.rounds < most_rounds && !steps.settled) {
        ++steps.rounds;
        const StepMoments moments = step_moments(data, out.mode, width, workers);
        steps.settled = update_steps(moments, steps) < settled_below;
        for (std::size_t s = 0; s < data.states(); ++s) {
            if (priors[s].previous)
                data.priors[s].variance = priors[s].variance * steps.factors[data.member_of[s]];
        }
        options.known = known_of(data, layout, out.mode.point);
        const int before = out.mode.iterations;
        out = fit(data, layout, options, width, workers);
        out.mode.iterations += before;
    }
    return out;
}

} // namespace plenary::idealpoint
