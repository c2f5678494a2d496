// The parser behind parse_formula: recursive descent over the tokens, linear in the text. Its
// methods stand in four files:
//
//   formula_parser.cpp        mistakes, and the tokens one by one
//   formula_parse.cpp         and, or, not, parentheses, lists, comparisons
//   formula_parse_terms.cpp   sums, terms, shares, numbers
//   formula_parse_sugar.cpp   thresholds, majorities, vetoes, quorums, casting votes
//
// A method answers nullopt (or false) after the first mistake, which then stands in problem_;
// whoever sees it returns at once. Methods begin at the current token and end on the one behind
// what they read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/numeric/rational.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/rule/formula.hpp"
#include "plenary/rule/formula_text.hpp"
#include "plenary/rule/formula_tokens.hpp"

namespace plenary::parsing {

constexpr std::string_view rule_hint =
    "write for example 'yes >= 2/3 of members' or 'more than half of voting and quorum 18'";
constexpr std::string_view sum_hint =
    "a term is a number, one of yes, no, abstain, absent, present, voting, members, seated, or a "
    "share of one: '2/3 of members'";
constexpr std::string_view base_hint =
    "the base is one of members, seated, present, voting, or a plain number";

// A number as it was written, and where: only a fraction, a percentage or a share in words may
// stand before "of".
struct Amount {
    enum class Kind { whole, decimal, fraction, percent, words };
    Rational value;
    Kind kind = Kind::whole;
    std::size_t at = 0;
    std::size_t end = 0;

    [[nodiscard]] bool is_plain() const { return kind == Kind::whole || kind == Kind::decimal; }
};

// A term and, when it was written as a share, that share.
struct Read {
    Term term;
    std::optional<Rational> share;
    std::size_t at = 0;
};

// Reads one text once.
class Parser {
public:
    Parser(std::string_view text, Where place)
        : text_(text), places_(text, std::move(place)), tokens_(text) {}

    [[nodiscard]] Result<Formula> run();

private:
    // ---- Mistakes (formula_parser.cpp) ----

    // Keeps the first mistake.
    std::nullopt_t wrong_at(std::size_t at, std::string code, std::string message,
                            std::string hint = "");
    // The same at the current token, with the code rule-syntax.
    std::nullopt_t syntax(std::string message, std::string hint = "");
    // The current token does not fit; `known` are words that would.
    std::nullopt_t unexpected(const std::vector<std::string>& known, std::string_view hint);
    // At the end of the text the fault is right behind the last word, not after blanks and
    // comments.
    [[nodiscard]] std::size_t here() const;

    // ---- Tokens (formula_parser.cpp) ----

    [[nodiscard]] const Token& now() const { return tokens_.now(); }

    [[nodiscard]] bool sees(std::string_view text) const {
        return now().kind == Token::Kind::word ? now().low == text : now().text == text;
    }

    [[nodiscard]] bool sees_end() const { return now().kind == Token::Kind::end; }

    [[nodiscard]] bool sees_number() const { return now().kind == Token::Kind::number; }

    // Moves past the token if it is this one.
    bool accept(std::string_view text);
    bool expect(std::string_view text, std::string message, std::string hint = "");
    // The name of a `what`: a group, a column, a member.
    std::optional<std::string> name(std::string_view what);

    // ---- Rules (formula_parse.cpp) ----

    // Goes one level down for as long as it lives.
    class Level {
    public:
        explicit Level(Parser& parser) : parser_(parser) { ++parser_.depth_; }

        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

        ~Level() { --parser_.depth_; }

    private:
        Parser& parser_;
    };

    bool too_deep();
    std::optional<Formula> whole();
    // What is wrong with the token behind a complete rule.
    std::nullopt_t after_rule();
    // One part, or several joined by the word.
    template <class Part>
    std::optional<Formula> chain(std::string_view word, Formula::Kind kind, Part part);
    std::optional<Formula> rule();
    std::optional<Formula> negation();
    std::optional<Formula> atom();
    std::optional<Formula> parenthesis();
    // The ')' that belongs to the '(' at `open`.
    bool closed(std::size_t open);
    // Behind "at least": a list of rules, or a threshold.
    std::optional<Formula> at_least();
    std::optional<Formula> list(std::size_t at, std::int64_t least);

    // ---- Comparisons (formula_parse.cpp) ----

    static Comparison compare(Term left, Sign sign, Term right);
    static Formula comparison(Term left, Sign sign, Term right);
    static Formula joined(Formula::Kind kind, Formula a, Formula b);
    Term number(std::int64_t value, std::size_t at);
    Term plain(Word word, std::size_t at);
    // A comparison; a lone share of a base is the sugar of one.
    std::optional<Formula> compared();
    [[nodiscard]] bool looks_like_sign() const;
    std::optional<Sign> sign();

    // ---- Sums (formula_parse_terms.cpp) ----

    // Appends the terms; `only` is the term when there is just one, without a sign of its own.
    bool sum(std::vector<Term>& out, std::optional<Read>& only);
    std::optional<Read> term();
    // The "of" and what comes behind it.
    std::optional<Read> share_of(const Amount& amount);
    std::optional<Read> base();
    std::optional<Read> base(const Rational& factor, std::size_t at);
    std::nullopt_t no_base();

    // ---- Amounts (formula_parse_terms.cpp) ----

    [[nodiscard]] bool starts_amount() const;
    std::nullopt_t too_large(std::size_t at);
    std::optional<Amount> amount();
    bool number_amount(Amount& out);
    bool under_stroke(Amount& out, bool whole);
    // "half", "a third", "two thirds", "three-quarters".
    bool word_amount(Amount& out);

    // ---- Thresholds (formula_parse_sugar.cpp) ----

    // Whether the share lies above 0 and at most at 1, below 1 for "more than".
    bool is_share(const Rational& share, bool strict, std::size_t at);
    // `yes >= share of base`, in the same column and group, is held to a share that makes sense,
    // and members are not held against a share of nothing.
    bool is_possible(const Comparison& comparison, std::size_t left_at, std::size_t right_at);
    // A number between 0 and 1 against nothing but numbers of members.
    static bool is_bare_share(const std::vector<Term>& limit, const std::vector<Term>& counted);
    std::nullopt_t bare_share(const Rational& share, std::size_t at);
    static bool is_threshold_base(const Term& term);
    // SHARE of BASE, the rest of a threshold on `counted`.
    std::optional<Formula> threshold(Word counted, bool strict);
    // The counted votes are taken in the column and the group of the base.
    std::optional<Formula> threshold_of(Read read, Word counted, bool strict);
    std::optional<Formula> majority(Word counted);
    std::optional<Formula> simple_majority();
    // `start` is where the word before began.
    std::optional<Formula> veto(std::size_t start);
    // quorum [of] [at least | more than] SHARE of BASE | N | majority of BASE
    std::optional<Formula> quorum(std::size_t start);
    std::optional<Formula> casting_vote(std::size_t start);

    std::string_view text_;
    Places places_;
    Tokens tokens_;
    std::optional<Problem> problem_;
    int depth_ = 0;
    bool after_group_ = false; // the last term ended with a group's name
};

} // namespace plenary::parsing
