// Sessions of the General Assembly that settings of the forecast were chosen on.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "plenary/rollcall/archive.hpp"
#include "plenary/score/split.hpp"
#include "plenary/score/task.hpp"

namespace plenary::bench {

inline constexpr std::array tuning = {50, 52, 54, 56, 58, 60};

struct Session {
    score::Task task;
    std::vector<std::int8_t> came;
    std::string label; // "session|", before the roll call
};

// Ends the program where it cannot be read.
[[nodiscard]] rollcall::Archive archive_of(const std::string& path);

// "random:0.1" and so on; ends the program at any other word.
[[nodiscard]] score::Reveal reveal_of(const std::string& text);

[[nodiscard]] std::vector<Session> sessions_of(const rollcall::Archive& archive,
                                               const score::Reveal& reveal);

// A minority of at least 10 % of those that voted.
[[nodiscard]] bool is_contested(std::span<const std::int8_t> came);

} // namespace plenary::bench
