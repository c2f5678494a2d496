#include "plenary/score/metrics.hpp"

#include <cmath>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/score/intervals.hpp"
#include "plenary/score/task.hpp"

namespace plenary::score {
namespace {

// Five members: one known yes, then yes, no, abstain, yes to be predicted. A sixth did not vote.
struct Vote {
    std::vector<std::int8_t> came = {2, 2, 0, 1, 2, -1};
    std::vector<char> hidden = {0, 1, 1, 1, 1, 0};
    std::vector<double> chances = std::vector<double>(18, std::nan(""));
    std::vector<std::int32_t> draws;

    void say(std::size_t member, double no, double abstain, double yes) {
        chances[3 * member] = no;
        chances[3 * member + 1] = abstain;
        chances[3 * member + 2] = yes;
    }

    void say_all(double no, double abstain, double yes) {
        for (std::size_t m = 1; m < 5; ++m)
            say(m, no, abstain, yes);
    }

    [[nodiscard]] Row row() const {
        Row out = score_ballot({"1|2|random|0.1", came, hidden, chances, draws}, 6);
        out.session = 1;
        return out;
    }
};

TEST(Row, OfASureAndRightForecastIsPerfect) {
    Vote vote;
    vote.say(1, 0, 0, 1);
    vote.say(2, 1, 0, 0);
    vote.say(3, 0, 1, 0);
    vote.say(4, 0, 0, 1);
    const Row row = vote.row();
    EXPECT_EQ(row.votes, 4U);
    EXPECT_EQ(row.log_loss, 0);
    EXPECT_EQ(row.brier, 0);
    EXPECT_EQ(row.right, 4U);
    EXPECT_EQ(row.yes_right, 4U);
    EXPECT_EQ(row.yes, 3);
    EXPECT_EQ(row.no, 1);
    EXPECT_EQ(row.crps, 0);
    EXPECT_EQ(row.width90, 0);
    EXPECT_EQ(row.margin_error, 0);
    EXPECT_EQ(row.brier_majority, 0);
    EXPECT_EQ(row.brier_two_thirds, 0);
    EXPECT_EQ(row.brier_two_thirds_of_all, 0);
    EXPECT_EQ(row.reliability[9].votes, 2U);
    EXPECT_EQ(row.reliability[0].votes, 2U);
}

TEST(Row, OfAnEvenForecastIsKnown) {
    Vote vote;
    vote.say_all(1.0 / 3, 1.0 / 3, 1.0 / 3);
    const Row row = vote.row();
    EXPECT_NEAR(row.log_loss, 4 * std::log(3), 1e-12);
    EXPECT_NEAR(row.brier, 4 * 2.0 / 3, 1e-12);
    EXPECT_EQ(row.right, 1U) << "of equals the first: no";
    EXPECT_EQ(row.yes_right, 2U);
    // Yes is 1 + a binomial of 4 and 1/3.
    EXPECT_NEAR(row.chance_two_thirds_of_all,
                std::pow(1.0 / 3, 4) + 4 * std::pow(1.0 / 3, 3) * 2 / 3, 1e-12);
}

TEST(Row, CostsNoMoreThanTheFloor) {
    Vote vote;
    vote.say_all(0, 0, 1);
    EXPECT_NEAR(vote.row().log_loss, -2 * std::log(1e-6), 1e-9);
    EXPECT_NEAR(vote.row().brier, 4, 1e-12);
}

TEST(Row, TakesTotalsFromDraws) {
    Vote vote;
    vote.say_all(1.0 / 3, 1.0 / 3, 1.0 / 3);
    for (int k = 0; k < 9; ++k)
        vote.draws.insert(vote.draws.end(), {3, 1});
    vote.draws.insert(vote.draws.end(), {1, 3});
    const Row row = vote.row();
    EXPECT_NEAR(row.brier_majority, 0.01, 1e-12);
    EXPECT_NEAR(row.crps, 0.02, 1e-12);
    EXPECT_EQ(row.width90, 2) << "the tenth draw is more than 5 %";
    EXPECT_NEAR(row.chance_two_thirds, 0.9, 1e-12);
    EXPECT_EQ(row.chance_two_thirds_of_all, 0) << "four of six would be needed";
    EXPECT_EQ(row.margin_error, 0);
    EXPECT_GE(row.pit, 0.1);
}

TEST(Row, RoundsTwoThirdsOfAllUp) {
    Vote vote;
    vote.say_all(0, 0, 1);
    vote.draws = {3, 0};
    // Of four members three are needed, of five four.
    EXPECT_EQ(score_ballot({"", vote.came, vote.hidden, vote.chances, vote.draws}, 4)
                  .chance_two_thirds_of_all,
              1);
    const Row of_five = score_ballot({"", vote.came, vote.hidden, vote.chances, vote.draws}, 5);
    EXPECT_EQ(of_five.chance_two_thirds_of_all, 0);
    EXPECT_EQ(of_five.brier_two_thirds_of_all, 0) << "three yes came";
}

TEST(Row, MeasuresTheMarginToTwoThirds) {
    Vote vote;
    vote.say_all(1, 0, 0); // 1 yes, 4 no: floor((1 - 8) / 3) = -3; came floor((3 - 2) / 3) = 0
    EXPECT_EQ(vote.row().margin_error, 3);
    EXPECT_EQ(vote.row().brier_two_thirds, 1);
}

Row row_of(int session, double loss, double pit) {
    Row out;
    out.session = session;
    out.votes = 10;
    out.log_loss = loss;
    out.brier = loss / 2;
    out.right = 7;
    out.crps = loss;
    out.pit = pit;
    out.reliability[3] = {10, 3.5, 4};
    return out;
}

double figure(const Pool& pool, Figure which) {
    return pool.figures()[static_cast<std::size_t>(which)];
}

TEST(Pool, DividesVotesByVotesAndRollCallsByRollCalls) {
    Row many = row_of(1, 4, 0.05);
    many.votes = 30;
    many.reliability[3] = {30, 12, 9};
    const std::vector<Row> rows = {row_of(1, 1, 0.75), many};
    const Pool pool = pooled(rows);
    EXPECT_EQ(pool.votes(), 40U);
    EXPECT_NEAR(figure(pool, Figure::log_loss), 5 / 40.0, 1e-15);
    EXPECT_NEAR(figure(pool, Figure::accuracy), 14 / 40.0, 1e-15);
    EXPECT_NEAR(figure(pool, Figure::crps), 2.5, 1e-15);
    EXPECT_EQ(figure(pool, Figure::coverage50), 0.5) << "0.75 is inside";
    EXPECT_EQ(figure(pool, Figure::coverage90), 1) << "0.05 is inside";
    EXPECT_NEAR(figure(pool, Figure::ece), std::abs(15.5 - 13) / 40, 1e-15);
    EXPECT_NEAR(figure(pool, Figure::mean_pit), 0.4, 1e-15);
    EXPECT_EQ(pool.pit_tenths()[0], 1U);
    EXPECT_EQ(pool.pit_tenths()[7], 1U);
}

TEST(Pool, OfPartsIsThePoolOfAll) {
    std::vector<Row> rows;
    for (int k = 0; k < 12; ++k)
        rows.push_back(row_of(k / 4, 1 + 0.25 * k, k / 12.0));
    Pool parts;
    for (std::size_t k = 0; k < rows.size(); k += 3)
        parts.add(pooled(std::span(rows).subspan(k, 3)));
    EXPECT_EQ(parts.figures(), pooled(rows).figures());
    EXPECT_EQ(parts.reliability(), pooled(rows).reliability());
    EXPECT_EQ(parts.pit_tenths(), pooled(rows).pit_tenths());
}

TEST(Pool, NamesEveryFigureOnce) {
    EXPECT_EQ(name_of(Figure::log_loss), "log_loss");
    EXPECT_EQ(name_of(Figure::ece), "ece");
    EXPECT_EQ(name_of(Figure::mean_pit), "mean_pit");
    for (std::size_t k = 0; k < figures; ++k)
        EXPECT_FALSE(name_of(static_cast<Figure>(k)).empty()) << k;
}

double low(const Intervals& intervals, Figure which) {
    return intervals[static_cast<std::size_t>(which)].first;
}

double high(const Intervals& intervals, Figure which) {
    return intervals[static_cast<std::size_t>(which)].second;
}

TEST(Intervals, DrawSessionsAndNotRollCalls) {
    // Within a session all is alike: drawing roll calls would give the same bounds for one session
    // many times as for many.
    std::vector<Row> rows;
    for (int session = 1; session <= 2; ++session) {
        for (int k = 0; k < 50; ++k)
            rows.push_back(row_of(session, session, 0.5));
    }
    const auto got = intervals_of(rows, {});
    ASSERT_TRUE(got);
    EXPECT_NEAR(low(*got, Figure::crps), 1, 1e-12) << "a quarter of the repeats draws 1 twice";
    EXPECT_NEAR(high(*got, Figure::crps), 2, 1e-12);
    EXPECT_FALSE(intervals_of(std::span(rows).first(50), {})) << "of one session nothing is known";
}

TEST(Intervals, AreTheSameForTheSameSeedAndHoldTheFigure) {
    std::vector<Row> rows;
    for (int k = 0; k < 14; ++k)
        rows.push_back(row_of(k, 1 + (k * 5 % 14) / 10.0, 0.5));
    const auto one = intervals_of(rows, {1000, 1});
    ASSERT_TRUE(one);
    EXPECT_EQ(*one, *intervals_of(rows, {1000, 1}));
    EXPECT_NE(*one, *intervals_of(rows, {1000, 2}));
    const double crps = figure(pooled(rows), Figure::crps);
    EXPECT_LT(low(*one, Figure::crps), crps);
    EXPECT_GT(high(*one, Figure::crps), crps);
    // The standard error of a mean of 14 is about 0.11 here.
    EXPECT_NEAR(high(*one, Figure::crps) - low(*one, Figure::crps), 4 * 0.108, 0.06);
}

TEST(Intervals, OfADifferenceArePaired) {
    std::vector<Row> rows;
    std::vector<Row> base;
    for (int k = 0; k < 14; ++k) {
        rows.push_back(row_of(k, 1 + k, 0.5));
        base.push_back(row_of(k, 3 + k, 0.5));
    }
    const auto same = difference_intervals(rows, rows, {});
    const auto apart = difference_intervals(rows, base, {});
    ASSERT_TRUE(same && apart);
    EXPECT_EQ(low(*same, Figure::crps), 0);
    EXPECT_EQ(high(*same, Figure::crps), 0);
    EXPECT_NEAR(low(*apart, Figure::crps), -2, 1e-9) << "the same in every session";
    EXPECT_NEAR(high(*apart, Figure::crps), -2, 1e-9);
}

} // namespace
} // namespace plenary::score
