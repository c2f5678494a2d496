#include "plenary/score/hold.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/rollcall/fixture.hpp"
#include "plenary/score/make_task.hpp"

namespace plenary::score {
namespace {

// Two roll calls to learn from, three to forecast.
rollcall::Archive archive() {
    rollcall::Archive out = rollcall::fixture::archive({"YYNN", "YNAY", "YYYN", "YYYY", "YYN."});
    const std::vector<std::string> titles = {"law of the sea", "harbour dues", "law of the sea",
                                             "ferries", "bridges"};
    for (std::size_t j = 0; j < titles.size(); ++j) {
        out.roll_calls[j].session = j < 2 ? 1 : 2;
        out.roll_calls[j].title = titles[j];
    }
    return out;
}

TEST(Keep, LeavesOutTheLopsidedAndTheKnown) {
    const rollcall::Archive votes = archive();
    const Split split = *split_of(votes, 2, *reveal_named("none"));
    const Task task = make_task(votes, split);
    const auto came = outcomes_of(votes, split);
    using K = Kept;
    EXPECT_EQ(keep(task, came, {}), (std::vector<K>{K::scored, K::lopsided, K::scored}));
    EXPECT_EQ(keep(task, came, {0, false}), (std::vector<K>(3, K::scored)));
    EXPECT_EQ(keep(task, came, {0.25, false}), (std::vector<K>{K::scored, K::lopsided, K::scored}))
        << "at least so large";
    EXPECT_EQ(keep(task, came, {0.3, false}), (std::vector<K>{K::lopsided, K::lopsided, K::scored}))
        << "a third of those that voted";
    EXPECT_EQ(keep(task, came, {0.1, true}), (std::vector<K>{K::not_new, K::lopsided, K::scored}));
}

TEST(RowOf, HoldsAnAnswerInMemory) {
    const rollcall::Archive votes = archive();
    const Split split = *split_of(votes, 2, *reveal_named("random:0.25"));
    const Task task = make_task(votes, split);
    const auto came = outcomes_of(votes, split);
    Answer answer;
    for (std::size_t k = 0; k < task.hidden.size(); ++k) {
        const bool yes = came[k] == code::yes;
        answer.chances.insert(answer.chances.end(), {yes ? 0.2 : 0.8, 0, yes ? 0.8 : 0.2});
    }
    const Row row = row_of(task, answer, split, came, 0);
    EXPECT_EQ(row.session, 2);
    EXPECT_EQ(row.roll_call, "3");
    EXPECT_EQ(row.votes, 3U) << "one of four is known";
    EXPECT_EQ(row.yes, 3);
    EXPECT_EQ(row.no, 1);
    EXPECT_NEAR(row.log_loss, -3 * std::log(0.8), 1e-12);
    EXPECT_FALSE(first_missing(task, answer, 0));
    answer.draws = {3, 1, 3, 1, 4, 0};
    EXPECT_EQ(row_of(task, answer, split, came, 0).crps, 0) << "one draw each, and it came";
    for (std::size_t m = 0; m < 4; ++m)
        answer.chances[m * outcomes] = std::nan("");
    const auto missing = first_missing(task, answer, 0);
    ASSERT_TRUE(missing);
    EXPECT_EQ(task.hidden[*missing], 1);
    EXPECT_FALSE(first_missing(task, answer, 1));
}

} // namespace
} // namespace plenary::score
