// What stands beside the figures of scored forecasts: reliability, PITs, sessions, rows.
#pragma once

#include <span>
#include <string>

#include "plenary/question/answer.hpp"
#include "plenary/score/metrics.hpp"

namespace plenary::study {

// Ten bins of the chance of yes: {from, to, votes, chance, yes}; the table leaves out empty ones.
[[nodiscard]] question::Array reliability_data(const score::Pool& pool);
[[nodiscard]] question::Table reliability_table(const score::Pool& pool);

// Roll calls by tenths of the PIT, as numbers and in words.
[[nodiscard]] question::Array pit_tenths_data(const score::Pool& pool);
[[nodiscard]] std::string say_pit_tenths(const score::Pool& pool);

// The rows pooled by session, ascending: {session, roll_calls, votes, figures}. Each session has a
// hidden vote.
[[nodiscard]] question::Array sessions_data(std::span<const score::Row> rows);
[[nodiscard]] question::Table sessions_table(std::span<const score::Row> rows);

// One row a roll call.
[[nodiscard]] question::Table rows_table(std::span<const score::Row> rows);

} // namespace plenary::study
