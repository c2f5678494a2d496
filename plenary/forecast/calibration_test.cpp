#include "plenary/forecast/calibration.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/forecast/engine.hpp"
#include "plenary/forecast/simulated.hpp"
#include "plenary/numeric/random.hpp"
#include "plenary/score/tally.hpp"

namespace plenary::forecast {
namespace {

// Draws of a total: yes and no, in pairs.
std::vector<std::int32_t> totals_of(const std::vector<int>& yes) {
    std::vector<std::int32_t> out;
    for (const int each : yes) {
        out.push_back(each);
        out.push_back(0);
    }
    return out;
}

// Five members, three yes; of the draws 4 of 10 are less, 2 of 10 are the same.
TEST(ForecastCalibration, HoldsATotalAgainstItsDraws) {
    const std::vector<std::int8_t> came{2, 0, 2, 1, 2};
    const Held held = hold(totals_of({0, 1, 1, 2, 3, 3, 4, 4, 5, 5}), came, "label");
    EXPECT_EQ(held.members, 5U);
    EXPECT_EQ(held.yes, 3);
    EXPECT_DOUBLE_EQ(held.mean, 2.8);
    EXPECT_DOUBLE_EQ(held.pit, 0.4 + 0.2 * score::pit_chance("label"));
    EXPECT_DOUBLE_EQ(held.pass, 0.4); // four of five are needed
    EXPECT_FALSE(held.passed());
    EXPECT_TRUE(hold(totals_of({4}), std::vector<std::int8_t>{2, 2, 2, 2, 0}, "").passed());
    // Two thirds of six are four.
    EXPECT_TRUE(hold(totals_of({4}), std::vector<std::int8_t>{2, 2, 2, 2, 0, 1}, "").passed());
}

Held held_with(std::size_t archive, double pit, double bias, double pass, bool passed) {
    Held out;
    out.archive = archive;
    out.members = 3;
    out.yes = passed ? 2 : 1;
    out.mean = out.yes + bias;
    out.pit = pit;
    out.pass = pass;
    return out;
}

// By hand. In the central 90 %: 2, 1 and 0 of two each; in the central 50 %: 1, 0 and 0.
TEST(ForecastCalibration, AddsUpByArchive) {
    const std::vector<Held> held{
        held_with(1, 0.25, 1, 0.31, true),  held_with(1, 0.05, -1, 0.39, false),
        held_with(2, 0.95, 2, 0.35, false), held_with(2, 0.951, 0, 1, true),
        held_with(3, 0.049, 4, 0, false),   held_with(3, 0.999, 0, 0.3, false)};
    const Calibration of = calibrate(held);
    EXPECT_EQ(of.archives, 3U);
    EXPECT_EQ(of.roll_calls, 6U);
    EXPECT_DOUBLE_EQ(of.in90.mean, 0.5);
    EXPECT_NEAR(of.in90.error, 0.5 / std::sqrt(3.0), 1e-12); // of 1, 0.5 and 0
    EXPECT_NEAR(of.in50.mean, 1.0 / 6, 1e-12);
    EXPECT_NEAR(of.bias.mean, 1, 1e-12); // of 0, 1 and 2
    EXPECT_NEAR(of.bias.error, 1 / std::sqrt(3.0), 1e-12);
    EXPECT_NEAR(of.pit.mean, (0.25 + 0.05 + 0.95 + 0.951 + 0.049 + 0.999) / 6, 1e-12);
    EXPECT_EQ(of.bins[0].roll_calls, 1U);
    EXPECT_EQ(of.bins[3].roll_calls, 4U);
    EXPECT_NEAR(of.bins[3].chance, (0.31 + 0.39 + 0.35 + 0.3) / 4, 1e-12);
    EXPECT_DOUBLE_EQ(of.bins[3].passed.mean, 0.25);
    EXPECT_EQ(of.bins[3].passed.clusters, 3U);
    EXPECT_EQ(of.bins[9].roll_calls, 1U); // a sure one too
    EXPECT_EQ(of.bins[5].roll_calls, 0U);
}

TEST(ForecastCalibration, VerdictsAreOfTheFigures) {
    Calibration of;
    for (const auto& [share, covered] :
         {std::pair{0.859, false}, {0.86, true}, {0.94, true}, {0.941, false}}) {
        of.in90.mean = share;
        EXPECT_EQ(covers(of), covered) << share;
    }
    EXPECT_FALSE(differs({0.1, 0.06, 9, 90}, 0));
    EXPECT_TRUE(differs({-0.13, 0.06, 9, 90}, 0));
    EXPECT_FALSE(differs({0.45, 0.03, 9, 90}, 0.5));
}

// Archives drawn from the model itself: what is forecast of motions drawn from it too must be as
// sure as it is right. What the model adds for real votes (motions that come again, stretching) is
// off here. ./dev bench calibrate-forecast does it at length.
constexpr std::size_t archives = 20;

Truth line() {
    Truth out;
    out.kinds = {{1, {-0.5, 0, 0.8, 0}, {0.8, 0.8, 1, 2}}};
    return out;
}

// Members drawn at random are heard openly, those that were heard already among them.
void hear_openly(Asked& asked, std::span<const std::int8_t> votes, std::uint64_t seed) {
    constexpr std::size_t openly = 8;
    RandomStream random(seed, 300);
    for (std::size_t k = 0; k < openly; ++k) {
        const std::size_t m = random.bits() % votes.size();
        const auto known = std::find_if(asked.said.begin(), asked.said.end(),
                                        [m](const Said& each) { return each.member == m; });
        if (known != asked.said.end()) {
            known->open = true;
            continue;
        }
        if (std::erase(asked.silent, m) == 0)
            continue;
        Said said;
        said.member = m;
        said.likely[static_cast<std::uint8_t>(votes[m])] = 1;
        said.open = true;
        asked.said.push_back(said);
    }
}

Calibration calibrated(Selection selection, Revealed who, double share, bool openly = false) {
    std::vector<Held> all;
    for (std::uint64_t seed = 1; seed <= archives; ++seed) {
        const Simulated drawn = simulate(line(), seed);
        const Engine engine(drawn.history, plain_settings({1, 1}), seed, widest(), Workers{});
        for (std::size_t t = 0; t < line().to_come; ++t) {
            auto asked = reveal(drawn.votes(t), who, share, RandomStream(seed, 100 + t).bits());
            if (!asked)
                continue;
            asked->selection = selection;
            if (openly)
                hear_openly(*asked, drawn.votes(t), 1000 * seed + t);
            const Forecast got = engine.answer(*asked, t, false);
            all.push_back(hold(got.drawn.totals, drawn.votes(t),
                               std::to_string(seed) + "|" + std::to_string(t)));
            all.back().archive = seed;
        }
    }
    return calibrate(all);
}

// 240 motions, twelve of one archive: two standard errors are about 4 points of coverage, and about
// 0.04 of the mean PIT.
TEST(ForecastCalibration, IntervalsHoldWhereMembersAreAskedAtRandom) {
    const Calibration of = calibrated(Selection::all, Revealed::anyone, 0.16);
    EXPECT_TRUE(covers(of)) << of.in90.mean;
    EXPECT_NEAR(of.pit.mean, 0.5, 0.05);
}

TEST(ForecastCalibration, IntervalsHoldWhereNobodyIsHeard) {
    const Calibration of = calibrated(Selection::all, Revealed::nobody, 0);
    EXPECT_TRUE(covers(of)) << of.in90.mean;
    EXPECT_NEAR(of.pit.mean, 0.5, 0.06);
}

TEST(ForecastCalibration, SupportersAloneAreNoBiasWhereThatIsDeclared) {
    const Calibration declared = calibrated(Selection::supporters, Revealed::yes_alone, 0.12);
    EXPECT_TRUE(covers(declared)) << declared.in90.mean;
    EXPECT_NEAR(declared.pit.mean, 0.5, 0.06);
    // A small lean to too few yes is left, of about one vote in fifty:
    // docs/method/forecast-calibration.md.
    constexpr double of_fifty = 2;
    EXPECT_LT(std::abs(declared.bias.mean), of_fifty)
        << declared.bias.mean << " ± " << declared.bias.error;
    // And it is a large one where it is not.
    const Calibration taken = calibrated(Selection::all, Revealed::yes_alone, 0.12);
    EXPECT_LT(taken.pit.mean, declared.pit.mean - 0.1);
    EXPECT_GT(taken.bias.mean, 2 * of_fifty);
}

// A whip's friends and, beside them, an open wave.
TEST(ForecastCalibration, TwoWavesThatAreDeclaredAreNoBias) {
    const Calibration declared = calibrated(Selection::supporters, Revealed::yes_alone, 0.12, true);
    EXPECT_TRUE(covers(declared)) << declared.in90.mean;
    EXPECT_NEAR(declared.pit.mean, 0.5, 0.06);
    EXPECT_LT(std::abs(declared.bias.mean), 1.5)
        << declared.bias.mean << " ± " << declared.bias.error;
    const Calibration taken = calibrated(Selection::all, Revealed::yes_alone, 0.12, true);
    EXPECT_GT(taken.bias.mean, 3);
}

} // namespace
} // namespace plenary::forecast
