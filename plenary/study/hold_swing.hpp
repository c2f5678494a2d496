// The cheapest changes that make a rule pass, and all sets that are as cheap, against enumeration.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/question/measure/swing.hpp"
#include "plenary/study/tried_rule.hpp"

namespace plenary::study {

inline bool uses(const Formula& formula, Word word) {
    const auto in = [&](const std::vector<Term>& terms) {
        return std::any_of(terms.begin(), terms.end(),
                           [&](const Term& term) { return term.word == word; });
    };
    return in(formula.comparison.left) || in(formula.comparison.right) ||
           std::any_of(formula.parts.begin(), formula.parts.end(),
                       [&](const Formula& part) { return uses(part, word); });
}

// The words of the rule that count a choice.
inline std::set<Word> counted_in(const Formula& formula, Choice choice) {
    std::set<Word> words;
    switch (choice) {
    case Choice::yes:
        words = {Word::yes, Word::voting, Word::present};
        break;
    case Choice::no:
        words = {Word::no, Word::voting, Word::present};
        break;
    case Choice::abstain:
        words = {Word::abstain, Word::present};
        break;
    case Choice::absent:
        words = {Word::absent};
        break;
    }
    std::set<Word> out;
    for (const Word word : words) {
        if (uses(formula, word))
            out.insert(word);
    }
    return out;
}

// The number of a choice among so many. Where the choice is not among them, one that the rule
// cannot tell from it; none when there is no such choice.
inline std::optional<std::uint32_t> number_of(const TriedRule& tried, Choice choice,
                                              std::uint32_t choices) {
    const std::vector<Choice> in_play = choices_in_play(choices);
    const auto found = std::find(in_play.begin(), in_play.end(), choice);
    if (found != in_play.end())
        return static_cast<std::uint32_t>(found - in_play.begin());
    for (std::uint32_t c = 0; c < choices; ++c) {
        if (counted_in(tried.rule.formula, choice) == counted_in(tried.rule.formula, in_play[c]))
            return c;
    }
    return std::nullopt;
}

// The cheapest changes from a random line-up at random prices, and all sets that are as cheap.
inline void hold_swing(TriedRule& tried, Seen& seen) {
    question::Arena arena = arena_of(tried);
    const std::vector<Choice> in_play = choices_in_play(tried.rule.choices);
    question::Prices prices;
    prices.rest = tried.random.one_in(3) ? Choice::absent : Choice::no;
    const std::uint64_t most = 1 + tried.random.below(4);
    for (std::size_t i = 0; i < tried.rule.electorate.members.size(); ++i) {
        prices.price.emplace_back();
        if (!tried.rule.electorate.members[i].can_vote)
            continue;
        if (tried.random.one_in(2))
            arena.line_up[i].choice = in_play[tried.random.below(in_play.size())];
        if (!tried.random.one_in(4))
            prices.price[i] = static_cast<std::int64_t>(1 + tried.random.below(most));
    }
    std::set<std::vector<std::pair<std::size_t, Choice>>> listed;
    std::size_t times = 0;
    const auto swing =
        question::cheapest_swing(arena, prices, [&](const std::vector<question::Change>& set) {
            std::vector<std::pair<std::size_t, Choice>> changes;
            for (const question::Change& change : set)
                changes.emplace_back(change.member, change.to);
            listed.insert(std::move(changes));
            ++times;
            return true;
        });
    ASSERT_TRUE(swing) << swing.error().message;
    SCOPED_TRACE("swing, the rest " + std::string(to_string(prices.rest)) + ", in " +
                 std::to_string(swing->choices) + " choices");

    if (swing->choices == 4 && tried.truth.voters() > 9)
        return; // too many profiles to try
    const Truth truth(tried.rule.formula, tried.rule.electorate, swing->choices);
    const bool monotone = truth.is_monotone();
    EXPECT_EQ(swing->monotone, monotone);
    std::vector<std::uint32_t> standing;
    for (std::size_t v = 0; v < truth.voters(); ++v) {
        const auto number = number_of(
            tried, arena.line_up[truth.member(v)].choice.value_or(prices.rest), swing->choices);
        ASSERT_TRUE(number) << "this many choices cannot tell what "
                            << tried.rule.electorate.members[truth.member(v)].code << " does";
        standing.push_back(*number);
    }
    std::optional<std::int64_t> cost;
    std::set<std::vector<std::pair<std::size_t, Choice>>> wanted;
    for (std::size_t profile = 0; profile < truth.size(); ++profile) {
        if (!truth.passes(profile))
            continue;
        std::int64_t sum = 0;
        bool can = true;
        std::vector<std::pair<std::size_t, Choice>> changes;
        for (std::size_t v = 0; can && v < truth.voters(); ++v) {
            const std::uint32_t c = truth.digit(profile, v);
            if (c == standing[v])
                continue;
            const auto price = prices.price[truth.member(v)];
            can = price && (!monotone || c == swing->choices - 1);
            sum += price.value_or(0);
            changes.emplace_back(truth.member(v), truth.choice(profile, v));
        }
        if (!can || (cost && sum > *cost))
            continue;
        if (!cost || sum < *cost)
            wanted.clear();
        cost = sum;
        wanted.insert(std::move(changes));
    }
    EXPECT_EQ(swing->cost, cost);
    if (!cost || !swing->cost)
        return;
    seen.swings += *cost > 0 ? 1 : 0;
    seen.with_absent += prices.rest == Choice::absent ? 1 : 0;
    EXPECT_EQ(swing->passes_already, *cost == 0);
    EXPECT_EQ(to_string(swing->sets), std::to_string(wanted.size()));
    EXPECT_EQ(times, wanted.size());
    EXPECT_EQ(listed, wanted);
    std::set<std::pair<std::size_t, Choice>> in_every(wanted.begin()->begin(),
                                                      wanted.begin()->end());
    std::set<std::size_t> in_none;
    for (std::size_t i = 0; i < prices.price.size(); ++i) {
        if (prices.price[i])
            in_none.insert(i);
    }
    for (const auto& changes : wanted) {
        std::set<std::pair<std::size_t, Choice>> both;
        for (const auto& change : changes) {
            in_none.erase(change.first);
            if (in_every.contains(change))
                both.insert(change);
        }
        in_every = std::move(both);
    }
    std::set<std::pair<std::size_t, Choice>> got_every;
    for (const question::Change& change : swing->in_every)
        got_every.emplace(change.member, change.to);
    EXPECT_EQ(got_every, in_every);
    EXPECT_EQ(std::set<std::size_t>(swing->in_none.begin(), swing->in_none.end()), in_none);
}

} // namespace plenary::study
