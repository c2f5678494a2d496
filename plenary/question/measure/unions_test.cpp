#include "plenary/question/measure/unions.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/question/measure/power.hpp"

namespace plenary::question {
namespace {

// Members A, B, ... with weights in a column `w`.
Arena arena_of(const std::vector<int>& weights, const std::string& rule) {
    Arena out;
    auto& column = out.electorate.columns["w"];
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::string code(1, static_cast<char>('A' + i));
        out.electorate.members.push_back({code, code, true, "seated"});
        column.push_back(Rational::make(weights[i], 1).value());
    }
    out.formula = parse_formula(rule).value();
    return out;
}

// The union of each member; singles get numbers of their own.
std::vector<std::size_t> union_of(const Arena& arena) {
    std::vector<std::size_t> out(arena.electorate.members.size());
    std::iota(out.begin(), out.end(), std::size_t{1000});
    for (std::size_t u = 0; u < arena.unions.size(); ++u) {
        for (const std::size_t member : arena.unions[u])
            out[member] = u;
    }
    return out;
}

bool wins(const Game& game, const std::vector<bool>& yes) {
    std::vector<std::uint32_t> chosen;
    for (const std::size_t member : game.variables)
        chosen.push_back(yes[member] ? 1 : 0);
    return game.spec.holds(chosen);
}

// By the definition: over all orders in which the members of a union follow each other.
std::vector<double> owen_by_orders(const Arena& arena, const Game& game) {
    const std::size_t n = arena.electorate.members.size();
    const std::vector<std::size_t> unions = union_of(arena);
    std::vector<double> out(n, 0);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    double orders = 0;
    do {
        bool together = true;
        for (std::size_t a = 0; a < n && together; ++a) {
            for (std::size_t b = a + 1; b < n && together; ++b) {
                together = unions[order[a]] != unions[order[b]] ||
                           unions[order[b - 1]] == unions[order[a]];
            }
        }
        if (!together)
            continue;
        ++orders;
        std::vector<bool> yes(n, false);
        for (const std::size_t member : order) {
            const bool before = wins(game, yes);
            yes[member] = true;
            if (!before && wins(game, yes))
                out[member] += 1;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    for (double& value : out)
        value /= orders;
    return out;
}

// By the definition: other unions as a whole, members of the own union one by one.
std::vector<double> banzhaf_owen_by_sets(const Arena& arena, const Game& game) {
    const std::size_t n = arena.electorate.members.size();
    const std::vector<std::size_t> unions = union_of(arena);
    std::vector<double> out(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        double sets = 0;
        for (std::size_t set = 0; set < std::size_t{1} << n; ++set) {
            if ((set >> i) & 1U)
                continue;
            bool whole = true;
            for (std::size_t a = 0; a < n; ++a) {
                for (std::size_t b = 0; b < n; ++b) {
                    whole = whole && (unions[a] != unions[b] || unions[a] == unions[i] ||
                                      ((set >> a) & 1U) == ((set >> b) & 1U));
                }
            }
            if (!whole)
                continue;
            ++sets;
            std::vector<bool> yes(n);
            for (std::size_t a = 0; a < n; ++a)
                yes[a] = ((set >> a) & 1U) != 0;
            const bool before = wins(game, yes);
            yes[i] = true;
            out[i] += !before && wins(game, yes) ? 1 : 0;
        }
        out[i] /= sets;
    }
    return out;
}

TEST(Unions, AreWhatTheDefinitionsSay) {
    std::mt19937 random(41);
    for (int trial = 0; trial < 40; ++trial) {
        const std::size_t n = 2 + random() % 5;
        std::vector<int> weights;
        for (std::size_t i = 0; i < n; ++i)
            weights.push_back(static_cast<int>(random() % 6));
        const int total = std::accumulate(weights.begin(), weights.end(), 0);
        const std::string rule =
            fmt::format("yes[w] >= {} and yes >= {}", 1 + total / 2, 1 + random() % n);
        Arena arena = arena_of(weights, rule);
        std::vector<std::vector<std::size_t>> unions(3);
        for (std::size_t i = 0; i < n; ++i) {
            if (const std::size_t u = random() % 4; u < 3)
                unions[u].push_back(i);
        }
        std::erase_if(unions, [](const auto& one) { return one.size() < 2; });
        arena.unions = unions;
        const Game game = bind(arena.formula, arena.electorate, 2).value();
        const UnionIndices got = union_indices(arena, game).value();
        const std::vector<double> owen = owen_by_orders(arena, game);
        const std::vector<double> banzhaf = banzhaf_owen_by_sets(arena, game);
        double sum = 0;
        for (std::size_t v = 0; v < n; ++v) {
            EXPECT_NEAR(got.owen[v], owen[game.variables[v]], 1e-14) << rule << " trial " << trial;
            EXPECT_NEAR(got.banzhaf_owen[v], banzhaf[game.variables[v]], 1e-14) << rule;
            sum += got.owen[v];
        }
        double of_unions = 0;
        for (const UnionPower& one : got.unions)
            of_unions += one.shapley;
        EXPECT_NEAR(sum, of_unions, 1e-14);
    }
}

TEST(Unions, OfOneMemberEachOrOfAllChangeNothing) {
    Arena arena = arena_of({4, 3, 2, 1}, "yes[w] >= 6");
    const Game game = bind(arena.formula, arena.electorate, 2).value();
    const auto engine = diagram::Engine::build(game.spec, arena.most_memory).value();
    const std::vector<double> shapley = shapley_shubik(engine, {}).value().by_variable;
    for (const auto& unions :
         std::vector<std::vector<std::vector<std::size_t>>>{{}, {{0, 1, 2, 3}}}) {
        arena.unions = unions;
        const UnionIndices got = union_indices(arena, game).value();
        for (std::size_t v = 0; v < 4; ++v)
            EXPECT_NEAR(got.owen[v], shapley[v], 1e-15);
    }
}

} // namespace
} // namespace plenary::question
