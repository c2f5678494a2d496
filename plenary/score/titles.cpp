#include "plenary/score/titles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_map>

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

struct Weighted {
    std::size_t word = 0;
    double weight = 0;
};

// The counts of the words of a title, in the order of their first appearance.
class Vocabulary {
public:
    std::vector<Weighted> counts(std::string_view title) {
        std::vector<Weighted> out;
        while (!title.empty()) {
            const std::size_t end = std::min(title.find(' '), title.size());
            if (end > 2) {
                const auto at =
                    words_.try_emplace(std::string(title.substr(0, end)), words_.size());
                const std::size_t word = at.first->second;
                const auto seen =
                    std::find_if(out.begin(), out.end(),
                                 [word](const Weighted& each) { return each.word == word; });
                if (seen == out.end())
                    out.push_back({word, 1});
                else
                    ++seen->weight;
            }
            title.remove_prefix(std::min(end + 1, title.size()));
        }
        return out;
    }

    [[nodiscard]] std::size_t size() const { return words_.size(); }

private:
    std::unordered_map<std::string, std::size_t> words_;
};

// Turns counts into weights; the vector's length.
double weigh(std::vector<Weighted>& counts, const std::vector<double>& rarity) {
    double square = 0;
    for (Weighted& each : counts) {
        each.weight = (1 + std::log(each.weight)) * rarity[each.word];
        square += each.weight * each.weight;
    }
    constexpr double no_division_by_zero = 1e-9;
    return std::sqrt(square) + no_division_by_zero;
}

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

std::vector<double> novelty(const std::vector<std::string>& train,
                            const std::vector<std::string>& targets) {
    Vocabulary vocabulary;
    std::vector<std::vector<Weighted>> learnt;
    std::vector<std::vector<Weighted>> asked;
    for (const std::string& title : train)
        learnt.push_back(vocabulary.counts(title));
    for (const std::string& title : targets)
        asked.push_back(vocabulary.counts(title));

    std::vector<double> rarity(vocabulary.size(), 0);
    for (const auto& title : learnt) {
        for (const Weighted& each : title)
            ++rarity[each.word];
    }
    const double n = static_cast<double>(train.size());
    for (double& each : rarity)
        each = std::log((n + 1) / (each + 1));

    struct Posting {
        std::size_t title = 0;
        double weight = 0;
    };

    std::vector<std::vector<Posting>> titles_with(vocabulary.size());
    std::vector<double> lengths;
    for (std::size_t d = 0; d < learnt.size(); ++d) {
        lengths.push_back(weigh(learnt[d], rarity));
        for (const Weighted& each : learnt[d])
            titles_with[each.word].push_back({d, each.weight});
    }
    std::vector<double> out;
    for (auto& title : asked) {
        const double length = weigh(title, rarity);
        std::vector<double> products(learnt.size(), 0);
        for (const Weighted& each : title) {
            for (const Posting& posting : titles_with[each.word])
                products[posting.title] += each.weight * posting.weight;
        }
        double nearest = 0;
        for (std::size_t d = 0; d < learnt.size(); ++d)
            nearest = std::max(nearest, products[d] / length / lengths[d]);
        out.push_back(nearest);
    }
    return out;
}

} // namespace plenary::score
