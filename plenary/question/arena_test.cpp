#include "plenary/question/arena.hpp"

#include <random>
#include <set>

#include <gtest/gtest.h>

#include "plenary/diagram/minimal.hpp"

namespace plenary::question {
namespace {

Arena weighted(std::mt19937_64& random, std::size_t members) {
    Arena arena;
    auto& column = arena.electorate.columns["w"];
    std::int64_t total = 0;
    for (std::size_t i = 0; i < members; ++i) {
        const std::string code(1, static_cast<char>('A' + i));
        arena.electorate.members.push_back({code, code, true, "seated"});
        const auto weight = static_cast<std::int64_t>(random() % 8);
        column.push_back(Rational::make(weight, 1).value());
        total += weight;
    }
    const auto quota = 1 + random() % static_cast<std::uint64_t>(total + 1);
    arena.formula = parse_formula("yes[w] >= " + std::to_string(quota)).value();
    return arena;
}

std::set<std::vector<std::uint32_t>> listed(const diagram::Diagram& sets) {
    std::set<std::vector<std::uint32_t>> out;
    const std::vector<bool> free(sets.variables(), false);
    diagram::each_set(sets, free, free, [&](const std::vector<std::uint32_t>& set) {
        EXPECT_TRUE(out.insert(set).second);
        return true;
    });
    return out;
}

TEST(MinimalCoalitions, OfOneThresholdAreTheDiagramItself) {
    std::mt19937_64 random(41);
    for (int trial = 0; trial < 300; ++trial) {
        const Arena arena = weighted(random, 1 + random() % 9);
        const Compiled compiled = compile_game(arena, 2).value();
        for (const bool blocking : {false, true}) {
            const auto whole = blocking ? diagram::dual(compiled.diagram) : compiled.diagram;
            const auto truth = diagram::minimal_sets(whole, 1'000'000).value();
            const auto fast =
                minimal_coalitions(arena, compiled.game, compiled.diagram, blocking).value();
            ASSERT_EQ(listed(fast), listed(truth)) << "trial " << trial;
            ASSERT_EQ(diagram::count_sets(fast), diagram::count_sets(truth));
            ASSERT_EQ(diagram::count_sets_by_variable(fast),
                      diagram::count_sets_by_variable(truth));
            ASSERT_EQ(diagram::smallest_sets(fast).sets, diagram::smallest_sets(truth).sets);
        }
    }
}

} // namespace
} // namespace plenary::question
