// Random compound rules over random electorates, for the tests. The rule of a seed is the same on
// every machine: only whole numbers are drawn, by remainder.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "plenary/rule/electorate.hpp"
#include "plenary/rule/formula.hpp"
#include "plenary/study/slow_rule.hpp"

namespace plenary::study {

struct RandomRule {
    Electorate electorate;
    Formula formula;
    std::uint32_t choices = 2;
};

class RandomRules {
public:
    explicit RandomRules(std::uint64_t seed) : random_(seed) {}

    std::uint64_t below(std::uint64_t n) { return random_() % n; }

    bool one_in(std::uint64_t n) { return below(n) == 0; }

    // 4 to 11 members (four choices: at most 9), 1 to 4 comparisons. Every second rule only asks
    // for enough yes votes, so that monotone rules are not rare.
    RandomRule rule() {
        RandomRule out;
        out.choices = 2 + static_cast<std::uint32_t>(below(3));
        monotone_ = one_in(2);
        take_electorate(out.electorate, 4 + below(out.choices == 4 ? 6 : 8));
        std::vector<Formula> open;
        const std::uint64_t comparisons = 1 + below(4);
        for (std::uint64_t k = 0; k < comparisons; ++k)
            open.push_back(maybe_not(comparison(out.electorate, out.choices)));
        while (open.size() > 1) {
            Formula joined;
            const std::size_t take = 2 + below(open.size() - 1);
            joined.parts.assign(open.end() - static_cast<std::ptrdiff_t>(take), open.end());
            open.resize(open.size() - take);
            constexpr std::array kinds{Formula::Kind::all, Formula::Kind::any,
                                       Formula::Kind::at_least};
            joined.kind = kinds[below(kinds.size())];
            if (joined.kind == Formula::Kind::at_least)
                joined.least = 1 + static_cast<std::uint32_t>(below(take));
            open.push_back(maybe_not(std::move(joined)));
        }
        out.formula = std::move(open.front());
        return out;
    }

private:
    static Rational whole(std::int64_t number) { return Rational::make(number, 1).value(); }

    Formula maybe_not(Formula formula) {
        if (monotone_ || !one_in(5))
            return formula;
        Formula out;
        out.kind = Formula::Kind::negation;
        out.parts.push_back(std::move(formula));
        return out;
    }

    void take_electorate(Electorate& out, std::uint64_t members) {
        out.name = "Random";
        for (std::uint64_t i = 0; i < members; ++i) {
            const std::string code(1, static_cast<char>('A' + i));
            const bool can_vote = i == 0 || !one_in(10);
            out.members.push_back({code, code, can_vote, can_vote ? "seated" : "not seated"});
        }
        constexpr std::array<std::uint64_t, 5> scales{1, 3, 20, 1000, 1'000'000'000};
        constexpr std::array<std::int64_t, 4> denominators{1, 1, 10, 100};
        for (const char* name : {"w", "x"}) {
            const std::uint64_t scale = scales[below(scales.size())];
            for (std::uint64_t i = 0; i < members; ++i) {
                const auto numerator = static_cast<std::int64_t>(below(scale + 1));
                out.columns[name].push_back(
                    Rational::make(numerator, denominators[below(4)]).value());
            }
        }
        for (const char* name : {"G1", "G2"}) {
            std::vector<bool> belongs(members);
            belongs[below(members)] = true;
            for (std::uint64_t i = 0; i < members; ++i)
                belongs[i] = belongs[i] || one_in(2);
            out.groups[name] = std::move(belongs);
        }
    }

    Term term(const Electorate& electorate, Word word) {
        constexpr std::array<std::pair<int, int>, 9> shares{
            {{1, 2}, {2, 3}, {3, 5}, {55, 100}, {65, 100}, {3, 1}, {2, 1}, {1, 7}, {3, 4}}};
        Term out;
        out.factor = whole(1);
        if (one_in(3)) {
            const auto [numerator, denominator] = shares[below(shares.size())];
            out.factor = Rational::make(numerator, denominator).value();
        }
        if (!monotone_ && one_in(6))
            out.factor = Rational::make(-out.factor.numerator(), out.factor.denominator()).value();
        out.word = word;
        if (!one_in(3))
            out.column = one_in(2) ? "w" : "x";
        if (one_in(3)) {
            out.group = one_in(4)   ? electorate.members[below(electorate.members.size())].code
                        : one_in(2) ? "G1"
                                    : "G2";
        }
        return out;
    }

    Word word() {
        constexpr std::array words{Word::yes,     Word::yes,    Word::yes,     Word::no,
                                   Word::abstain, Word::absent, Word::present, Word::voting,
                                   Word::seated,  Word::members};
        return words[below(words.size())];
    }

    // Some terms against a number that a random profile comes near, or against other terms.
    Formula comparison(const Electorate& electorate, std::uint32_t choices) {
        constexpr std::array signs{Sign::at_least, Sign::more, Sign::at_most, Sign::less,
                                   Sign::equal};
        Formula out;
        Comparison& it = out.comparison;
        it.sign = signs[below(monotone_ ? 2 : signs.size())];
        const std::uint64_t terms = 1 + below(3);
        for (std::uint64_t k = 0; k < terms; ++k)
            it.left.push_back(term(electorate, monotone_ ? Word::yes : word()));
        if (one_in(3)) {
            const Word base = monotone_ ? (one_in(2) ? Word::seated : Word::members) : word();
            it.right.push_back(term(electorate, base));
            it.right.back().column = it.left.front().column;
            it.right.back().group = it.left.front().group;
        }
        if (it.right.empty() || one_in(3))
            it.right.push_back({near(it.left, electorate, choices), std::nullopt, "", "", {}});
        return out;
    }

    // The value of the terms at a random profile, or a little beside it.
    Rational near(const std::vector<Term>& terms, const Electorate& electorate,
                  std::uint32_t choices) {
        const std::vector<Choice> in_play = choices_in_play(choices);
        std::vector<Choice> choice;
        for (std::size_t i = 0; i < electorate.members.size(); ++i)
            choice.push_back(in_play[below(choices)]);
        // By bisection with the evaluator itself: the largest t with terms >= t / 2100.
        std::int64_t low = -1'000'000'000'000'000;
        std::int64_t high = 1'000'000'000'000'000;
        while (low + 1 < high) {
            const std::int64_t middle = low + (high - low) / 2;
            Formula asked;
            asked.comparison.left = terms;
            asked.comparison.right.push_back(
                {Rational::make(middle, 100).value(), std::nullopt, "", "", {}});
            (SlowRule(asked, electorate).passes(choice) ? low : high) = middle;
        }
        const std::int64_t beside = static_cast<std::int64_t>(below(3)) - 1;
        return Rational::make(low + beside, 100).value();
    }

    std::mt19937_64 random_;
    bool monotone_ = false;
};

// The rule and its electorate, to be printed when something differs.
inline std::string say(const RandomRule& rule) {
    std::string out =
        to_string(rule.formula) + "\nwith " + std::to_string(rule.choices) + " choices; columns";
    for (const auto& [name, weights] : rule.electorate.columns) {
        out += " " + name + ":";
        for (const Rational& weight : weights)
            out += " " + to_string(weight);
    }
    for (const auto& [name, belongs] : rule.electorate.groups) {
        out += " " + name + ":";
        for (std::size_t i = 0; i < belongs.size(); ++i)
            out += belongs[i] ? " " + rule.electorate.members[i].code : "";
    }
    out += " cannot vote:";
    for (const Elector& one : rule.electorate.members)
        out += one.can_vote ? "" : " " + one.code;
    return out;
}

} // namespace plenary::study
