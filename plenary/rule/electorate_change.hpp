// What an electorate would be if members joined, left, were barred from voting, or merged. Nothing
// else changes: rules keep their text, weights of the others stay.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rule/electorate.hpp"

namespace plenary {

struct Joining {
    std::string code;
    std::vector<std::pair<std::string, Rational>> weights; // by column; a column left out is 0
};

struct ElectorateChange {
    std::vector<Joining> join;
    std::vector<std::size_t> leave; // places in the electorate
    std::vector<std::size_t> bar;   // stay members, cannot vote
    std::vector<std::size_t> merge; // two or more become one: weights added, groups joined

    [[nodiscard]] bool empty() const {
        return join.empty() && leave.empty() && bar.empty() && merge.empty();
    }
};

// The merged member stands at the place of the first of them, is named "A+B" and can vote if any of
// them can; those who join stand at the end and belong to no group. A member is named at most once
// in the whole change. Errors: member-twice, member-exists, unknown-column, merge-one,
// weight-too-fine.
[[nodiscard]] Result<Electorate> changed(const Electorate& electorate,
                                         const ElectorateChange& change);

// "without CUB; JAM barred; DEU, FRA as one; joined by XYZ (votes 4)".
[[nodiscard]] std::string say(const Electorate& electorate, const ElectorateChange& change);

} // namespace plenary
