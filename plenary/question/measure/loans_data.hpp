// The answer about loans as data: docs/schema/loan.json.
#pragma once

#include "plenary/question/measure/loans.hpp"

namespace plenary::question {

// The keys that follow the head. With `schedules` the payments of each loan as stated.
[[nodiscard]] Object loans_data(const Dossier& dossier, const LoansAnswer& loans, bool schedules);

// "concessional", "not concessional" or "depends on the reading"; empty without a threshold.
[[nodiscard]] std::string_view verdict_of(const OverReadings& over, const Yardstick& yardstick);

// The conventions of every number of the answer, one sentence each.
[[nodiscard]] std::vector<std::string> loan_conventions(const LoansAnswer& loans);

// What must be told beside the numbers.
[[nodiscard]] std::vector<std::string_view> loan_told();

} // namespace plenary::question
