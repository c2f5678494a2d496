#include "plenary/rule/formula_tokens.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "plenary/rule/formula_text.hpp"

namespace plenary::parsing {

void Tokens::next() {
    end_of_last_ = at_;
    read();
}

std::optional<Tokens::Name> Tokens::name() {
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

Tokens::Name Tokens::quoted() {
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

void Tokens::skip_blanks() {
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
void Tokens::take_while(Belongs belongs) {
    while (at_ < text_.size()) {
        std::size_t next = at_;
        if (!belongs(take_character(text_, next)))
            return;
        at_ = next;
    }
}

void Tokens::read() {
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

} // namespace plenary::parsing
