// The indices of power and the minimal winning coalitions, against enumeration. In all but
// hold_ternary the rule is monotone and of yes and no, and a profile is the set of those who say
// yes.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/diagram/engine.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/question/measure/johnston.hpp"
#include "plenary/question/measure/power.hpp"
#include "plenary/study/tried_rule.hpp"

namespace plenary::study {

inline void hold_ternary(const TriedRule& tried) {
    const std::vector<double> got =
        question::uniform_pivots(diagram::Engine(*tried.diagram), {}).value().by_variable;
    const double others = std::pow(3.0, static_cast<double>(tried.truth.voters() - 1));
    for (std::size_t v = 0; v < tried.truth.voters(); ++v) {
        std::int64_t difference = 0;
        for (std::size_t profile = 0; profile < tried.truth.size(); ++profile) {
            if (tried.truth.digit(profile, v) != 2)
                continue;
            difference += tried.truth.passes(profile) ? 1 : 0;
            difference -= tried.truth.passes(tried.truth.with(profile, v, 0)) ? 1 : 0;
        }
        EXPECT_NEAR(got[tried.variable(v)], static_cast<double>(difference) / others, 1e-13) << v;
    }
}

inline bool is_critical(const TriedRule& tried, std::size_t set, std::size_t voter) {
    return tried.truth.digit(set, voter) == 1 && tried.truth.passes(set) &&
           !tried.truth.passes(tried.truth.with(set, voter, 0));
}

inline void hold_banzhaf(const TriedRule& tried) {
    const question::BanzhafFamily got = question::banzhaf_family(*tried.diagram);
    std::uint64_t winning = 0;
    std::vector<std::uint64_t> with(tried.truth.voters());
    std::vector<std::uint64_t> swings(tried.truth.voters());
    for (std::size_t set = 0; set < tried.truth.size(); ++set) {
        winning += tried.truth.passes(set) ? 1U : 0U;
        for (std::size_t v = 0; v < tried.truth.voters(); ++v) {
            with[v] += tried.truth.passes(set) && tried.truth.digit(set, v) == 1 ? 1U : 0U;
            swings[v] += is_critical(tried, set, v) ? 1U : 0U;
        }
    }
    EXPECT_EQ(to_string(got.winning), std::to_string(winning));
    for (std::size_t v = 0; v < tried.truth.voters(); ++v) {
        EXPECT_EQ(to_string(got.swings[tried.variable(v)]), std::to_string(swings[v]));
        EXPECT_EQ(to_string(got.winning_with[tried.variable(v)]), std::to_string(with[v]));
    }
}

// Shapley and Shubik by subsets, Johnston by coalitions.
inline void hold_shapley(const TriedRule& tried) {
    const auto n = tried.truth.voters();
    const question::ShapleyShubik got =
        question::shapley_shubik(diagram::Engine(*tried.diagram), {}).value();
    const auto johnston = question::johnston(*tried.game, *tried.diagram);
    std::vector<double> factorial{1};
    for (std::size_t k = 1; k <= n; ++k)
        factorial.push_back(factorial.back() * static_cast<double>(k));
    std::vector<double> shapley(n);
    std::vector<double> points(n);
    double all = 0;
    for (std::size_t set = 0; set < tried.truth.size(); ++set) {
        const auto size = static_cast<std::size_t>(std::popcount(set));
        std::vector<std::size_t> critical;
        for (std::size_t v = 0; v < n; ++v) {
            if (is_critical(tried, set, v))
                critical.push_back(v);
        }
        for (const std::size_t v : critical) {
            shapley[v] += factorial[size - 1] * factorial[n - size] / factorial[n];
            points[v] += 1.0 / static_cast<double>(critical.size());
        }
        all += critical.empty() ? 0 : 1;
    }
    for (std::size_t v = 0; v < n; ++v) {
        EXPECT_NEAR(got.by_variable[tried.variable(v)], shapley[v], 1e-12) << v;
        if (johnston && all > 0) {
            EXPECT_NEAR((*johnston)[tried.variable(v)], points[v] / all, 1e-12) << v;
        }
    }
}

inline void hold_minimal(const TriedRule& tried) {
    const std::size_t n = tried.truth.voters();
    std::set<std::vector<std::uint32_t>> wanted; // by variable, ascending
    for (std::size_t set = 0; set < tried.truth.size(); ++set) {
        bool minimal = tried.truth.passes(set);
        std::vector<std::uint32_t> members;
        for (std::size_t v = 0; minimal && v < n; ++v) {
            if (tried.truth.digit(set, v) == 0)
                continue;
            minimal = is_critical(tried, set, v);
            members.push_back(tried.variable(v));
        }
        if (!minimal)
            continue;
        std::sort(members.begin(), members.end());
        wanted.insert(std::move(members));
    }
    const auto sets = diagram::minimal_sets(*tried.diagram, std::size_t{1} << 24U);
    ASSERT_TRUE(sets) << sets.error().message;
    std::set<std::vector<std::uint32_t>> listed;
    std::size_t times = 0;
    diagram::each_set(*sets, std::vector<bool>(n), std::vector<bool>(n),
                      [&](const std::vector<std::uint32_t>& set) {
                          listed.insert(set);
                          ++times;
                          return true;
                      });
    EXPECT_EQ(listed, wanted);
    EXPECT_EQ(times, wanted.size());
    const question::MinimalFamily got = question::minimal_family(*sets);
    EXPECT_EQ(to_string(got.minimal), std::to_string(wanted.size()));
    std::vector<std::uint64_t> with(n);
    std::vector<double> shares(n);
    for (const auto& set : wanted) {
        for (const std::uint32_t v : set) {
            ++with[v];
            shares[v] += 1.0 / static_cast<double>(set.size());
        }
    }
    for (std::size_t v = 0; v < n; ++v) {
        EXPECT_EQ(to_string(got.with[v]), std::to_string(with[v]));
        const double share = wanted.empty() ? 0 : shares[v] / static_cast<double>(wanted.size());
        EXPECT_NEAR(got.deegan_packel[v], share, 1e-13) << v;
    }
}

} // namespace plenary::study
