#include "plenary/forecast/motions.hpp"

#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/numeric/lanes.hpp"

namespace plenary::forecast {
namespace {

constexpr std::size_t axes = 2;
constexpr std::size_t numbers = 2 * axes;

// One question, in all eight lanes.
struct Question {
    std::vector<double> places; // 1 and a position, by member
    std::vector<std::array<double, 3>> likely;
    double precision = 0.5; // of every number, around 0

    void add(double position, const std::array<double, 3>& of_vote) {
        places.push_back(1);
        places.push_back(position);
        likely.push_back(of_vote);
    }

    [[nodiscard]] double log_posterior(const std::array<double, numbers>& motion) const {
        double out = 0;
        for (const double each : motion)
            out -= precision * each * each / 2;
        for (std::size_t v = 0; v < likely.size(); ++v) {
            const double x = places[2 * v + 1];
            const double a = std::exp(motion[0] + motion[1] * x);
            const double y = std::exp(motion[2] + motion[3] * x);
            out += std::log((likely[v][0] + likely[v][1] * a + likely[v][2] * y) / (1 + a + y));
        }
        return out;
    }
};

struct Placed {
    std::array<double, numbers> motion{};
    std::array<std::array<double, numbers>, numbers> curvature{};
};

Placed place(const Question& question, int steps, bool exact,
             const std::array<double, numbers>& start = {}) {
    const auto in_lanes = [](const auto& cells) {
        std::vector<double> out;
        for (const double each : cells)
            out.insert(out.end(), lanes, each);
        return out;
    };
    std::vector<double> said;
    for (const auto& each : question.likely) {
        const std::vector<double> cells = in_lanes(each);
        said.insert(said.end(), cells.begin(), cells.end());
    }
    std::array<double, numbers * numbers> diagonal{};
    for (std::size_t i = 0; i < numbers; ++i)
        diagonal[i * numbers + i] = question.precision;
    const std::vector<double> precision = in_lanes(diagonal);
    const std::vector<double> mean(numbers * lanes, 0.0);
    std::vector<double> motion = in_lanes(start);
    std::vector<double> root(numbers * numbers * lanes);
    std::vector<double> spare(numbers * numbers * lanes);
    std::vector<double> work(numbers * lanes);
    MotionGroup group;
    group.axes = axes;
    group.votes = question.likely.size();
    group.places = question.places.data();
    group.said = said.data();
    group.mean = mean.data();
    group.precision = precision.data();
    group.steps = steps;
    group.motion = motion.data();
    group.root = root.data();
    group.work = work.data();
    group.spare = exact ? spare.data() : nullptr;
    place_motions(group, widest());
    Placed out;
    constexpr std::size_t lane = 3;
    for (std::size_t i = 0; i < numbers; ++i) {
        out.motion[i] = motion[i * lanes + lane];
        for (std::size_t j = 0; j < numbers; ++j) {
            for (std::size_t k = 0; k <= std::min(i, j); ++k)
                out.curvature[i][j] +=
                    root[(i * numbers + k) * lanes + lane] * root[(j * numbers + k) * lanes + lane];
        }
    }
    return out;
}

void expect_curvature_at(const Question& question, const Placed& got, double tolerance) {
    constexpr double h = 1e-4;
    const auto at = [&](std::size_t i, double by_i, std::size_t j, double by_j) {
        auto motion = got.motion;
        motion[i] += by_i;
        motion[j] += by_j;
        return question.log_posterior(motion);
    };
    for (std::size_t i = 0; i < numbers; ++i) {
        EXPECT_NEAR((at(i, h, i, 0) - at(i, -h, i, 0)) / (2 * h), 0, 1e-5) << i;
        for (std::size_t j = 0; j < numbers; ++j) {
            const double second =
                (at(i, h, j, h) - at(i, h, j, -h) - at(i, -h, j, h) + at(i, -h, j, -h)) /
                (4 * h * h);
            EXPECT_NEAR(got.curvature[i][j], -second, tolerance) << i << ' ' << j;
        }
    }
}

TEST(Motions, VotesKnownForSureHaveTheirCurvature) {
    Question question;
    for (int m = 0; m < 9; ++m) {
        std::array<double, 3> vote{};
        vote[static_cast<std::size_t>(m % 4 == 3 ? 0 : m < 5 ? 2 : 1)] = 1;
        question.add(0.4 * m - 1.6, vote);
    }
    expect_curvature_at(question, place(question, 20, false), 1e-5);
    const Placed plain = place(question, 20, false);
    const Placed exact = place(question, 20, true);
    for (std::size_t i = 0; i < numbers; ++i)
        EXPECT_DOUBLE_EQ(plain.motion[i], exact.motion[i]);
}

// Of forty members that were silent and of three that said yes.
TEST(Motions, SilenceAndHintsHaveTheirOwnCurvatureAtTheMaximum) {
    Question question;
    for (int m = 0; m < 40; ++m)
        question.add(0.1 * m - 2, {1, 1, 0.9});
    for (int m = 0; m < 3; ++m)
        question.add(0.5 * m, {0.05, 0.1, 1});
    expect_curvature_at(question, place(question, 40, true), 1e-5);
}

TEST(Motions, WhereTheCurvatureLeavesNoMaximumItsBoundStands) {
    Question question;
    question.precision = 1e-4;
    for (int m = 0; m < 40; ++m)
        question.add(0.1 * m - 2, {1, 1, 0.01});
    const std::array<double, numbers> all_yes = {0, 0, 4, 0};
    const Placed bound = place(question, 0, false, all_yes);
    const Placed got = place(question, 0, true, all_yes);
    EXPECT_GT(bound.curvature[2][2], 0.1);
    for (std::size_t i = 0; i < numbers; ++i) {
        for (std::size_t j = 0; j < numbers; ++j)
            EXPECT_DOUBLE_EQ(got.curvature[i][j], bound.curvature[i][j]);
    }
    const Placed far = place(question, 60, true, all_yes);
    for (const double each : far.motion)
        EXPECT_TRUE(std::isfinite(each));
}

} // namespace
} // namespace plenary::forecast
