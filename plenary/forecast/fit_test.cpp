#include "plenary/forecast/fit.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/forecast/simulated.hpp"
#include "plenary/forecast/world.hpp"

namespace plenary::forecast {
namespace {

constexpr std::size_t members = 30;
constexpr std::size_t items = 60;
constexpr std::size_t half = items / 2;

History some_history() {
    Truth truth;
    truth.members = {members, members};
    truth.past = {items, items};
    truth.kinds = {{1, {-0.5, 0.8, 0.8, 1.6}, {0.7, 0.8, 0.7, 1.2}}};
    return simulate(truth, 7).history;
}

// Votes of a member on the oldest items weigh this.
History with_break(std::size_t member, double weight, std::size_t oldest = half) {
    History out = some_history();
    out.weights.assign(out.votes.size(), 1.0);
    for (std::size_t j = 0; j < oldest; ++j)
        out.weights[j * members + member] = weight;
    return out;
}

Fit fitted(const History& history) { return fit(history, 2, Settings(), widest()); }

double length_of(const Fit& of, std::size_t member) {
    const double* place = of.places.data() + member * of.axes() + 1;
    return std::hypot(place[0], place[1]);
}

double variance_of(const Fit& of, std::size_t member) {
    const double* root = of.roots.data() + member * 4;
    return root[0] * root[0] + root[2] * root[2] + root[3] * root[3];
}

TEST(Fit, WeightsOfOneChangeNoByte) {
    const Fit plain = fitted(some_history());
    const Fit weighed = fitted(with_break(3, 1));
    EXPECT_EQ(plain.places, weighed.places);
    EXPECT_EQ(plain.roots, weighed.roots);
    EXPECT_EQ(plain.motions, weighed.motions);
    EXPECT_EQ(plain.covariance, weighed.covariance);
}

TEST(Fit, AVoteThatWeighsNothingIsNoVote) {
    History without = some_history();
    for (std::size_t j = 0; j < half; ++j)
        without.votes[j * members + 3] = no_vote;
    const Fit missing = fitted(without);
    const Fit weighed = fitted(with_break(3, 0));
    for (std::size_t i = 0; i < missing.places.size(); ++i)
        EXPECT_NEAR(weighed.places[i], missing.places[i], 1e-9);
    for (std::size_t i = 0; i < missing.motions.size(); ++i)
        EXPECT_NEAR(weighed.motions[i], missing.motions[i], 1e-9);
    const World shifted = make_world(with_break(3, 0), {2, 2}, Settings(), 1, widest());
    for (std::size_t j = 0; j < half; ++j) {
        EXPECT_EQ(shifted.shift_of_item(j, 0)[3], 0);
        EXPECT_EQ(shifted.shift_of_item(j, 1)[3], 0);
        EXPECT_NE(shifted.shift_of_item(j, 1)[4], 0);
    }
}

TEST(Fit, VotesThatWeighLessLeaveAMemberNearerToThePriorAndLessSure) {
    const Fit plain = fitted(some_history());
    std::size_t far = 0;
    for (std::size_t m = 0; m < members; ++m) {
        if (length_of(plain, m) > length_of(plain, far))
            far = m;
    }
    double before = length_of(plain, far);
    double sure = variance_of(plain, far);
    for (const double weight : {0.5, 0.25, 0.05}) {
        const Fit weighed = fitted(with_break(far, weight, items));
        EXPECT_LT(length_of(weighed, far), before) << weight;
        EXPECT_GT(variance_of(weighed, far), sure) << weight;
        before = length_of(weighed, far);
        sure = variance_of(weighed, far);
        // Others change with the scale of all, and far less.
        const std::size_t other = far == 0 ? 1 : 0;
        EXPECT_LT(variance_of(weighed, other) / variance_of(plain, other),
                  variance_of(weighed, far) / variance_of(plain, far))
            << weight;
    }
}

} // namespace
} // namespace plenary::forecast
