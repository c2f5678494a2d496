#include <fmt/format.h>

#include "plenary/rule/formula.hpp"
#include "plenary/rule/formula_say_comparison.hpp"
#include "plenary/rule/formula_say_words.hpp"

namespace plenary {
namespace {

using saying::say_comparison;
using saying::say_count;
using saying::say_opposite;

// The member of the second half of a casting vote: yes = no and yes in X = 1.
std::optional<std::string> tie_breaker(const Formula& formula) {
    const Rational one = saying::one();
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
