// What aggregates imply. "14 of these voted no" fills cells only when nothing else is possible:
// every member of the set that can vote and has no stance must be one of the 14. Then the cell is
// implied and carries the arithmetic. In every other case an aggregate fills nothing.
#pragma once

#include <set>
#include <vector>

#include "plenary/evidence/lineup.hpp"

namespace plenary {

// How an aggregate stands to the cells: members of its set that can vote, by what is known.
struct AggregateFit {
    int agree = 0;    // have its stance
    int open = 0;     // unknown
    int conflict = 0; // in conflict
    int others = 0;   // have another stance

    // Exactly `number` of the set can have the stance.
    [[nodiscard]] bool possible(int number) const {
        return agree <= number && number <= agree + open + conflict;
    }
};

[[nodiscard]] AggregateFit fit(const Body& body, const Lineup& lineup, const Statement& aggregate);

// Fills implied cells of the line-up from the aggregates that are not in `silent`. Aggregates that
// turn out impossible, or that imply two stances for one member, imply nothing and are returned, in
// the order given.
[[nodiscard]] std::vector<const Statement*>
imply_cells(const Body& body, Lineup& lineup, const std::vector<const Statement*>& aggregates,
            const std::set<const Statement*>& silent);

} // namespace plenary
