#include "plenary/cli/progress.hpp"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

namespace plenary::cli {
namespace {

std::atomic<bool> interrupted{false};

void remember(int) { interrupted = true; }

struct Line {
    std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point shown = start;
    bool terminal = ::isatty(STDERR_FILENO) == 1;
    bool written = false;
    std::mutex one_at_a_time; // workers report too

    ~Line() {
        if (written)
            fmt::print(stderr, "\r\x1b[K");
    }
};

} // namespace

std::function<bool(std::string_view stage, double share)> watch_progress() {
    struct sigaction action {};

    action.sa_handler = remember;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    auto line = std::make_shared<Line>();
    return [line](std::string_view stage, double share) {
        using namespace std::chrono_literals;
        const std::lock_guard lock(line->one_at_a_time);
        const auto now = std::chrono::steady_clock::now();
        if (line->terminal && now - line->start > 1s && now - line->shown > 200ms) {
            line->shown = now;
            line->written = true;
            fmt::print(stderr, "\r{}: {:.0f} %\x1b[K", stage, 100 * share);
        }
        return !interrupted.load();
    };
}

} // namespace plenary::cli
