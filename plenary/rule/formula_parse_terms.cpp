// Sums, terms, shares and numbers. The contract is in formula_parser.hpp.
#include <fmt/format.h>

#include "plenary/rule/formula_numbers.hpp"
#include "plenary/rule/formula_parser.hpp"
#include "plenary/rule/formula_words.hpp"

namespace plenary::parsing {

// ---- Sums ----

bool Parser::sum(std::vector<Term>& out, std::optional<Read>& only) {
    only.reset();
    bool minus = accept("-");
    for (bool first = true;; first = false) {
        std::optional<Read> read = term();
        if (!read)
            return false;
        const bool alone = first && !minus && !sees("+") && !sees("-");
        if (minus)
            read->term.factor = negated(read->term.factor);
        if (alone)
            only = read;
        out.push_back(std::move(read->term));
        minus = sees("-");
        if (!accept("+") && !accept("-"))
            return true;
    }
}

std::optional<Read> Parser::term() {
    after_group_ = false;
    if (!starts_amount())
        return base();
    std::optional<Amount> amount = this->amount();
    if (!amount)
        return std::nullopt;
    if (sees("of"))
        return share_of(*amount);
    if (amount->kind == Amount::Kind::percent || amount->kind == Amount::Kind::words)
        return syntax("a share of what? The base is missing",
                      fmt::format("{}; write 'of members'", base_hint));
    const bool word = base_word(now().low).has_value();
    if (word && amount->kind == Amount::Kind::fraction)
        return syntax(fmt::format("expected 'of' before '{}'", now().low),
                      fmt::format("write '{} of {}'", to_string(amount->value), now().low));
    if (word)
        return base(amount->value, amount->at);
    if (fraction_name(now().low))
        return syntax(fmt::format("did not expect '{}' here", now().low),
                      "write 2/3 or 'two thirds'");
    return Read{Term{amount->value, std::nullopt, "", "", places_.at(amount->at)}, std::nullopt,
                amount->at};
}

std::optional<Read> Parser::share_of(const Amount& amount) {
    const std::string written = shown(text_.substr(amount.at, amount.end - amount.at));
    if (amount.is_plain()) {
        tokens_.next();
        if (sees("("))
            return wrong_at(amount.at, "rule-syntax",
                            fmt::format("'{} of (' begins a list of rules", written),
                            fmt::format("write 'at least {} of (...; ...)'", written));
        if (amount.value == Rational())
            return wrong_at(amount.at, "threshold-zero",
                            "a threshold of zero asks for no vote at all",
                            "write a share above zero");
        return wrong_at(amount.at, "rule-syntax",
                        fmt::format("'{}' is a number, not a share", written),
                        fmt::format("for a plain number write 'yes >= {}', for a share '2/3 of "
                                    "members' or '65% of members'",
                                    written));
    }
    tokens_.next();
    if (sees_number()) {
        std::optional<Amount> of = this->amount();
        if (!of)
            return std::nullopt;
        if (!of->is_plain())
            return wrong_at(of->at, "rule-syntax", "a share of a share", std::string(base_hint));
        const std::optional<Rational> value = product(amount.value, of->value);
        if (!value)
            return too_large(amount.at);
        return Read{Term{*value, std::nullopt, "", "", places_.at(amount.at)}, amount.value,
                    amount.at};
    }
    if (sees_end())
        return syntax("a share of what? The base is missing", std::string(base_hint));
    std::optional<Read> read = base(amount.value, amount.at);
    if (read)
        read->share = amount.value;
    return read;
}

std::optional<Read> Parser::base() { return base(Rational::make(1, 1).value(), here()); }

std::optional<Read> Parser::base(const Rational& factor, std::size_t at) {
    const std::optional<Word> word = base_word(now().low);
    if (!word)
        return no_base();
    Read read{Term{factor, word, "", "", places_.at(at)}, std::nullopt, at};
    tokens_.next();
    after_group_ = false;
    if (sees("[")) {
        tokens_.next();
        std::optional<std::string> column = name("column");
        if (!column)
            return std::nullopt;
        read.term.column = std::move(*column);
        if (!expect("]", "expected ']' after the column's name",
                    "a name with blanks goes in double quotes"))
            return std::nullopt;
    }
    if (accept("in")) {
        std::optional<std::string> group = name("group");
        if (!group)
            return std::nullopt;
        read.term.group = std::move(*group);
        after_group_ = true;
    }
    return read;
}

std::nullopt_t Parser::no_base() {
    if (sees("-") || sees("+"))
        return syntax("two signs in a row", "write 'yes - no' or 'yes + no'");
    if (sees("("))
        return syntax("a sum has no parentheses", "write 'yes + no >= 3' without them");
    if (sees("."))
        return syntax("did not expect '.' here", "write 0.5, with a digit before the point");
    return unexpected(starting_words(), sum_hint);
}

// ---- Amounts ----

bool Parser::starts_amount() const {
    return sees_number() || cardinal(now().low) || fraction_name(now().low);
}

std::nullopt_t Parser::too_large(std::size_t at) {
    return wrong_at(at, "number-too-large", "this number needs more than 64 bits",
                    "write it with fewer digits");
}

std::optional<Amount> Parser::amount() {
    Amount out;
    out.at = here();
    if (!(sees_number() ? number_amount(out) : word_amount(out)))
        return std::nullopt;
    out.end = tokens_.end_of_last();
    return out;
}

bool Parser::number_amount(Amount& out) {
    const std::string_view digits = now().text;
    const std::optional<Rational> value = decimal(digits);
    if (!value) {
        too_large(out.at);
        return false;
    }
    out.value = *value;
    const bool whole = digits.find('.') == std::string_view::npos;
    out.kind = whole ? Amount::Kind::whole : Amount::Kind::decimal;
    tokens_.next();
    if (accept("%")) {
        const std::optional<Rational> part = product(out.value, Rational::make(1, 100).value());
        if (!part) {
            too_large(out.at);
            return false;
        }
        out.value = *part;
        out.kind = Amount::Kind::percent;
        return true;
    }
    return !accept("/") || under_stroke(out, whole);
}

bool Parser::under_stroke(Amount& out, bool whole) {
    const std::size_t at = here();
    if (!whole || !sees_number() || now().text.find('.') != std::string_view::npos) {
        wrong_at(whole ? at : out.at, "rule-syntax",
                 "a fraction has a whole number on both sides of '/'", "write 2/3 or 66.7%");
        return false;
    }
    const std::optional<Rational> denominator = decimal(now().text);
    if (!denominator) {
        too_large(at);
        return false;
    }
    if (denominator->numerator() == 0) {
        wrong_at(at, "rule-syntax", "a fraction over zero is no number", "write 2/3 or 66.7%");
        return false;
    }
    tokens_.next();
    out.value = Rational::make(out.value.numerator(), denominator->numerator()).value();
    out.kind = Amount::Kind::fraction;
    return true;
}

bool Parser::word_amount(Amount& out) {
    std::int64_t count = 1;
    if (const auto many = cardinal(now().low)) {
        count = *many;
        tokens_.next();
        accept("-");
    }
    const std::optional<std::int64_t> under = fraction_name(now().low);
    if (!under) {
        unexpected({"half", "third", "thirds", "quarter", "quarters", "fifth", "fifths"},
                   "a share in words is 'half', 'two thirds', 'three quarters'; a plain number "
                   "is written in digits");
        return false;
    }
    tokens_.next();
    out.value = Rational::make(count, *under).value();
    out.kind = Amount::Kind::words;
    return true;
}

} // namespace plenary::parsing
