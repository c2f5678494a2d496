// The part of `plenary positions` about KTAB's election.
#pragma once

#include <optional>

#include "plenary/positions/model.hpp"
#include "plenary/question/answer.hpp"

namespace plenary::question {

// Adds the key "condorcet", text, and the columns risk_attitude and probability of the table. All
// issues count, not only the model's. Answers a problem of positions::condorcet(), and then nothing
// is added.
[[nodiscard]] std::optional<Problem> add_election(Answer& answer, const positions::Model& model,
                                                  const positions::Decimal& width);

} // namespace plenary::question
