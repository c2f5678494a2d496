// How many profiles pass, and the chance that the rule passes, against enumeration.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/diagram/pivots.hpp"
#include "plenary/diagram/semiring/count.hpp"
#include "plenary/diagram/sweep.hpp"
#include "plenary/numeric/wide.hpp"
#include "plenary/question/measure/passage.hpp"
#include "plenary/study/tried_rule.hpp"

namespace plenary::study {

inline void hold_count(const TriedRule& tried, Seen& seen) {
    std::uint64_t passing = 0;
    for (std::size_t profile = 0; profile < tried.truth.size(); ++profile)
        passing += tried.truth.passes(profile) ? 1U : 0U;
    const diagram::CountSemiring<UInt256> count(tried.diagram->variables(), tried.rule.choices);
    EXPECT_EQ(to_string(diagram::value_of(*tried.diagram, count)), std::to_string(passing));
    seen.constant += passing == 0 || passing == tried.truth.size() ? 1 : 0;
}

// The place of a choice in Chances.
inline std::size_t place(Choice choice) {
    const std::vector<Choice> all = choices_in_play(4);
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), choice) - all.begin());
}

// P(passes) and P(passes | a member chooses), for random distributions in which some choices
// are impossible and some certain: of the diagram, and of passage() on the same rule.
inline void hold_chances(TriedRule& tried) {
    const std::uint32_t d = tried.rule.choices;
    const std::size_t voters = tried.truth.voters();
    std::vector<std::array<double, 4>> chance(voters);
    question::Arena arena = arena_of(tried);
    std::vector<question::Chances> by_member(tried.rule.electorate.members.size());
    std::vector<std::array<double, 1>> by_variable(voters * d);
    for (std::size_t v = 0; v < voters; ++v) {
        double sum = 0;
        for (std::uint32_t c = 0; c < d; ++c) {
            chance[v][c] =
                tried.random.one_in(5) ? 0 : static_cast<double>(1 + tried.random.below(1000));
            sum += chance[v][c];
        }
        if (sum <= 0)
            sum = chance[v][d - 1] = 1;
        question::Chances chances{};
        for (std::uint32_t c = 0; c < d; ++c) {
            chance[v][c] /= sum;
            by_variable[tried.variable(v) * d + c][0] = chance[v][c];
            chances[place(choices_in_play(d)[c])] = chance[v][c];
        }
        by_member[tried.truth.member(v)] = chances;
        arena.chances[tried.truth.member(v)] = chances;
    }

    long double passes = 0;
    std::vector<long double> given(voters * d, 0);
    std::vector<long double> others(voters);
    for (std::size_t profile = 0; profile < tried.truth.size(); ++profile) {
        if (!tried.truth.passes(profile))
            continue;
        // others[v]: the chance that all but v choose so.
        long double before = 1;
        for (std::size_t v = 0; v < voters; ++v) {
            others[v] = before;
            before *= static_cast<long double>(chance[v][tried.truth.digit(profile, v)]);
        }
        passes += before;
        long double after = 1;
        for (std::size_t v = voters; v-- > 0;) {
            const std::uint32_t c = tried.truth.digit(profile, v);
            given[v * d + c] += others[v] * after;
            after *= static_cast<long double>(chance[v][c]);
        }
    }

    const auto got = diagram::pivots<1>(*tried.diagram, by_variable);
    EXPECT_NEAR(got.probability[0], static_cast<double>(passes), 1e-13);
    const auto passage = question::passage(arena, by_member);
    ASSERT_TRUE(passage) << passage.error().message;
    EXPECT_FALSE(passage->sampled);
    EXPECT_NEAR(passage->p, static_cast<double>(passes), 1e-13);
    for (std::size_t v = 0; v < voters; ++v) {
        for (std::uint32_t c = 0; c < d; ++c) {
            const auto wanted = static_cast<double>(given[v * d + c]);
            EXPECT_NEAR(got.given[tried.variable(v) * d + c][0], wanted, 1e-13) << v << " " << c;
            EXPECT_NEAR(passage->given[tried.truth.member(v)][place(choices_in_play(d)[c])], wanted,
                        1e-13)
                << v << " " << c;
        }
    }
}

} // namespace plenary::study
