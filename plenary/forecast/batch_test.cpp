#include "plenary/forecast/batch.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "plenary/numeric/random.hpp"

namespace plenary::forecast {
namespace {

// 12 members in two camps, 30 roll calls to learn from and 5 to forecast, the first two members of
// which are known.
score::Task camps() {
    constexpr std::size_t members = 12;
    RandomStream random(1, 0);
    score::Task out;
    const auto votes = [&](std::vector<std::int8_t>& to, std::size_t roll_calls) {
        for (std::size_t r = 0; r < roll_calls; ++r) {
            const bool turned = random.uniform() < 0.5;
            for (std::size_t m = 0; m < members; ++m) {
                const bool yes = ((m < members / 2) != turned) == (random.uniform() < 0.9);
                to.push_back(yes ? score::code::yes : score::code::no);
            }
        }
    };
    votes(out.train, 30);
    votes(out.known, 5);
    for (std::size_t m = 0; m < members; ++m)
        out.members.push_back(std::to_string(m));
    out.train_items.resize(30, "i");
    out.targets = {"a", "b", "c", "d", "e"};
    out.hidden.assign(out.known.size(), 0);
    for (std::size_t at = 0; at < out.known.size(); ++at) {
        if (at % members >= 2) {
            out.known[at] = score::code::none;
            out.hidden[at] = 1;
        }
    }
    out.train_text.resize(30, "one");
    out.target_text = {"one", "two", "one", "", "one"};
    return out;
}

BatchOptions small() {
    BatchOptions out;
    out.settings.shapes = {{1, 2}, {2, 2}};
    out.settings.rounds = 15;
    out.settings.draws = 60;
    out.settings.proposals = 120;
    out.selection = Selection::all;
    out.titles = true;
    return out;
}

std::vector<double> chances_of(const score::Task& task, const BatchAnswer& got, std::size_t t) {
    const std::size_t each = task.members.size() * score::outcomes;
    const auto from = got.answer.chances.begin() + static_cast<std::ptrdiff_t>(t * each);
    return {from, from + static_cast<std::ptrdiff_t>(each)};
}

// Whichever others are asked about, and in whatever order.
TEST(Batch, AnswersATargetTheSameInAnyPart) {
    const score::Task task = camps();
    const BatchOptions options = small();
    const BatchAnswer whole = forecast_task(task, options, widest(), Workers{});
    const Engine engine = engine_of(task, options.settings, options.seed, widest(), Workers{});
    const std::vector<std::size_t> some = {3, 1};
    const BatchAnswer part = answer_targets(engine, task, some, options, Workers{});
    for (std::size_t t = 0; t < task.targets.size(); ++t) {
        const auto draws = score::draws_of(part.answer, t, task.targets.size());
        if (std::find(some.begin(), some.end(), t) == some.end()) {
            EXPECT_TRUE(std::isnan(chances_of(task, part, t).front()));
            EXPECT_TRUE(draws.empty());
            continue;
        }
        EXPECT_EQ(chances_of(task, part, t), chances_of(task, whole, t));
        EXPECT_EQ(part.effective[t], whole.effective[t]);
        const auto all = score::draws_of(whole.answer, t, task.targets.size());
        EXPECT_TRUE(std::equal(draws.begin(), draws.end(), all.begin(), all.end()));
        EXPECT_GE(draws.size(), 2 * options.settings.draws);
    }
}

// What is known of the targets teaches nothing: one engine serves every way of revealing.
TEST(Batch, SharesTheEngineOfTasksThatDifferInWhatIsRevealed) {
    const score::Task task = camps();
    score::Task bare = task;
    std::fill(bare.known.begin(), bare.known.end(), score::code::none);
    std::fill(bare.hidden.begin(), bare.hidden.end(), char{1});
    const BatchOptions options = small();
    const Engine engine = engine_of(task, options.settings, options.seed, widest(), Workers{});
    const std::vector<std::size_t> all = {0, 1, 2, 3, 4};
    EXPECT_EQ(answer_targets(engine, bare, all, options, Workers{}).answer.draws,
              forecast_task(bare, options, widest(), Workers{}).answer.draws);
}

TEST(Batch, StopsWhenToldTo) {
    BatchOptions options = small();
    std::size_t calls = 0;
    options.progress = [&](std::size_t done) {
        ++calls;
        return done < 2;
    };
    const BatchAnswer got = forecast_task(camps(), options, widest(), Workers{});
    EXPECT_TRUE(got.interrupted);
    EXPECT_EQ(calls, 2U);
}

TEST(Batch, FindsWhatASelectionRulesOut) {
    score::Task task = camps();
    std::fill(task.known.begin(), task.known.end(), score::code::none);
    const std::size_t members = task.members.size();
    task.known[members] = score::code::yes;
    EXPECT_FALSE(against_selection(task, Selection::supporters));
    task.known[2 * members + 1] = score::code::abstain;
    task.known[3 * members] = score::code::no;
    const auto found = against_selection(task, Selection::supporters);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->target, 2U);
    EXPECT_EQ(found->member, 1U);
    EXPECT_FALSE(against_selection(task, Selection::all));
    EXPECT_FALSE(against_selection(task, Selection::unknown));
}

} // namespace
} // namespace plenary::forecast
