// Running another program on strict terms: bounded in time, memory and output, without a shell, and
// with nothing of ours open in it.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct ChildLimits {
    std::chrono::milliseconds time{60000};       // by the clock, and whole seconds of work
    std::size_t memory = std::size_t{1} << 30;   // bytes of address space
    std::size_t output = std::size_t{100} << 20; // bytes of standard output
};

struct ChildEnd {
    int code = 0;          // what it answered; 128 + the signal where one ended it
    bool too_slow = false; // ended by us: the time was up
    bool too_much = false; // ended by us: the output was too long
    std::string out;
    std::string err; // the first 64 KiB
};

// Runs the program, a path or a name that is looked for in PATH, with these arguments, these bytes
// as its input, and an environment of PATH and LC_ALL=C. It and all it starts have ended when this
// returns. Problems: no-such-program (not found), cannot-run (io).
[[nodiscard]] Result<ChildEnd> run_child(const std::string& program,
                                         const std::vector<std::string>& arguments,
                                         std::string_view input, const ChildLimits& limits);

} // namespace plenary::format
