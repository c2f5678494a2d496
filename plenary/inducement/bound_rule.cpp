#include "plenary/inducement/bound_rule.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "plenary/diagram/cheapest.hpp"
#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/minimal.hpp"

namespace plenary::inducement {
namespace {

using diagram::MinPlusSemiring;

std::vector<std::vector<std::uint32_t>> classes_of(const diagram::Spec& spec) {
    std::vector<std::vector<std::uint32_t>> out;
    std::map<std::vector<std::int64_t>, std::size_t> known;
    for (std::uint32_t v = 0; v < spec.variables; ++v) {
        std::vector<std::int64_t> what;
        for (const diagram::Atom& atom : spec.atoms) {
            what.insert(what.end(), {atom.contribution[2 * std::size_t{v}],
                                     atom.contribution[2 * std::size_t{v} + 1]});
        }
        const auto [place, is_new] = known.emplace(std::move(what), out.size());
        if (is_new)
            out.emplace_back();
        out[place->second].push_back(v);
    }
    return out;
}

// Whole numbers stay as they are; else the sum is brought to nearly 2^60.
double scale_of(const std::vector<double>& cost) {
    double sum = 0;
    bool whole = true;
    for (const double one : cost) {
        if (std::isinf(one))
            continue;
        sum += one;
        whole = whole && one == std::floor(one) && one <= 0x1p50;
    }
    if (sum <= 0 || (whole && sum <= 0x1p60))
        return 1;
    return std::ldexp(1.0, 60 - std::ilogb(sum) - 1);
}

// The costs of a yes (`yes`), or of anything else, by variable and choice.
std::vector<std::int64_t> scaled(const std::vector<double>& cost, double scale, bool yes) {
    std::vector<std::int64_t> out(cost.size() * 2, 0);
    for (std::size_t v = 0; v < cost.size(); ++v) {
        out[2 * v + (yes ? 1 : 0)] =
            std::isinf(cost[v]) ? MinPlusSemiring::impossible : std::llround(cost[v] * scale);
    }
    return out;
}

Coalition coalition_of(const BoundRule& rule, const std::vector<double>& cost, bool winning) {
    const auto found =
        diagram::cheapest(rule.diagram, scaled(cost, scale_of(cost), winning), winning);
    Coalition out;
    if (found.cost == MinPlusSemiring::impossible) {
        out.cost = std::numeric_limits<double>::infinity();
        return out;
    }
    // Whoever costs nothing may stand in it without need.
    std::vector<std::uint32_t> chosen = found.chosen;
    const std::uint32_t in = winning ? 1 : 0;
    for (std::uint32_t v = 0; v < chosen.size(); ++v) {
        if (chosen[v] != in)
            continue;
        chosen[v] = 1 - in;
        if (rule.game.spec.holds(chosen) != winning)
            chosen[v] = in;
    }
    for (std::uint32_t v = 0; v < chosen.size(); ++v) {
        if (chosen[v] == in) {
            out.variables.push_back(v);
            out.cost += cost[v];
        }
    }
    return out;
}

} // namespace

std::size_t BoundRule::quota() const {
    if (classes.size() != 1)
        return 0;
    std::vector<std::uint32_t> chosen(variables(), 0);
    std::size_t needed = 0;
    while (!game.spec.holds(chosen))
        chosen[needed++] = 1;
    return needed;
}

Result<BoundRule> open_rule(const Formula& formula, const Electorate& electorate,
                            std::size_t most_bytes) {
    auto game = bind(formula, electorate, 2);
    if (!game)
        return fail(game.error());
    auto compiled = diagram::compile(game->spec, diagram::nodes_for(most_bytes, 2));
    if (!compiled)
        return fail(compiled.error());
    const auto refuse = [](std::string code, std::string message, std::string hint) {
        return fail({Kind::invalid, std::move(code), std::move(message), std::move(hint), {}, ""});
    };
    if (!diagram::is_monotone(compiled->diagram, 0, 1)) {
        return refuse("not-monotone", "under this rule a yes can do harm: nobody can be bought in",
                      "'plenary rule lint' shows where");
    }
    const std::size_t variables = game->variables.size();
    if (!game->spec.holds(std::vector<std::uint32_t>(variables, 1))) {
        return refuse("E-RULE-UNREACHABLE", "not even all members together carry this rule",
                      "check who can vote: 'plenary rule say' shows the denominator");
    }
    if (game->spec.holds(std::vector<std::uint32_t>(variables, 0))) {
        return refuse("E-RULE-DEGENERATE",
                      "this rule carries with no yes at all: nothing blocks it",
                      "check the rule: 'plenary rule lint'");
    }
    auto classes = classes_of(game->spec);
    return BoundRule{std::move(*game), std::move(compiled->diagram), std::move(classes)};
}

Coalition cheapest_winning(const BoundRule& rule, const std::vector<double>& cost) {
    return coalition_of(rule, cost, true);
}

Coalition cheapest_blocking(const BoundRule& rule, const std::vector<double>& cost) {
    return coalition_of(rule, cost, false);
}

WithAndWithout winning_with_and_without(const BoundRule& rule, const std::vector<double>& cost) {
    const double scale = scale_of(cost);
    const auto given = diagram::cheapest_given(rule.diagram, scaled(cost, scale, true), true);
    const auto back = [&](std::int64_t value) {
        return value == MinPlusSemiring::impossible ? std::numeric_limits<double>::infinity()
                                                    : static_cast<double>(value) / scale;
    };
    WithAndWithout out;
    for (std::size_t v = 0; v < cost.size(); ++v) {
        out.without.push_back(back(given[2 * v]));
        out.with.push_back(back(given[2 * v + 1]));
    }
    return out;
}

std::int64_t least_blocking(const BoundRule& rule, const std::vector<std::int64_t>& cost) {
    std::vector<std::int64_t> by_choice(cost.size() * 2, 0);
    for (std::size_t v = 0; v < cost.size(); ++v)
        by_choice[2 * v] = cost[v];
    return diagram::cheapest(rule.diagram, by_choice, false).cost;
}

} // namespace plenary::inducement
