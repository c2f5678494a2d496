#include "plenary/forecast/selection.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace plenary::forecast {
namespace {

// With yes alone heard, and `yes` yes in all of which `heard` were heard.
double weight(std::size_t heard, int yes) {
    const std::vector<Hearing> hearings = hearings_of(Selection::supporters);
    double sum = 0;
    for (const Rates& rates : rates_of(hearings, heard)) {
        const int silent = yes - static_cast<int>(heard);
        sum += std::exp(rates.log_weight) * std::pow(1 - rates.heard[2], silent);
    }
    return sum;
}

double choose(int n, int k) {
    return std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0));
}

TEST(Selection, OfSupportersIsOneOverTheWaysToHearThem) {
    for (const int heard : {1, 2, 5, 14, 19}) {
        for (const int yes : {19, 20, 40, 90, 150}) {
            const double exact = 1 / (heard * choose(yes, heard));
            EXPECT_NEAR(weight(static_cast<std::size_t>(heard), yes) / exact, 1, 1e-6)
                << heard << " of " << yes;
        }
    }
}

TEST(Selection, OfEverybodyAlikeSaysNothing) {
    const std::vector<Hearing> all = hearings_of(Selection::all);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().ratios[0], all.front().ratios[2]);
}

TEST(Selection, UnknownIsAMixtureWhosePriorSumsToOne) {
    double sum = 0;
    for (const Hearing& each : hearings_of(Selection::unknown)) {
        sum += each.share;
        EXPECT_EQ(each.ratios[2], 1);
    }
    EXPECT_DOUBLE_EQ(sum, 1);
}

} // namespace
} // namespace plenary::forecast
