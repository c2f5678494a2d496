#include "plenary/evidence/reader/sentence.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "plenary/evidence/reader/spelling.hpp"
#include "plenary/evidence/reader/state_codes.hpp"

namespace plenary::reader {
namespace {

constexpr std::array<std::string_view, 46> abbreviations{
    "mr",  "mrs", "ms",  "dr",  "st",   "ste", "sr",   "sra",  "srta", "sen", "gov", "no",
    "art", "jan", "feb", "mar", "apr",  "jun", "jul",  "aug",  "sept", "sep", "oct", "nov",
    "dec", "vs",  "inc", "ltd", "mme",  "mm",  "mlle", "prof", "gen",  "col", "rep", "lic",
    "ee",  "uu",  "num", "pag", "para", "res", "doc",  "hon",  "amb",  "cf"};

bool is_abbreviation(std::string_view word) {
    constexpr std::size_t longest = 4;
    if (word.size() > longest)
        return false;
    std::string small;
    for (const char c : word)
        small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return std::find(abbreviations.begin(), abbreviations.end(), small) != abbreviations.end();
}

bool ends_sentence(const Analysis& a, std::uint32_t before, std::uint32_t word) {
    const std::uint32_t gap = a.words[word].before;
    constexpr std::uint32_t may_end =
        Gap::line | Gap::bullet | Gap::question | Gap::exclamation | Gap::stop;
    if ((gap & may_end) == 0)
        return false;
    if ((gap & (Gap::line | Gap::bullet)) != 0)
        return true;
    const Word& last = a.words[before];
    const Word& next = a.words[word];
    const bool starts =
        next.capital || next.number >= 0 || (gap & (Gap::quote_open | Gap::quote | Gap::open)) != 0;
    if ((gap & (Gap::question | Gap::exclamation)) != 0)
        return starts;
    if ((gap & Gap::tab) != 0)
        return false;
    if ((gap & Gap::stop) == 0 || (gap & (Gap::space | Gap::quote | Gap::quote_close)) == 0)
        return false;
    if (!starts || (gap & Gap::comma) != 0)
        return false;
    const std::string_view said = a.said(before);
    if (said.size() == 1 && last.capital && last.number < 0)
        return false; // an initial
    // "No. 5" goes on, "the United States, no. Japan" does not.
    if (said == "no" || said == "No")
        return next.number < 0;
    // "Prop. 14", "paras. 3 and 4"
    constexpr std::array<std::string_view, 10> numbered{"Prop", "Props", "prop", "Nos", "nos",
                                                        "Arts", "arts",  "Amdt", "pp",  "paras"};
    if (next.number >= 0 && std::find(numbered.begin(), numbered.end(), said) != numbered.end())
        return false;
    return !is_abbreviation(said);
}

// A telegram's STOP.
bool is_stop_word(const Analysis& a, std::uint32_t word) {
    return a.shouting && a.spelled(word) == "STOP";
}

// Telegrams spell their points: "COLON", "COMMA".
void spell_out(Analysis& a) {
    const auto shouted =
        std::count_if(a.words.begin(), a.words.end(), [](const Word& word) { return word.upper; });
    if (static_cast<std::size_t>(shouted) * 2 <= a.words.size())
        return;
    std::vector<Word> kept;
    std::uint32_t gap = 0;
    for (std::uint32_t w = 0; w < a.words.size(); ++w) {
        const std::string_view said = a.said(w);
        // Portuguese: "vírgula" and "ponto".
        const bool comma = said == "COMMA" || said == "VG" || said == "PTVG";
        const bool stop = said == "PT" && w > 0 && w + 1 < a.words.size();
        if (comma || stop || said == "COLON") {
            gap |= a.words[w].before | (comma  ? Gap::comma
                                        : stop ? Gap::stop | Gap::space
                                               : Gap::colon);
            continue;
        }
        kept.push_back(a.words[w]);
        kept.back().before |= gap;
        gap = 0;
    }
    a.words = std::move(kept);
    a.last_gap |= gap;
}

// "The U.S. vetoed it", "Mr. Li": the full stop of a name's letters or of a title ends nothing.
void drop_short_stops(Analysis& a) {
    for (std::uint32_t w = 1; w < a.words.size(); ++w) {
        constexpr std::uint32_t plain = Gap::stop | Gap::space;
        const bool within = a.hit_at[w] == a.hit_at[w - 1] && a.is(w, Sense::state);
        if ((a.words[w].before & ~Gap::hyphen) == Gap::stop && within)
            a.words[w].before = 0; // "U.S.", "É.-U."
        // "St. Kitts", "EE. UU. votó": no sentence begins small.
        if (a.words[w].before == plain &&
            (within || (!a.words[w].capital && a.words[w].number < 0 && a.is(w - 1, Sense::state))))
            a.words[w].before = Gap::space;
        // "Jamaica. -Yes.": a name that is called, and the answer
        if ((a.words[w].before & Gap::stop) != 0 && (a.words[w].before & Gap::dash) != 0 &&
            (a.words[w].before & Gap::line) == 0 && a.is(w - 1, Sense::state) &&
            (a.words[a.hits[a.hit_at[w - 1]].first].before & Gap::line) != 0)
            a.words[w].before = Gap::colon | Gap::space;
        if (a.words[w].before != plain || a.hit_at[w - 1] == Analysis::none)
            continue;
        const Word& last = a.words[w - 1];
        const bool letter = last.capital && last.end - last.begin == 1 &&
                            a.hits[a.hit_at[w - 1]].first < w - 1 && a.is(w - 1, Sense::state);
        const bool title = last.capital && a.is(w - 1, Sense::title);
        if ((letter && !a.words[w].capital) || title)
            a.words[w].before = Gap::space;
    }
}

// "Los presidentes de Argentina, A; de Brasil, B, y de Chile, C, firmaron": the semicolons part
// people of one list, and no clauses.
void join_offices(Analysis& a) {
    constexpr std::uint32_t far = 40;
    for (std::uint32_t w = 1; w + 1 < a.words.size(); ++w) {
        if ((a.words[w].before & Gap::semicolon) == 0)
            continue;
        std::uint32_t of = w + (a.is(w, Sense::conjunction) ? 1 : 0);
        const bool says = a.in(of, WordList::of);
        of += says ? 1 : 0;
        while (of + 1 < a.words.size() && a.is(of, Sense::article))
            ++of;
        if (!a.is(of, Sense::state))
            continue;
        const std::uint32_t name = a.hits[a.hit_at[of]].last + 1;
        const bool person = name + 1 < a.words.size() && a.words[name].capital &&
                            a.words[name + 1].capital && !a.is(name, Sense::state);
        if ((a.after(name - 1) & Gap::comma) == 0 || (!says && !person))
            continue;
        for (std::uint32_t v = w; v > 0 && w - v < far; --v) {
            if ((a.words[v].before & (Gap::stop | Gap::line | Gap::colon)) != 0)
                break;
            if (a.is(v - 1, Sense::speaker)) {
                a.words[w].before = Gap::comma | Gap::space;
                break;
            }
        }
    }
}

} // namespace

const Meaning* Analysis::first_meaning(std::uint32_t hit, Sense sense) const {
    for (const Meaning& one : lexicon->meanings(hits[hit].entry)) {
        if (one.sense == sense)
            return &one;
    }
    return nullptr;
}

std::uint32_t Analysis::after(std::uint32_t word) const {
    return word + 1 < words.size() ? words[word + 1].before : last_gap;
}

std::uint32_t Analysis::tabs_before(std::uint32_t word) const {
    if (word == 0 || (words[word].before & Gap::tab) == 0)
        return 0;
    const std::string_view gap =
        std::string_view(text->text)
            .substr(words[word - 1].end, words[word].begin - words[word - 1].end);
    const auto tabs = std::count(gap.begin(), gap.end(), '\t');
    return std::max(1U, static_cast<std::uint32_t>(tabs)); // dots that lead to a column hold none
}

std::string_view Analysis::spelled(std::uint32_t word) const {
    return std::string_view(text->text)
        .substr(words[word].begin, words[word].end - words[word].begin);
}

std::string_view Analysis::said(std::uint32_t word) const {
    return std::string_view(lowered.empty() ? text->text : lowered)
        .substr(words[word].begin, words[word].end - words[word].begin);
}

std::string Analysis::folded(std::uint32_t first, std::uint32_t last) const {
    std::string out;
    bool letter = false;
    bool capital = false;
    for (std::uint32_t w = first; w <= last; ++w) {
        for (std::size_t at = words[w].begin; at < words[w].end;)
            at += fold_letter(text->text, at, out, letter, capital);
    }
    return out;
}

std::int64_t Analysis::number_at(std::uint32_t word) const {
    if (words[word].number >= 0)
        return words[word].number;
    return is(word, Sense::number) ? meaning(hit_at[word], Sense::number)->value : -1;
}

bool Analysis::counted(std::uint32_t word, std::uint32_t first) const {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t w = word; w > first && word - w < near; --w) {
        if (number_at(w - 1) >= 0)
            return true;
    }
    return false;
}

namespace {

// The letters of the four languages in small, each as many bytes long as before.
std::string in_small_letters(const std::string& text) {
    std::string out = text;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto c = static_cast<unsigned char>(out[i]);
        const bool accented = i > 0 && static_cast<unsigned char>(out[i - 1]) == 0xC3 &&
                              c >= 0x80 && c <= 0x9E && c != 0x97;
        if (accented || (c >= 'A' && c <= 'Z'))
            out[i] = static_cast<char>(c + 0x20);
    }
    return out;
}

// "Q: How did Peru vote?", "R : Il a voté contre": the letter says who speaks, and is no word of
// it. "P: Panama, Peru" heads the names with that letter.
bool heads_turn(const Analysis& a, std::uint32_t w, std::uint32_t last) {
    const std::string_view said = a.spelled(w);
    return w < last && (said == "Q" || said == "A" || said == "P" || said == "R") &&
           (a.words[w + 1].before & Gap::colon) != 0 && !a.is(w + 1, Sense::state) &&
           !(w + 2 <= last && a.is(w + 1, Sense::article) && a.is(w + 2, Sense::state) &&
             (a.after(w + 2) & Gap::comma) != 0);
}

} // namespace

Analysis analyse(const Readable& text, const Lexicon& lexicon) {
    Analysis out;
    out.lexicon = &lexicon;
    out.text = &text;
    out.words = words_of(text.text, lexicon.vocabulary, out.last_gap);
    spell_out(out);
    name_codes(out);
    out.hits = lexicon.find(text.language, text.text, out.words);
    out.hit_at.assign(out.words.size(), Analysis::none);
    out.senses.assign(out.words.size(), {});
    for (std::uint32_t h = 0; h < out.hits.size(); ++h) {
        for (std::uint32_t w = out.hits[h].first; w <= out.hits[h].last; ++w) {
            out.hit_at[w] = h;
            out.senses[w] = lexicon.senses(out.hits[h].entry);
        }
    }
    out.lists.reserve(out.words.size());
    const bool accents = writes_accents(text.text);
    for (std::uint32_t w = 0; w < out.words.size(); ++w)
        out.lists.push_back(lexicon.lists_of(out.words[w], out.said(w), accents));
    drop_short_stops(out);
    join_offices(out);
    const auto shouted = std::count_if(out.words.begin(), out.words.end(),
                                       [](const Word& word) { return word.upper; });
    out.shouting = static_cast<std::size_t>(shouted) * 2 > out.words.size();
    if (out.shouting)
        out.lowered = in_small_letters(text.text);
    return out;
}

std::vector<Sentence> sentences_of(const Analysis& a) {
    std::vector<Sentence> out;
    std::size_t block = 0;
    const auto& blocks = a.text->blocks;
    std::size_t last_block = ~std::size_t{0};
    for (std::uint32_t w = 0; w < a.words.size();) {
        Sentence one;
        one.first = w;
        while (block + 1 < blocks.size() && a.words[w].begin >= blocks[block].end)
            ++block;
        if (!blocks.empty())
            one.block = blocks[block].kind;
        one.block_number = static_cast<std::uint32_t>(block);
        one.opens_block = block != last_block;
        last_block = block;
        std::uint32_t next = w + 1;
        // No sentence is longer than this, so that the work on one is bounded.
        constexpr std::uint32_t longest = 500;
        // "2. Motion to adjourn": the number of an item is no sentence.
        const auto numbers_item = [&] {
            return next == w + 1 && a.words[w].number >= 0 && one.opens_block &&
                   (a.words[next].before & Gap::line) == 0;
        };
        while (next < a.words.size() && next - w < longest &&
               (numbers_item() || !ends_sentence(a, next - 1, next)) && !is_stop_word(a, next)) {
            ++next;
        }
        one.last = next - 1;
        if (one.opens_block && heads_turn(a, w, one.last))
            one.first = ++w;
        one.senses = a.senses[w];
        for (std::uint32_t inner = w + 1; inner <= one.last; ++inner) {
            one.senses.add(a.senses[inner]);
            one.gaps |= a.words[inner].before;
        }
        one.question = (a.after(one.last) & Gap::question) != 0;
        if (next < a.words.size() && is_stop_word(a, next))
            ++next;
        out.push_back(one);
        w = next;
    }
    return out;
}

} // namespace plenary::reader
