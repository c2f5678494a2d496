// One random rule, bound and compiled, against plain enumeration: the chance that it passes and
// every conditional chance, counts, the cheapest changes, and for monotone rules of yes and no the
// minimal winning coalitions and the indices of power.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/diagram/pivots.hpp"
#include "plenary/diagram/semiring/count.hpp"
#include "plenary/diagram/sweep.hpp"
#include "plenary/question/measure/johnston.hpp"
#include "plenary/question/measure/passage.hpp"
#include "plenary/question/measure/power.hpp"
#include "plenary/question/measure/swing.hpp"
#include "plenary/rule/game.hpp"
#include "plenary/study/random_rules.hpp"

namespace plenary::study {

class HeldRule {
public:
    explicit HeldRule(std::uint64_t seed)
        : random_(seed), rule_(random_.rule()),
          truth_(rule_.formula, rule_.electorate, rule_.choices) {}

    // How often the rules of a run were what each check needs.
    struct Seen {
        int rules = 0;
        int monotone = 0;    // of two choices
        int swings = 0;      // with a cheapest set that costs something
        int constant = 0;    // pass always or never
        int with_absent = 0; // silent members away
    };

    void hold(Seen& seen) {
        SCOPED_TRACE(say(rule_));
        auto bound = bind(rule_.formula, rule_.electorate, rule_.choices);
        ASSERT_TRUE(bound) << bound.error().message;
        auto compiled = diagram::compile(bound->spec, std::size_t{1} << 24U);
        ASSERT_TRUE(compiled) << compiled.error().message;
        game_ = &*bound;
        diagram_ = &compiled->diagram;
        ++seen.rules;
        hold_count(seen);
        hold_chances();
        hold_swing(seen);
        if (rule_.choices == 3)
            hold_ternary();
        const bool monotone = truth_.is_monotone();
        if (rule_.choices == 2) {
            EXPECT_EQ(diagram::is_monotone(*diagram_, 0, 1), monotone);
            if (monotone) {
                ++seen.monotone;
                hold_banzhaf();
                hold_shapley();
                hold_minimal();
            }
        }
    }

private:
    [[nodiscard]] std::uint32_t variable(std::size_t voter) const {
        return game_->variable_of(truth_.member(voter)).value();
    }

    void hold_count(Seen& seen) const {
        std::uint64_t passing = 0;
        for (std::size_t profile = 0; profile < truth_.size(); ++profile)
            passing += truth_.passes(profile) ? 1U : 0U;
        const diagram::CountSemiring<UInt256> count(diagram_->variables(), rule_.choices);
        EXPECT_EQ(to_string(diagram::value_of(*diagram_, count)), std::to_string(passing));
        seen.constant += passing == 0 || passing == truth_.size() ? 1 : 0;
    }

    // P(passes) and P(passes | a member chooses), for random distributions in which some choices
    // are impossible and some certain: of the diagram, and of passage() on the same rule.
    void hold_chances() {
        const std::uint32_t d = rule_.choices;
        const std::size_t voters = truth_.voters();
        std::vector<std::array<double, 4>> chance(voters);
        question::Arena arena = arena_of_rule();
        std::vector<question::Chances> by_member(rule_.electorate.members.size());
        std::vector<std::array<double, 1>> by_variable(voters * d);
        for (std::size_t v = 0; v < voters; ++v) {
            double sum = 0;
            for (std::uint32_t c = 0; c < d; ++c) {
                chance[v][c] = random_.one_in(5) ? 0 : static_cast<double>(1 + random_.below(1000));
                sum += chance[v][c];
            }
            if (sum <= 0)
                sum = chance[v][d - 1] = 1;
            question::Chances chances{};
            for (std::uint32_t c = 0; c < d; ++c) {
                chance[v][c] /= sum;
                by_variable[variable(v) * d + c][0] = chance[v][c];
                chances[place(choices_in_play(d)[c])] = chance[v][c];
            }
            by_member[truth_.member(v)] = chances;
            arena.chances[truth_.member(v)] = chances;
        }

        long double passes = 0;
        std::vector<long double> given(voters * d, 0);
        std::vector<long double> others(voters);
        for (std::size_t profile = 0; profile < truth_.size(); ++profile) {
            if (!truth_.passes(profile))
                continue;
            // others[v]: the chance that all but v choose so.
            long double before = 1;
            for (std::size_t v = 0; v < voters; ++v) {
                others[v] = before;
                before *= static_cast<long double>(chance[v][truth_.digit(profile, v)]);
            }
            passes += before;
            long double after = 1;
            for (std::size_t v = voters; v-- > 0;) {
                const std::uint32_t c = truth_.digit(profile, v);
                given[v * d + c] += others[v] * after;
                after *= static_cast<long double>(chance[v][c]);
            }
        }

        const auto got = diagram::pivots<1>(*diagram_, by_variable);
        EXPECT_NEAR(got.probability[0], static_cast<double>(passes), 1e-13);
        const auto passage = question::passage(arena, by_member);
        ASSERT_TRUE(passage) << passage.error().message;
        EXPECT_FALSE(passage->sampled);
        EXPECT_NEAR(passage->p, static_cast<double>(passes), 1e-13);
        for (std::size_t v = 0; v < voters; ++v) {
            for (std::uint32_t c = 0; c < d; ++c) {
                const auto wanted = static_cast<double>(given[v * d + c]);
                EXPECT_NEAR(got.given[variable(v) * d + c][0], wanted, 1e-13) << v << " " << c;
                EXPECT_NEAR(passage->given[truth_.member(v)][place(choices_in_play(d)[c])], wanted,
                            1e-13)
                    << v << " " << c;
            }
        }
    }

    // The cheapest changes from a random line-up at random prices, and all sets that are as cheap.
    void hold_swing(Seen& seen) {
        question::Arena arena = arena_of_rule();
        const std::vector<Choice> in_play = choices_in_play(rule_.choices);
        question::Prices prices;
        prices.rest = random_.one_in(3) ? Choice::absent : Choice::no;
        const std::uint64_t most = 1 + random_.below(4);
        for (std::size_t i = 0; i < rule_.electorate.members.size(); ++i) {
            prices.price.emplace_back();
            if (!rule_.electorate.members[i].can_vote)
                continue;
            if (random_.one_in(2))
                arena.line_up[i].choice = in_play[random_.below(in_play.size())];
            if (!random_.one_in(4))
                prices.price[i] = static_cast<std::int64_t>(1 + random_.below(most));
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

        if (swing->choices == 4 && truth_.voters() > 9)
            return; // too many profiles to try
        const Truth truth(rule_.formula, rule_.electorate, swing->choices);
        const bool monotone = truth.is_monotone();
        EXPECT_EQ(swing->monotone, monotone);
        std::vector<std::uint32_t> standing;
        for (std::size_t v = 0; v < truth.voters(); ++v) {
            const auto number = number_of(
                arena.line_up[truth.member(v)].choice.value_or(prices.rest), swing->choices);
            ASSERT_TRUE(number) << "this many choices cannot tell what "
                                << rule_.electorate.members[truth.member(v)].code << " does";
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

    void hold_ternary() const {
        const std::vector<double> got =
            question::uniform_pivots(diagram::Engine(*diagram_), {}).value().by_variable;
        const double others = std::pow(3.0, static_cast<double>(truth_.voters() - 1));
        for (std::size_t v = 0; v < truth_.voters(); ++v) {
            std::int64_t difference = 0;
            for (std::size_t profile = 0; profile < truth_.size(); ++profile) {
                if (truth_.digit(profile, v) != 2)
                    continue;
                difference += truth_.passes(profile) ? 1 : 0;
                difference -= truth_.passes(truth_.with(profile, v, 0)) ? 1 : 0;
            }
            EXPECT_NEAR(got[variable(v)], static_cast<double>(difference) / others, 1e-13) << v;
        }
    }

    // ---- monotone rules of yes and no: a profile is the set of those who say yes

    [[nodiscard]] bool is_critical(std::size_t set, std::size_t voter) const {
        return truth_.digit(set, voter) == 1 && truth_.passes(set) &&
               !truth_.passes(truth_.with(set, voter, 0));
    }

    void hold_banzhaf() const {
        const question::BanzhafFamily got = question::banzhaf_family(*diagram_);
        std::uint64_t winning = 0;
        std::vector<std::uint64_t> with(truth_.voters());
        std::vector<std::uint64_t> swings(truth_.voters());
        for (std::size_t set = 0; set < truth_.size(); ++set) {
            winning += truth_.passes(set) ? 1U : 0U;
            for (std::size_t v = 0; v < truth_.voters(); ++v) {
                with[v] += truth_.passes(set) && truth_.digit(set, v) == 1 ? 1U : 0U;
                swings[v] += is_critical(set, v) ? 1U : 0U;
            }
        }
        EXPECT_EQ(to_string(got.winning), std::to_string(winning));
        for (std::size_t v = 0; v < truth_.voters(); ++v) {
            EXPECT_EQ(to_string(got.swings[variable(v)]), std::to_string(swings[v]));
            EXPECT_EQ(to_string(got.winning_with[variable(v)]), std::to_string(with[v]));
        }
    }

    // Shapley and Shubik by subsets, Johnston by coalitions.
    void hold_shapley() const {
        const auto n = truth_.voters();
        const question::ShapleyShubik got =
            question::shapley_shubik(diagram::Engine(*diagram_), {}).value();
        const auto johnston = question::johnston(*game_, *diagram_);
        std::vector<double> factorial{1};
        for (std::size_t k = 1; k <= n; ++k)
            factorial.push_back(factorial.back() * static_cast<double>(k));
        std::vector<double> shapley(n);
        std::vector<double> points(n);
        double all = 0;
        for (std::size_t set = 0; set < truth_.size(); ++set) {
            const auto size = static_cast<std::size_t>(std::popcount(set));
            std::vector<std::size_t> critical;
            for (std::size_t v = 0; v < n; ++v) {
                if (is_critical(set, v))
                    critical.push_back(v);
            }
            for (const std::size_t v : critical) {
                shapley[v] += factorial[size - 1] * factorial[n - size] / factorial[n];
                points[v] += 1.0 / static_cast<double>(critical.size());
            }
            all += critical.empty() ? 0 : 1;
        }
        for (std::size_t v = 0; v < n; ++v) {
            EXPECT_NEAR(got.by_variable[variable(v)], shapley[v], 1e-12) << v;
            if (johnston && all > 0) {
                EXPECT_NEAR((*johnston)[variable(v)], points[v] / all, 1e-12) << v;
            }
        }
    }

    void hold_minimal() const {
        const std::size_t n = truth_.voters();
        std::set<std::vector<std::uint32_t>> wanted; // by variable, ascending
        for (std::size_t set = 0; set < truth_.size(); ++set) {
            bool minimal = truth_.passes(set);
            std::vector<std::uint32_t> members;
            for (std::size_t v = 0; minimal && v < n; ++v) {
                if (truth_.digit(set, v) == 0)
                    continue;
                minimal = is_critical(set, v);
                members.push_back(variable(v));
            }
            if (!minimal)
                continue;
            std::sort(members.begin(), members.end());
            wanted.insert(std::move(members));
        }
        const auto sets = diagram::minimal_sets(*diagram_, std::size_t{1} << 24U);
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
            const double share =
                wanted.empty() ? 0 : shares[v] / static_cast<double>(wanted.size());
            EXPECT_NEAR(got.deegan_packel[v], share, 1e-13) << v;
        }
    }

    // ---- small things

    [[nodiscard]] question::Arena arena_of_rule() const {
        question::Arena arena;
        arena.electorate = rule_.electorate;
        arena.formula = rule_.formula;
        arena.line_up.resize(rule_.electorate.members.size());
        arena.chances.resize(rule_.electorate.members.size());
        return arena;
    }

    // The place of a choice in Chances.
    static std::size_t place(Choice choice) {
        const std::vector<Choice> all = choices_in_play(4);
        return static_cast<std::size_t>(std::find(all.begin(), all.end(), choice) - all.begin());
    }

    // The number of a choice among so many. Where the choice is not among them, one that the rule
    // cannot tell from it; none when there is no such choice.
    [[nodiscard]] std::optional<std::uint32_t> number_of(Choice choice,
                                                         std::uint32_t choices) const {
        const std::vector<Choice> in_play = choices_in_play(choices);
        const auto found = std::find(in_play.begin(), in_play.end(), choice);
        if (found != in_play.end())
            return static_cast<std::uint32_t>(found - in_play.begin());
        for (std::uint32_t c = 0; c < choices; ++c) {
            if (counted_in(choice) == counted_in(in_play[c]))
                return c;
        }
        return std::nullopt;
    }

    // The words of the rule that count a choice.
    [[nodiscard]] std::set<Word> counted_in(Choice choice) const {
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
            if (uses(rule_.formula, word))
                out.insert(word);
        }
        return out;
    }

    static bool uses(const Formula& formula, Word word) {
        const auto in = [&](const std::vector<Term>& terms) {
            return std::any_of(terms.begin(), terms.end(),
                               [&](const Term& term) { return term.word == word; });
        };
        return in(formula.comparison.left) || in(formula.comparison.right) ||
               std::any_of(formula.parts.begin(), formula.parts.end(),
                           [&](const Formula& part) { return uses(part, word); });
    }

    RandomRules random_;
    RandomRule rule_;
    Truth truth_;
    const Game* game_ = nullptr;
    const diagram::Diagram* diagram_ = nullptr;
};

// The rules of the seeds from `first` to `last`; stops at the first that differs.
inline HeldRule::Seen hold_rules(std::uint64_t first, std::uint64_t last) {
    HeldRule::Seen seen;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        HeldRule(seed).hold(seen);
        if (testing::Test::HasFailure())
            break;
    }
    return seen;
}

} // namespace plenary::study
