#include "plenary/study/threads.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace plenary::study {

Workers thread_workers(std::size_t count) {
    Workers out;
    out.count = std::max<std::size_t>(1, count);
    if (out.count == 1)
        return out;
    out.run = [](std::size_t workers, std::size_t tasks, const Workers::Task& task) {
        std::atomic<std::size_t> next = 0;
        const auto work = [&](std::size_t worker) {
            for (std::size_t k = next++; k < tasks; k = next++)
                task(k, worker);
        };
        std::vector<std::jthread> threads;
        for (std::size_t worker = 1; worker < std::min(workers, tasks); ++worker)
            threads.emplace_back(work, worker);
        work(0);
    };
    return out;
}

std::size_t usual_threads() { return std::max(1U, std::thread::hardware_concurrency()); }

} // namespace plenary::study
