// Who would have to move: the cheapest sets for a count that is short, for `count` and the brief.
#pragma once

#include <string>
#include <vector>

#include "plenary/question/counting.hpp"

namespace plenary::question {

struct Movers {
    bool possible = false;             // some set of the silent is enough
    std::int64_t missing = 0;          // how many would have to move
    std::string sets;                  // how many cheapest sets there are, as digits
    std::vector<std::string> in_every; // codes, or CODE=choice where the rule is not monotone
    std::vector<std::vector<std::string>> some; // the first few sets
};

// "any 4 of the silent, in 1001 ways, for example ATG BOL DMA DOM": one line.
[[nodiscard]] std::string say_movers(const Movers& who);

// From the board with its assumptions: firm members stay, the silent may move, those not moved say
// no. Errors of compiling the rule.
[[nodiscard]] Result<Movers> movers(const Dossier& dossier, const Counted& counted,
                                    std::size_t list);

} // namespace plenary::question
