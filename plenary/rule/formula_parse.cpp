#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "plenary/rule/formula.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary {
namespace {

constexpr std::size_t longest_text = std::size_t{64} * 1024;
constexpr int deepest_nesting = 200;
constexpr std::size_t longest_shown = 40; // bytes of a token in a message

__extension__ using Wide = __int128;

// ---- Characters ----

// The code point at `at`, which moves past it; negative when it is not UTF-8.
UChar32 take_character(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    return c;
}

bool is_digit(UChar32 c) { return c >= '0' && c <= '9'; }

bool starts_word(UChar32 c) { return c >= 0 && (c == '_' || u_isalpha(c) != 0); }

bool is_mark(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool continues_word(UChar32 c) { return c >= 0 && (c == '_' || u_isalnum(c) != 0 || is_mark(c)); }

bool starts_name(UChar32 c) { return c >= 0 && (c == '_' || u_isalnum(c) != 0); }

bool continues_name(UChar32 c) { return c == '-' || c == '.' || continues_word(c); }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

// For a message: short, on one line.
std::string shown(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const UChar32 c = take_character(text, at);
        if (at > longest_shown)
            return out + "...";
        out += c < 0x20 || c == 0x7F ? " " : text.substr(start, at - start);
    }
    return out;
}

// ---- Places ----

// Turns offsets into lines and columns. Asking in rising order costs the text once.
class Places {
public:
    Places(std::string_view text, Where start) : text_(text), first_(std::move(start)) {
        first_.line = std::max(first_.line, 1);
        first_.column = std::max(first_.column, 1);
        here_ = first_;
    }

    [[nodiscard]] Where at(std::size_t offset) {
        if (offset < at_) {
            at_ = 0;
            here_ = first_;
        }
        while (at_ < offset) {
            if (take_character(text_, at_) == '\n') {
                ++here_.line;
                here_.column = 1;
            } else {
                ++here_.column;
            }
        }
        return here_;
    }

    // The line around an offset with a caret under it; of a long line the stretch before the caret.
    [[nodiscard]] std::string excerpt(std::size_t offset) const {
        constexpr std::size_t before = 60;
        constexpr std::size_t after = 30;
        std::size_t start = offset == 0 ? 0 : text_.rfind('\n', offset - 1);
        start = offset == 0 || start == std::string_view::npos ? 0 : start + 1;
        std::size_t end = text_.find('\n', offset);
        end = end == std::string_view::npos ? text_.size() : end;
        const std::size_t ahead = count_characters(text_.substr(start, offset - start));
        const std::size_t skipped = ahead > before ? ahead - before : 0;

        std::string left = skipped > 0 ? "..." : "";
        std::string right;
        std::size_t count = 0;
        for (std::size_t at = start; at < end && count < ahead + after; ++count) {
            const std::size_t from = at;
            const UChar32 c = take_character(text_, at);
            if (count < skipped || c == '\r')
                continue;
            std::string& side = from < offset ? left : right;
            if (c < 0)
                side += "\xEF\xBF\xBD";
            else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
                side += ' ';
            else
                side += text_.substr(from, at - from);
            if (count + 1 == ahead + after && at < end)
                right += "...";
        }
        return fmt::format("  {}{}\n  {}^", left, right, std::string(display_width(left), ' '));
    }

private:
    std::string_view text_;
    Where first_;
    Where here_;
    std::size_t at_ = 0;
};

// ---- Tokens ----

struct Token {
    enum class Kind { end, word, number, sign, other };
    Kind kind = Kind::end;
    std::size_t at = 0;
    std::string_view text;
    std::string low; // of a word: the text in lower case
};

// Cuts the text into tokens when they are asked for: what may stand in a name depends on the place.
class Tokens {
public:
    explicit Tokens(std::string_view text) : text_(text) { read(); }

    [[nodiscard]] const Token& now() const { return now_; }

    // Where the text before the current token ends.
    [[nodiscard]] std::size_t end_of_last() const { return end_of_last_; }

    void next() {
        end_of_last_ = at_;
        read();
    }

    // A bare or quoted name where the current token starts: nullopt when there is none, and an
    // unfinished quotation is the whole rest. The quotation marks are taken off.
    struct Name {
        std::string text;
        bool finished = true;
    };

    [[nodiscard]] std::optional<Name> name() {
        at_ = now_.at;
        Name name;
        if (now_.text == "\"") {
            name = quoted();
        } else {
            std::size_t next = at_;
            while (next < text_.size()) {
                const std::size_t start = next;
                const UChar32 c = take_character(text_, next);
                if (start == now_.at ? !starts_name(c) : !continues_name(c)) {
                    next = start;
                    break;
                }
            }
            name.text = std::string(text_.substr(at_, next - at_));
            if (next == at_) {
                at_ += now_.text.size();
                return std::nullopt;
            }
            at_ = next;
        }
        next();
        return name;
    }

private:
    Name quoted() {
        Name name{"", false};
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != '"') {
                name.text += text_[at_];
                continue;
            }
            if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') {
                ++at_;
                name.finished = true;
                break;
            }
            name.text += text_[at_++];
        }
        return name;
    }

    void skip_blanks() {
        while (at_ < text_.size()) {
            if (text_[at_] == '#') {
                at_ = std::min(text_.find('\n', at_), text_.size());
                continue;
            }
            std::size_t next = at_;
            const UChar32 c = take_character(text_, next);
            if (u_isUWhiteSpace(c) == 0 && c != 0xFEFF)
                return;
            at_ = next;
        }
    }

    template <class Belongs>
    void take_while(Belongs belongs) {
        while (at_ < text_.size()) {
            std::size_t next = at_;
            if (!belongs(take_character(text_, next)))
                return;
            at_ = next;
        }
    }

    void read() {
        skip_blanks();
        now_ = Token{Token::Kind::end, at_, {}, {}};
        if (at_ == text_.size())
            return;
        const UChar32 first = take_character(text_, at_);
        if (starts_word(first)) {
            now_.kind = Token::Kind::word;
            take_while(continues_word);
        } else if (is_digit(first)) {
            now_.kind = Token::Kind::number;
            take_while(is_digit);
            if (at_ + 1 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1])) {
                ++at_;
                take_while(is_digit);
            }
        } else if (first == '>' || first == '<' || first == '=' || first == '!') {
            now_.kind = Token::Kind::sign;
            take_while([](UChar32 c) { return c == '>' || c == '<' || c == '='; });
        } else {
            now_.kind = Token::Kind::other;
        }
        now_.text = text_.substr(now_.at, at_ - now_.at);
        if (now_.kind == Token::Kind::word)
            now_.low = lower(now_.text);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t end_of_last_ = 0;
    Token now_;
};

// ---- Words ----

std::optional<Word> base_word(std::string_view low) {
    for (const Word word : {Word::yes, Word::no, Word::abstain, Word::absent, Word::present,
                            Word::voting, Word::members, Word::seated}) {
        if (low == to_string(word))
            return word;
    }
    return std::nullopt;
}

std::optional<std::int64_t> cardinal(std::string_view low) {
    constexpr std::array<std::string_view, 11> names{
        "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (low == names[i])
            return i == 0 ? 1 : static_cast<std::int64_t>(i);
    }
    return std::nullopt;
}

// "half", "third", "thirds" ... the number under the stroke.
std::optional<std::int64_t> fraction_name(std::string_view low) {
    if (low == "half" || low == "halves")
        return 2;
    if (low.ends_with('s'))
        low.remove_suffix(1);
    constexpr std::array<std::string_view, 8> names{"third",   "quarter", "fifth", "sixth",
                                                    "seventh", "eighth",  "ninth", "tenth"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (low == names[i])
            return static_cast<std::int64_t>(i) + 3;
    }
    return std::nullopt;
}

const std::vector<std::string> base_words{"yes",     "no",     "abstain", "absent",
                                          "present", "voting", "members", "seated"};
const std::vector<std::string> threshold_bases{"members", "seated", "present", "voting"};
const std::vector<std::string> joining_words{"and", "or", "of", "in"};
const std::vector<std::string> starting_words{
    "yes",   "no",    "abstain", "absent",    "present",   "voting", "members", "seated",
    "not",   "at",    "more",    "majority",  "absolute",  "simple", "half",    "two",
    "three", "third", "quarter", "consensus", "unanimity", "veto",   "quorum",  "casting"};

bool is_keyword(std::string_view low) {
    constexpr std::array<std::string_view, 19> others{
        "and",       "or",        "not",  "in",       "of",     "at",       "least",
        "more",      "than",      "by",   "majority", "simple", "absolute", "veto",
        "consensus", "unanimity", "vote", "quorum",   "casting"};
    return base_word(low).has_value() || cardinal(low).has_value() ||
           fraction_name(low).has_value() ||
           std::find(others.begin(), others.end(), low) != others.end();
}

// What people write for a word of the language.
std::string other_word_for(std::string_view low) {
    using Pair = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Pair, 17> pairs{{
        {"for", "yes"},
        {"favour", "yes"},
        {"favor", "yes"},
        {"aye", "yes"},
        {"ayes", "yes"},
        {"against", "no"},
        {"nay", "no"},
        {"nays", "no"},
        {"abstention", "abstain"},
        {"abstentions", "abstain"},
        {"abstaining", "abstain"},
        {"absentees", "absent"},
        {"absences", "absent"},
        {"all", "members"},
        {"everybody", "members"},
        {"unanimous", "unanimity"},
        {"cast", "voting"},
    }};
    for (const auto& [typed, word] : pairs) {
        if (low == typed)
            return fmt::format("did you mean '{}'?", word);
    }
    return "";
}

// What people write for a sign of the language.
std::string other_sign_for(std::string_view text) {
    if (text == "\xE2\x89\xA5" || text == "=>")
        return "write '>=' for at least";
    if (text == "\xE2\x89\xA4" || text == "=<")
        return "write '<=' for at most";
    if (text == "==")
        return "write '=' for equal";
    if (text == "!=" || text == "<>" || text == "\xE2\x89\xA0")
        return "write 'not yes = no' for not equal";
    if (text == "\xE2\x88\x92" || text == "\xE2\x80\x93")
        return "write '-' for minus";
    if (text == ",")
        return "write decimals with a point and thousands without a mark; conditions are joined "
               "with 'and' and 'or'";
    if (text == "&" || text == "|")
        return "conditions are joined with the words 'and' and 'or'";
    if (text == "!")
        return "write 'not'";
    if (text == "*")
        return "write the factor before the word: '2 yes'";
    if (text == "\xE2\x80\x9C" || text == "\xE2\x80\x9D" || text == "'" || text == "\xE2\x80\x98" ||
        text == "\xE2\x80\x99")
        return "names go in straight double quotes: \"P5\"";
    return "";
}

// ---- Numbers ----

std::optional<Rational> narrowed(Wide numerator, Wide denominator) {
    Wide a = numerator < 0 ? -numerator : numerator;
    Wide b = denominator;
    while (b != 0)
        a = std::exchange(b, a % b);
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    numerator /= a;
    denominator /= a;
    if (numerator > most || numerator < -most || denominator > most)
        return std::nullopt;
    return Rational::make(static_cast<std::int64_t>(numerator),
                          static_cast<std::int64_t>(denominator));
}

std::optional<Rational> product(const Rational& a, const Rational& b) {
    return narrowed(static_cast<Wide>(a.numerator()) * b.numerator(),
                    static_cast<Wide>(a.denominator()) * b.denominator());
}

Rational negated(const Rational& value) {
    return Rational::make(-value.numerator(), value.denominator()).value();
}

// "24", "0.5": nullopt when it needs more than 64 bits.
std::optional<Rational> decimal(std::string_view text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits(text.substr(0, point));
    std::size_t places = 0;
    if (point < text.size()) {
        std::string_view fraction = text.substr(point + 1);
        fraction = fraction.substr(0, fraction.find_last_not_of('0') + 1);
        places = fraction.size();
        digits += fraction;
    }
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::int64_t value = 0;
    for (const char c : digits) {
        const std::int64_t digit = c - '0';
        if (value > (most - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    if (places > 18)
        return std::nullopt;
    std::int64_t scale = 1;
    for (std::size_t i = 0; i < places; ++i)
        scale *= 10;
    return Rational::make(value, scale);
}

// ---- The parser ----

constexpr std::string_view rule_hint =
    "write for example 'yes >= 2/3 of members' or 'more than half of voting and quorum 18'";
constexpr std::string_view sum_hint =
    "a term is a number, one of yes, no, abstain, absent, present, voting, members, seated, or a "
    "share of one: '2/3 of members'";
constexpr std::string_view base_hint =
    "the base is one of members, seated, present, voting, or a plain number";

// Functions answer nullopt after the first mistake, which stands in problem_.
class Parser {
public:
    Parser(std::string_view text, Where place)
        : text_(text), places_(text, std::move(place)), tokens_(text) {}

    Result<Formula> run() {
        std::optional<Formula> formula = whole();
        if (!formula)
            return fail(std::move(*problem_));
        return std::move(*formula);
    }

private:
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

    // ---- Problems ----

    std::nullopt_t wrong_at(std::size_t at, std::string code, std::string message,
                            std::string hint = "") {
        if (!problem_) {
            const bool blank = text_.find_first_not_of(" \t\r\n") == std::string_view::npos;
            problem_ = Problem{plenary::Kind::invalid, std::move(code),
                               std::move(message),     std::move(hint),
                               places_.at(at),         blank ? std::string() : places_.excerpt(at)};
        }
        return std::nullopt;
    }

    // At the end of the text the fault is right behind the last word, not after blanks and
    // comments.
    [[nodiscard]] std::size_t here() const {
        return now().kind == Token::Kind::end ? tokens_.end_of_last() : now().at;
    }

    std::nullopt_t syntax(std::string message, std::string hint = "") {
        return wrong_at(here(), "rule-syntax", std::move(message), std::move(hint));
    }

    // The current token does not fit; `known` are words that would.
    std::nullopt_t unexpected(const std::vector<std::string>& known, std::string_view hint) {
        const Token& token = now();
        if (token.kind == Token::Kind::end) {
            return tokens_.end_of_last() == 0
                       ? syntax("the rule is empty", std::string(rule_hint))
                       : syntax("the rule ends too early", std::string(hint));
        }
        const bool is_word = token.kind == Token::Kind::word;
        std::string guess = is_word ? other_word_for(token.low) : other_sign_for(token.text);
        if (is_word && guess.empty() && token.text.size() <= longest_shown &&
            !is_keyword(token.low))
            guess = did_you_mean(token.low, known);
        if (guess.empty())
            guess = hint;
        else if (is_word && !hint.empty())
            guess += fmt::format(" {}", hint);
        if (is_word && !is_keyword(token.low)) {
            return wrong_at(token.at, "unknown-word",
                            fmt::format("unknown word '{}'", shown(token.text)), std::move(guess));
        }
        return syntax(fmt::format("did not expect '{}' here", shown(token.text)), std::move(guess));
    }

    // ---- Tokens ----

    [[nodiscard]] const Token& now() const { return tokens_.now(); }

    [[nodiscard]] bool sees(std::string_view text) const {
        return now().kind == Token::Kind::word ? now().low == text : now().text == text;
    }

    [[nodiscard]] bool sees_end() const { return now().kind == Token::Kind::end; }

    [[nodiscard]] bool sees_number() const { return now().kind == Token::Kind::number; }

    bool accept(std::string_view text) {
        if (sees_end() || !sees(text))
            return false;
        tokens_.next();
        return true;
    }

    bool expect(std::string_view text, std::string message, std::string hint = "") {
        if (accept(text))
            return true;
        syntax(std::move(message), std::move(hint));
        return false;
    }

    std::optional<std::string> name(std::string_view what) {
        const std::size_t at = here();
        std::optional<Tokens::Name> name;
        if (!sees_end())
            name = tokens_.name();
        if (!name)
            return syntax(fmt::format("the name of a {} is missing", what),
                          "a name is made of letters, digits, '_', '-' and '.'; anything else goes "
                          "in double quotes");
        if (!name->finished)
            return wrong_at(at, "rule-syntax", "the quotation is never closed",
                            "write a '\"' at its end; a quotation mark inside is written twice");
        if (name->text.empty())
            return wrong_at(at, "rule-syntax", fmt::format("the name of a {} is empty", what),
                            "leave it out to mean everybody");
        return std::move(name->text);
    }

    // ---- Rules ----

    std::optional<Formula> whole() {
        if (text_.size() > longest_text)
            return wrong_at(0, "rule-too-long",
                            fmt::format("the rule has {} bytes; at most {} are read", text_.size(),
                                        longest_text));
        if (const auto bad = first_invalid_utf8(text_))
            return wrong_at(*bad, "rule-syntax", "this is not UTF-8", "save the text as UTF-8");
        std::optional<Formula> formula = rule();
        if (!formula)
            return std::nullopt;
        if (!sees_end())
            return after_rule();
        return formula;
    }

    std::nullopt_t after_rule() {
        if (accept(")"))
            return wrong_at(tokens_.end_of_last() - 1, "rule-syntax",
                            "this parenthesis was never opened");
        if (sees(";"))
            return syntax(
                "did not expect ';' here",
                "';' separates the rules of a list: 'at least 2 of (yes > no; yes >= 18)'");
        if (now().kind == Token::Kind::sign)
            return syntax("two comparisons in a row", "join them with 'and': 'yes > 3 and no < 2'");
        if (now().kind == Token::Kind::word && after_group_)
            return unexpected(joining_words, "a name with blanks goes in double quotes");
        return unexpected(joining_words, "the rule is complete before this; conditions are joined "
                                         "with 'and' and 'or'");
    }

    // One part, or several joined by the word.
    template <class Part>
    std::optional<Formula> chain(std::string_view word, Formula::Kind kind, Part part) {
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

    std::optional<Formula> rule() {
        return chain("or", Formula::Kind::any, [this] {
            return chain("and", Formula::Kind::all, [this] { return negation(); });
        });
    }

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

    bool too_deep() {
        if (depth_ <= deepest_nesting)
            return false;
        wrong_at(here(), "rule-too-long",
                 fmt::format("the rule is nested more than {} levels deep", deepest_nesting),
                 "take away parentheses that are not needed");
        return true;
    }

    std::optional<Formula> negation() {
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

    std::optional<Formula> atom() {
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

    std::optional<Formula> parenthesis() {
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

    bool closed(std::size_t open) {
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

    // ---- Comparisons ----

    static Comparison compare(Term left, Sign sign, Term right) {
        Comparison out;
        out.left.push_back(std::move(left));
        out.sign = sign;
        out.right.push_back(std::move(right));
        return out;
    }

    static Formula comparison(Term left, Sign sign, Term right) {
        Formula out;
        out.comparison = compare(std::move(left), sign, std::move(right));
        return out;
    }

    static Formula joined(Formula::Kind kind, Formula a, Formula b) {
        Formula out;
        out.kind = kind;
        out.parts.push_back(std::move(a));
        out.parts.push_back(std::move(b));
        return out;
    }

    Term number(std::int64_t value, std::size_t at) {
        return Term{Rational::make(value, 1).value(), std::nullopt, "", "", places_.at(at)};
    }

    Term plain(Word word, std::size_t at) {
        return Term{Rational::make(1, 1).value(), word, "", "", places_.at(at)};
    }

    // A comparison; a lone share of a base is the sugar of one.
    std::optional<Formula> compared() {
        std::optional<Read> only;
        std::size_t right_at = 0;
        Formula out;
        if (!sum(out.comparison.left, only))
            return std::nullopt;
        if (only && only->share && now().kind != Token::Kind::sign && !looks_like_sign())
            return threshold_of(std::move(*only), Word::yes, false);
        const std::optional<Sign> read = sign();
        if (!read)
            return std::nullopt;
        out.comparison.sign = *read;
        right_at = here();
        if (!sum(out.comparison.right, only))
            return std::nullopt;
        if (now().kind == Token::Kind::sign)
            return after_rule();
        if (!is_possible(out.comparison, right_at))
            return std::nullopt;
        return out;
    }

    [[nodiscard]] bool looks_like_sign() const {
        return now().kind == Token::Kind::other &&
               other_sign_for(now().text).starts_with("write '");
    }

    std::optional<Sign> sign() {
        for (const Sign sign :
             {Sign::at_least, Sign::more, Sign::at_most, Sign::less, Sign::equal}) {
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

    // Appends the terms; `only` is the term when there is just one, without a sign of its own.
    bool sum(std::vector<Term>& out, std::optional<Read>& only) {
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

    std::optional<Read> term() {
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

    // The "of" and what comes behind it.
    std::optional<Read> share_of(const Amount& amount) {
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
                return wrong_at(of->at, "rule-syntax", "a share of a share",
                                std::string(base_hint));
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

    std::optional<Read> base() { return base(Rational::make(1, 1).value(), here()); }

    std::optional<Read> base(const Rational& factor, std::size_t at) {
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

    std::nullopt_t no_base() {
        if (sees("-") || sees("+"))
            return syntax("two signs in a row", "write 'yes - no' or 'yes + no'");
        if (sees("("))
            return syntax("a sum has no parentheses", "write 'yes + no >= 3' without them");
        if (sees("."))
            return syntax("did not expect '.' here", "write 0.5, with a digit before the point");
        std::vector<std::string> known = base_words;
        known.insert(known.end(), starting_words.begin() + 8, starting_words.end());
        return unexpected(known, sum_hint);
    }

    // ---- Amounts ----

    [[nodiscard]] bool starts_amount() const {
        return sees_number() || cardinal(now().low) || fraction_name(now().low);
    }

    std::nullopt_t too_large(std::size_t at) {
        return wrong_at(at, "number-too-large", "this number needs more than 64 bits",
                        "write it with fewer digits");
    }

    std::optional<Amount> amount() {
        Amount out;
        out.at = here();
        if (!(sees_number() ? number_amount(out) : word_amount(out)))
            return std::nullopt;
        out.end = tokens_.end_of_last();
        return out;
    }

    bool number_amount(Amount& out) {
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

    bool under_stroke(Amount& out, bool whole) {
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

    // "half", "a third", "two thirds", "three-quarters".
    bool word_amount(Amount& out) {
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

    // ---- Thresholds ----

    bool is_share(const Rational& share, bool strict, std::size_t at) {
        const Rational one = Rational::make(1, 1).value();
        if (share <= Rational()) {
            wrong_at(at, "threshold-zero", "a threshold of zero asks for no vote at all",
                     "write a share above zero");
            return false;
        }
        if (share > one) {
            wrong_at(at, "threshold-above-one",
                     fmt::format("a share of {} is more than everybody", to_string(share)),
                     "write a share of at most 1; for a plain number write 'yes >= 24'");
            return false;
        }
        if (strict && share == one) {
            wrong_at(at, "threshold-impossible", "more than everybody can never be reached",
                     "write '>=' or 'at least'");
            return false;
        }
        return true;
    }

    // `yes >= share of base`, in the same column and group, is held to a share that makes sense.
    bool is_possible(const Comparison& comparison, std::size_t at) {
        if (comparison.left.size() != 1 || comparison.right.size() != 1)
            return true;
        const Term& left = comparison.left[0];
        const Term& right = comparison.right[0];
        const bool strict = comparison.sign == Sign::more;
        // "yes >= 2/3" would mean at least one vote; whoever writes it means a share.
        if (left.word == Word::yes && left.factor == Rational::make(1, 1).value() &&
            left.column.empty() && !right.word && (strict || comparison.sign == Sign::at_least) &&
            right.factor > Rational() && right.factor < Rational::make(1, 1).value()) {
            wrong_at(at, "rule-syntax", "a share of what? The base is missing",
                     fmt::format("{}; write '{} of members'", base_hint, to_string(right.factor)));
            return false;
        }
        if (left.word != Word::yes || left.factor != Rational::make(1, 1).value() ||
            (!strict && comparison.sign != Sign::at_least) || !is_threshold_base(right) ||
            left.column != right.column || left.group != right.group)
            return true;
        return is_share(right.factor, strict, at);
    }

    static bool is_threshold_base(const Term& term) {
        return term.word &&
               (is_fixed(*term.word) || *term.word == Word::present || *term.word == Word::voting);
    }

    // SHARE of BASE, the rest of a threshold on `counted`.
    std::optional<Formula> threshold(Word counted, bool strict) {
        if (!starts_amount())
            return unexpected({"half", "a", "one", "two", "three", "third", "quarter"},
                              "a share is 2/3, 65%, half or two thirds");
        const std::size_t at = here();
        std::optional<Amount> amount = this->amount();
        if (!amount)
            return std::nullopt;
        if (!sees("of")) {
            const std::string written = shown(text_.substr(at, amount->end - at));
            if (amount->is_plain())
                return wrong_at(at, "rule-syntax",
                                fmt::format("'{}' is a number, not a share", written),
                                fmt::format("for a plain number write '{} {} {}'",
                                            to_string(counted), strict ? ">" : ">=", written));
            return syntax("a share of what? The base is missing",
                          fmt::format("{}; write 'of members'", base_hint));
        }
        std::optional<Read> read = share_of(*amount);
        if (!read)
            return std::nullopt;
        return threshold_of(std::move(*read), counted, strict);
    }

    // The counted votes are taken in the column and the group of the base.
    std::optional<Formula> threshold_of(Read read, Word counted, bool strict) {
        if (read.term.word && !is_threshold_base(read.term))
            return wrong_at(
                read.at, "rule-syntax",
                fmt::format("'{}' is no base of a threshold", to_string(*read.term.word)),
                fmt::format("{}; else write a comparison such as 'yes >= 3/2 of no'", base_hint));
        if (!is_share(*read.share, strict, read.at))
            return std::nullopt;
        Term left{Rational::make(1, 1).value(), counted, read.term.column, read.term.group,
                  read.term.where};
        return comparison(std::move(left), strict ? Sign::more : Sign::at_least,
                          std::move(read.term));
    }

    std::optional<Formula> majority(Word counted) {
        const std::size_t start = here();
        accept("absolute");
        if (!expect("majority", "expected 'majority' after 'absolute'",
                    "write 'majority of members'"))
            return std::nullopt;
        if (!sees("of"))
            return syntax("a majority of what?", std::string(base_hint));
        const Amount half{Rational::make(1, 2).value(), Amount::Kind::words, start, here()};
        std::optional<Read> read = share_of(half);
        if (!read)
            return std::nullopt;
        return threshold_of(std::move(*read), counted, true);
    }

    std::optional<Formula> simple_majority() {
        const std::size_t start = here();
        if (!expect("majority", "expected 'majority' after 'simple'", "write 'simple majority'"))
            return std::nullopt;
        Term yes = plain(Word::yes, start);
        if (accept("of")) {
            const std::size_t at = here();
            if (!base_word(now().low))
                return unexpected({"voting"}, "a simple majority is of voting");
            std::optional<Read> read = base();
            if (!read)
                return std::nullopt;
            if (read->term.word != Word::voting)
                return wrong_at(at, "rule-syntax",
                                fmt::format("a simple majority is of voting, not of {}",
                                            to_string(*read->term.word)),
                                "write 'majority of members' for more than half of them");
            yes.column = read->term.column;
            yes.group = read->term.group;
        }
        Term no = yes;
        no.word = Word::no;
        return comparison(std::move(yes), Sign::more, std::move(no));
    }

    std::optional<Formula> veto(std::size_t start) {
        if (!expect("by", "expected 'by' after 'veto'", "write 'veto by P5'"))
            return std::nullopt;
        std::optional<std::string> group = name("group");
        if (!group)
            return std::nullopt;
        after_group_ = true;
        Term no = plain(Word::no, start);
        no.group = std::move(*group);
        return comparison(std::move(no), Sign::equal, number(0, start));
    }

    // quorum [of] [at least | more than] SHARE of BASE | N | majority of BASE
    std::optional<Formula> quorum(std::size_t start) {
        accept("of");
        if (sees("majority") || sees("absolute"))
            return majority(Word::present);
        bool strict = false;
        if (accept("at")) {
            if (!expect("least", "expected 'least' after 'at'"))
                return std::nullopt;
        } else if (accept("more")) {
            if (!expect("than", "expected 'than' after 'more'"))
                return std::nullopt;
            strict = true;
        }
        constexpr std::string_view hint = "write 'quorum 18' or 'quorum 1/2 of members'";
        if (!starts_amount())
            return unexpected({"half", "two", "three", "majority"}, hint);
        const std::size_t at = here();
        std::optional<Amount> amount = this->amount();
        if (!amount)
            return std::nullopt;
        if (sees("of")) {
            std::optional<Read> read = share_of(*amount);
            if (!read)
                return std::nullopt;
            return threshold_of(std::move(*read), Word::present, strict);
        }
        if (amount->kind == Amount::Kind::percent || amount->kind == Amount::Kind::words)
            return syntax("a quorum of what? The base is missing", std::string(hint));
        if (base_word(now().low))
            return syntax(fmt::format("did not expect '{}' here", now().low), std::string(hint));
        if (amount->value == Rational())
            return wrong_at(at, "threshold-zero", "a quorum of zero asks for nobody at all",
                            "write a number above zero");
        return comparison(plain(Word::present, start), strict ? Sign::more : Sign::at_least,
                          Term{amount->value, std::nullopt, "", "", places_.at(at)});
    }

    std::optional<Formula> casting_vote(std::size_t start) {
        const Level level(*this); // it stands for a rule in parentheses
        if (too_deep())
            return std::nullopt;
        constexpr std::string_view hint = "write 'casting vote of ' and a member's code";
        if (!expect("vote", "expected 'vote' after 'casting'", std::string(hint)) ||
            !expect("of", "expected 'of' after 'casting vote'", std::string(hint)))
            return std::nullopt;
        std::optional<std::string> member = name("member");
        if (!member)
            return std::nullopt;
        after_group_ = true;
        const auto yes_and_no = [&](Sign sign) {
            return comparison(plain(Word::yes, start), sign, plain(Word::no, start));
        };
        Term chair = plain(Word::yes, start);
        chair.group = std::move(*member);
        return joined(Formula::Kind::any, yes_and_no(Sign::more),
                      joined(Formula::Kind::all, yes_and_no(Sign::equal),
                             comparison(std::move(chair), Sign::equal, number(1, start))));
    }

    // ---- Lists ----

    // Behind "at least": a list of rules, or a threshold.
    std::optional<Formula> at_least() {
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
            return wrong_at(at, "rule-syntax",
                            fmt::format("'{}' is no number of rules", shown(digits)),
                            "write a whole number");
        return list(at, count->numerator());
    }

    std::optional<Formula> list(std::size_t at, std::int64_t least) {
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

    std::string_view text_;
    Places places_;
    Tokens tokens_;
    std::optional<Problem> problem_;
    int depth_ = 0;
    bool after_group_ = false; // the last term ended with a group's name
};

} // namespace

Result<Formula> parse_formula(std::string_view text, Where place) {
    return Parser(text, std::move(place)).run();
}

} // namespace plenary
