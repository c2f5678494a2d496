#include "plenary/forecast/engine.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/numeric/normals.hpp"

namespace plenary::forecast {
namespace {

// Members on a line, motions with slopes of either sign: those far out agree with each other.
struct Made {
    History history;
    std::vector<double> positions;
};

Made made(std::size_t members, std::size_t items, std::uint64_t seed) {
    NormalStream random(seed, 0);
    Made out;
    out.history.members = members;
    for (std::size_t m = 0; m < members; ++m)
        out.positions.push_back(random.next());
    for (std::size_t j = 0; j < items; ++j) {
        const double slope = 2.5 * random.next();
        const double abstain = random.next() - 0.5;
        const double yes = 0.8 + random.next();
        for (std::size_t m = 0; m < members; ++m) {
            const double a = std::exp(abstain + slope / 2 * out.positions[m]);
            const double y = std::exp(yes + slope * out.positions[m]);
            const double u = random.uniform() * (1 + a + y);
            out.history.votes.push_back(random.uniform() < 0.1 ? no_vote
                                        : u < 1                ? std::int8_t{0}
                                        : u < 1 + a            ? std::int8_t{1}
                                                               : std::int8_t{2});
        }
    }
    return out;
}

Settings small() {
    Settings out;
    out.shapes = {{1, 2}, {2, 2}};
    out.rounds = 25;
    return out;
}

Said sure(std::size_t member, std::size_t vote) {
    Said out;
    out.member = member;
    out.likely[vote] = 1;
    return out;
}

Asked asked(std::size_t members, const std::vector<Said>& said) {
    Asked out;
    out.said = said;
    for (std::size_t m = 0; m < members; ++m) {
        bool silent = true;
        for (const Said& each : said)
            silent = silent && each.member != m;
        if (silent)
            out.silent.push_back(m);
    }
    return out;
}

TEST(Engine, ChancesSumToOneAndDrawsAgreeWithThem) {
    const Made world = made(40, 60, 1);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    const Forecast got = engine.answer(asked(40, {sure(0, 2), sure(1, 0), sure(2, 2)}), 0, true);
    ASSERT_EQ(got.draws, 1000U);
    ASSERT_EQ(got.drawn.votes.size(), 40U * 1000U);
    for (std::size_t m = 0; m < 40; ++m) {
        const double* p = got.drawn.chances.data() + 3 * m;
        EXPECT_NEAR(p[0] + p[1] + p[2], 1.0, 1e-9);
        double share = 0;
        for (std::size_t s = 0; s < got.draws; ++s)
            share += got.drawn.votes[s * 40 + m] == 2 ? 1e-3 : 0.0;
        EXPECT_NEAR(share, p[2], 0.06) << m;
    }
    for (std::size_t s = 0; s < got.draws; ++s) {
        int yes = 0;
        int no = 0;
        for (std::size_t m = 0; m < 40; ++m) {
            yes += got.drawn.votes[s * 40 + m] == 2 ? 1 : 0;
            no += got.drawn.votes[s * 40 + m] == 0 ? 1 : 0;
        }
        ASSERT_EQ(yes, got.drawn.totals[2 * s]);
        ASSERT_EQ(no, got.drawn.totals[2 * s + 1]);
    }
}

TEST(Engine, WhatIsKnownForSureIsSoInEveryDraw) {
    const Made world = made(30, 40, 2);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    const Forecast got = engine.answer(asked(30, {sure(3, 2), sure(4, 0), sure(5, 1)}), 7, true);
    for (std::size_t s = 0; s < got.draws; ++s) {
        ASSERT_EQ(got.drawn.votes[s * 30 + 3], 2);
        ASSERT_EQ(got.drawn.votes[s * 30 + 4], 0);
        ASSERT_EQ(got.drawn.votes[s * 30 + 5], 1);
    }
}

TEST(Engine, MembersThatAreNotAskedAboutDoNotVote) {
    const Made world = made(30, 40, 2);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    Asked question = asked(30, {sure(3, 2)});
    question.silent.erase(question.silent.begin());
    const Forecast got = engine.answer(question, 7, true);
    for (std::size_t s = 0; s < got.draws; ++s)
        ASSERT_EQ(got.drawn.votes[s * 30], no_vote);
    EXPECT_EQ(got.drawn.chances[0] + got.drawn.chances[1] + got.drawn.chances[2], 0.0);
}

TEST(Engine, FriendsOnOneSideMakeTheirNeighboursLikelier) {
    const Made world = made(60, 120, 3);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    std::vector<std::size_t> order(60);
    for (std::size_t m = 0; m < 60; ++m)
        order[m] = m;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return world.positions[a] < world.positions[b];
    });
    std::vector<Said> right_for;
    for (std::size_t k = 0; k < 5; ++k) {
        right_for.push_back(sure(order[59 - k], 2));
        right_for.push_back(sure(order[k], 0));
    }
    const Forecast got = engine.answer(asked(60, right_for), 0, false);
    EXPECT_GT(got.drawn.chances[order[53] * 3 + 2], got.drawn.chances[order[6] * 3 + 2] + 0.3);
}

TEST(Engine, SilenceLowersYesWhereOnlySupportersAreHeard) {
    const Made world = made(60, 80, 4);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    std::vector<Said> friends;
    for (std::size_t m = 0; m < 8; ++m)
        friends.push_back(sure(m, 2));
    Asked question = asked(60, friends);
    const auto mean_yes = [&](Selection selection) {
        question.selection = selection;
        const Forecast got = engine.answer(question, 1, false);
        double sum = 0;
        for (std::size_t s = 0; s < got.draws; ++s)
            sum += got.drawn.totals[2 * s];
        return sum / static_cast<double>(got.draws);
    };
    const double all = mean_yes(Selection::all);
    const double supporters = mean_yes(Selection::supporters);
    const double unknown = mean_yes(Selection::unknown);
    EXPECT_LT(supporters, all - 1);
    EXPECT_LT(unknown, all);
    EXPECT_GT(unknown, supporters);
}

// Seen: proposals were placed and shaped as if silence said next to nothing, and few of them
// counted.
TEST(Engine, ProposalsFitWhatSilenceSays) {
    const Made world = made(60, 80, 4);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    std::vector<Said> friends;
    for (std::size_t m = 0; m < 8; ++m)
        friends.push_back(sure(m, 2));
    Asked question = asked(60, friends);
    for (const Selection selection : {Selection::supporters, Selection::unknown}) {
        question.selection = selection;
        const Forecast got = engine.answer(question, 1, false);
        EXPECT_EQ(got.proposals, 2000U) << word_for(selection);
        EXPECT_GT(got.effective, 0.4 * 2000) << word_for(selection);
    }
}

TEST(Engine, ANoIsImpossibleWhereOnlySupportersAreHeard) {
    const Made world = made(30, 40, 5);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    Asked question = asked(30, {sure(1, 2), sure(2, 0)});
    question.selection = Selection::supporters;
    EXPECT_TRUE(engine.answer(question, 0, false).impossible);
}

TEST(Engine, ANoIsPossibleWhereAnOpenWaveHeardIt) {
    const Made world = made(30, 40, 5);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    Asked question = asked(30, {sure(1, 2), sure(2, 0)});
    question.selection = Selection::supporters;
    question.said[1].open = true;
    const Forecast got = engine.answer(question, 0, true);
    ASSERT_FALSE(got.impossible);
    EXPECT_EQ(got.drawn.chances[2 * 3 + 0], 1);
}

TEST(Engine, KnowsAMotionThatComesAgainByItsTitle) {
    const Made world = made(40, 60, 6);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    Asked question = asked(40, {});
    question.likeness.assign(60, 0.0);
    question.likeness[50] = 1;
    const Forecast got = engine.answer(question, 0, false);
    EXPECT_GT(got.again[50], 0.9);
    double gain = 0;
    int votes = 0;
    const Forecast blind = engine.answer(asked(40, {}), 0, false);
    for (std::size_t m = 0; m < 40; ++m) {
        const std::int8_t vote = world.history.vote(50, m);
        if (vote == no_vote)
            continue;
        const std::size_t at = 3 * m + static_cast<std::size_t>(vote);
        gain += std::log(got.drawn.chances[at] / blind.drawn.chances[at]);
        ++votes;
    }
    EXPECT_GT(gain / votes, 0.2);
}

TEST(Engine, IsTheSameForTheSameSeedAndStream) {
    const Made world = made(30, 40, 8);
    const Engine engine(world.history, small(), 3, widest(), Workers{});
    const Asked question = asked(30, {sure(1, 2), sure(2, 2)});
    const Forecast a = engine.answer(question, 5, true);
    EXPECT_EQ(a.drawn.votes, engine.answer(question, 5, true).drawn.votes);
    EXPECT_NE(a.drawn.votes, engine.answer(question, 6, true).drawn.votes);
    const Engine other(world.history, small(), 4, widest(), Workers{});
    EXPECT_NE(a.drawn.votes, other.answer(question, 5, true).drawn.votes);
}

TEST(Engine, ANoisyStatementSaysLessThanASureOne) {
    const Made world = made(40, 60, 9);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    std::vector<Said> all_sure;
    std::vector<Said> hinted;
    for (std::size_t m = 0; m < 6; ++m) {
        all_sure.push_back(sure(m, 0));
        hinted.push_back({m, {1.0, 0.6, 0.6}});
    }
    const double none = engine.answer(asked(40, {}), 0, false).drawn.chances[std::size_t{3} * 20];
    const double hint =
        engine.answer(asked(40, hinted), 0, false).drawn.chances[std::size_t{3} * 20];
    const double known =
        engine.answer(asked(40, all_sure), 0, false).drawn.chances[std::size_t{3} * 20];
    EXPECT_LT(std::abs(hint - none), std::abs(known - none));
}

TEST(Engine, OfThoseThatSaidSoTheShareThatKeepsToItVotesSo) {
    const Made world = made(30, 40, 10);
    const Engine engine(world.history, small(), 1, widest(), Workers{});
    Said spoken;
    spoken.member = 4;
    spoken.likely = {0.1, 0.1, 0.8};
    spoken.kept = 0.8;
    const Forecast got = engine.answer(asked(30, {spoken}), 0, false);
    const double free =
        engine.answer(asked(30, {}), 0, false).drawn.chances[std::size_t{3} * 4 + 2];
    EXPECT_NEAR(got.drawn.chances[std::size_t{3} * 4 + 2], 0.8 + 0.2 * free, 0.06);
}

// One member and two motions are a history too.
TEST(Engine, LivesWithVeryLittle) {
    History tiny;
    tiny.members = 2;
    tiny.votes = {2, no_vote};
    const Engine engine(tiny, small(), 1, widest(), Workers{});
    const Forecast got = engine.answer(asked(2, {sure(0, 2)}), 0, true);
    EXPECT_EQ(got.draws, 1000U);
    for (const double each : got.drawn.chances)
        EXPECT_TRUE(std::isfinite(each));
}

} // namespace
} // namespace plenary::forecast
