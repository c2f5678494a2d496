#include "plenary/study/threads.hpp"

#include <atomic>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/question/arena.hpp"
#include "plenary/question/measure/power.hpp"
#include "plenary/question/measure/sampling.hpp"

namespace plenary::study {
namespace {

TEST(Threads, RunEveryTaskOnceOnAWorkerThatIsThere) {
    for (const std::size_t count : {1U, 2U, 7U}) {
        const Workers workers = thread_workers(count);
        EXPECT_EQ(workers.count, count);
        for (const std::size_t tasks : {0U, 1U, 3U, 1000U}) {
            std::vector<std::atomic<int>> runs(tasks);
            std::atomic<bool> known = true;
            workers.run_all(tasks, [&](std::size_t task, std::size_t worker) {
                ++runs[task];
                if (worker >= count)
                    known = false;
            });
            EXPECT_TRUE(known);
            for (const auto& run : runs)
                EXPECT_EQ(run, 1);
        }
    }
}

// 90 members of large weights: the lattice runs, every worker with its own arrays.
TEST(Threads, GiveTheSameIndexForAnyNumber) {
    question::Arena arena;
    auto& column = arena.electorate.columns["w"];
    for (int i = 0; i < 90; ++i) {
        const std::string code = fmt::format("M{}", i);
        arena.electorate.members.push_back({code, code, true, "seated"});
        column.push_back(Rational::make(1 + (i * i) % 61, 1).value());
    }
    arena.formula = parse_formula("yes[w] > 1/2 of members[w]").value();
    const Game game = bind(arena.formula, arena.electorate, 2).value();
    std::atomic<int> reports = 0;
    diagram::AverageMeans means;
    means.limits = {std::size_t{1} << 28U, [&](double) {
                        ++reports;
                        return true;
                    }};
    for (const std::size_t bytes : {std::size_t{1000}, std::size_t{1} << 28U}) {
        const auto engine = diagram::Engine::build(game.spec, bytes).value();
        means.workers = {};
        const auto alone = question::shapley_shubik(engine, means).value();
        means.workers = thread_workers(3);
        const auto together = question::shapley_shubik(engine, means).value();
        EXPECT_EQ(alone.by_variable, together.by_variable);
    }
    EXPECT_GT(reports, 0);
}

TEST(Threads, GiveTheSameSampleForAnyNumber) {
    question::Arena arena;
    for (const char* code : {"A", "B", "C", "D", "E"})
        arena.electorate.members.push_back({code, code, true, "seated"});
    arena.formula = parse_formula("yes >= 2/3 of voting and yes >= 2").value();
    const Game game = bind(arena.formula, arena.electorate, 2).value();
    const std::vector<double> chance(10, 0.5);
    const auto alone = question::sample_passage(game, chance, 20'000, 7, {}, {});
    const auto together = question::sample_passage(game, chance, 20'000, 7, {}, thread_workers(4));
    EXPECT_EQ(alone.passed, together.passed);
    EXPECT_EQ(alone.given, together.given);
}

} // namespace
} // namespace plenary::study
