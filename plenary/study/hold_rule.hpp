// One random rule, bound and compiled, against plain enumeration: the chance that it passes and
// every conditional chance, counts, the cheapest changes, and for monotone rules of yes and no the
// minimal winning coalitions and the indices of power.
#pragma once

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "plenary/diagram/minimal.hpp"
#include "plenary/study/hold_chances.hpp"
#include "plenary/study/hold_power.hpp"
#include "plenary/study/hold_swing.hpp"
#include "plenary/study/tried_rule.hpp"

namespace plenary::study {

inline void hold_rule(TriedRule& tried, Seen& seen) {
    SCOPED_TRACE(say(tried.rule));
    tried.compile();
    if (!tried.diagram)
        return;
    ++seen.rules;
    hold_count(tried, seen);
    hold_chances(tried);
    hold_swing(tried, seen);
    if (tried.rule.choices == 3)
        hold_ternary(tried);
    if (tried.rule.choices != 2)
        return;
    const bool monotone = tried.truth.is_monotone();
    EXPECT_EQ(diagram::is_monotone(*tried.diagram, 0, 1), monotone);
    if (monotone) {
        ++seen.monotone;
        hold_banzhaf(tried);
        hold_shapley(tried);
        hold_minimal(tried);
    }
}

// The rules of the seeds from `first` to `last`; stops at the first that differs.
inline Seen hold_rules(std::uint64_t first, std::uint64_t last) {
    Seen seen;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        TriedRule tried(seed);
        hold_rule(tried, seen);
        if (testing::Test::HasFailure())
            break;
    }
    return seen;
}

} // namespace plenary::study
