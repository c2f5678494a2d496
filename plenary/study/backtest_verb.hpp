// plenary backtest and plenary merge: the forecast of past votes, held against what came.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// The options of `backtest` are backtest_options(). Without --shard the answer is that of
// backtest_reply; a part alone is only written. --out appears whole or not at all, and an --svg
// that is no drawing is refused before any work. Problems: of backtest_asked, backtest_rows and
// backtest_reply, cannot-write.
[[nodiscard]] Reply backtest_verb(const Request& request);

// Processes that share a back-test, and how they meet.
struct Fellows {
    std::size_t own = 0; // this process, of
    std::size_t all = 1; // so many
    // Each hands over a text, once; the first process gets all of them in their order, the others
    // nothing.
    std::function<std::vector<std::string>(std::string)> gather;
};

// The back-test of all of them: each does its part, and the first one says what one process says,
// to the byte. The others answer nothing. One thread each unless asked otherwise. Problems also:
// unused-option for --shard, process-failed where another one had a problem.
[[nodiscard]] Reply backtest_together(const Request& request, const Fellows& fellows);

[[nodiscard]] std::vector<question::Option> merge_options();

// Puts parts together; what it says is to the byte what one process says. Problems: of reading a
// part, part-twice, part-missing, other-backtest (what differs is named), other-version, and those
// of backtest_reply.
[[nodiscard]] Reply merge_verb(const Request& request);

} // namespace plenary::study
