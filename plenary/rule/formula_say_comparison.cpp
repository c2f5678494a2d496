#include "plenary/rule/formula_say_comparison.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "plenary/rule/formula_say_words.hpp"
#include "plenary/rule/spoken_number.hpp"

namespace plenary::saying {
namespace {

Rational size_of(const Rational& value) {
    return value < Rational() ? Rational::make(-value.numerator(), value.denominator()).value()
                              : value;
}

std::int64_t rounded_down(const Rational& value) { return value.numerator() / value.denominator(); }

std::int64_t rounded_up(const Rational& value) {
    return rounded_down(value) + (value.denominator() == 1 ? 0 : 1);
}

// The sign of the opposite; equality has none.
std::optional<Sign> opposite(Sign sign) {
    switch (sign) {
    case Sign::at_least:
        return Sign::less;
    case Sign::more:
        return Sign::at_most;
    case Sign::at_most:
        return Sign::more;
    case Sign::less:
        return Sign::at_least;
    case Sign::equal:
        return std::nullopt;
    }
    return std::nullopt;
}

bool is_threshold_base(Word word) {
    return is_fixed(word) || word == Word::present || word == Word::voting;
}

// "VicePresident votes yes": where the group is one member.
std::optional<std::string> say_alone(const Term& counted, Sign sign, std::int64_t number) {
    const bool none = number == 0 && (sign == Sign::at_most || sign == Sign::equal);
    if (none || (number == 1 && sign == Sign::less))
        return fmt::format("{} {}", counted.group, does_not(*counted.word));
    const bool any = number == 0 && sign == Sign::more;
    if (any || (number == 1 && (sign == Sign::at_least || sign == Sign::equal)))
        return fmt::format("{} {}", counted.group, does(*counted.word, false));
    return std::nullopt;
}

// "at least 18 members are present". A limit that is no whole number is rounded to the one that
// whole members come to.
std::optional<std::string> say_limit(const Term& counted, Sign sign, const Term& limit,
                                     const Sizes& sizes) {
    if (!counted.word || counted.factor != one() || !counted.column.empty() || limit.word ||
        limit.factor < Rational())
        return std::nullopt;
    const bool up = sign == Sign::at_least || sign == Sign::less;
    const std::int64_t number = up ? rounded_up(limit.factor) : rounded_down(limit.factor);
    if (sign == Sign::equal && limit.factor.denominator() != 1)
        return std::nullopt;
    if (sign == Sign::less && number == 0)
        return std::nullopt;
    if (sizes.alone.contains(counted.group)) {
        if (auto said = say_alone(counted, sign, number))
            return said;
    }
    const std::string group = of_group(counted);
    if ((number == 0 && (sign == Sign::at_most || sign == Sign::equal)) ||
        (number == 1 && sign == Sign::less))
        return fmt::format("no member{} {}", group, does(*counted.word, false));
    if (number == 0 && sign == Sign::more)
        return fmt::format("at least one member{} {}", group, does(*counted.word, false));
    return fmt::format("{} {} member{}{} {}", sign == Sign::less ? "fewer than" : say_sign(sign),
                       say_count(number), number == 1 ? "" : "s", group,
                       does(*counted.word, number != 1));
}

// "at least two thirds of all 35 members vote yes"
std::optional<std::string> say_share(const Term& counted, Sign sign, const Term& limit,
                                     const Sizes& sizes) {
    if (!counted.word || counted.factor != one() || !counted.column.empty() || !limit.word ||
        !limit.column.empty() || !is_threshold_base(*limit.word) || counted.word == limit.word ||
        counted.group != limit.group)
        return std::nullopt;
    const std::string_view doing = does(*counted.word, true);
    if (is_fraction(limit.factor))
        return fmt::format("{} {} of {} {}", say_sign(sign), say_fraction(limit.factor),
                           base(limit, sizes), doing);
    if (limit.factor != one())
        return std::nullopt;
    const std::string all = all_of(limit, sizes);
    switch (sign) {
    case Sign::at_least:
    case Sign::equal:
        return fmt::format("{} {}", all, doing);
    case Sign::less:
        return fmt::format("not {} {}", all, doing);
    default:
        return fmt::format("{} {} {}", say_sign(sign), all, doing);
    }
}

// "more yes than no from P5 by population"
std::optional<std::string> say_rivals(const Term& left, Sign sign, const Term& right) {
    const std::string_view a = side(left);
    const std::string_view b = side(right);
    if (a.empty() || b.empty() || a == b || left.group != right.group ||
        left.column != right.column)
        return std::nullopt;
    const std::string where = from_group(left) + (left.column.empty() ? "" : " by " + left.column);
    switch (sign) {
    case Sign::more:
        return fmt::format("more {} than {}{}", a, b, where);
    case Sign::less:
        return fmt::format("fewer {} than {}{}", a, b, where);
    case Sign::at_least:
        return fmt::format("at least as many {} as {}{}", a, b, where);
    case Sign::at_most:
        return fmt::format("at most as many {} as {}{}", a, b, where);
    case Sign::equal:
        return fmt::format("as many {} as {}{}", a, b, where);
    }
    return std::nullopt;
}

// "members with at least 65 % of the population of all members vote yes", "the yes votes come to at
// least 12 by weight"
std::optional<std::string> say_column(const Term& counted, Sign sign, const Term& limit,
                                      const Sizes& sizes) {
    if (!counted.word || counted.factor != one() || counted.column.empty() ||
        limit.factor < Rational())
        return std::nullopt;
    if (!limit.word)
        return fmt::format("the {} come to {} {} by {}", voters(counted), say_sign(sign),
                           say_number(limit.factor), say_column_name(counted.column));
    if (limit.column != counted.column || !is_threshold_base(*limit.word) ||
        (limit.factor != one() && !is_fraction(limit.factor)))
        return std::nullopt;
    const bool whole = limit.factor == one() && (sign == Sign::at_least || sign == Sign::equal);
    const std::string part =
        fmt::format("{}{}", whole ? "" : fmt::format("{} ", say_sign(sign)),
                    limit.factor == one() ? "all" : say_fraction(limit.factor));
    return fmt::format("members{} with {} of {} {}", of_group(counted), part,
                       column_sum(limit, sizes), does(*counted.word, true));
}

// "all but at most 3 of the 27 seated members vote yes"
std::optional<std::string> say_all_but(const Term& counted, Sign sign,
                                       const std::vector<Term>& limit, const Sizes& sizes) {
    if (!counted.word || counted.factor != one() || !counted.column.empty() || limit.size() != 2 ||
        sign != Sign::at_least)
        return std::nullopt;
    const Term& whole = limit[0];
    const Term& less = limit[1];
    if (!whole.word || whole.factor != one() || !whole.column.empty() ||
        !is_threshold_base(*whole.word) || whole.word == counted.word ||
        whole.group != counted.group || less.word || less.factor >= Rational() ||
        less.factor.denominator() != 1)
        return std::nullopt;
    std::string of = base(whole, sizes);
    if (of.starts_with("all "))
        of = "the " + of.substr(4);
    return fmt::format("all but at most {} of {} {}", say_count(-less.factor.numerator()), of,
                       does(*counted.word, true));
}

// "at least 2 more yes than no"
std::optional<std::string> say_lead(const std::vector<Term>& sum, Sign sign, const Term& limit) {
    if (sum.size() != 2 || limit.word || limit.factor <= Rational() ||
        limit.factor.denominator() != 1 || (sign != Sign::at_least && sign != Sign::more))
        return std::nullopt;
    Term behind = sum[1];
    if (behind.factor != Rational::make(-1, 1).value())
        return std::nullopt;
    behind.factor = one();
    const Term& ahead = sum[0];
    const std::string_view a = side(ahead);
    const std::string_view b = side(behind);
    if (a.empty() || b.empty() || a == b || ahead.group != behind.group || !ahead.column.empty() ||
        !behind.column.empty())
        return std::nullopt;
    return fmt::format("at least {} more {} than {}{}",
                       say_count(limit.factor.numerator() + (sign == Sign::more ? 1 : 0)), a, b,
                       from_group(ahead));
}

// ---- Any comparison ----

// The term without its sign.
std::string say_term(const Term& term, const Sizes& sizes) {
    const Rational size = size_of(term.factor);
    if (!term.word)
        return say_number(size);
    if (is_fraction(size)) {
        const bool votes = term.word == Word::yes || term.word == Word::no;
        return fmt::format("{} of {}", say_fraction(size),
                           votes || !term.column.empty() ? amount(term, sizes) : base(term, sizes));
    }
    std::string what = amount(term, sizes);
    if (size == one())
        return what;
    if (size == Rational::make(2, 1))
        return "twice " + what;
    return fmt::format("{} times {}", say_number(size), what);
}

// "yes votes and abstentions together"; none unless every term counts members once.
std::optional<std::string> say_together(const std::vector<Term>& sum) {
    if (sum.size() < 2 || std::any_of(sum.begin(), sum.end(), [](const Term& term) {
            return !term.word || term.factor != one() || !term.column.empty() ||
                   is_fixed(*term.word);
        }))
        return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        out += i == 0 ? "" : i + 1 == sum.size() ? " and " : ", ";
        out += voters(sum[i]);
    }
    return out + " together";
}

std::string say_sum(const std::vector<Term>& sum, const Sizes& sizes) {
    std::string out;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const bool negative = sum[i].factor < Rational();
        if (i > 0)
            out += negative ? " minus " : " plus ";
        else if (negative)
            out += "minus ";
        out += say_term(sum[i], sizes);
    }
    return out;
}

std::optional<std::string> say_pair(const Term& left, Sign sign, const Term& right,
                                    const Sizes& sizes) {
    if (auto said = say_limit(left, sign, right, sizes))
        return said;
    if (auto said = say_share(left, sign, right, sizes))
        return said;
    if (auto said = say_rivals(left, sign, right))
        return said;
    return say_column(left, sign, right, sizes);
}

std::optional<std::string> say_sides(const std::vector<Term>& left, Sign sign,
                                     const std::vector<Term>& right, const Sizes& sizes) {
    if (left.size() == 1 && right.size() == 1)
        return say_pair(left[0], sign, right[0], sizes);
    if (left.size() == 1)
        return say_all_but(left[0], sign, right, sizes);
    return right.size() == 1 ? say_lead(left, sign, right[0]) : std::nullopt;
}

} // namespace

std::string say_comparison(const Comparison& comparison, Sign sign, const Sizes& sizes) {
    if (auto said = say_sides(comparison.left, sign, comparison.right, sizes))
        return *said;
    if (auto said = say_sides(comparison.right, mirrored(sign), comparison.left, sizes))
        return *said;
    const std::string limit = say_sum(comparison.right, sizes);
    if (const auto together = say_together(comparison.left))
        return fmt::format("{} come to {} {}", *together, say_sign(sign), limit);
    return fmt::format("{} is {} {}", say_sum(comparison.left, sizes), say_sign(sign), limit);
}

std::string say_opposite(const Comparison& comparison, const Sizes& sizes) {
    if (const auto sign = opposite(comparison.sign))
        return say_comparison(comparison, *sign, sizes);
    if (comparison.left.size() == 1 && comparison.right.size() == 1) {
        const Term& left = comparison.left[0];
        const Term& right = comparison.right[0];
        if (!right.word && right.factor == one() && left.word && sizes.alone.contains(left.group)) {
            if (auto said = say_limit(left, Sign::less, right, sizes))
                return *said;
        }
        // Of a count, not zero is more than zero.
        if (!right.word && right.factor == Rational()) {
            if (auto said = say_limit(left, Sign::more, right, sizes))
                return *said;
        }
        if (say_rivals(left, Sign::equal, right))
            return "it is not so that there are " + say_comparison(comparison, Sign::equal, sizes);
    }
    return "it is not so that " + say_comparison(comparison, Sign::equal, sizes);
}

} // namespace plenary::saying
