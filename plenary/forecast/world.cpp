#include "plenary/forecast/world.hpp"

#include <array>
#include <cmath>
#include <span>

#include "plenary/forecast/choice.hpp"
#include "plenary/forecast/match.hpp"
#include "plenary/numeric/normals.hpp"

namespace plenary::forecast {
namespace {

// The chances of every member at one motion: abstain in the first row, yes in the second.
struct Expected {
    [[gnu::always_inline]] static void run(const double* motion, const double* places,
                                           std::size_t axes, std::size_t members, double* out,
                                           std::size_t stride) {
        for (std::size_t first = 0; first < members; first += lanes) {
            Lanes abstain = all_lanes(0.0);
            Lanes yes = all_lanes(0.0);
            for (std::size_t i = 0; i < axes; ++i) {
                Lanes place = all_lanes(0.0);
                for (std::size_t lane = 0; lane < lanes && first + lane < members; ++lane)
                    place[lane] = places[(first + lane) * axes + i];
                abstain += motion[i] * place;
                yes += motion[axes + i] * place;
            }
            const Chances p = chances_of(abstain, yes);
            save(out + first, p.abstain);
            save(out + stride + first, p.yes);
        }
    }
};

void draw_positions(World& world, std::uint64_t seed) {
    constexpr std::size_t rows = 500;
    const Fit& fit = world.fit;
    const std::size_t d = fit.dimensions;
    world.position_rows = rows;
    world.positions.assign(rows * d * world.member_stride, 0.0);
    NormalStream random(seed, 2);
    std::vector<double> e(d);
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t m = 0; m < fit.members; ++m) {
            const double* root = fit.roots.data() + m * d * d;
            for (double& each : e)
                each = random.next();
            for (std::size_t i = 0; i < d; ++i) {
                double value = fit.places[m * fit.axes() + 1 + i];
                for (std::size_t k = 0; k <= i; ++k)
                    value += root[i * d + k] * e[k];
                world.positions[(r * d + i) * world.member_stride + m] = value;
            }
        }
    }
}

} // namespace

void find_shifts(World& world, const History& history, const Settings& settings, Width width) {
    const Fit& fit = world.fit;
    world.member_stride = whole_lanes(fit.members);
    world.item_stride = whole_lanes(fit.items);
    world.shifts.assign(fit.items * 2 * world.member_stride, 0.0);
    world.as_it_was.assign(fit.members * outcomes * world.item_stride, 0.0);
    std::vector<double> expected(2 * world.member_stride);
    for (std::size_t j = 0; j < fit.items; ++j) {
        run_on<Expected>(width, fit.motions.data() + j * fit.numbers(), fit.places.data(),
                         fit.axes(), fit.members, expected.data(), world.member_stride);
        for (std::size_t m = 0; m < fit.members; ++m) {
            const double abstain = expected[m];
            const double yes = expected[world.member_stride + m];
            std::array<double, outcomes> chance = {1 - abstain - yes, abstain, yes};
            if (const std::int8_t vote = history.vote(j, m); vote != no_vote) {
                std::array<double, outcomes> push{};
                for (std::size_t c = 0; c < outcomes; ++c) {
                    const double did = static_cast<std::size_t>(vote) == c ? 1.0 : 0.0;
                    push[c] = settings.stickiness * history.weight(j, m) *
                              (did - settings.expected_part * chance[c]);
                }
                for (std::size_t c = 0; c < 2; ++c)
                    world.shifts[(j * 2 + c) * world.member_stride + m] = push[c + 1] - push[0];
                double sum = 0;
                for (std::size_t c = 0; c < outcomes; ++c)
                    sum += chance[c] *= std::exp(push[c]);
                for (double& each : chance)
                    each /= sum;
            }
            for (std::size_t c = 0; c < outcomes; ++c)
                world.as_it_was[(m * outcomes + c) * world.item_stride + j] = chance[c];
        }
    }
}

World make_world(const History& history, Shape shape, const Settings& settings, std::uint64_t seed,
                 Width width) {
    World out;
    out.fit = fit(history, shape.dimensions, settings, width);
    out.fresh = learn_mixture(out.fit, shape.parts, seed, width);
    const std::size_t n = out.fit.numbers();
    std::vector<double> covariance(n * n);
    for (std::size_t j = 0; j < out.fit.items; ++j) {
        for (std::size_t i = 0; i < n * n; ++i) {
            covariance[i] =
                out.fit.covariance[j * n * n + i] + settings.again_spread * out.fit.spread[i];
        }
        const auto first = out.fit.motions.begin() + static_cast<std::ptrdiff_t>(j * n);
        out.again.push_back(gaussian({first, first + static_cast<std::ptrdiff_t>(n)}, covariance));
    }
    find_shifts(out, history, settings, width);
    out.stretch = settings.stretch;
    draw_positions(out, seed);
    match_spread(out, history, settings, seed, width);
    return out;
}

} // namespace plenary::forecast
