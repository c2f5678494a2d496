#include <array>
#include <cctype>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "plenary/rule/rule.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary {
namespace {

struct Token {
    std::string text; // lower case; empty at the end
    std::size_t at = 0;
};

bool is_word(const Token& token) {
    return !token.text.empty() && std::isalpha(static_cast<unsigned char>(token.text[0])) != 0;
}

bool is_number(const Token& token) {
    return !token.text.empty() && std::isdigit(static_cast<unsigned char>(token.text[0])) != 0;
}

// Words, numbers with their "/", "." and "%", the two comparison signs; anything else stands alone.
std::vector<Token> split(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    const auto take = [&](auto belongs) {
        const std::size_t start = at;
        while (at < text.size() && belongs(static_cast<unsigned char>(text[at])))
            ++at;
        Token token{std::string(text.substr(start, at - start)), start};
        for (char& c : token.text)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        tokens.push_back(token);
    };
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (std::isspace(c) != 0 || (c == '-' && !tokens.empty() && is_word(tokens.back()))) {
            ++at;
        } else if (std::isalpha(c) != 0) {
            take([](unsigned char d) { return std::isalpha(d) != 0; });
        } else if (std::isdigit(c) != 0) {
            take([](unsigned char d) {
                return std::isdigit(d) != 0 || d == '/' || d == '.' || d == '%';
            });
        } else if (c == '>' || c == '<' || c == '=') {
            take([](unsigned char d) { return d == '>' || d == '<' || d == '='; });
        } else {
            const std::size_t start = at++;
            while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
                ++at;
            tokens.push_back({std::string(text.substr(start, at - start)), start});
        }
    }
    tokens.push_back({"", text.size()});
    return tokens;
}

std::optional<std::int64_t> cardinal(std::string_view word) {
    constexpr std::array<std::string_view, 10> names{"a",    "one", "two",   "three", "four",
                                                     "five", "six", "seven", "eight", "nine"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (word == names[i])
            return i == 0 ? 1 : static_cast<std::int64_t>(i);
    }
    return std::nullopt;
}

std::optional<std::int64_t> fraction_name(std::string_view word) {
    if (word == "half" || word == "halves")
        return 2;
    if (word.ends_with('s'))
        word.remove_suffix(1);
    constexpr std::array<std::string_view, 8> names{"third",   "quarter", "fifth", "sixth",
                                                    "seventh", "eighth",  "ninth", "tenth"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (word == names[i])
            return static_cast<std::int64_t>(i) + 3;
    }
    return std::nullopt;
}

class Parser {
public:
    Parser(std::string_view text, Where place)
        : text_(text), place_(std::move(place)), tokens_(split(text)) {}

    Result<Rule> run() {
        if (accept("yes"))
            return comparison();
        if (accept("at")) {
            if (!accept("least"))
                return wrong("expected 'least' after 'at'", syntax_hint);
            return share_of_base(false);
        }
        if (accept("more")) {
            if (!accept("than"))
                return wrong("expected 'than' after 'more'", syntax_hint);
            return share_of_base(true);
        }
        const bool absolute = accept("absolute");
        if (accept("majority")) {
            if (!accept("of"))
                return wrong("a majority of what?", base_hint);
            return base(Rational::make(1, 2).value(), true);
        }
        if (!absolute && (is_number(now()) || cardinal(now().text) || fraction_name(now().text))) {
            return share_of_base(false);
        }
        if (now().text.empty())
            return wrong("the rule is empty", syntax_hint);
        return unknown({"yes", "at", "more", "absolute", "majority"}, syntax_hint);
    }

private:
    static constexpr std::string_view syntax_hint =
        "write for example 'yes >= 2/3 of members' or 'more than half of voting'";
    static constexpr std::string_view base_hint =
        "the base is one of members, seated, present, voting, or a whole number";

    [[nodiscard]] const Token& now() const { return tokens_[next_]; }

    bool accept(std::string_view word) {
        if (now().text != word)
            return false;
        ++next_;
        return true;
    }

    tl::unexpected<Problem> wrong_at(const Token& token, std::string code, std::string message,
                                     std::string_view hint) const {
        Problem problem{Kind::invalid,     std::move(code), std::move(message),
                        std::string(hint), place_,          ""};
        const std::size_t before = count_characters(text_.substr(0, token.at));
        problem.where.column = (place_.column > 0 ? place_.column : 1) + static_cast<int>(before);
        const bool blank = text_.find_first_not_of(" \t\r\n") == std::string_view::npos;
        if (!blank)
            problem.excerpt = fmt::format("  {}\n  {}^", text_, std::string(before, ' '));
        return fail(std::move(problem));
    }

    tl::unexpected<Problem> wrong(std::string message, std::string_view hint) const {
        return wrong_at(now(), "rule-syntax", std::move(message), hint);
    }

    tl::unexpected<Problem> unknown(const std::vector<std::string>& known,
                                    std::string_view hint) const {
        if (now().text.empty())
            return wrong("the rule ends too early", hint);
        const std::string guess = is_word(now()) ? did_you_mean(now().text, known) : "";
        return wrong_at(now(), "unknown-word", fmt::format("did not expect '{}' here", now().text),
                        guess.empty() ? std::string(hint) : guess + " " + std::string(hint));
    }

    Result<Rule> comparison() {
        const Token sign = now();
        if (sign.text != ">=" && sign.text != ">") {
            return wrong("expected '>=' (at least) or '>' (more than) after 'yes'", syntax_hint);
        }
        ++next_;
        const bool strict = sign.text == ">";
        const bool whole =
            is_number(now()) && now().text.find_first_not_of("0123456789") == std::string::npos;
        if (whole && tokens_[next_ + 1].text.empty()) {
            const Token token = now();
            return base_number(token, Rational::make(1, 1).value(), strict);
        }
        return share_of_base(strict);
    }

    Result<Rule> share_of_base(bool strict) {
        const Token start = now();
        std::optional<Rational> share;
        if (is_number(now())) {
            share = Rational::parse(now().text);
            if (!share) {
                if (now().text.ends_with("/0")) {
                    return wrong_at(start, "rule-syntax", "a fraction over zero is no number",
                                    syntax_hint);
                }
                return wrong_at(start, "rule-syntax",
                                fmt::format("'{}' is not a fraction or a percentage", now().text),
                                "write 2/3, 66.7% or two thirds");
            }
            ++next_;
        } else if (const auto unit = fraction_name(now().text)) {
            share = Rational::make(1, *unit);
            ++next_;
        } else if (const auto count = cardinal(now().text)) {
            ++next_;
            const auto named = fraction_name(now().text);
            if (!named)
                return unknown({"half", "third", "thirds", "quarters", "fifths"}, syntax_hint);
            share = Rational::make(*count, *named);
            ++next_;
        } else {
            return unknown({"half", "two", "three", "one"}, syntax_hint);
        }
        const Rational one = Rational::make(1, 1).value();
        if (*share == Rational()) {
            return wrong_at(start, "threshold-zero", "a threshold of zero asks for no vote at all",
                            "write a share above zero");
        }
        if (*share > one) {
            return wrong_at(start, "threshold-above-one",
                            fmt::format("a share of {} is more than everybody", to_string(*share)),
                            "write a share of at most 1; for a plain number write 'yes >= 24'");
        }
        if (strict && *share == one) {
            return wrong_at(start, "threshold-impossible",
                            "more than everybody can never be reached", "write '>=' or 'at least'");
        }
        if (!accept("of")) {
            return wrong("a share of what? The base is missing",
                         std::string(base_hint) + "; write 'of members'");
        }
        return base(*share, strict);
    }

    Result<Rule> base(Rational share, bool strict) {
        const Token token = now();
        if (is_number(token))
            return base_number(token, share, strict);
        for (const Base kind : {Base::members, Base::seated, Base::present, Base::voting}) {
            if (!accept(to_string(kind)))
                continue;
            if (!now().text.empty())
                return unknown({}, "the rule is complete before this");
            return Rule{share, strict, kind, 0};
        }
        return unknown({"members", "seated", "present", "voting"}, base_hint);
    }

    Result<Rule> base_number(const Token& token, Rational share, bool strict) {
        const auto value = Rational::parse(token.text);
        if (!value || value->denominator() != 1 || value->numerator() > 1'000'000'000) {
            return wrong_at(token, "rule-syntax",
                            fmt::format("'{}' is not a whole number of members", token.text),
                            base_hint);
        }
        if (value->numerator() == 0) {
            return wrong_at(token, "threshold-zero", "a threshold of zero asks for no vote at all",
                            "write a number above zero");
        }
        ++next_;
        if (!now().text.empty())
            return unknown({}, "the rule is complete before this");
        return Rule{share, strict, Base::number, value->numerator()};
    }

    std::string_view text_;
    Where place_;
    std::vector<Token> tokens_;
    std::size_t next_ = 0;
};

} // namespace

Result<Rule> parse_rule(std::string_view text, Where place) {
    return Parser(text, std::move(place)).run();
}

} // namespace plenary
