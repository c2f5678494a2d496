#include <utility>

#include "plenary/rule/formula.hpp"

namespace plenary {
namespace {

std::int64_t rounded_down(const Rational& value) { return value.numerator() / value.denominator(); }

// Of votes, which are whole: at least 70/3 is at least 24, more than 35/2 is more than 17.
std::optional<Share> plain_number(const Rational& value, bool strict) {
    if (value < Rational())
        return std::nullopt;
    std::int64_t number = rounded_down(value);
    if (!strict && value.denominator() != 1)
        ++number;
    if (!strict && number == 0)
        return std::nullopt; // holds without a vote
    return Share{Rational::make(1, 1).value(), strict, std::nullopt, number};
}

} // namespace

std::optional<Share> as_share(const Formula& formula) {
    if (formula.kind != Formula::Kind::comparison)
        return std::nullopt;
    const Comparison& comparison = formula.comparison;
    const Rational one = Rational::make(1, 1).value();
    if (comparison.left.size() != 1 || comparison.right.size() != 1 ||
        comparison.left[0] != Term{one, Word::yes, "", "", {}} ||
        (comparison.sign != Sign::at_least && comparison.sign != Sign::more))
        return std::nullopt;
    const bool strict = comparison.sign == Sign::more;
    const Term& limit = comparison.right[0];
    if (!limit.word)
        return plain_number(limit.factor, strict);
    if (!limit.column.empty() || !limit.group.empty() || limit.factor <= Rational() ||
        limit.factor > one || (strict && limit.factor == one))
        return std::nullopt;
    switch (*limit.word) {
    case Word::members:
    case Word::seated:
    case Word::present:
    case Word::voting:
        return Share{limit.factor, strict, limit.word, 0};
    default:
        return std::nullopt;
    }
}

std::optional<Comparison> as_share_of_turnout(const Comparison& comparison) {
    if (comparison.left.size() != 1 || comparison.right.size() != 1)
        return std::nullopt;
    Comparison out = comparison;
    if (out.right[0].word == Word::yes) {
        std::swap(out.left, out.right);
        out.sign = mirrored(out.sign);
    }
    const Term& yes = out.left[0];
    const Term& base = out.right[0];
    const bool turnout = base.word == Word::present || base.word == Word::voting;
    if (yes.word != Word::yes || !turnout || yes.column != base.column || yes.group != base.group ||
        yes.factor <= Rational() || base.factor <= Rational() ||
        (out.sign != Sign::at_least && out.sign != Sign::less))
        return std::nullopt;
    return out;
}

} // namespace plenary
