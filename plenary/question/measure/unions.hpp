// Power when some members vote as one, agreed beforehand (a-priori unions). Every member that is in
// no union is one by itself.
//
// Owen 1977: the orders that count are those in which a union's members come together; the value is
// the share of these in which the member is pivotal. Banzhaf-Owen (Owen 1981): every set of other
// unions and every set of the member's own union are equally likely; the value is the chance that
// the member is critical. Seen from outside, unions are the voters of the quotient game.
#pragma once

#include <vector>

#include "plenary/question/arena.hpp"
#include "plenary/question/measure/indices.hpp"

namespace plenary::question {

struct UnionIndices {
    std::vector<double> owen; // by variable of the game
    std::vector<double> banzhaf_owen;
    std::vector<UnionPower> unions; // as given, then whoever stands alone
};

// For a monotone game of two choices; the unions of the arena. The Owen value is a double integral
// over a common chance of the other unions and one of the members inside, by Gauss-Legendre
// quadrature that is exact for the degree. Errors: too-large, interrupted.
[[nodiscard]] Result<UnionIndices> union_indices(const Arena& arena, const Game& game);

} // namespace plenary::question
