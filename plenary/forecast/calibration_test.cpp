// Archives drawn from the model itself: what is forecast of motions drawn from it too must be as
// sure as it is right. What the model adds for real votes (motions that come again, stretching) is
// off here.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "plenary/forecast/engine.hpp"
#include "plenary/numeric/normals.hpp"

namespace plenary::forecast {
namespace {

constexpr std::size_t archives = 20;
constexpr std::size_t members = 50;
constexpr std::size_t past = 80;
constexpr std::size_t asked_each = 12;

struct Archive {
    History history;
    std::vector<std::int8_t> came; // asked_each x members
};

Archive draw_archive(std::uint64_t seed) {
    NormalStream random(seed, 0);
    std::vector<double> x(members);
    for (double& each : x)
        each = random.next();
    Archive out;
    out.history.members = members;
    for (std::size_t j = 0; j < past + asked_each; ++j) {
        const double a0 = -0.5 + 0.8 * random.next();
        const double a1 = 0.8 * random.next();
        const double b0 = 0.8 + random.next();
        const double b1 = 2 * random.next();
        for (std::size_t m = 0; m < members; ++m) {
            const double a = std::exp(a0 + a1 * x[m]);
            const double y = std::exp(b0 + b1 * x[m]);
            const double u = random.uniform() * (1 + a + y);
            const std::int8_t vote = u < 1 ? 0 : u < 1 + a ? 1 : 2;
            (j < past ? out.history.votes : out.came).push_back(vote);
        }
    }
    return out;
}

Settings plain() {
    Settings out;
    out.shapes = {{1, 1}};
    out.member_decay = 0;
    out.again = 0;
    out.stickiness = 0;
    out.stretch = 1;
    return out;
}

struct Held {
    double in90 = 0;
    double mean_pit = 0;
};

// How many yes there were, against what was forecast of them; `reveal` says who is heard.
template <class Reveal>
Held hold(Selection selection, const Reveal& reveal) {
    Held out;
    double count = 0;
    for (std::uint64_t seed = 1; seed <= archives; ++seed) {
        const Archive drawn = draw_archive(seed);
        const Engine engine(drawn.history, plain(), seed, widest(), Workers{});
        for (std::size_t t = 0; t < asked_each; ++t) {
            Asked asked;
            asked.selection = selection;
            const std::int8_t* votes = drawn.came.data() + t * members;
            for (std::size_t m = 0; m < members; ++m) {
                if (reveal(m, votes[m], asked.said.size())) {
                    Said said;
                    said.member = m;
                    said.likely[static_cast<unsigned char>(votes[m])] = 1;
                    asked.said.push_back(said);
                } else {
                    asked.silent.push_back(m);
                }
            }
            const Forecast got = engine.answer(asked, t, false);
            const auto yes = std::count(votes, votes + members, std::int8_t{2});
            double below = 0;
            double at = 0;
            for (std::size_t s = 0; s < got.draws; ++s) {
                below += got.drawn.totals[2 * s] < yes ? 1 : 0;
                at += got.drawn.totals[2 * s] == yes ? 1 : 0;
            }
            const double pit = (below + at / 2) / static_cast<double>(got.draws);
            out.in90 += pit >= 0.05 && pit <= 0.95 ? 1 : 0;
            out.mean_pit += pit;
            ++count;
        }
    }
    out.in90 /= count;
    out.mean_pit /= count;
    return out;
}

// 240 motions, twelve of one archive: two standard errors are about 4 points of coverage, and about
// 0.04 of the mean PIT.
TEST(ForecastCalibration, IntervalsHoldWhereMembersAreAskedAtRandom) {
    const Held held =
        hold(Selection::all, [](std::size_t m, std::int8_t, std::size_t) { return m % 6 == 0; });
    EXPECT_GE(held.in90, 0.86);
    EXPECT_LE(held.in90, 0.96);
    EXPECT_NEAR(held.mean_pit, 0.5, 0.05);
}

TEST(ForecastCalibration, IntervalsHoldWhereNobodyIsHeard) {
    const Held held =
        hold(Selection::all, [](std::size_t, std::int8_t, std::size_t) { return false; });
    EXPECT_GE(held.in90, 0.85);
    EXPECT_LE(held.in90, 0.96);
    EXPECT_NEAR(held.mean_pit, 0.5, 0.06);
}

TEST(ForecastCalibration, SupportersAloneAreNoBiasWhereThatIsDeclared) {
    const auto friends = [](std::size_t, std::int8_t vote, std::size_t heard) {
        return vote == 2 && heard < 6;
    };
    const Held declared = hold(Selection::supporters, friends);
    EXPECT_GE(declared.in90, 0.85);
    EXPECT_NEAR(declared.mean_pit, 0.5, 0.06);
    // And it is one where it is not.
    EXPECT_LT(hold(Selection::all, friends).mean_pit, declared.mean_pit - 0.1);
}

} // namespace
} // namespace plenary::forecast
