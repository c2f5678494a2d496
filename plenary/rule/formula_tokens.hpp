// Cuts the text of a rule into tokens. Part of parse_formula. The text may be any bytes and must
// outlive the tokens; a token costs its length. Copying the tokens keeps a place to come back to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace plenary::parsing {

// A word, a number such as 24 or 0.5, a run of the signs > < = !, or any other single character.
struct Token {
    enum class Kind { end, word, number, sign, other };
    Kind kind = Kind::end;
    std::size_t at = 0;
    std::string_view text;
    std::string low; // of a word: the text in lower case
};

// The tokens one after the other. Blanks and comments, from # to the end of the line, are skipped.
// They are cut when they are asked for: what may stand in a name depends on the place.
class Tokens {
public:
    explicit Tokens(std::string_view text) : text_(text) { read(); }

    [[nodiscard]] const Token& now() const { return now_; }

    // Where the text before the current token ends.
    [[nodiscard]] std::size_t end_of_last() const { return end_of_last_; }

    void next();

    // A bare or quoted name where the current token starts, and moves past it: nullopt when there
    // is none, and an unfinished quotation is the whole rest. The quotation marks are taken off.
    struct Name {
        std::string text;
        bool finished = true;
    };

    [[nodiscard]] std::optional<Name> name();

private:
    [[nodiscard]] Name quoted();
    void skip_blanks();
    template <class Belongs>
    void take_while(Belongs belongs);
    void read();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t end_of_last_ = 0;
    Token now_;
};

} // namespace plenary::parsing
