#include "plenary/idealpoint/moved.hpp"

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "plenary/idealpoint/fit.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::idealpoint {
namespace {

using rollcall::State;

// Twelve members who vote by their place on a circle, sixty roll calls in three sessions.
rollcall::Archive invented() {
    RandomStream random(5, 0);
    rollcall::Archive out;
    std::vector<rollcall::Cast> casts;
    constexpr std::uint32_t members = 12;
    for (std::uint32_t i = 0; i < members; ++i)
        out.members.push_back({"m" + std::to_string(i), "", "", {}, {}, {}, {}, {}});
    for (std::uint32_t j = 0; j < 60; ++j) {
        rollcall::RollCall item;
        item.id = "r" + std::to_string(j);
        item.session = 1 + static_cast<int>(j) / 20;
        out.roll_calls.push_back(item);
        const double angle = 6.28 * random.uniform();
        for (std::uint32_t i = 0; i < members; ++i) {
            const double own = 6.28 * i / members;
            const double lean = std::cos(own - angle) + 1.2 * (random.uniform() - 0.5);
            if (random.uniform() < 0.9)
                casts.push_back({j, i, rollcall::code_of(lean > 0.1 ? State::yes : State::no)});
        }
    }
    out.votes = rollcall::VoteMatrix(members, 60, casts);
    return out;
}

struct Fitted {
    Compiled compiled;
    Fit fit;
    Frame frame;
};

Fitted fitted(bool dynamic, std::size_t dimensions, double anchor) {
    const rollcall::Archive archive = invented();
    CompileOptions options;
    options.reading = yes_or_no();
    options.dynamic = dynamic;
    options.anchors[0] = {anchor, 1};
    Fitted out;
    out.compiled = compile(archive, options);
    FitOptions how;
    how.dimensions = dimensions;
    const Layout layout(out.compiled.data, how.family, dimensions);
    out.fit = fit(out.compiled.data, layout, how, Width::plain, {});
    out.frame.dimensions = dimensions;
    for (std::size_t t = 0; t < out.compiled.data.periods(); ++t)
        out.frame.states.push_back(out.compiled.data.states_in(t));
    return out;
}

struct Case {
    bool dynamic;
    std::size_t dimensions;
    double anchor;
};

void PrintTo(const Case& shown, std::ostream* out) {
    *out << (shown.dynamic ? "dynamic, " : "static, ") << shown.dimensions << " dimensions, anchor "
         << shown.anchor;
}

class Distances : public testing::TestWithParam<Case> {};

// The two ways to the same numbers: the selected inverse with what is projected out, and a solve.
TEST_P(Distances, OfOneStateAreThoseOfTheSpread) {
    const auto [dynamic, dimensions, anchor] = GetParam();
    const Fitted one = fitted(dynamic, dimensions, anchor);
    ASSERT_TRUE(one.fit.mode.converged);
    const std::vector<double>& x = one.fit.mode.point.positions;
    const Moved moved(*one.fit.mode.chain, one.frame, x, one.fit.mode.ridge);
    for_coordinates(one.frame, [&](std::size_t c, std::size_t e) {
        const Distance own = moved.of(e, c);
        EXPECT_NEAR(own.z, one.fit.spread->z[c], 1e-10);
        EXPECT_NEAR(own.sd, one.fit.spread->z_sd[c], 2e-6);
    });
}

// Sds of differences are lengths, so they keep to the triangle.
TEST_P(Distances, AddUpAlongATriangle) {
    const auto [dynamic, dimensions, anchor] = GetParam();
    const Fitted one = fitted(dynamic, dimensions, anchor);
    const std::vector<double>& x = one.fit.mode.point.positions;
    const Moved moved(*one.fit.mode.chain, one.frame, x, one.fit.mode.ridge);
    const std::size_t a = 0;
    const std::size_t b = one.frame.states[0] - 1;
    const std::size_t c = 1;
    const Distance ab = moved.between(0, a, b);
    const Distance bc = moved.between(0, b, c);
    const Distance ac = moved.between(0, a, c);
    EXPECT_NEAR(ab.z + bc.z, ac.z, 1e-12);
    EXPECT_LE(ac.sd, ab.sd + bc.sd);
    EXPECT_GE(ac.sd, std::abs(ab.sd - bc.sd));
    EXPECT_EQ(moved.between(0, a, a).sd, 0);
    EXPECT_NEAR(moved.between(0, b, a).sd, ab.sd, 1e-12);
}

INSTANTIATE_TEST_SUITE_P(All, Distances,
                         testing::Values(Case{false, 1, 0}, Case{true, 1, 0}, Case{true, 1, 2},
                                         Case{false, 2, 0}, Case{true, 2, 0}, Case{false, 2, 1}));

// A walk of one member: its states are alike, so their difference is surer than their own places.
TEST(Distances, KnowTheCovarianceOfTwoStates) {
    const Fitted one = fitted(true, 1, 0);
    const std::vector<double>& x = one.fit.mode.point.positions;
    const Moved moved(*one.fit.mode.chain, one.frame, x, one.fit.mode.ridge);
    const std::size_t later = one.frame.states[0];
    for (std::size_t i = 0; i < one.frame.states[0]; ++i) {
        const Distance step = moved.between(0, i, later + i);
        const double apart =
            std::hypot(moved.of(0, i).sd, moved.of(0, later + i).sd); // as if independent
        EXPECT_LT(step.sd, 0.95 * apart) << i;
        EXPECT_GT(step.sd, 0.1 * apart) << i;
    }
}

// The delta method against the formula on the dense covariance: z is a function of all positions,
// and its gradient is taken by differences.
TEST(Distances, AreTheDeltaMethod) {
    const Fitted one = fitted(true, 1, 0);
    const std::vector<double>& x = one.fit.mode.point.positions;
    const BlockChain& chain = *one.fit.mode.chain;
    const Moved moved(chain, one.frame, x, one.fit.mode.ridge);
    const std::size_t from = 2;
    const std::size_t to = one.frame.states[0] + one.frame.states[1] + 2;
    const auto apart = [&](const std::vector<double>& at) {
        return (at[to] - at[from]) / centre_of(one.frame, at).scale[0];
    };
    std::vector<double> gradient(x.size());
    for (std::size_t c = 0; c < x.size(); ++c) {
        std::vector<double> up = x;
        std::vector<double> down = x;
        up[c] += 1e-5;
        down[c] -= 1e-5;
        gradient[c] = (apart(up) - apart(down)) / 2e-5;
    }
    std::vector<double> image = gradient;
    chain.solve(image);
    const Distance distance = moved.between(0, from, to);
    EXPECT_NEAR(distance.z, apart(x), 1e-12);
    EXPECT_NEAR(distance.sd, std::sqrt(dot(gradient, image)), 1e-7);
}

} // namespace
} // namespace plenary::idealpoint
