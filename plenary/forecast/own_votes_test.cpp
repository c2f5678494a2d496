#include "plenary/forecast/own_votes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "plenary/forecast/engine.hpp"
#include "plenary/forecast/members.hpp"
#include "plenary/forecast/simulated.hpp"
#include "plenary/numeric/lanes.hpp"

namespace plenary::forecast {
namespace {

constexpr std::size_t members = 34;
constexpr std::uint64_t streams = 6;
constexpr std::size_t yes = 2;

History some_history(std::size_t items) {
    Truth truth;
    truth.members = {members, members};
    truth.past = {items, items};
    truth.kinds = {{1, {-0.5, 0.8, 0.8, 1.6}, {0.7, 0.8, 0.7, 1.2}}};
    truth.again.chance = 0.5;
    return simulate(truth, 3).history;
}

Settings some_settings() {
    Settings out;
    out.shapes = {{1, 2}, {2, 2}};
    out.draws = 2000;
    out.proposals = 4000;
    return out;
}

Asked some_question(std::size_t heard) {
    Asked out;
    for (std::size_t m = 0; m < members; ++m) {
        if (m >= heard) {
            out.silent.push_back(m);
            continue;
        }
        Said said;
        said.member = m;
        said.likely[m % 3 == 0 ? 0 : 2] = 1;
        out.said.push_back(said);
    }
    return out;
}

double chance_of_yes(const History& history, const Asked& asked, std::size_t member) {
    const Engine engine(history, some_settings(), 1, widest(), Workers{});
    double sum = 0;
    for (std::uint64_t stream = 0; stream < streams; ++stream)
        sum += engine.answer(asked, stream, false).drawn.chances[member * outcomes + yes];
    return sum / static_cast<double>(streams);
}

std::vector<double> left_out(const History& history, const Asked& asked, std::size_t member) {
    const Engine engine(history, some_settings(), 1, widest(), Workers{});
    std::vector<double> out(history.items(), 0.0);
    for (std::uint64_t stream = 0; stream < streams; ++stream) {
        const auto one = engine.without_own_votes(history, asked, stream, member);
        for (std::size_t j = 0; j < out.size(); ++j)
            out[j] += one[j] / static_cast<double>(streams);
    }
    return out;
}

// Cosine of two lists of changes.
double likeness(const std::vector<double>& a, const std::vector<double>& b) {
    const auto times = [](const std::vector<double>& x, const std::vector<double>& y) {
        return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
    };
    return times(a, b) / std::sqrt(times(a, a) * times(b, b));
}

// Five votes that do most of each of two members, in a short record and a longer one, with nobody
// heard and with a third of the members.
TEST(OwnVotes, DoNearlyWhatRefitsSay) {
    std::vector<double> found;
    std::vector<double> refitted;
    for (const std::size_t items : {12UL, 60UL}) {
        const History history = some_history(items);
        for (const std::size_t heard : {0UL, 12UL}) {
            const Asked asked = some_question(heard);
            for (const std::size_t member : {20UL, 27UL}) {
                const std::vector<double> changes = left_out(history, asked, member);
                const double whole = chance_of_yes(history, asked, member);
                std::vector<std::size_t> order(items);
                std::iota(order.begin(), order.end(), std::size_t{0});
                std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                    return std::abs(changes[a]) > std::abs(changes[b]);
                });
                order.resize(5);
                for (const std::size_t item : order) {
                    History without = history;
                    without.votes[item * members + member] = no_vote;
                    found.push_back(changes[item]);
                    refitted.push_back(chance_of_yes(without, asked, member) - whole);
                }
            }
        }
    }
    ASSERT_EQ(found.size(), 40U);
    EXPECT_GT(likeness(found, refitted), 0.97);
    int other_way = 0;
    double squares = 0;
    for (std::size_t k = 0; k < found.size(); ++k) {
        other_way += found[k] * refitted[k] < 0 ? 1 : 0;
        squares += (found[k] - refitted[k]) * (found[k] - refitted[k]);
    }
    EXPECT_LE(other_way, 2);
    EXPECT_LT(std::sqrt(squares / 40), 0.015);
}

// By the fit's own step, taken until it stands, with the vote taken out.
TEST(OwnVotes, ThePlaceIsThatOfTheOtherVotes) {
    constexpr std::size_t items = 20;
    constexpr std::size_t member = 5;
    constexpr std::size_t d = 2;
    const History history = some_history(items);
    const Settings settings = some_settings();
    const World world = make_world(history, {d, 2}, settings, 1, widest());
    const std::vector<std::size_t> voted = items_voted(history, member);
    ASSERT_EQ(voted.size(), items);
    const World without = without_each(world, history, settings, member, voted, widest());
    ASSERT_EQ(without.fit.members, 1 + items);
    std::vector<double> weights;
    for (std::size_t j = 0; j < items; ++j)
        weights.push_back(std::exp(-settings.member_decay * oldness(j, items)));
    for (const std::size_t item : {0UL, 7UL, 19UL}) {
        std::vector<double> votes(items * 3 * lanes, 0.0);
        for (std::size_t j = 0; j < items; ++j) {
            if (j == item)
                continue;
            const std::int8_t vote = history.vote(j, member);
            votes[(j * 3 + 0) * lanes] = vote == 1 ? 1 : 0;
            votes[(j * 3 + 1) * lanes] = vote == 2 ? 1 : 0;
            votes[(j * 3 + 2) * lanes] = 1;
        }
        std::array<double, d * lanes> position{};
        std::array<double, d * d * lanes> root{};
        std::array<double, d * lanes> work{};
        MemberGroup group;
        group.dimensions = d;
        group.items = items;
        group.motions = world.fit.motions.data();
        group.weights = weights.data();
        group.votes = votes.data();
        group.stride = lanes;
        group.position = position.data();
        group.root = root.data();
        group.work = work.data();
        for (int step = 0; step < 60; ++step)
            move_members(group, widest());
        const double* place = without.fit.places.data() + (1 + item) * (1 + d);
        EXPECT_NEAR(place[1], position[0], 1e-7) << item;
        EXPECT_NEAR(place[2], position[lanes], 1e-7) << item;
        // The root of the curvature has the inverse of the covariance's determinant.
        const double* own = without.fit.roots.data() + (1 + item) * d * d;
        EXPECT_NEAR(own[0] * own[3] * root[0] * root[3 * lanes], 1, 1e-7) << item;
    }
}

TEST(OwnVotes, TheFirstIsTheMemberAsItIs) {
    const History history = some_history(20);
    const World world = make_world(history, {2, 2}, some_settings(), 1, widest());
    const std::vector<std::size_t> voted = items_voted(history, 8);
    const World without = without_each(world, history, some_settings(), 8, voted, widest());
    for (std::size_t row = 0; row < world.position_rows * 2; ++row) {
        ASSERT_NEAR(without.positions[row * without.member_stride],
                    world.positions[row * world.member_stride + 8], 1e-12);
    }
    for (std::size_t j = 0; j < 20; ++j) {
        for (std::size_t c = 0; c < 2; ++c) {
            EXPECT_NEAR(without.shift_of_item(j, c)[0], world.shift_of_item(j, c)[8], 1e-12);
            EXPECT_EQ(without.shift_of_item(j, c)[1 + j], 0);
        }
    }
}

TEST(OwnVotes, OfAMemberWhoseVoteIsKnownDoNothing) {
    const History history = some_history(20);
    const Asked asked = some_question(12);
    for (const double change : left_out(history, asked, 4))
        EXPECT_EQ(change, 0);
}

TEST(OwnVotes, ThatWeighNothingOrAreNotThereAreNone) {
    History history = some_history(20);
    for (std::size_t j = 0; j < 10; ++j)
        history.votes[j * members + 20] = no_vote;
    history.weights.assign(history.votes.size(), 1.0);
    history.weights[15 * members + 20] = 0;
    EXPECT_EQ(items_voted(history, 20).size(), 9U);
    const std::vector<double> changes = left_out(history, some_question(0), 20);
    for (std::size_t j = 0; j < 20; ++j)
        EXPECT_EQ(changes[j] == 0, j < 10 || j == 15) << j;
    for (std::size_t j = 0; j < 20; ++j)
        history.votes[j * members + 20] = no_vote;
    EXPECT_EQ(left_out(history, some_question(0), 20), std::vector<double>(20, 0.0));
}

} // namespace
} // namespace plenary::forecast
