// plenary backtest and plenary merge: the forecast of past votes, held against what came.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// The options of `backtest` are backtest_options(). Without --shard the answer is that of
// backtest_reply; a part alone is only written. --out appears whole or not at all, and an --svg
// that is no drawing is refused before any work. Problems: of backtest_asked, backtest_rows and
// backtest_reply, cannot-write.
[[nodiscard]] Reply backtest_verb(const Request& request);

[[nodiscard]] std::vector<question::Option> merge_options();

// Puts parts together; what it says is to the byte what one process says. Problems: of reading a
// part, part-twice, part-missing, other-backtest (what differs is named), other-version, and those
// of backtest_reply.
[[nodiscard]] Reply merge_verb(const Request& request);

} // namespace plenary::study
