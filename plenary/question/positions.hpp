// What `plenary positions` answers: the static quantities of a position model, how far its median
// is from flipping, and on request the election of KTAB's first step.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/positions/model.hpp"
#include "plenary/question/answer.hpp"

namespace plenary::question {

struct PositionsAsked {
    Object head; // the first keys of the answer: version, and the dossier if there is one
    std::vector<std::string> notes;
    std::vector<Problem> warnings;
    // Net votes between these two; none: of the median over every other position held.
    std::optional<std::pair<positions::Decimal, positions::Decimal>> pair;
    // The width of the scale of positions: hold the election; none: do not.
    std::optional<positions::Decimal> election_width;
};

// Errors of positions::condorcet().
[[nodiscard]] Result<Answer> answer_positions(const positions::Model& model,
                                              const PositionsAsked& asked);

// "the salience of UK from 0.9 to 0.93125 (+0.03125)": what one flip is.
[[nodiscard]] std::string say_change(const positions::Model& model, const positions::Flip& flip);

// "7", or "between 4 and 10" when it is tied.
[[nodiscard]] std::string say_median(const positions::Weighted& weighted);

// How far the median is from flipping, by salience or else by capability, in one sentence.
[[nodiscard]] std::string say_flip_distance(const positions::Model& model);

} // namespace plenary::question
