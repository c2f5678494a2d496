// The mixed-integer program behind the coalition that withstands a counter-lobby under any rule:
// how much to raise each member, and whom to bring over at all. The solver is CBC, in
// recruit_cbc.cpp and nowhere else; a build without it has recruit_none.cpp, which says so.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::inducement {

//     min  sum of payments
//     with p_i = max(0, leaning_i + payment_i)          what member i costs the counter-lobby
//          p(T) >= budget  for every coalition T listed
//          a member that leans against is paid either nothing or at least what it leans.
struct RecruitProblem {
    std::vector<double> leaning;
    double budget = 0; // > 0
    std::vector<std::vector<std::uint32_t>> blocking;
    bool relaxed = false; // members may be brought over by halves: a bound from below
};

struct RecruitPlan {
    double cost = 0;
    std::vector<double> price; // p, by member
};

// Error no-solver where the program was built without one; solver-failed.
[[nodiscard]] Result<RecruitPlan> recruit(const RecruitProblem& problem);

} // namespace plenary::inducement
