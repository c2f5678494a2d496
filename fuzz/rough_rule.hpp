// A rule evaluated in floating point, for numbers that no exact evaluator of 128 bits holds. It
// shares nothing with bind(), and answers nothing where a sum is too near to its threshold to tell.
#pragma once

#include <optional>
#include <vector>

#include "plenary/rule/choice.hpp"
#include "plenary/rule/electorate.hpp"
#include "plenary/rule/formula.hpp"

namespace plenary::fuzz {

// One choice for each member; columns and groups of the formula are those of the electorate.
[[nodiscard]] std::optional<bool> passes_roughly(const Formula& formula,
                                                 const Electorate& electorate,
                                                 const std::vector<Choice>& choice);

} // namespace plenary::fuzz
