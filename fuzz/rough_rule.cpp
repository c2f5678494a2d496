#include "fuzz/rough_rule.hpp"

#include <cmath>

namespace plenary::fuzz {
namespace {

long double value_of(const Rational& value) {
    return static_cast<long double>(value.numerator()) /
           static_cast<long double>(value.denominator());
}

bool is_counted(Word word, bool can_vote, Choice choice) {
    switch (word) {
    case Word::members:
        return true;
    case Word::seated:
        return can_vote;
    case Word::present:
        return can_vote && choice != Choice::absent;
    case Word::voting:
        return can_vote && (choice == Choice::yes || choice == Choice::no);
    case Word::yes:
        return can_vote && choice == Choice::yes;
    case Word::no:
        return can_vote && choice == Choice::no;
    case Word::abstain:
        return can_vote && choice == Choice::abstain;
    case Word::absent:
        return can_vote && choice == Choice::absent;
    }
    return false;
}

bool belongs(const Electorate& electorate, const std::string& group, std::size_t member) {
    if (group.empty())
        return true;
    const auto found = electorate.groups.find(group);
    return found == electorate.groups.end() ? electorate.members[member].code == group
                                            : found->second[member];
}

// A sum, and the sum of its parts' sizes: what its rounding is measured by.
struct Sum {
    long double value = 0;
    long double scale = 0;

    void add(long double part) {
        value += part;
        scale += std::abs(part);
    }

    void add(const std::vector<Term>& terms, int sign, const Electorate& electorate,
             const std::vector<Choice>& choice) {
        for (const Term& term : terms) {
            const long double factor = sign * value_of(term.factor);
            if (!term.word) {
                add(factor);
                continue;
            }
            for (std::size_t i = 0; i < choice.size(); ++i) {
                if (!is_counted(*term.word, electorate.members[i].can_vote, choice[i]) ||
                    !belongs(electorate, term.group, i))
                    continue;
                add(term.column.empty()
                        ? factor
                        : factor * value_of(electorate.columns.find(term.column)->second[i]));
            }
        }
    }
};

std::optional<bool> compare(const Comparison& comparison, const Electorate& electorate,
                            const std::vector<Choice>& choice) {
    Sum sum;
    sum.add(comparison.left, 1, electorate, choice);
    sum.add(comparison.right, -1, electorate, choice);
    if (std::abs(sum.value) <= 1e-14L * sum.scale)
        return std::nullopt;
    switch (comparison.sign) {
    case Sign::at_least:
    case Sign::more:
        return sum.value > 0;
    case Sign::at_most:
    case Sign::less:
        return sum.value < 0;
    case Sign::equal:
        break;
    }
    return false;
}

} // namespace

std::optional<bool> passes_roughly(const Formula& formula, const Electorate& electorate,
                                   const std::vector<Choice>& choice) {
    if (formula.kind == Formula::Kind::comparison)
        return compare(formula.comparison, electorate, choice);
    std::size_t surely = 0;
    std::size_t perhaps = 0;
    for (const Formula& part : formula.parts) {
        const auto holds = passes_roughly(part, electorate, choice);
        surely += holds.value_or(false) ? 1U : 0U;
        perhaps += holds.value_or(true) ? 1U : 0U;
    }
    std::size_t least = formula.least;
    if (formula.kind == Formula::Kind::all)
        least = formula.parts.size();
    if (formula.kind == Formula::Kind::any || formula.kind == Formula::Kind::negation)
        least = 1;
    const bool negated = formula.kind == Formula::Kind::negation;
    if (surely >= least)
        return !negated;
    if (perhaps < least)
        return negated;
    return std::nullopt;
}

} // namespace plenary::fuzz
