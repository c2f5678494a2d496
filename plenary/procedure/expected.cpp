#include "plenary/procedure/expected.hpp"

#include <algorithm>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/diagram/semiring/min_plus.hpp"
#include "plenary/diagram/sweep.hpp"
#include "plenary/rule/share.hpp"

namespace plenary::procedure {
namespace {

std::uint32_t choice_of(const Chain& chain, const Voter& voter, std::size_t stage) {
    const Game& game = chain.games[stage];
    const auto& seen = voter.observed[stage];
    if (seen) {
        const Choice choice = *seen == Choice::absent ? Choice::abstain : *seen;
        return choice_number(choice, game.choices).value_or(0);
    }
    const double z = voter.support - chain.difficulty[stage];
    if (z > 0)
        return game.choices - 1;
    return game.choices == 3 && z > -voter.abstain_margin ? 1 : 0;
}

std::int64_t size_of(const Share& share, const Game& game, const std::vector<std::uint32_t>& chosen,
                     std::int64_t more) {
    const auto can_vote = static_cast<std::int64_t>(game.variables.size()) + more;
    if (share.base == Word::members)
        return static_cast<std::int64_t>(game.electorate.members.size());
    if (share.base != Word::voting || game.choices != 3)
        return can_vote;
    return can_vote - std::count(chosen.begin(), chosen.end(), 1U);
}

bool is_monotone(const diagram::Diagram& diagram) {
    for (std::uint32_t better = 1; better < diagram.choices(); ++better) {
        if (!diagram::is_monotone(diagram, better - 1, better))
            return false;
    }
    return true;
}

} // namespace

Result<Expected> expected_at(const Chain& chain, const Procedure& procedure, std::size_t stage,
                             std::size_t most_bytes) {
    const Game& game = chain.games[stage];
    const std::uint32_t yes = game.choices - 1;
    Expected out;
    std::vector<std::uint32_t> chosen(game.variables.size(), 0);
    for (const Voter& voter : chain.voters) {
        if (voter.variable[stage])
            chosen[*voter.variable[stage]] = choice_of(chain, voter, stage);
    }
    out.yes = std::count(chosen.begin(), chosen.end(), yes);
    out.passes = game.spec.holds(chosen);
    for (const Voter& voter : chain.voters) {
        if (!voter.variable[stage])
            continue;
        const std::uint32_t v = *voter.variable[stage];
        std::vector<std::uint32_t> other = chosen;
        other[v] = chosen[v] == yes ? 0 : yes;
        if (game.spec.holds(other) != out.passes)
            out.pivotal.push_back(voter.code);
    }
    const auto compiled = diagram::compile(game.spec, diagram::nodes_for(most_bytes, game.choices));
    if (!compiled)
        return fail(compiled.error());
    out.monotone = is_monotone(compiled->diagram);
    if (const auto share = as_share(game.formula)) {
        std::int64_t barred = 0;
        for (const std::string& code : procedure.stages[stage].barred) {
            const auto place = game.electorate.find(code);
            if (place && game.electorate.members[*place].seat == barred_here)
                ++barred;
        }
        out.needed = votes_needed(*share, size_of(*share, game, chosen, 0));
        out.needed_without_barring = votes_needed(*share, size_of(*share, game, chosen, barred));
        out.shortfall = *out.needed - out.yes;
        return out;
    }
    std::vector<std::int64_t> cost(chosen.size() * game.choices, 1);
    for (std::size_t v = 0; v < chosen.size(); ++v)
        cost[v * game.choices + chosen[v]] = 0;
    const diagram::MinPlusSemiring cheapest(cost, game.spec.variables, game.choices);
    const std::int64_t moves = diagram::value_of(compiled->diagram, cheapest);
    if (moves != diagram::MinPlusSemiring::impossible)
        out.shortfall = moves;
    return out;
}

} // namespace plenary::procedure
