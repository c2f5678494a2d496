// Rules: and, or, not, parentheses, lists, comparisons. The contract is in formula_parser.hpp.
#include <utility>

#include <fmt/format.h>

#include "plenary/rule/formula.hpp"
#include "plenary/rule/formula_numbers.hpp"
#include "plenary/rule/formula_parser.hpp"
#include "plenary/rule/formula_words.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary {
namespace parsing {
namespace {

constexpr std::size_t longest_text = std::size_t{64} * 1024;
constexpr int deepest_nesting = 200;

} // namespace

// ---- Rules ----

Result<Formula> Parser::run() {
    std::optional<Formula> formula = whole();
    if (!formula)
        return fail(std::move(*problem_));
    return std::move(*formula);
}

bool Parser::too_deep() {
    if (depth_ <= deepest_nesting)
        return false;
    wrong_at(here(), "rule-too-long",
             fmt::format("the rule is nested more than {} levels deep", deepest_nesting),
             "take away parentheses that are not needed");
    return true;
}

std::optional<Formula> Parser::whole() {
    if (text_.size() > longest_text)
        return wrong_at(
            0, "rule-too-long",
            fmt::format("the rule has {} bytes; at most {} are read", text_.size(), longest_text));
    if (const auto bad = first_invalid_utf8(text_))
        return wrong_at(*bad, "rule-syntax", "this is not UTF-8", "save the text as UTF-8");
    std::optional<Formula> formula = rule();
    if (!formula)
        return std::nullopt;
    if (!sees_end())
        return after_rule();
    return formula;
}

std::nullopt_t Parser::after_rule() {
    if (accept(")"))
        return wrong_at(tokens_.end_of_last() - 1, "rule-syntax",
                        "this parenthesis was never opened");
    if (sees(";"))
        return syntax("did not expect ';' here",
                      "';' separates the rules of a list: 'at least 2 of (yes > no; yes >= 18)'");
    if (now().kind == Token::Kind::sign)
        return syntax("two comparisons in a row", "join them with 'and': 'yes > 3 and no < 2'");
    if (now().kind == Token::Kind::word && after_group_)
        return unexpected(joining_words(), "a name with blanks goes in double quotes");
    return unexpected(joining_words(), "the rule is complete before this; conditions are joined "
                                       "with 'and' and 'or'");
}

template <class Part>
std::optional<Formula> Parser::chain(std::string_view word, Formula::Kind kind, Part part) {
    std::optional<Formula> first = part();
    if (!first || !sees(word))
        return first;
    Formula out;
    out.kind = kind;
    out.parts.push_back(std::move(*first));
    while (accept(word)) {
        std::optional<Formula> another = part();
        if (!another)
            return std::nullopt;
        out.parts.push_back(std::move(*another));
    }
    return out;
}

std::optional<Formula> Parser::rule() {
    return chain("or", Formula::Kind::any, [this] {
        return chain("and", Formula::Kind::all, [this] { return negation(); });
    });
}

std::optional<Formula> Parser::negation() {
    if (!sees("not"))
        return atom();
    const Level level(*this);
    if (too_deep())
        return std::nullopt;
    tokens_.next();
    std::optional<Formula> part = negation();
    if (!part)
        return std::nullopt;
    Formula out;
    out.kind = Formula::Kind::negation;
    out.parts.push_back(std::move(*part));
    return out;
}

std::optional<Formula> Parser::atom() {
    after_group_ = false;
    if (sees("("))
        return parenthesis();
    const std::size_t start = here();
    if (accept("at")) {
        if (!expect("least", "expected 'least' after 'at'", "for at most write 'yes <= 10'"))
            return std::nullopt;
        return at_least();
    }
    if (accept("more")) {
        if (!expect("than", "expected 'than' after 'more'",
                    sees("yes") ? "write 'yes > no'" : std::string(rule_hint)))
            return std::nullopt;
        return threshold(Word::yes, true);
    }
    if (sees("absolute") || sees("majority"))
        return majority(Word::yes);
    if (accept("simple"))
        return simple_majority();
    if (accept("consensus"))
        return comparison(plain(Word::no, start), Sign::equal, number(0, start));
    if (accept("unanimity"))
        return comparison(plain(Word::yes, start), Sign::equal, plain(Word::seated, start));
    if (accept("veto"))
        return veto(start);
    if (accept("quorum"))
        return quorum(start);
    if (accept("casting"))
        return casting_vote(start);
    return compared();
}

std::optional<Formula> Parser::parenthesis() {
    const Level level(*this);
    if (too_deep())
        return std::nullopt;
    const std::size_t open = now().at;
    tokens_.next();
    std::optional<Formula> inside = rule();
    if (!inside)
        return std::nullopt;
    if (!closed(open))
        return std::nullopt;
    if (now().kind == Token::Kind::sign || sees("+") || sees("-"))
        return syntax("a sum has no parentheses", "write 'yes + no >= 3' without them");
    return inside;
}

bool Parser::closed(std::size_t open) {
    if (accept(")")) {
        after_group_ = false;
        return true;
    }
    if (sees_end())
        wrong_at(open, "rule-syntax", "this parenthesis is never closed", "write a ')'");
    else
        after_rule();
    return false;
}

// ---- Lists ----

std::optional<Formula> Parser::at_least() {
    const std::optional<std::int64_t> in_words = cardinal(now().low);
    if (!sees_number() && !in_words)
        return threshold(Word::yes, false);
    const std::size_t at = here();
    if (in_words) {
        // "two of (" or "two thirds of members"
        const Tokens before = tokens_;
        tokens_.next();
        if (accept("of") && sees("("))
            return list(at, *in_words);
        tokens_ = before;
        return threshold(Word::yes, false);
    }
    const Tokens before = tokens_;
    const std::string_view digits = now().text;
    tokens_.next();
    if (!accept("of") || !sees("(")) {
        tokens_ = before;
        return threshold(Word::yes, false);
    }
    const std::optional<Rational> count = decimal(digits);
    if (!count)
        return too_large(at);
    if (count->denominator() != 1)
        return wrong_at(at, "rule-syntax", fmt::format("'{}' is no number of rules", shown(digits)),
                        "write a whole number");
    return list(at, count->numerator());
}

std::optional<Formula> Parser::list(std::size_t at, std::int64_t least) {
    const Level level(*this);
    if (too_deep())
        return std::nullopt;
    const std::size_t open = now().at;
    Formula out;
    out.kind = Formula::Kind::at_least;
    do {
        tokens_.next();
        std::optional<Formula> part = rule();
        if (!part)
            return std::nullopt;
        out.parts.push_back(std::move(*part));
    } while (sees(";"));
    if (!closed(open))
        return std::nullopt;
    const auto count = static_cast<std::int64_t>(out.parts.size());
    if (least < 1)
        return wrong_at(at, "threshold-zero", "at least none of some rules always holds",
                        "write a number above zero");
    if (least > count)
        return wrong_at(at, "threshold-impossible",
                        fmt::format("{} of {} rules can never hold", least, count),
                        fmt::format("write at most {}", count));
    out.least = static_cast<std::uint32_t>(least);
    return out;
}

// ---- Comparisons ----

Comparison Parser::compare(Term left, Sign sign, Term right) {
    Comparison out;
    out.left.push_back(std::move(left));
    out.sign = sign;
    out.right.push_back(std::move(right));
    return out;
}

Formula Parser::comparison(Term left, Sign sign, Term right) {
    Formula out;
    out.comparison = compare(std::move(left), sign, std::move(right));
    return out;
}

Formula Parser::joined(Formula::Kind kind, Formula a, Formula b) {
    Formula out;
    out.kind = kind;
    out.parts.push_back(std::move(a));
    out.parts.push_back(std::move(b));
    return out;
}

Term Parser::number(std::int64_t value, std::size_t at) {
    return Term{Rational::make(value, 1).value(), std::nullopt, "", "", places_.at(at)};
}

Term Parser::plain(Word word, std::size_t at) {
    return Term{Rational::make(1, 1).value(), word, "", "", places_.at(at)};
}

std::optional<Formula> Parser::compared() {
    std::optional<Read> only;
    Formula out;
    const std::size_t left_at = here();
    if (!sum(out.comparison.left, only))
        return std::nullopt;
    if (only && only->share && now().kind != Token::Kind::sign && !looks_like_sign())
        return threshold_of(std::move(*only), Word::yes, false);
    if (only && is_bare_share(out.comparison.left, {}) && (sees_end() || sees("and") || sees("or")))
        return bare_share(only->term.factor, left_at);
    const std::optional<Sign> read = sign();
    if (!read)
        return std::nullopt;
    out.comparison.sign = *read;
    const std::size_t right_at = here();
    if (!sum(out.comparison.right, only))
        return std::nullopt;
    if (now().kind == Token::Kind::sign)
        return after_rule();
    if (!is_possible(out.comparison, left_at, right_at))
        return std::nullopt;
    return out;
}

bool Parser::looks_like_sign() const {
    return now().kind == Token::Kind::other && other_sign_for(now().text).starts_with("write '");
}

std::optional<Sign> Parser::sign() {
    for (const Sign sign : {Sign::at_least, Sign::more, Sign::at_most, Sign::less, Sign::equal}) {
        if (accept(to_string(sign)))
            return sign;
    }
    if (now().kind == Token::Kind::sign)
        return unexpected({}, "the signs are >=, >, <=, < and =");
    if (sees(")"))
        return syntax("a sum has no parentheses", "write 'yes + no >= 3' without them");
    if (sees("[") && after_group_)
        return syntax("the column stands before the group", "write 'yes[weight] in EU'");
    if (sees("at") || sees("more") || sees("less") || sees("fewer") || sees("is"))
        return syntax("expected a sign of comparison",
                      "write '>=' for at least, '>' for more than, '<=' for at most, '<' for "
                      "less than");
    if (now().kind == Token::Kind::word && !is_keyword(now().low)) {
        return after_group_ ? unexpected({"in"}, "a name with blanks goes in double quotes")
                            : unexpected({"in"}, "expected one of >=, >, <=, <, =");
    }
    if (!other_sign_for(now().text).empty())
        return unexpected({}, "");
    return syntax("expected a sign of comparison: >=, >, <=, < or =", std::string(rule_hint));
}

} // namespace parsing

Result<Formula> parse_formula(std::string_view text, Where place) {
    return parsing::Parser(text, std::move(place)).run();
}

} // namespace plenary
