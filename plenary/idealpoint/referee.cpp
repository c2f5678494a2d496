#include "plenary/idealpoint/referee.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>

#include "plenary/idealpoint/draws.hpp"
#include "plenary/numeric/normals.hpp"

namespace plenary::idealpoint {
namespace {

// Radians. Small, for coordinates that fit the mode fit a turned one less; turning says nothing.
constexpr double turn_angle = 0.01;

// The log posterior and its gradient in whitened coordinates: first those of the positions, then
// those of the items.
class Target {
public:
    Target(const Data& data, const Layout& layout, Pass& pass, const Mode& mode)
        : data_(data), layout_(layout), pass_(pass), mode_(mode) {
        const Vector& at = mode.point.positions;
        const std::size_t first = first_is_tied(data) ? 1 : 0;
        turn_factor_ = turn_angle * std::sqrt(dot(at, at)) * std::sqrt(mode.ridge);
        if (mode.border)
            take_shared_turns(first);
        else
            turns_ = turns_of(frame_of(data, layout), at, first);
    }

    [[nodiscard]] std::size_t size() const { return layout_.coordinates() + layout_.parameters(); }

    [[nodiscard]] Point point_at(const Vector& white) const {
        Vector step(white.begin(), white.begin() + static_cast<std::ptrdiff_t>(coordinates()));
        mode_.chain->draw(step);
        Vector shared(white.begin() + static_cast<std::ptrdiff_t>(first_shared()), white.end());
        shorten_turns(mode_.border ? shared : step);
        if (mode_.border)
            mode_.border->draw(step, shared);
        Vector items = pass_.parameter_step(
            step, std::span(white).subspan(coordinates(), layout_.parameters()));
        std::copy(shared.begin(), shared.end(),
                  items.end() - static_cast<std::ptrdiff_t>(shared.size()));
        Point out = mode_.point;
        for (std::size_t i = 0; i < step.size(); ++i)
            out.positions[i] += step[i];
        for (std::size_t i = 0; i < items.size(); ++i)
            out.parameters[i] += items[i];
        return out;
    }

    double value(const Vector& white, Vector& gradient) {
        point_ = point_at(white);
        Vector positions;
        Vector parameters;
        const double out =
            pass_.gradient(point_, positions, parameters) + log_prior(data_, layout_, point_);
        pass_.pull_back(positions, parameters);
        if (mode_.border) {
            const auto shared = std::span(parameters).subspan(layout_.first_shared());
            mode_.border->draw_transposed(positions, shared);
            shorten_turns(shared);
        } else {
            shorten_turns(positions);
        }
        mode_.chain->draw_transposed(positions);
        gradient = std::move(positions);
        gradient.insert(gradient.end(), parameters.begin(), parameters.end());
        return out;
    }

    [[nodiscard]] const Point& last_point() const { return point_; }

private:
    [[nodiscard]] std::size_t coordinates() const { return layout_.coordinates(); }

    [[nodiscard]] std::size_t first_shared() const {
        return coordinates() + layout_.first_shared();
    }

    // Where items are linked, positions turn only with the slopes that are shared: a turn is a
    // direction of what the border draws those from.
    void take_shared_turns(std::size_t first) {
        const std::size_t d = layout_.dimensions();
        for (std::size_t e = first; e < d; ++e) {
            for (std::size_t f = e + 1; f < d; ++f) {
                Vector turn(layout_.parameters() - layout_.first_shared(), 0.0);
                for (std::size_t j = 0; j < data_.items.size(); ++j) {
                    const Item& item = data_.items[j];
                    if (!item.group || !layout_.owns(j))
                        continue;
                    const std::size_t at = layout_.first_parameter(j);
                    const double* slope = mode_.point.parameters.data() + at;
                    double* to = turn.data() + (at - layout_.first_shared());
                    for (std::size_t k = 0; k < slopes_of(layout_.family(), item.categories(), d);
                         k += d) {
                        to[k + e] = -slope[k + f];
                        to[k + f] = slope[k + e];
                    }
                }
                add_to_basis(turns_, mode_.border->whitened(turn));
            }
        }
    }

    // The draws have a variance of 1 / ridge along turns, which the posterior does not know: there
    // a unit becomes a small turn. Symmetric, so it is its own transpose.
    void shorten_turns(std::span<double> v) const {
        for (const Vector& turn : turns_) {
            const double along = (turn_factor_ - 1) * dot(turn, v);
            for (std::size_t i = 0; i < v.size(); ++i)
                v[i] += along * turn[i];
        }
    }

    const Data& data_;
    const Layout& layout_;
    Pass& pass_;
    const Mode& mode_;
    std::vector<Vector> turns_;
    double turn_factor_ = 0;
    Point point_;
};

struct State {
    Vector at;
    Vector gradient;
    double value = 0;
    Vector positions;
};

// One trajectory; returns the chance that it was taken with.
double leap(Target& target, State& state, double step, int leaps, NormalStream& random) {
    Vector momentum(state.at.size());
    double energy = -state.value;
    for (double& each : momentum) {
        each = random.next();
        energy += each * each / 2;
    }
    Vector at = state.at;
    Vector gradient = state.gradient;
    double value = state.value;
    for (int k = 0; k < leaps; ++k) {
        for (std::size_t i = 0; i < at.size(); ++i) {
            momentum[i] += step / 2 * gradient[i];
            at[i] += step * momentum[i];
        }
        value = target.value(at, gradient);
        if (!std::isfinite(value))
            return 0;
        for (std::size_t i = 0; i < at.size(); ++i)
            momentum[i] += step / 2 * gradient[i];
    }
    double after = -value;
    for (const double each : momentum)
        after += each * each / 2;
    const double chance = std::min(1.0, std::exp(energy - after));
    if (random.uniform() < chance) {
        state.at = std::move(at);
        state.gradient = std::move(gradient);
        state.value = value;
        state.positions = target.last_point().positions;
    }
    return std::isfinite(chance) ? chance : 0.0;
}

} // namespace

Referee judge(const Data& data, const Layout& layout, Pass& pass, const Mode& mode,
              const RefereeOptions& options) {
    assert(mode.chain);
    Referee out;
    Target target(data, layout, pass, mode);
    const double all = static_cast<double>(options.chains) * (options.draws + options.warm_up);
    double done = 0;
    double accepted = 0;
    std::vector<Vector> draws; // z of every kept draw, chain by chain
    out.mean.assign(layout.coordinates(), 0.0);
    out.sd.assign(layout.coordinates(), 0.0);
    for (int chain = 0; chain < options.chains; ++chain) {
        NormalStream random(options.seed, static_cast<std::uint64_t>(chain));
        State state;
        state.at.resize(target.size());
        for (double& each : state.at)
            each = random.next();
        state.value = target.value(state.at, state.gradient);
        for (double shrink = 0.5; !std::isfinite(state.value); shrink /= 2) {
            for (double& each : state.at)
                each *= shrink;
            state.value = target.value(state.at, state.gradient);
        }
        state.positions = target.last_point().positions;
        // Dual averaging toward an acceptance of 0.8 (Hoffman and Gelman 2014).
        double log_step = std::log(1.0 / std::pow(static_cast<double>(target.size()), 0.25));
        const double centre = log_step + std::log(4.0);
        double log_mean = log_step;
        double bias = 0;
        for (int k = 0; k < options.warm_up + options.draws; ++k) {
            const bool warm = k < options.warm_up;
            const double step = std::exp(warm ? log_step : log_mean);
            const int most = std::max(1, options.leaps);
            const int half = most / 2;
            const int leaps = half + 1 + static_cast<int>(random.uniform() * (most - half));
            const double chance = leap(target, state, step, leaps, random);
            if (warm) {
                const double m = k + 1;
                bias += (0.8 - chance - bias) / (m + 10);
                log_step = centre - std::sqrt(m) / 0.05 * bias;
                const double weight = std::pow(m, -0.75);
                log_mean = weight * log_step + (1 - weight) * log_mean;
            } else {
                accepted += chance;
                Vector turned = turned_to(data, layout, state.positions, mode.point.positions);
                if (options.take)
                    options.take(chain, turned);
                for (std::size_t i = 0; i < turned.size(); ++i) {
                    out.mean[i] += turned[i];
                    out.sd[i] += turned[i] * turned[i];
                }
                identify(data, layout, turned);
                draws.push_back(std::move(turned));
            }
            done += 1;
            if (options.progress && !options.progress(done / all)) {
                out.interrupted = true;
                return out;
            }
        }
        out.step = std::exp(log_mean);
    }
    out.draws = static_cast<int>(draws.size());
    const double n = out.draws;
    out.acceptance = accepted / n;
    out.z_mean.resize(layout.coordinates());
    out.z_sd.resize(layout.coordinates());
    out.effective.resize(layout.coordinates());
    Vector series(draws.size());
    for (std::size_t i = 0; i < layout.coordinates(); ++i) {
        out.mean[i] /= n;
        out.sd[i] = std::sqrt(std::max(0.0, out.sd[i] / n - out.mean[i] * out.mean[i]));
        for (std::size_t k = 0; k < draws.size(); ++k)
            series[k] = draws[k][i];
        const Mixing mixing = mixing_of(series, options.chains);
        out.z_mean[i] = mixing.mean;
        out.z_sd[i] = mixing.sd;
        out.effective[i] = mixing.effective;
        out.most_r_hat = std::max(out.most_r_hat, mixing.r_hat);
    }
    return out;
}

} // namespace plenary::idealpoint
