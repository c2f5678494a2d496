#include "plenary/study/forecast_reasons.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace plenary::study {
namespace {

// The three votes that do most of four members, two for the motion and two against, against fits of
// the record without them. Ecuador was alone against the readmission of Honduras: a single step
// from the fit moved it by 18 points there, and a refit by less than one.
TEST(Reasons, OwnVotesDoNearlyWhatRefitsSay) {
    Request request;
    request.dossier = "data/oas-venezuela-2017";
    request.data_roots = {"data"};
    request.as_of = Day::parse("2017-03-30");
    request.asked.set("motion", "convene-2017-04-26");
    request.asked.set("draws", "2000");
    const MotionForecastOrProblems prepared = prepare_forecast(request);
    ASSERT_TRUE(prepared.forecast);
    const MotionForecast& on = *prepared.forecast;
    std::vector<double> found;
    std::vector<double> refitted;
    for (const char* code : {"HTI", "ECU", "PER", "BRB"}) {
        std::size_t seat = 0;
        while (on.roster().seats[seat].member->code != code)
            ++seat;
        const auto chance = [&](const forecast::Engine& engine) {
            double sum = 0;
            for (std::uint64_t run = 0; run < reason_runs; ++run)
                sum += engine.answer(on.asked, run, false).drawn.chances[3 * seat + 2];
            return (1 - on.absent[seat]) * sum / static_cast<double>(reason_runs);
        };
        const std::vector<Drawn95> own = reasons_of(on, seat).own_votes;
        ASSERT_EQ(own.size(), on.record.items.size());
        std::vector<std::size_t> order(own.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::abs(own[a].value) > std::abs(own[b].value);
        });
        for (std::size_t k = 0; k < 3; ++k) {
            forecast::History without = on.record.history;
            without.votes[order[k] * without.members + seat] = forecast::no_vote;
            const forecast::Engine engine(without, on.settings, on.seed, widest(), Workers{});
            found.push_back(own[order[k]].value);
            refitted.push_back(chance(engine) - chance(*on.engine));
        }
    }
    const auto times = [](const std::vector<double>& a, const std::vector<double>& b) {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
    };
    EXPECT_GT(times(found, refitted) / std::sqrt(times(found, found) * times(refitted, refitted)),
              0.97);
    for (std::size_t k = 0; k < found.size(); ++k) {
        EXPECT_NEAR(found[k], refitted[k], 0.025) << k;
        const bool same_way = found[k] * refitted[k] > 0;
        EXPECT_TRUE(same_way || std::abs(refitted[k]) < 0.01) << k;
    }
}

// The error is that of a mean of eight, by t with 7 degrees of freedom.
TEST(Reasons, AreMeansWithTheErrorOfDrawing) {
    const Drawn95 mean = drawn95({1, 2, 3, 4, 5, 6, 7, 8});
    EXPECT_DOUBLE_EQ(mean.value, 4.5);
    EXPECT_NEAR(mean.error, 2.36462 * std::sqrt(6.0 / 8), 1e-5);
    EXPECT_TRUE(mean.seen());
    EXPECT_FALSE(drawn95({-1, 1, -1, 1, -1, 1, -1, 1}).seen());
    EXPECT_TRUE(drawn95({-1, -1, -1, -1, -1, -1, -1, -1}).seen());
    // What does nothing is not listed, however small its error.
    EXPECT_FALSE(drawn95({0, 0, 0, 0, 0, 0, 0, 0}).seen());
}

} // namespace
} // namespace plenary::study
