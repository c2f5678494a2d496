// The chance that a rule passes when members choose independently, and what each member's choice is
// worth.
#pragma once

#include <string>
#include <vector>

#include "plenary/question/arena.hpp"

namespace plenary::question {

struct Passage {
    double p = 0;
    double error = 0; // half of the 95 % interval for sampled answers; rounding for exact ones
    bool sampled = false;
    double low = 0; // the interval; both p for exact answers
    double high = 0;
    std::string method;
    std::vector<Chances>
        given; // by member: P(passes | the member makes this choice); zeros when it cannot
};

// The distribution of a member: what it has declared, else its chances. Error chances-missing names
// the members that have neither; chances-invalid when they are no distribution.
[[nodiscard]] Result<std::vector<Chances>> distributions(const Arena& arena);

// P(passes) and every conditional probability, for `chances` by member in the order no, absent,
// abstain, yes. An explicit diagram when it fits into the memory, else the dense lattice for a
// single threshold, else sampling; the answer says which.
[[nodiscard]] Result<Passage> passage(const Arena& arena, const std::vector<Chances>& chances);

// The distribution of the number of yes votes: P(exactly k), k from 0 to the members that can vote.
// Exact convolution, all terms positive. Cost O(members^2).
[[nodiscard]] std::vector<double> yes_distribution(const Electorate& electorate,
                                                   const std::vector<Chances>& chances);

} // namespace plenary::question
