#include "plenary/rule/formula_parser.hpp"

#include <fmt/format.h>

#include "plenary/rule/formula_words.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::parsing {

std::nullopt_t Parser::wrong_at(std::size_t at, std::string code, std::string message,
                                std::string hint) {
    if (!problem_) {
        const bool blank = text_.find_first_not_of(" \t\r\n") == std::string_view::npos;
        problem_ = Problem{plenary::Kind::invalid, std::move(code),
                           std::move(message),     std::move(hint),
                           places_.at(at),         blank ? std::string() : places_.excerpt(at)};
    }
    return std::nullopt;
}

std::size_t Parser::here() const {
    return now().kind == Token::Kind::end ? tokens_.end_of_last() : now().at;
}

std::nullopt_t Parser::syntax(std::string message, std::string hint) {
    return wrong_at(here(), "rule-syntax", std::move(message), std::move(hint));
}

std::nullopt_t Parser::unexpected(const std::vector<std::string>& known, std::string_view hint) {
    const Token& token = now();
    if (token.kind == Token::Kind::end) {
        return tokens_.end_of_last() == 0 ? syntax("the rule is empty", std::string(rule_hint))
                                          : syntax("the rule ends too early", std::string(hint));
    }
    const bool is_word = token.kind == Token::Kind::word;
    std::string guess = is_word ? other_word_for(token.low) : other_sign_for(token.text);
    if (is_word && guess.empty() && token.text.size() <= longest_shown && !is_keyword(token.low))
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

bool Parser::accept(std::string_view text) {
    if (sees_end() || !sees(text))
        return false;
    tokens_.next();
    return true;
}

bool Parser::expect(std::string_view text, std::string message, std::string hint) {
    if (accept(text))
        return true;
    syntax(std::move(message), std::move(hint));
    return false;
}

std::optional<std::string> Parser::name(std::string_view what) {
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

} // namespace plenary::parsing
