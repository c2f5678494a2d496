// A random rule with its slow truth and its diagram: what the comparisons of the tests start from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include <gtest/gtest.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/question/arena.hpp"
#include "plenary/rule/game.hpp"
#include "plenary/study/random_rules.hpp"
#include "plenary/study/truth.hpp"

namespace plenary::study {

struct TriedRule {
    explicit TriedRule(std::uint64_t seed)
        : random(seed), rule(random.rule()), truth(rule.formula, rule.electorate, rule.choices) {}

    // Fails the test when the rule cannot be compiled.
    void compile() {
        auto bound = bind(rule.formula, rule.electorate, rule.choices);
        ASSERT_TRUE(bound) << bound.error().message;
        auto compiled = diagram::compile(bound->spec, std::size_t{1} << 24U);
        ASSERT_TRUE(compiled) << compiled.error().message;
        game = std::move(*bound);
        diagram = std::move(compiled->diagram);
    }

    [[nodiscard]] std::uint32_t variable(std::size_t voter) const {
        return game->variable_of(truth.member(voter)).value();
    }

    RandomRules random; // of what else is drawn for this rule
    RandomRule rule;
    Truth truth;
    std::optional<Game> game;
    std::optional<diagram::Diagram> diagram;
};

// How often the rules of a run were what each check needs.
struct Seen {
    int rules = 0;
    int monotone = 0;    // of two choices
    int swings = 0;      // with a cheapest set that costs something
    int constant = 0;    // pass always or never
    int with_absent = 0; // silent members away
};

// The rule on its members, nothing declared.
inline question::Arena arena_of(const TriedRule& tried) {
    question::Arena arena;
    arena.electorate = tried.rule.electorate;
    arena.formula = tried.rule.formula;
    arena.line_up.resize(tried.rule.electorate.members.size());
    arena.chances.resize(tried.rule.electorate.members.size());
    return arena;
}

} // namespace plenary::study
