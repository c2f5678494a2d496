#include "bench/forecast_sessions.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

#include "plenary/format/read_archive.hpp"
#include "plenary/score/make_task.hpp"

namespace plenary::bench {

rollcall::Archive archive_of(const std::string& path) {
    auto read = format::read_archive({path}, "", {});
    if (!read || !read->report.problems.empty()) {
        fmt::print(stderr, "{}: cannot be read\n", path);
        std::exit(6);
    }
    return std::move(read->archive);
}

score::Reveal reveal_of(const std::string& text) {
    auto found = score::reveal_named(text);
    if (!found)
        std::exit(2);
    return *found;
}

std::vector<Session> sessions_of(const rollcall::Archive& archive, const score::Reveal& reveal) {
    std::vector<Session> out;
    for (const int session : tuning) {
        const auto split = score::split_of(archive, session, reveal);
        if (!split)
            continue;
        out.push_back({score::make_task(archive, *split), score::outcomes_of(archive, *split),
                       fmt::format("{}|", session)});
    }
    return out;
}

bool is_contested(std::span<const std::int8_t> came) {
    constexpr double least_minority = 0.1;
    std::array<double, 3> counts{};
    double all = 0;
    for (const std::int8_t vote : came) {
        if (vote >= 0) {
            ++counts[static_cast<std::uint8_t>(vote)];
            ++all;
        }
    }
    return 1 - *std::max_element(counts.begin(), counts.end()) / all >= least_minority;
}

} // namespace plenary::bench
