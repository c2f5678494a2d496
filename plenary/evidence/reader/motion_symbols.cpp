// The symbols of documents, "L.24", "doc S/2023/788", and the nouns that they name.
#include <algorithm>
#include <array>
#include <string_view>

#include "plenary/evidence/reader/motion_key.hpp"
#include "plenary/evidence/reader/motions.hpp"

namespace plenary::reader {
namespace {

// What a meeting goes by: its symbol names no text.
bool is_agenda(std::string_view noun) {
    constexpr std::array<std::string_view, 4> agendas{"agenda", "ordendeldia", "ordredujour",
                                                      "ordemdodia"};
    return std::any_of(agendas.begin(), agendas.end(),
                       [&](std::string_view word) { return noun.ends_with(word); });
}

} // namespace

// "R.12", "P-8", "CRP.4": as a body counts its own drafts.
bool Motions::is_short_symbol(std::uint32_t first, std::uint32_t end) const {
    constexpr std::size_t longest_body = 4;
    const Word& word = a_.words[first];
    if (first >= end || a_.said(first).size() > longest_body ||
        !(word.upper || (word.capital && a_.said(first).size() == 1)) ||
        a_.words[first + 1].number < 0 || a_.in(first, WordList::meeting_code))
        return false;
    // "A/C.3/79/L.41" is one symbol, not three.
    constexpr std::uint32_t goes_on = Gap::other | Gap::hyphen;
    const std::uint32_t between = a_.words[first + 1].before;
    return (between == Gap::stop || between == Gap::hyphen) && (word.before & goes_on) == 0 &&
           (a_.after(first + 1) & goes_on) == 0;
}

// The last word of a symbol such as "S/2023/788" or "CP/doc.4911" that begins here, or the word
// itself. The symbols of drafts, "A/79/L.36", go by their last part.
std::uint32_t Motions::symbol(std::uint32_t first, std::uint32_t end) const {
    constexpr std::size_t longest_body = 4;
    if (is_short_symbol(first, end))
        return first + 1;
    if (first >= end || (a_.words[first + 1].before & Gap::other) == 0 ||
        !a_.words[first].capital || a_.said(first).size() > longest_body)
        return first;
    std::uint32_t last = first;
    bool number = false;
    while (last < end && (a_.words[last + 1].before & Gap::space) == 0 &&
           (a_.words[last + 1].before & (Gap::other | Gap::stop)) != 0) {
        ++last;
        number = number || a_.words[last].number >= 0;
        if (a_.spelled(last) == "L")
            return first;
    }
    return number ? last : first;
}

// The mention of a text that the symbol in brackets is of; the symbol itself when there is none.
std::size_t Motions::bracketed_of(std::size_t symbol) const {
    constexpr std::uint32_t far = 40; // a title
    const std::uint32_t first = mentions_[symbol].first;
    std::uint32_t open = first;
    while (open > first_ && first - open < 8 && (a_.words[open].before & Gap::open) == 0)
        --open;
    if (open == first_ || (a_.words[open].before & Gap::open) == 0)
        return symbol;
    for (std::size_t j = symbol; j > 0 && first - mentions_[j - 1].first < far; --j) {
        const Mention& one = mentions_[j - 1];
        if (is_symbol(one.key))
            return symbol;
        if (!one.quoted && (one.key == unnamed || one.key.starts_with("amendment")))
            return j - 1;
    }
    return symbol;
}

// "the amendment to L.31": a part of what has the symbol.
bool Motions::is_of(std::size_t part, std::size_t symbol) const {
    for (std::uint32_t w = mentions_[part].last + 1; w < mentions_[symbol].first; ++w) {
        if (a_.in(w, WordList::of_or_to))
            return true;
    }
    return false;
}

// "L.31 (amendment) | L.22": the noun is of the cell before.
bool Motions::in_other_cell(std::size_t noun, std::size_t symbol) const {
    for (std::uint32_t w = mentions_[noun].last + 1; w <= mentions_[symbol].first; ++w) {
        if ((a_.words[w].before & Gap::tab) != 0)
            return true;
    }
    return false;
}

// "the amendment contained in document A/HRC/59/L.41"
bool Motions::contained(std::size_t noun, std::size_t symbol) const {
    constexpr std::uint32_t far = 9;
    std::uint32_t w = mentions_[symbol].first;
    if (w > mentions_[noun].last + far)
        return false;
    while (w > mentions_[noun].last + 1 && (a_.words[w].before & (Gap::other | Gap::stop)) != 0)
        --w;
    for (std::uint32_t v = mentions_[noun].last + 1; v < w; ++v) {
        if (!a_.in(v, WordList::contained_in))
            return false;
    }
    return w > mentions_[noun].last + 1;
}

// A document's symbol or number that the word opens: whether there is one; `w` becomes its last
// word where it has several.
bool Motions::mention_symbol(std::uint32_t& w, std::uint32_t end, bool quoted) {
    // "Prop. 14"
    if (w < end && a_.words[w + 1].number >= 0 && a_.spelled(w) == "Prop" &&
        (a_.words[w + 1].before & ~(Gap::stop | Gap::space)) == 0) {
        mentions_.push_back({w, w + 1,
                             std::string(unnamed) + "#" + std::to_string(a_.words[w + 1].number),
                             quoted, false});
        return true;
    }
    // A document's symbol: "L.24".
    if (w < end && a_.words[w + 1].number >= 0 && (a_.words[w + 1].before & Gap::stop) != 0 &&
        a_.spelled(w) == "L") {
        mentions_.push_back(
            {w, w + 1, "L." + std::to_string(a_.words[w + 1].number), quoted, false});
        return true;
    }
    if (const std::uint32_t last = symbol(w, end); last > w) {
        const std::string_view text = a_.text->text;
        mentions_.push_back(
            {w, last,
             "doc " + std::string(
                          text.substr(a_.words[w].begin, a_.words[last].end - a_.words[w].begin)),
             quoted, false});
        w = last;
        return true;
    }
    return false;
}

// A symbol names the noun beside it: "the draft L.24", "the second text, L.31".
void Motions::name_by_symbols() {
    const auto agenda = [&](std::size_t j) {
        return is_agenda(folded({mentions_[j].first, mentions_[j].last, 0}));
    };
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        if (!is_symbol(mentions_[i].key))
            continue;
        const std::string symbol = mentions_[i].key;
        // "A/C.3/79/L.36": from the letter it opens with
        std::uint32_t opens = mentions_[i].first;
        while (opens > first_ &&
               (a_.words[opens].before & (Gap::space | Gap::line | Gap::tab)) == 0)
            --opens;
        bool named = false;
        for (std::size_t j = 0; j < mentions_.size(); ++j) {
            const bool amendment = mentions_[j].key.starts_with("amendment");
            if (j != i && !is_symbol(mentions_[j].key) && !agenda(j) &&
                mentions_[j].first < mentions_[i].first && !in_other_cell(j, i) &&
                ((mentions_[j].first + 4 > opens && !(amendment && is_of(j, i))) ||
                 contained(j, i))) {
                if (amendment)
                    amendments_.insert(symbol);
                symbols_.insert(symbol);
                called_[folded({mentions_[j].first, mentions_[j].last, 0})].insert(symbol);
                mentions_[j].key = symbol;
                named = true;
            }
        }
        // 'the draft titled "Rights of seafarers" (document A/C.3/78/L.44)'
        if (const std::size_t noun = bracketed_of(i); !named && noun < i && !agenda(noun)) {
            mentions_[noun].key = symbol;
            symbols_.insert(symbol);
            named = true;
        }
        if (!named && symbol.starts_with("doc ") && !symbols_.contains(symbol))
            mentions_[i].key.clear(); // of a report, a letter, a table
    }
}

} // namespace plenary::reader
