#include "plenary/question/measure/swing.hpp"

#include <algorithm>

#include "plenary/diagram/minimal.hpp"
#include "plenary/diagram/semiring/min_plus.hpp"
#include "plenary/diagram/sweep.hpp"

namespace plenary::question {
namespace {

using diagram::Id;
using diagram::MinPlusSemiring;

class CheapestPaths {
public:
    CheapestPaths(const Compiled& compiled, std::vector<std::int64_t> cost,
                  std::vector<std::uint32_t> standing)
        : compiled_(compiled), cost_(std::move(cost)), standing_(std::move(standing)),
          semiring_(cost_, compiled.diagram.variables(), compiled.diagram.choices()) {
        const auto& diagram = compiled_.diagram;
        if (diagram.root() >= diagram::first_node)
            below_ = values_upward(diagram, semiring_);
        total_ = diagram.root() < diagram::first_node
                     ? semiring_.terminal(0, diagram.root() == diagram::holds)
                     : below_[diagram.root()];
    }

    [[nodiscard]] std::int64_t total() const { return total_; }

    // How many cheapest profiles there are, and how many make each choice.
    UInt256 count(std::vector<UInt256>& by_choice) const {
        const auto& diagram = compiled_.diagram;
        const std::uint32_t d = diagram.choices();
        by_choice.assign(std::size_t{diagram.variables()} * d, UInt256());
        if (diagram.root() < diagram::first_node)
            return UInt256(1);
        std::vector<UInt256> ways(diagram.size() + diagram::first_node);
        for (std::uint32_t level = diagram.variables(); level-- > 0;) {
            for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
                for (std::uint32_t c = 0; c < d; ++c) {
                    if (tight(level, node, c))
                        ways[node] += ways_of(diagram.child(node, c), ways);
                }
            }
        }
        std::vector<UInt256> above(ways.size());
        above[diagram.root()] = UInt256(1);
        UInt256 ended; // profiles that are decided before this level: the rest stand as they are
        for (std::uint32_t level = 0; level < diagram.variables(); ++level) {
            by_choice[std::size_t{level} * d + standing_[level]] += ended;
            for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
                if (above[node] == UInt256())
                    continue;
                for (std::uint32_t c = 0; c < d; ++c) {
                    if (!tight(level, node, c))
                        continue;
                    const Id child = diagram.child(node, c);
                    by_choice[std::size_t{level} * d + c] += above[node] * ways_of(child, ways);
                    if (child == diagram::holds) {
                        ended += above[node];
                    } else {
                        above[child] += above[node];
                    }
                }
            }
        }
        return ways[diagram.root()];
    }

    // Walks the cheapest profiles; `see` gets the variables that do not stand as they are.
    void walk(
        const std::function<bool(const std::vector<std::pair<std::uint32_t, std::uint32_t>>&)>& see)
        const {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> moved;
        const std::function<bool(Id, std::uint32_t)> step = [&](Id node, std::uint32_t level) {
            if (node < diagram::first_node)
                return see(moved);
            const std::uint32_t d = compiled_.diagram.choices();
            // Moves first, so that heavy members come first in the list.
            for (std::uint32_t k = 0; k < d; ++k) {
                const std::uint32_t c = d - 1 - k;
                if (!tight(level, node, c))
                    continue;
                const bool moves = c != standing_[level];
                if (moves)
                    moved.emplace_back(level, c);
                if (!step(compiled_.diagram.child(node, c), level + 1))
                    return false;
                if (moves)
                    moved.pop_back();
            }
            return true;
        };
        step(compiled_.diagram.root(), 0);
    }

private:
    [[nodiscard]] bool tight(std::uint32_t level, Id node, std::uint32_t choice) const {
        const Id child = compiled_.diagram.child(node, choice);
        const std::int64_t rest = child < diagram::first_node
                                      ? semiring_.terminal(level + 1, child == diagram::holds)
                                      : below_[child];
        const std::int64_t sum = MinPlusSemiring::add(semiring_.cost_at(level, choice), rest);
        return sum != MinPlusSemiring::impossible && sum == below_[node];
    }

    static UInt256 ways_of(Id child, const std::vector<UInt256>& ways) {
        return child == diagram::holds ? UInt256(1) : ways[child];
    }

    const Compiled& compiled_;
    std::vector<std::int64_t> cost_;
    std::vector<std::uint32_t> standing_; // the choice of each variable that costs nothing
    MinPlusSemiring semiring_;
    std::vector<std::int64_t> below_;
    std::int64_t total_ = 0;
};

} // namespace

Prices usual_prices(const Arena& arena, Choice rest, const std::vector<bool>& movable) {
    Prices out;
    out.rest = rest;
    for (std::size_t i = 0; i < arena.line_up.size(); ++i) {
        const bool silent = !arena.line_up[i].choice;
        const bool yes = arena.line_up[i].choice == Choice::yes;
        const bool can = arena.electorate.members[i].can_vote && !yes && (silent || movable[i]);
        out.price.push_back(can ? std::optional<std::int64_t>(1) : std::nullopt);
    }
    return out;
}

Result<Swing> cheapest_swing(const Arena& arena, const Prices& prices,
                             const std::function<bool(const std::vector<Change>&)>& list) {
    std::uint32_t choices = choices_needed(arena);
    // Who stays away is told apart from who says no wherever the rule counts more than yes.
    if (prices.rest == Choice::absent && needs_abstention(arena.formula))
        choices = 4;
    auto compiled = compile_game(arena, choices);
    if (!compiled)
        return fail(compiled.error());
    const Game& game = compiled->game;
    const std::uint32_t d = game.choices;
    Swing out;
    out.nodes = compiled->diagram.size();
    out.choices = d;
    out.monotone = is_monotone_game(compiled->diagram);

    std::vector<std::int64_t> cost(game.variables.size() * d, MinPlusSemiring::impossible);
    std::vector<std::uint32_t> standing(game.variables.size());
    for (std::size_t v = 0; v < game.variables.size(); ++v) {
        const std::size_t member = game.variables[v];
        const Choice stands = arena.line_up[member].choice.value_or(prices.rest);
        standing[v] = choice_number(stands, d).value_or(0);
        cost[v * d + standing[v]] = 0;
        if (!prices.price[member])
            continue;
        for (std::uint32_t c = 0; c < d; ++c) {
            // Where yes is never worse than another choice, moving anywhere else is no use.
            if (c == standing[v] || (out.monotone && c != d - 1))
                continue;
            cost[v * d + c] = *prices.price[member];
        }
    }
    std::vector<std::int64_t> each_one = cost;
    for (std::int64_t& one : each_one)
        one = one == MinPlusSemiring::impossible ? one : std::min<std::int64_t>(one, 1);
    const CheapestPaths paths(*compiled, std::move(cost), standing);
    if (paths.total() == MinPlusSemiring::impossible)
        return out;
    out.cost = paths.total();
    out.fewest =
        value_of(compiled->diagram, MinPlusSemiring(each_one, compiled->diagram.variables(), d));
    out.passes_already = paths.total() == 0;
    std::vector<UInt256> by_choice;
    out.sets = paths.count(by_choice);
    for (std::size_t v = 0; v < game.variables.size(); ++v) {
        bool moved = false;
        for (std::uint32_t c = 0; c < d; ++c) {
            if (c == standing[v] || by_choice[v * d + c] == UInt256())
                continue;
            moved = true;
            if (by_choice[v * d + c] == out.sets) {
                out.in_every.push_back({game.variables[v], choice_at(c, d)});
            }
        }
        if (!moved && prices.price[game.variables[v]])
            out.in_none.push_back(game.variables[v]);
    }
    std::sort(out.in_every.begin(), out.in_every.end(),
              [](const Change& a, const Change& b) { return a.member < b.member; });
    std::sort(out.in_none.begin(), out.in_none.end());
    paths.walk([&](const auto& moved) {
        std::vector<Change> set;
        for (const auto& [variable, choice] : moved) {
            set.push_back({game.variables[variable], choice_at(choice, d)});
        }
        std::sort(set.begin(), set.end(),
                  [](const Change& a, const Change& b) { return a.member < b.member; });
        return list(set);
    });
    return out;
}

} // namespace plenary::question
