#include "plenary/study/threads.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <thread>
#include <vector>

#include <fmt/format.h>

namespace plenary::study {
namespace {

constexpr std::size_t most_threads = 1024;

} // namespace

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

Result<Workers> workers_of(const question::Asked& asked) {
    if (!asked.has("threads"))
        return thread_workers(usual_threads());
    const std::string written = asked.text("threads");
    std::size_t count = 0;
    const auto [stop, error] =
        std::from_chars(written.data(), written.data() + written.size(), count);
    const bool whole = error == std::errc() && stop == written.data() + written.size();
    if (whole && count >= 1 && count <= most_threads)
        return thread_workers(count);
    return fail({Kind::usage, "bad-number",
                 whole ? fmt::format("the threads must be 1 to {}", most_threads)
                       : fmt::format("'{}' is no number", written),
                 "write a whole number", Where{"--threads", 0, 0}, ""});
}

} // namespace plenary::study
