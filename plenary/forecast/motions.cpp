#include "plenary/forecast/motions.hpp"

#include <algorithm>
#include <cmath>

#include "plenary/forecast/choice.hpp"
#include "plenary/forecast/lane_dense.hpp"

namespace plenary::forecast {
namespace {

// Chances are at least this where their logarithm is taken.
constexpr double least_chance = 1e-12;
// Of the factor of a curvature that leaves a maximum.
constexpr double least_pivot = 1e-3;

struct Place {
    [[gnu::always_inline]] static void run(const MotionGroup* given) {
        const MotionGroup group = *given;
        const std::size_t n = 2 * group.axes;
        for (int step = 0; step < group.steps; ++step) {
            see<false>(group);
            solve_lower(group.root, group.work, n);
            solve_upper(group.root, group.work, n);
            Lanes square = all_lanes(0.0);
            for (std::size_t i = 0; i < n; ++i)
                square += load(group.work + i * lanes) * load(group.work + i * lanes);
            const Lanes length = root_of(square);
            const Lanes share =
                choose(length > most_motion_step, most_motion_step / length, all_lanes(1.0));
            for (std::size_t i = 0; i < n; ++i) {
                double* to = group.motion + i * lanes;
                save(to, load(to) + share * load(group.work + i * lanes));
            }
        }
        if (group.log_likelihood != nullptr)
            see<true>(group);
        else
            see<false>(group);
    }

private:
    // The gradient into work, the factor of the curvature into root, and the log likelihood.
    template <bool with_likelihood>
    [[gnu::always_inline]] static void see(const MotionGroup& group) {
        const std::size_t n = 2 * group.axes;
        if (group.spare == nullptr) {
            look<with_likelihood, false>(group, group.root);
            factor(group.root, n);
            return;
        }
        look<with_likelihood, true>(group, group.root);
        factor(group.root, n);
        LaneBits sound = first_lanes(lanes);
        for (std::size_t i = 0; i < n; ++i)
            sound &= load(group.root + (i * n + i) * lanes) > least_pivot;
        bool all = true;
        for (std::size_t lane = 0; lane < lanes; ++lane)
            all = all && sound[lane] != 0;
        if (all)
            return;
        look<false, false>(group, group.spare);
        factor(group.spare, n);
        for (std::size_t i = 0; i < n * n * lanes; i += lanes)
            save(group.root + i, choose(sound, load(group.root + i), load(group.spare + i)));
    }

    // The gradient into work, the curvature into `curvature`, and the log likelihood.
    template <bool with_likelihood, bool exact>
    [[gnu::always_inline]] static void look(const MotionGroup& group, double* curvature) {
        const std::size_t axes = group.axes;
        const std::size_t n = 2 * axes;
        for (std::size_t i = 0; i < n; ++i) {
            Lanes pull = all_lanes(0.0);
            for (std::size_t j = 0; j < n; ++j) {
                const Lanes cell = load(group.precision + (i * n + j) * lanes);
                pull -= cell * (load(group.motion + j * lanes) - load(group.mean + j * lanes));
                save(curvature + (i * n + j) * lanes, cell);
            }
            save(group.work + i * lanes, pull);
        }
        Lanes logs = all_lanes(0.0);
        for (std::size_t v = 0; v < group.votes; ++v) {
            const double* place = group.places + v * axes;
            const double* said = group.said + v * 3 * lanes;
            Lanes abstain = all_lanes(0.0);
            Lanes yes = all_lanes(0.0);
            if (group.shift != nullptr) {
                abstain = load(group.shift + v * 2 * lanes);
                yes = load(group.shift + (v * 2 + 1) * lanes);
            }
            for (std::size_t i = 0; i < axes; ++i) {
                abstain += place[i] * load(group.motion + i * lanes);
                yes += place[i] * load(group.motion + (axes + i) * lanes);
            }
            const Chances p = chances_of(abstain, yes);
            const Lanes if_no = load(said);
            const Lanes if_abstain = load(said + lanes);
            const Lanes if_yes = load(said + 2 * lanes);
            const Lanes likely = p.no * if_no + p.abstain * if_abstain + p.yes * if_yes;
            const Lanes share =
                1.0 / choose(likely > least_chance, likely, all_lanes(least_chance));
            Lanes pull_abstain = p.abstain * (if_abstain * share - 1.0);
            Lanes pull_yes = p.yes * (if_yes * share - 1.0);
            Lanes own_abstain = p.abstain * (1.0 - p.abstain);
            Lanes own_yes = p.yes * (1.0 - p.yes);
            Lanes both = p.abstain * p.yes;
            if constexpr (exact) {
                const Lanes then_abstain = p.abstain * if_abstain * share;
                const Lanes then_yes = p.yes * if_yes * share;
                own_abstain -= then_abstain * (1.0 - then_abstain);
                own_yes -= then_yes * (1.0 - then_yes);
                both -= then_abstain * then_yes;
            } else {
                const Lanes most = larger(if_no, larger(if_abstain, if_yes));
                const Lanes least = smaller(if_no, smaller(if_abstain, if_yes));
                const Lanes weight = (most - least) / most;
                own_abstain *= weight;
                own_yes *= weight;
                both *= weight;
            }
            Lanes counts = all_lanes(1.0);
            if (group.counts != nullptr) {
                counts = load(group.counts + v * lanes);
                pull_abstain *= counts;
                pull_yes *= counts;
                own_abstain *= counts;
                own_yes *= counts;
                both *= counts;
            }
            if constexpr (with_likelihood) {
                for (std::size_t lane = 0; lane < lanes; ++lane)
                    logs[lane] += counts[lane] * std::log(std::max(likely[lane], least_chance));
            }
            for (std::size_t i = 0; i < axes; ++i) {
                add(group.work + i * lanes, place[i] * pull_abstain);
                add(group.work + (axes + i) * lanes, place[i] * pull_yes);
                for (std::size_t j = 0; j < axes; ++j) {
                    const double square = place[i] * place[j];
                    if (j <= i) {
                        add(curvature + (i * n + j) * lanes, square * own_abstain);
                        add(curvature + ((axes + i) * n + axes + j) * lanes, square * own_yes);
                    }
                    add(curvature + ((axes + i) * n + j) * lanes, -square * both);
                }
            }
        }
        if constexpr (with_likelihood)
            save(group.log_likelihood, logs);
    }

    [[gnu::always_inline]] static Lanes larger(Lanes a, Lanes b) { return choose(a > b, a, b); }

    [[gnu::always_inline]] static Lanes smaller(Lanes a, Lanes b) { return choose(a < b, a, b); }

    [[gnu::always_inline]] static void add(double* to, Lanes value) { save(to, load(to) + value); }
};

} // namespace

void place_motions(const MotionGroup& group, Width width) { run_on<Place>(width, &group); }

} // namespace plenary::forecast
