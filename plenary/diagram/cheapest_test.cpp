#include "plenary/diagram/cheapest.hpp"

#include <gtest/gtest.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/random_spec.hpp"

namespace plenary::diagram {
namespace {

// Every profile, one after the other.
struct Slow {
    std::int64_t best = MinPlusSemiring::impossible;
    std::vector<std::int64_t> given;
};

Slow slow(const Spec& spec, const std::vector<std::int64_t>& cost, bool target) {
    Slow out;
    out.given.assign(cost.size(), MinPlusSemiring::impossible);
    each_profile(spec, [&](const std::vector<std::uint32_t>& chosen, bool holds) {
        if (holds != target)
            return;
        std::int64_t sum = 0;
        for (std::uint32_t v = 0; v < spec.variables; ++v)
            sum += cost[v * spec.choices + chosen[v]];
        out.best = std::min(out.best, sum);
        for (std::uint32_t v = 0; v < spec.variables; ++v) {
            auto& one = out.given[v * spec.choices + chosen[v]];
            one = std::min(one, sum);
        }
    });
    return out;
}

TEST(Cheapest, AgreesWithEveryProfileOneAfterTheOther) {
    std::mt19937_64 random(11);
    for (std::uint32_t round = 0; round < 200; ++round) {
        const Spec spec = random_spec(random, 2 + round % 5, 2 + round % 3, false);
        const Diagram diagram = compile(spec, 1'000'000)->diagram;
        std::vector<std::int64_t> cost;
        for (std::uint32_t k = 0; k < spec.variables * spec.choices; ++k)
            cost.push_back(static_cast<std::int64_t>(random() % 7));
        for (const bool target : {true, false}) {
            const Slow expected = slow(spec, cost, target);
            const Cheapest got = cheapest(diagram, cost, target);
            EXPECT_EQ(got.cost, expected.best);
            EXPECT_EQ(cheapest_given(diagram, cost, target), expected.given);
            if (expected.best == MinPlusSemiring::impossible)
                continue;
            EXPECT_EQ(spec.holds(got.chosen), target);
            std::int64_t sum = 0;
            for (std::uint32_t v = 0; v < spec.variables; ++v)
                sum += cost[v * spec.choices + got.chosen[v]];
            EXPECT_EQ(sum, got.cost);
        }
    }
}

} // namespace
} // namespace plenary::diagram
