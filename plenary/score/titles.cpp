#include "plenary/score/titles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>

#include "plenary/text/characters.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::score {
namespace {

// In place of characters beyond ASCII: a letter, a blank, anything else.
constexpr char letter = '\x01';
constexpr char blank = '\t';
constexpr char other = '\x02';

constexpr std::size_t description_kept = 400;

std::string_view last_characters(std::string_view text, std::size_t most) {
    std::size_t from = text.size();
    for (std::size_t n = 0; n < most && from > 0; ++n)
        from -= character_before(text, from).size;
    return text.substr(from);
}

void append_small(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character next = character_at(text, at);
        at += next.size;
        if (next.code >= 0x80)
            out += is_letter(next.code) ? letter : is_blank(next.code) ? blank : other;
        else if (is_upper(next.code))
            out += static_cast<char>(next.code - U'A' + U'a');
        else
            out += static_cast<char>(next.code);
    }
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_of_word(char c) {
    return is_small(c) || is_digit(static_cast<unsigned char>(c)) || c == '_' || c == letter;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// How long "resolution / adopted by the general assembly" is that begins here; 0: none does.
std::size_t formula_at(std::string_view text) {
    constexpr std::string_view head = "resolution";
    constexpr std::string_view tail = "adopted by the general assembly";
    if (!text.starts_with(head))
        return 0;
    std::size_t at = head.size();
    const auto pass_blanks = [&] {
        while (at < text.size() && is_space(text[at]))
            ++at;
    };
    pass_blanks();
    if (at >= text.size() || text[at] != '/')
        return 0;
    ++at;
    pass_blanks();
    return text.substr(at).starts_with(tail) ? at + tail.size() : 0;
}

// How long the words are that begin here and tell the outcome; 0: none do.
std::size_t telling_at(std::string_view text) {
    constexpr std::array<std::string_view, 6> stems = {"adopt", "reject", "approv",
                                                       "fail",  "defeat", "resolution"};
    constexpr std::array<std::string_view, 4> words = {"draft", "general assembly",
                                                       "acting president", "president"};
    const auto word_end = [&](std::size_t from) {
        while (from < text.size() && is_of_word(text[from]))
            ++from;
        return from;
    };
    for (const std::string_view stem : stems) {
        if (text.starts_with(stem))
            return word_end(stem.size());
    }
    for (const std::string_view word : words) {
        if (text.starts_with(word) && word_end(word.size()) == word.size())
            return word.size();
    }
    return 0;
}

std::string without_formula(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = formula_at(std::string_view(text).substr(at)); length > 0)
            at += length;
        else
            out += text[at++];
    }
    return out;
}

std::string without_telling_words(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool word_begins = is_of_word(text[at]) && (at == 0 || !is_of_word(text[at - 1]));
        const std::size_t length = word_begins ? telling_at(std::string_view(text).substr(at)) : 0;
        if (length > 0) {
            out += ' ';
            at += length;
        } else {
            out += text[at++];
        }
    }
    return out;
}

// How often each word of three letters or more stands in a title, by word.
std::map<std::string, double, std::less<>> counts_of(std::string_view title) {
    std::map<std::string, double, std::less<>> out;
    while (!title.empty()) {
        const std::size_t end = std::min(title.find(' '), title.size());
        if (end > 2)
            ++out[std::string(title.substr(0, end))];
        title.remove_prefix(std::min(end + 1, title.size()));
    }
    return out;
}

double damped(double count) { return 1 + std::log(count); }

constexpr double no_division_by_zero = 1e-9;

} // namespace

std::string clean_title(const rollcall::RollCall& roll_call) {
    std::string text;
    append_small(text, roll_call.title);
    text += ' ';
    append_small(text, last_characters(roll_call.description, description_kept));
    std::string out;
    for (const char c : without_telling_words(without_formula(text))) {
        if (is_small(c))
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (out.ends_with(' '))
        out.pop_back();
    return out;
}

TitleIndex::TitleIndex(const std::vector<std::string>& titles) : titles_(titles.size()) {
    for (std::size_t d = 0; d < titles.size(); ++d) {
        for (const auto& [word, count] : counts_of(titles[d]))
            words_[word].postings.push_back({d, damped(count)});
    }
    lengths_.assign(titles.size(), 0.0);
    for (auto& [text, word] : words_) {
        word.rarity = std::log((static_cast<double>(titles.size()) + 1) /
                               (static_cast<double>(word.postings.size()) + 1));
        for (Posting& each : word.postings)
            each.weight *= word.rarity;
    }
    // Title by title, so that the sums do not hang on the order of the table.
    for (std::size_t d = 0; d < titles.size(); ++d) {
        double square = 0;
        for (const auto& [word, count] : counts_of(titles[d])) {
            const double weight = damped(count) * words_.at(word).rarity;
            square += weight * weight;
        }
        lengths_[d] = std::sqrt(square) + no_division_by_zero;
    }
}

std::vector<double> TitleIndex::likeness(std::string_view title) const {
    std::vector<double> out(titles_, 0.0);
    double square = 0;
    for (const auto& [text, count] : counts_of(title)) {
        const auto found = words_.find(text);
        const double rarity = found == words_.end() ? std::log(static_cast<double>(titles_) + 1)
                                                    : found->second.rarity;
        const double weight = damped(count) * rarity;
        square += weight * weight;
        if (found == words_.end())
            continue;
        for (const Posting& each : found->second.postings)
            out[each.title] += weight * each.weight;
    }
    const double length = std::sqrt(square) + no_division_by_zero;
    for (std::size_t d = 0; d < titles_; ++d)
        out[d] = out[d] / length / lengths_[d];
    return out;
}

std::vector<double> novelty(const std::vector<std::string>& train,
                            const std::vector<std::string>& targets) {
    const TitleIndex index(train);
    std::vector<double> out;
    for (const std::string& title : targets) {
        double nearest = 0;
        for (const double each : index.likeness(title))
            nearest = std::max(nearest, each);
        out.push_back(nearest);
    }
    return out;
}

} // namespace plenary::score
