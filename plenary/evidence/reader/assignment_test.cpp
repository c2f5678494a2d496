#include "plenary/evidence/reader/assignment.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary::reader {
namespace {

using Gains = std::vector<std::vector<std::int64_t>>;
using Matching = std::vector<std::optional<std::size_t>>;

// Every matching, tried in the order of preference: the first of the best stays.
void try_all(const Gains& gain, std::size_t row, std::set<std::size_t>& taken, Matching& now,
             std::int64_t sum, Matching& best, std::int64_t& most) {
    if (row == gain.size()) {
        if (sum > most) {
            most = sum;
            best = now;
        }
        return;
    }
    for (std::size_t column = 0; column < gain[row].size(); ++column) {
        if (gain[row][column] == 0 || !taken.insert(column).second)
            continue;
        now[row] = column;
        try_all(gain, row + 1, taken, now, sum + gain[row][column], best, most);
        now[row].reset();
        taken.erase(column);
    }
    try_all(gain, row + 1, taken, now, sum, best, most);
}

RC_GTEST_PROP(Assignment, IsTheFirstOfTheBest, ()) {
    const auto rows = *rc::gen::inRange<std::size_t>(0, 5);
    const auto columns = *rc::gen::inRange<std::size_t>(0, 5);
    Gains gain(rows, std::vector<std::int64_t>(columns));
    for (auto& row : gain) {
        for (auto& one : row)
            one = std::max<std::int64_t>(0, *rc::gen::inRange<std::int64_t>(-3, 5));
    }
    Matching now(rows);
    Matching best(rows);
    std::int64_t most = -1;
    std::set<std::size_t> taken;
    try_all(gain, 0, taken, now, 0, best, most);
    RC_ASSERT(best_assignment(gain) == best);
}

TEST(Assignment, TheGreedyChoiceIsNotTaken) {
    // The first row's best column is the second row's only one.
    EXPECT_EQ(best_assignment({{5, 4}, {4, 0}}), (Matching{1, 0}));
}

TEST(Assignment, WhatGainsNothingStaysUnmatched) {
    EXPECT_EQ(best_assignment({{0, 0}, {0, 2}}), (Matching{std::nullopt, 1}));
    EXPECT_EQ(best_assignment({}), Matching{});
    EXPECT_EQ(best_assignment({{}, {}}), Matching(2));
}

TEST(Assignment, TiesGoToTheFirstRowAndColumn) {
    EXPECT_EQ(best_assignment({{1, 1}, {1, 1}}), (Matching{0, 1}));
    EXPECT_EQ(best_assignment({{2}, {2}}), (Matching{0, std::nullopt}));
}

} // namespace
} // namespace plenary::reader
