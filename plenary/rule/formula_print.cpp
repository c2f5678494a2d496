#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "plenary/rule/formula.hpp"

namespace plenary {
namespace {

// True for a name that the parser takes without quotation marks.
bool is_bare(std::string_view name) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(name.data());
    for (std::size_t at = 0; at < name.size();) {
        const bool first = at == 0;
        UChar32 c = 0;
        U8_NEXT(bytes, at, name.size(), c);
        const bool letter = c == '_' || (c >= 0 && u_isalnum(c) != 0);
        const auto type = u_charType(c);
        const bool mark = type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
        if (!letter && (first || (c != '-' && c != '.' && !mark)))
            return false;
    }
    return !name.empty();
}

void print_name(std::string& out, std::string_view name) {
    if (is_bare(name)) {
        out += name;
        return;
    }
    out += '"';
    for (const char c : name)
        out.append(c == '"' ? 2U : 1U, c);
    out += '"';
}

// The term without its sign.
void print_term(std::string& out, const Term& term) {
    const std::int64_t a = term.factor.numerator();
    const Rational size = Rational::make(a < 0 ? -a : a, term.factor.denominator()).value();
    if (!term.word) {
        out += to_string(size);
        return;
    }
    if (size.denominator() != 1)
        out += to_string(size) + " of ";
    else if (size.numerator() != 1)
        out += to_string(size) + " ";
    out += to_string(*term.word);
    if (!term.column.empty()) {
        out += '[';
        print_name(out, term.column);
        out += ']';
    }
    if (!term.group.empty()) {
        out += " in ";
        print_name(out, term.group);
    }
}

void print_sum(std::string& out, const std::vector<Term>& sum) {
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const bool negative = sum[i].factor < Rational();
        if (i == 0)
            out += negative ? "-" : "";
        else
            out += negative ? " - " : " + ";
        print_term(out, sum[i]);
    }
}

// How tightly a formula holds together: a looser part of it needs parentheses.
int tightness(Formula::Kind kind) {
    switch (kind) {
    case Formula::Kind::any:
        return 0;
    case Formula::Kind::all:
        return 1;
    case Formula::Kind::negation:
        return 2;
    case Formula::Kind::comparison:
    case Formula::Kind::at_least:
        return 3;
    }
    return 3;
}

void print(std::string& out, const Formula& formula);

void print_part(std::string& out, const Formula& part, int least) {
    const bool loose = tightness(part.kind) < least;
    out += loose ? "(" : "";
    print(out, part);
    out += loose ? ")" : "";
}

// A part of the same kind keeps its parentheses: they are part of the tree.
void print_chain(std::string& out, const Formula& formula, std::string_view word) {
    for (std::size_t i = 0; i < formula.parts.size(); ++i) {
        if (i > 0)
            out += word;
        print_part(out, formula.parts[i], tightness(formula.kind) + 1);
    }
}

void print(std::string& out, const Formula& formula) {
    switch (formula.kind) {
    case Formula::Kind::comparison:
        print_sum(out, formula.comparison.left);
        out += fmt::format(" {} ", to_string(formula.comparison.sign));
        print_sum(out, formula.comparison.right);
        return;
    case Formula::Kind::all:
        print_chain(out, formula, " and ");
        return;
    case Formula::Kind::any:
        print_chain(out, formula, " or ");
        return;
    case Formula::Kind::negation:
        out += "not ";
        print_part(out, formula.parts.at(0), tightness(formula.kind));
        return;
    case Formula::Kind::at_least:
        out += fmt::format("at least {} of (", formula.least);
        for (std::size_t i = 0; i < formula.parts.size(); ++i) {
            if (i > 0)
                out += "; ";
            print(out, formula.parts[i]);
        }
        out += ")";
        return;
    }
}

} // namespace

std::string to_string(const Formula& formula) {
    std::string out;
    print(out, formula);
    return out;
}

} // namespace plenary
