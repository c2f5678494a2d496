// Independent tasks, for whoever can run several at once. The portable rooms start no threads: the
// program hands them the means, and without it tasks run one after the other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>

namespace plenary {

struct Workers {
    using Task = std::function<void(std::size_t task, std::size_t worker)>;

    std::size_t count = 1;
    // Runs tasks 0 to `tasks` - 1, each by one of `workers` workers, and returns when all are done.
    // May be empty where there is one worker.
    std::function<void(std::size_t workers, std::size_t tasks, const Task& task)> run;

    // No more of them than memory allows when each takes so much; at least one.
    [[nodiscard]] Workers within(std::size_t most_bytes, std::size_t bytes_each) const {
        Workers out = *this;
        out.count =
            std::clamp<std::size_t>(most_bytes / std::max<std::size_t>(1, bytes_each), 1, count);
        return out;
    }

    void run_all(std::size_t tasks, const Task& task) const {
        if (run && count > 1) {
            run(count, tasks, task);
            return;
        }
        for (std::size_t k = 0; k < tasks; ++k)
            task(k, 0);
    }
};

} // namespace plenary
