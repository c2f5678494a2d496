#include <array>
#include <utility>

#include <fmt/format.h>

#include "plenary/rule/formula.hpp"
#include "plenary/rule/spoken_number.hpp"

namespace plenary {
namespace {

const Rational one = Rational::make(1, 1).value();

// ---- Numbers ----

// A number that is not negative: "24", "0.5", "70/3".
std::string say_number(const Rational& value) {
    const std::string digits = short_decimal(value, 1);
    return digits.empty() ? to_string(value) : digits;
}

std::string say_count(std::int64_t count) { return count == 1 ? "one" : std::to_string(count); }

bool is_fraction(const Rational& value) { return value > Rational() && value < one; }

Rational size_of(const Rational& value) {
    return value < Rational() ? Rational::make(-value.numerator(), value.denominator()).value()
                              : value;
}

std::int64_t rounded_down(const Rational& value) { return value.numerator() / value.denominator(); }

std::int64_t rounded_up(const Rational& value) {
    return rounded_down(value) + (value.denominator() == 1 ? 0 : 1);
}

std::string_view say_sign(Sign sign) {
    switch (sign) {
    case Sign::at_least:
        return "at least";
    case Sign::more:
        return "more than";
    case Sign::at_most:
        return "at most";
    case Sign::less:
        return "less than";
    case Sign::equal:
        return "exactly";
    }
    return "";
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

// ---- Members ----

std::string of_group(const Term& term) { return term.group.empty() ? "" : " of " + term.group; }

std::string from_group(const Term& term) { return term.group.empty() ? "" : " from " + term.group; }

// What the counted members do: "vote yes", of one "votes yes".
std::string_view does(Word word, bool several) {
    switch (word) {
    case Word::yes:
        return several ? "vote yes" : "votes yes";
    case Word::no:
        return several ? "vote no" : "votes no";
    case Word::abstain:
        return several ? "abstain" : "abstains";
    case Word::absent:
        return several ? "are absent" : "is absent";
    case Word::present:
        return several ? "are present" : "is present";
    case Word::voting:
        return several ? "vote yes or no" : "votes yes or no";
    case Word::members:
        return several ? "belong to the body" : "belongs to the body";
    case Word::seated:
        return "can vote";
    }
    return "";
}

std::string known(std::int64_t size, const Term& term) {
    return size < 0 || !term.group.empty() ? "" : fmt::format("{} ", size);
}

// What a share is taken of: "all 35 members", "the members present".
std::string base(const Term& term, const Sizes& sizes) {
    switch (*term.word) {
    case Word::members:
        return fmt::format("all {}members{}", known(sizes.members, term), of_group(term));
    case Word::seated:
        return fmt::format("the {}seated members{}", known(sizes.seated, term), of_group(term));
    case Word::present:
        return fmt::format("the members{} present", of_group(term));
    case Word::voting:
        return fmt::format("the members{} voting yes or no", of_group(term));
    case Word::yes:
        return "yes" + from_group(term);
    case Word::no:
        return "no" + from_group(term);
    case Word::abstain:
        return "the abstentions" + from_group(term);
    case Word::absent:
        return "the absent members" + of_group(term);
    }
    return "";
}

// Without exception: "all 34 seated members".
std::string all_of(const Term& term, const Sizes& sizes) {
    const std::string said = base(term, sizes);
    return said.starts_with("the ") ? "all " + said.substr(4) : said;
}

// Those whose column is summed: "yes votes", "members of P5 voting no". Not "no votes": it is heard
// as none.
std::string voters(const Term& term) {
    switch (*term.word) {
    case Word::yes:
        return "yes votes" + from_group(term);
    case Word::no:
        return fmt::format("members{} voting no", of_group(term));
    case Word::abstain:
        return "abstentions" + from_group(term);
    case Word::absent:
        return "absent members" + of_group(term);
    case Word::present:
        return fmt::format("members{} present", of_group(term));
    case Word::voting:
        return fmt::format("members{} voting yes or no", of_group(term));
    case Word::members:
        return "members" + of_group(term);
    case Word::seated:
        return "seated members" + of_group(term);
    }
    return "";
}

// The sum of a column: "the population of all 35 members", "the weight of the yes votes".
std::string column_sum(const Term& term, const Sizes& sizes) {
    const std::string of = is_fixed(*term.word) ? base(term, sizes) : "the " + voters(term);
    return fmt::format("the {} of {}", term.column, of);
}

std::string_view article(std::string_view noun) {
    constexpr std::string_view vowels = "aeiouAEIOU";
    return !noun.empty() && vowels.find(noun.front()) != std::string_view::npos ? "an" : "a";
}

bool is_threshold_base(Word word) {
    return is_fixed(word) || word == Word::present || word == Word::voting;
}

// ---- Comparisons of one term with one ----

// "at least 18 members are present". A limit that is no whole number is rounded to the one that
// whole members come to.
std::optional<std::string> say_limit(const Term& counted, Sign sign, const Term& limit) {
    if (!counted.word || counted.factor != one || !counted.column.empty() || limit.word ||
        limit.factor < Rational())
        return std::nullopt;
    const bool up = sign == Sign::at_least || sign == Sign::less;
    const std::int64_t number = up ? rounded_up(limit.factor) : rounded_down(limit.factor);
    if (sign == Sign::equal && limit.factor.denominator() != 1)
        return std::nullopt;
    if (sign == Sign::less && number == 0)
        return std::nullopt;
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
    if (!counted.word || counted.factor != one || !counted.column.empty() || !limit.word ||
        !limit.column.empty() || !is_threshold_base(*limit.word) || counted.word == limit.word ||
        counted.group != limit.group)
        return std::nullopt;
    const std::string_view doing = does(*counted.word, true);
    if (is_fraction(limit.factor))
        return fmt::format("{} {} of {} {}", say_sign(sign), say_fraction(limit.factor),
                           base(limit, sizes), doing);
    if (limit.factor != one)
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

// What is counted against something else: "yes", "abstentions". Empty when there is no short word.
std::string_view side(const Term& term) {
    if (!term.word || term.factor != one)
        return "";
    switch (*term.word) {
    case Word::yes:
        return "yes";
    case Word::no:
        return "no";
    case Word::abstain:
        return "abstentions";
    case Word::absent:
        return "absent members";
    default:
        return "";
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

// "yes votes with a population of at least 65 % of the population of all members"
std::optional<std::string> say_column(const Term& counted, Sign sign, const Term& limit,
                                      const Sizes& sizes) {
    if (!counted.word || counted.factor != one || counted.column.empty() ||
        limit.factor < Rational())
        return std::nullopt;
    if (limit.word && (limit.column != counted.column || !is_threshold_base(*limit.word) ||
                       (limit.factor != one && !is_fraction(limit.factor))))
        return std::nullopt;
    std::string much;
    if (!limit.word)
        much = say_number(limit.factor);
    else if (limit.factor == one)
        much = column_sum(limit, sizes);
    else
        much = fmt::format("{} of {}", say_fraction(limit.factor), column_sum(limit, sizes));
    return fmt::format("{} with {} {} of {} {}", voters(counted), article(counted.column),
                       counted.column, say_sign(sign), much);
}

// ---- Any comparison ----

// A word as a number: "yes", "the number of members present".
std::string amount(const Term& term, const Sizes& sizes) {
    if (!term.column.empty())
        return column_sum(term, sizes);
    switch (*term.word) {
    case Word::yes:
    case Word::no:
        return base(term, sizes);
    case Word::abstain:
        return "abstentions" + from_group(term);
    default:
        break;
    }
    const std::string said = base(term, sizes);
    return "the number of " + (said.starts_with("the ") ? said.substr(4) : said);
}

// The term without its sign.
std::string say_term(const Term& term, const Sizes& sizes) {
    const Rational size = size_of(term.factor);
    if (!term.word)
        return say_number(size);
    if (is_fraction(size))
        return fmt::format("{} of {}", say_fraction(size),
                           term.column.empty() ? base(term, sizes) : column_sum(term, sizes));
    std::string what = amount(term, sizes);
    if (size == one)
        return what;
    if (size == Rational::make(2, 1))
        return "twice " + what;
    return fmt::format("{} times {}", say_number(size), what);
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
    if (auto said = say_limit(left, sign, right))
        return said;
    if (auto said = say_share(left, sign, right, sizes))
        return said;
    if (auto said = say_rivals(left, sign, right))
        return said;
    return say_column(left, sign, right, sizes);
}

std::string say_comparison(const Comparison& comparison, Sign sign, const Sizes& sizes) {
    if (comparison.left.size() == 1 && comparison.right.size() == 1) {
        const Term& left = comparison.left[0];
        const Term& right = comparison.right[0];
        if (auto said = say_pair(left, sign, right, sizes))
            return *said;
        if (auto said = say_pair(right, mirrored(sign), left, sizes))
            return *said;
    }
    return fmt::format("{} is {} {}", say_sum(comparison.left, sizes), say_sign(sign),
                       say_sum(comparison.right, sizes));
}

// ---- Whole rules ----

// The member of the second half of a casting vote: yes = no and yes in X = 1.
std::optional<std::string> tie_breaker(const Formula& formula) {
    if (formula.kind != Formula::Kind::all || formula.parts.size() != 2)
        return std::nullopt;
    const auto single = [](const Formula& part) {
        return part.kind == Formula::Kind::comparison && part.comparison.sign == Sign::equal &&
               part.comparison.left.size() == 1 && part.comparison.right.size() == 1;
    };
    if (!single(formula.parts[0]) || !single(formula.parts[1]))
        return std::nullopt;
    const Comparison& tie = formula.parts[0].comparison;
    const Comparison& chair = formula.parts[1].comparison;
    const std::string& group = chair.left[0].group;
    if (tie.left[0] != Term{one, Word::yes, "", "", {}} ||
        tie.right[0] != Term{one, Word::no, "", "", {}} || group.empty() ||
        chair.left[0] != Term{one, Word::yes, "", group, {}} ||
        chair.right[0] != Term{one, std::nullopt, "", "", {}})
        return std::nullopt;
    return group;
}

// The opposite of a comparison. Of a count, not zero is more than zero.
std::string say_opposite(const Comparison& comparison, const Sizes& sizes) {
    if (const auto sign = opposite(comparison.sign))
        return say_comparison(comparison, *sign, sizes);
    if (comparison.left.size() == 1 && comparison.right.size() == 1) {
        const Term& left = comparison.left[0];
        const Term& right = comparison.right[0];
        if (!right.word && right.factor == Rational()) {
            if (auto said = say_limit(left, Sign::more, right))
                return *said;
        }
        if (say_rivals(left, Sign::equal, right) || say_column(left, Sign::equal, right, sizes))
            return "it is not so that there are " + say_comparison(comparison, Sign::equal, sizes);
    }
    return "it is not so that " + say_comparison(comparison, Sign::equal, sizes);
}

// What can be said without naming several conditions; nullopt for compound rules.
std::optional<std::string> say_clause(const Formula& formula, const Sizes& sizes) {
    if (formula.kind == Formula::Kind::comparison)
        return say_comparison(formula.comparison, formula.comparison.sign, sizes);
    if (const auto member = tie_breaker(formula))
        return fmt::format("as many yes as no with {} voting yes", *member);
    if (formula.kind != Formula::Kind::negation)
        return std::nullopt;
    const Formula& part = formula.parts.at(0);
    if (part.kind == Formula::Kind::negation)
        return say_clause(part.parts.at(0), sizes);
    if (part.kind != Formula::Kind::comparison)
        return std::nullopt;
    return say_opposite(part.comparison, sizes);
}

// A clause, or "both A and B", "either A or B"; nullopt for more.
std::optional<std::string> say_short(const Formula& formula, const Sizes& sizes) {
    if (auto clause = say_clause(formula, sizes))
        return clause;
    const bool both = formula.kind == Formula::Kind::all;
    if ((!both && formula.kind != Formula::Kind::any) || formula.parts.size() != 2)
        return std::nullopt;
    const auto first = say_clause(formula.parts[0], sizes);
    const auto second = say_clause(formula.parts[1], sizes);
    if (!first || !second)
        return std::nullopt;
    return fmt::format("{} {} {} {}", both ? "both" : "either", *first, both ? "and" : "or",
                       *second);
}

// The name of the n-th point of a list, under the point above: "a", "b2", "b2c". Letters and
// numbers take turns.
std::string point(const std::string& above, std::size_t n) {
    const bool letters = above.empty() || (above.back() >= '0' && above.back() <= '9');
    if (letters && n < 26)
        return above + static_cast<char>('a' + static_cast<char>(n));
    if (letters)
        return fmt::format("{}{}{}", above, static_cast<char>('a' + static_cast<char>(n / 26 % 26)),
                           static_cast<char>('a' + static_cast<char>(n % 26)));
    return above + std::to_string(n + 1);
}

void say_whole(std::string& out, const Formula& formula, const Sizes& sizes,
               const std::string& above);

void say_list(std::string& out, std::string_view head, const Formula& formula, const Sizes& sizes,
              const std::string& above) {
    out += head;
    for (std::size_t i = 0; i < formula.parts.size(); ++i) {
        const std::string name = point(above, i);
        out += fmt::format("{}({}) ", i == 0 ? ": " : "; ", name);
        say_whole(out, formula.parts[i], sizes, name);
    }
}

std::string list_head(std::string_view limit, std::uint32_t least, const Formula& formula) {
    return fmt::format("{} {} of these {} hold{}", limit, say_count(least), formula.parts.size(),
                       least == 1 ? "s" : "");
}

// "A, and B, and C" when every part is short.
bool say_chain(std::string& out, const Formula& formula, const Sizes& sizes) {
    std::vector<std::string> parts;
    for (const Formula& part : formula.parts) {
        auto said = say_short(part, sizes);
        if (!said)
            return false;
        parts.push_back(std::move(*said));
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            out += formula.kind == Formula::Kind::all ? ", and " : ", or ";
        out += parts[i];
    }
    return true;
}

void say_negation(std::string& out, const Formula& part, const Sizes& sizes,
                  const std::string& above) {
    switch (part.kind) {
    case Formula::Kind::all:
        return say_list(out, "not all of these hold", part, sizes, above);
    case Formula::Kind::any:
        return say_list(out, "none of these holds", part, sizes, above);
    case Formula::Kind::at_least:
        return say_list(out,
                        part.least == 1 ? fmt::format("none of these {} holds", part.parts.size())
                                        : list_head("fewer than", part.least, part),
                        part, sizes, above);
    case Formula::Kind::negation:
        return say_whole(out, part.parts.at(0), sizes, above);
    case Formula::Kind::comparison:
        return; // a clause
    }
}

void say_whole(std::string& out, const Formula& formula, const Sizes& sizes,
               const std::string& above) {
    if (const auto clause = say_clause(formula, sizes)) {
        out += *clause;
        return;
    }
    switch (formula.kind) {
    case Formula::Kind::all:
        if (!say_chain(out, formula, sizes))
            say_list(out, "all of these hold", formula, sizes, above);
        return;
    case Formula::Kind::any:
        if (!say_chain(out, formula, sizes))
            say_list(out, "at least one of these holds", formula, sizes, above);
        return;
    case Formula::Kind::at_least:
        return say_list(out, list_head("at least", formula.least, formula), formula, sizes, above);
    case Formula::Kind::negation:
        return say_negation(out, formula.parts.at(0), sizes, above);
    case Formula::Kind::comparison:
        return; // a clause
    }
}

} // namespace

std::string say(const Formula& formula, const Sizes& sizes) {
    std::string out;
    say_whole(out, formula, sizes, "");
    return out;
}

} // namespace plenary
