// The slow truth that compiled rules are held against in the tests: an evaluator of a formula in
// exact integers of 128 bits that shares nothing with bind().
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "plenary/rule/choice.hpp"
#include "plenary/rule/electorate.hpp"
#include "plenary/rule/formula.hpp"

namespace plenary::study {

__extension__ using Wide = __int128;

// The choices of 2, 3 or 4, in the engine's order.
inline std::vector<Choice> choices_in_play(std::uint32_t choices) {
    if (choices == 2)
        return {Choice::no, Choice::yes};
    if (choices == 3)
        return {Choice::no, Choice::abstain, Choice::yes};
    return {Choice::no, Choice::absent, Choice::abstain, Choice::yes};
}

// A formula on an electorate, asked profile by profile. Every comparison is brought over one
// common denominator, then summed term by term and member by member.
class SlowRule {
public:
    SlowRule(const Formula& formula, const Electorate& electorate) : electorate_(&electorate) {
        root_ = take(formula);
    }

    // One choice for each member; what a member that cannot vote has there does not matter.
    [[nodiscard]] bool passes(const std::vector<Choice>& choice) const {
        return holds(root_, choice);
    }

private:
    struct SlowTerm {
        std::optional<Word> word;
        Wide constant = 0;           // without a word
        std::vector<Wide> of_member; // with one: what each member adds if it counts
    };

    struct Node {
        Formula::Kind kind = Formula::Kind::comparison;
        Sign sign = Sign::at_least;
        std::vector<SlowTerm> terms;   // left minus right
        bool share_of_turnout = false; // without a yes it is not reached
        std::vector<Wide> yes;         // then: what each member's yes adds
        std::uint32_t least = 0;
        std::vector<std::size_t> parts;
    };

    static Wide common(Wide a, Wide b) { // least common multiple
        Wide x = a;
        Wide y = b;
        while (y != 0)
            x = std::exchange(y, x % y);
        return a / x * b;
    }

    [[nodiscard]] Rational weight(const Term& term, std::size_t member) const {
        return term.column.empty() ? Rational::make(1, 1).value()
                                   : electorate_->columns.find(term.column)->second[member];
    }

    [[nodiscard]] bool belongs(const Term& term, std::size_t member) const {
        if (term.group.empty())
            return true;
        const auto group = electorate_->groups.find(term.group);
        return group != electorate_->groups.end() ? group->second[member]
                                                  : electorate_->members[member].code == term.group;
    }

    std::size_t take(const Formula& formula) {
        Node node;
        node.kind = formula.kind;
        node.least = formula.least;
        for (const Formula& part : formula.parts)
            node.parts.push_back(take(part));
        if (formula.kind == Formula::Kind::comparison)
            take(formula.comparison, node);
        nodes_.push_back(std::move(node));
        return nodes_.size() - 1;
    }

    void take(const Comparison& comparison, Node& node) {
        node.sign = comparison.sign;
        const std::size_t n = electorate_->members.size();
        Wide denominator = 1;
        const auto widen = [&](const std::vector<Term>& terms) {
            for (const Term& term : terms) {
                denominator = common(denominator, term.factor.denominator());
                for (std::size_t i = 0; term.word && i < n; ++i) {
                    denominator = common(denominator, static_cast<Wide>(term.factor.denominator()) *
                                                          weight(term, i).denominator());
                }
            }
        };
        widen(comparison.left);
        widen(comparison.right);
        const auto add = [&](const std::vector<Term>& terms, int sign) {
            for (const Term& term : terms) {
                SlowTerm slow;
                slow.word = term.word;
                const Wide factor = sign * static_cast<Wide>(term.factor.numerator()) *
                                    (denominator / term.factor.denominator());
                slow.constant = factor;
                for (std::size_t i = 0; term.word && i < n; ++i) {
                    const Rational w = weight(term, i);
                    slow.of_member.push_back(
                        belongs(term, i) ? factor * w.numerator() / w.denominator() : 0);
                }
                node.terms.push_back(std::move(slow));
            }
        };
        add(comparison.left, 1);
        add(comparison.right, -1);
        if (comparison.left.size() != 1 || comparison.right.size() != 1)
            return;
        for (const bool turned : {false, true}) {
            const Term& yes = turned ? comparison.right[0] : comparison.left[0];
            const Term& base = turned ? comparison.left[0] : comparison.right[0];
            const Sign reaches = turned ? Sign::at_most : Sign::at_least;
            const Sign misses = turned ? Sign::more : Sign::less;
            if (yes.word != Word::yes ||
                (base.word != Word::voting && base.word != Word::present) ||
                yes.column != base.column || yes.group != base.group ||
                !(Rational() < yes.factor) || !(Rational() < base.factor) ||
                (node.sign != reaches && node.sign != misses))
                continue;
            node.share_of_turnout = true;
            for (std::size_t i = 0; i < n; ++i)
                node.yes.push_back(belongs(yes, i) ? weight(yes, i).numerator() : 0);
        }
    }

    [[nodiscard]] bool holds(std::size_t at, const std::vector<Choice>& choice) const {
        const Node& node = nodes_[at];
        if (node.kind == Formula::Kind::comparison)
            return compare(node, choice);
        std::size_t holding = 0;
        for (const std::size_t part : node.parts)
            holding += holds(part, choice) ? 1U : 0U;
        switch (node.kind) {
        case Formula::Kind::all:
            return holding == node.parts.size();
        case Formula::Kind::any:
            return holding > 0;
        case Formula::Kind::negation:
            return holding == 0;
        case Formula::Kind::at_least:
            return holding >= node.least;
        case Formula::Kind::comparison:
            break;
        }
        return false;
    }

    [[nodiscard]] bool compare(const Node& node, const std::vector<Choice>& choice) const {
        Wide sum = 0;
        for (const SlowTerm& term : node.terms) {
            if (!term.word) {
                sum += term.constant;
                continue;
            }
            for (std::size_t i = 0; i < choice.size(); ++i) {
                if (is_counted(*term.word, electorate_->members[i].can_vote, choice[i]))
                    sum += term.of_member[i];
            }
        }
        if (node.share_of_turnout) {
            bool anybody = false;
            for (std::size_t i = 0; i < choice.size(); ++i) {
                anybody = anybody || (electorate_->members[i].can_vote &&
                                      choice[i] == Choice::yes && node.yes[i] > 0);
            }
            if (!anybody)
                return node.sign == Sign::less || node.sign == Sign::more;
        }
        switch (node.sign) {
        case Sign::at_least:
            return sum >= 0;
        case Sign::more:
            return sum > 0;
        case Sign::at_most:
            return sum <= 0;
        case Sign::less:
            return sum < 0;
        case Sign::equal:
            return sum == 0;
        }
        return false;
    }

    static bool is_counted(Word word, bool can_vote, Choice choice) {
        if (word == Word::members)
            return true;
        if (!can_vote)
            return false;
        switch (choice) {
        case Choice::yes:
            return word == Word::yes || word == Word::voting || word == Word::present ||
                   word == Word::seated;
        case Choice::no:
            return word == Word::no || word == Word::voting || word == Word::present ||
                   word == Word::seated;
        case Choice::abstain:
            return word == Word::abstain || word == Word::present || word == Word::seated;
        case Choice::absent:
            return word == Word::absent || word == Word::seated;
        }
        return false;
    }

    const Electorate* electorate_;
    std::vector<Node> nodes_;
    std::size_t root_ = 0;
};

} // namespace plenary::study
