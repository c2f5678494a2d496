#include "plenary/study/threads.hpp"

#include <atomic>
#include <vector>

#include <gtest/gtest.h>

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

} // namespace
} // namespace plenary::study
