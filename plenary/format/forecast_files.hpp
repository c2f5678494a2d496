// What a forecast says, in two tables (docs/formats/forecast-task.md):
//
//   pred.csv     rollcall,member,p_yes,p_abstain,p_no    chances, one row a target
//   draws.csv    rollcall,yes,no                         equally likely final totals
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/score/task.hpp"

namespace plenary::format {

struct ReadAnswer {
    score::Answer answer; // draw_starts is filled where there are draws
    std::vector<Problem> problems;
};

// How far the three chances of a row may be off 1 together; they are then divided by their sum.
inline constexpr double most_off_one = 0.01;

// Roll calls may be left out, whole or in part: their chances are NaN. Problems, with line and
// column: of CsvRows, no-column, bad-number (none, not finite), negative, bad-sum,
// unknown-rollcall, unknown-member, not-a-target, row-twice. Cost O(bytes).
[[nodiscard]] std::vector<double> parse_predictions(std::string_view bytes, const std::string& file,
                                                    const score::Task& task,
                                                    std::vector<Problem>& problems);

// Draws into an answer. Roll calls may be left out, and may have different numbers of draws.
// Problems: of CsvRows, no-column, bad-number, negative, unknown-rollcall, impossible-totals (fewer
// than are known, or more votes than there are).
void parse_draws(std::string_view bytes, const std::string& file, const score::Task& task,
                 score::Answer& answer, std::vector<Problem>& problems);

// Reads the files. Problems also of reading them.
[[nodiscard]] ReadAnswer read_answer(const std::filesystem::path& predictions,
                                     const std::optional<std::filesystem::path>& draws,
                                     const score::Task& task);

// The tables of an answer, which read back to the same but for rounding. Chances that are NaN have
// no row.
[[nodiscard]] std::string predictions_csv(const score::Task& task, const score::Answer& answer);
[[nodiscard]] std::string draws_csv(const score::Task& task, const score::Answer& answer);

} // namespace plenary::format
