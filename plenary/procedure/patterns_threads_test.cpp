#include <cstring>
#include <thread>

#include <gtest/gtest.h>

#include "plenary/procedure/fixture.hpp"

namespace plenary::procedure {
namespace {

// Tasks dealt out in turn: worker w takes the tasks w, w + workers, ...
Workers dealing(std::size_t count) {
    Workers out;
    out.count = count;
    out.run = [](std::size_t workers, std::size_t tasks, const Workers::Task& task) {
        std::vector<std::jthread> threads;
        for (std::size_t worker = 0; worker < workers; ++worker) {
            threads.emplace_back([=, &task] {
                for (std::size_t k = worker; k < tasks; k += workers)
                    task(k, worker);
            });
        }
    };
    return out;
}

// Two stages exactly, three by sampling: the same bytes for 1, 2 and 5 workers.
TEST(Patterns, AnyNumberOfThreadsGivesTheSameBytes) {
    std::vector<Stage> stages;
    for (std::size_t m = 0; m < 3; ++m) {
        stages.push_back(
            fixture::stage(fmt::format("s{}", m), "yes >= 5", 0.2 * static_cast<double>(m)));
        const Chain chain = fixture::chain(
            fixture::body(9),
            fixture::procedure(stages, {1, 0.5, 0.4, 0.3, 0, -0.1, -0.2, -0.4, 1.5}));
        std::vector<double> first;
        for (const std::size_t count : {1U, 2U, 5U}) {
            Means means;
            means.workers = dealing(count);
            means.samples = 5'000;
            const Patterns got = patterns_of(chain, {0.2, 0.4}, means).value();
            EXPECT_EQ(got.sampled, m == 2);
            if (first.empty())
                first = got.chance;
            ASSERT_EQ(first.size(), got.chance.size());
            EXPECT_EQ(std::memcmp(first.data(), got.chance.data(), first.size() * sizeof(double)),
                      0)
                << m << " " << count;
        }
    }
}

} // namespace
} // namespace plenary::procedure
