#include "plenary/forecast/weigh.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "plenary/forecast/choice.hpp"
#include "plenary/forecast/history.hpp"
#include "plenary/forecast/lane_dense.hpp"

namespace plenary::forecast {
namespace {

constexpr double least_chance = 1e-12;
constexpr std::size_t before_underflow = 20; // factors of least_chance or more
constexpr std::array<double, outcomes> alike{1, 1, 1};

struct Weigh {
    [[gnu::always_inline]] static void run(const SaidGroup* given) {
        const SaidGroup group = *given;
        for (std::size_t h = 0; h < group.hearings; ++h) {
            save(group.product + h * lanes, all_lanes(1.0));
            save(group.logs + h * lanes, all_lanes(0.0));
        }
        std::size_t since = 0;
        for (std::size_t v = 0; v < group.said; ++v) {
            const Chances p = mean_chances(group, v);
            const double* likely = group.likely + v * 3;
            for (std::size_t h = 0; h < group.hearings; ++h) {
                const double* ratio = group.open[v] != 0 ? alike.data() : group.ratios + h * 3;
                const Lanes chance = likely[0] * ratio[0] * p.no +
                                     likely[1] * ratio[1] * p.abstain +
                                     likely[2] * ratio[2] * p.yes;
                // Where the hearing makes it impossible it stays so.
                const Lanes least = choose(chance > 0, all_lanes(least_chance), all_lanes(0.0));
                double* product = group.product + h * lanes;
                save(product, load(product) * choose(chance > least, chance, least));
            }
            if (++since == before_underflow || v + 1 == group.said) {
                take_logs(group);
                since = 0;
            }
        }
    }

private:
    [[gnu::always_inline]] static void take_logs(const SaidGroup& group) {
        for (std::size_t i = 0; i < group.hearings * lanes; ++i) {
            group.logs[i] += std::log(group.product[i]);
            group.product[i] = 1;
        }
    }

    // Over the member's position.
    [[gnu::always_inline]] static Chances mean_chances(const SaidGroup& group, std::size_t v) {
        const std::size_t d = group.dimensions;
        const std::size_t axes = d + 1;
        const double* place = group.places + v * axes;
        const double* root = group.roots + v * d * d;
        Lanes abstain = load(group.shift + v * 2 * lanes);
        Lanes yes = load(group.shift + (v * 2 + 1) * lanes);
        for (std::size_t i = 0; i < axes; ++i) {
            abstain += place[i] * load(group.motion + i * lanes);
            yes += place[i] * load(group.motion + (axes + i) * lanes);
        }
        // Variances and covariance of the two log odds: products of L'slopes.
        Lanes aa = all_lanes(0.0);
        Lanes ay = all_lanes(0.0);
        Lanes yy = all_lanes(0.0);
        for (std::size_t k = 0; k < d; ++k) {
            Lanes a = all_lanes(0.0);
            Lanes y = all_lanes(0.0);
            for (std::size_t i = k; i < d; ++i) {
                a += root[i * d + k] * load(group.motion + (1 + i) * lanes);
                y += root[i * d + k] * load(group.motion + (axes + 1 + i) * lanes);
            }
            aa += a * a;
            ay += a * y;
            yy += y * y;
        }
        constexpr double least_variance = 1e-300;
        const Lanes first = root_of(aa + least_variance);
        const Lanes cross = ay / first;
        const Lanes left = yy - cross * cross;
        const Lanes second = root_of(choose(left > 0, left, all_lanes(0.0)));
        const double out = group.stretch * std::numbers::sqrt2;
        abstain *= group.stretch;
        yes *= group.stretch;
        const Chances p1 = chances_of(abstain + out * first, yes + out * cross);
        const Chances p2 = chances_of(abstain - out * first, yes - out * cross);
        const Chances p3 = chances_of(abstain, yes + out * second);
        const Chances p4 = chances_of(abstain, yes - out * second);
        return {0.25 * (p1.no + p2.no + p3.no + p4.no),
                0.25 * (p1.abstain + p2.abstain + p3.abstain + p4.abstain),
                0.25 * (p1.yes + p2.yes + p3.yes + p4.yes)};
    }
};

struct Silence {
    [[gnu::always_inline]] static void run(const SilentGroup* given) {
        const SilentGroup group = *given;
        const std::size_t axes = group.dimensions + 1;
        for (std::size_t w = 0; w < group.ways; ++w)
            save(group.product + w * lanes, all_lanes(1.0));
        for (std::size_t v = 0; v < group.silent; ++v) {
            const double* place = group.places + v * axes;
            Lanes abstain = load(group.shift + v * 2 * lanes);
            Lanes yes = load(group.shift + (v * 2 + 1) * lanes);
            for (std::size_t i = 0; i < axes; ++i) {
                abstain += place[i] * load(group.motion + i * lanes);
                yes += place[i] * load(group.motion + (axes + i) * lanes);
            }
            const Chances p = chances_of(group.stretch * abstain, group.stretch * yes);
            for (std::size_t w = 0; w < group.ways; ++w) {
                const double* heard = group.heard + w * 3;
                double* product = group.product + w * lanes;
                save(product, load(product) * (1.0 - heard[0] * p.no - heard[1] * p.abstain -
                                               heard[2] * p.yes));
            }
        }
    }
};

} // namespace

void weigh_said(const SaidGroup& group, Width width) { run_on<Weigh>(width, &group); }

void weigh_silence(const SilentGroup& group, Width width) { run_on<Silence>(width, &group); }

} // namespace plenary::forecast
