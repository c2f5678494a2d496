// The motions that a sentence mentions, and their keys.
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

// "Draft B", "resolution II"
bool is_letter_of_list(std::string_view word) {
    constexpr std::array<std::string_view, 8> roman{"II",  "III",  "IV", "VI",
                                                    "VII", "VIII", "IX", "XI"};
    return (word.size() == 1 && 'A' <= word.front() && word.front() <= 'H') ||
           std::find(roman.begin(), roman.end(), word) != roman.end();
}

std::string word_of(Feature kind) {
    switch (kind) {
    case Feature::amendment:
        return "amendment";
    case Feature::paragraph:
        return "paragraph";
    case Feature::declaration:
        return "declaration";
    case Feature::letter:
        return "letter";
    case Feature::treaty:
        return "treaty";
    case Feature::procedure:
        return "procedure";
    default:
        return std::string(unnamed);
    }
}

} // namespace

// The words of a hit in small letters, the same for "Fund" and "fund".
std::string Motions::folded(const Hit& h) const { return a_.folded(h.first, h.last); }

// The state whose demonym stands right beside the noun.
std::string Motions::state_beside(const Hit& h) const {
    const auto demonym_in = [&](std::uint32_t w) -> std::string {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none)
            return "";
        for (const Meaning& one : a_.lexicon->meanings(a_.hits[hit].entry)) {
            // "the US draft"
            const Hit& name = a_.hits[hit]; // "U.S." is two words
            const bool letters = one.upper && a_.text->language == Language::english &&
                                 (a_.words[w].upper || name.last > name.first);
            if (one.sense == Sense::state && (one.feature == Feature::demonym || letters))
                return a_.lexicon->states[one.value];
        }
        return "";
    };
    constexpr std::uint32_t joined = Gap::space | Gap::hyphen;
    if (h.first > 0 && (a_.words[h.first].before & ~joined) == 0) {
        if (std::string before = demonym_in(h.first - 1); !before.empty())
            return before;
    }
    if (h.last + 1 < a_.words.size() && (a_.words[h.last + 1].before & ~joined) == 0)
        return demonym_in(h.last + 1);
    return "";
}

// "a competing Russian draft", "un projet russe concurrent": another text than the one before.
bool Motions::rival(const Hit& h) const {
    constexpr std::uint32_t near = 3;
    const auto told = [&](std::uint32_t w) { return a_.in(w, WordList::rival); };
    for (std::uint32_t w = h.first; w > first_ && h.first - w < near; --w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            break;
        if (told(w - 1))
            return true;
        if (!a_.is(w - 1, Sense::state))
            break;
    }
    if (a_.text->language == Language::english)
        return false;
    for (std::uint32_t w = h.last + 1; w < a_.words.size() && w <= h.last + near; ++w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            break;
        if (told(w))
            return true;
        if (!a_.is(w, Sense::state))
            break;
    }
    return false;
}

// The key of a text by the number or letter right behind its noun; empty without one.
std::string Motions::numbered_behind(const Hit& h) const {
    if (h.last == h.first || h.last + 1 >= a_.words.size() ||
        a_.words[h.last + 1].before != Gap::space ||
        (a_.after(h.last + 1) & (Gap::other | Gap::hyphen)) != 0)
        return "";
    const std::string key = std::string(unnamed) + "#";
    if (a_.words[h.last + 1].number >= 0)
        return key + std::to_string(a_.words[h.last + 1].number);
    return is_letter_of_list(a_.spelled(h.last + 1)) ? key + std::string(a_.spelled(h.last + 1))
                                                     : "";
}

// "L.24", "resolution 2350", "the second text", "an amendment".
std::string Motions::key_at(std::uint32_t hit, const Meaning& meaning) {
    const Hit& h = a_.hits[hit];
    if (meaning.feature == Feature::second) {
        return "second";
    }
    if (meaning.feature == Feature::matter)
        return "matter:" + folded(h);
    std::string kind = word_of(meaning.feature);
    if (kind == unnamed && rival(h))
        return "second";
    // "the British text", "el proyecto brasileño"
    if (const std::string whose = state_beside(h); kind == unnamed && !whose.empty())
        return kind + ":" + whose;
    // "the American amendment", behind the Russian one
    if (const std::string whose = kind == "amendment" ? state_beside(h) : std::string();
        !whose.empty()) {
        if (first_amender_.empty())
            first_amender_ = whose;
        return whose == first_amender_ ? kind : kind + ":" + whose;
    }
    if (h.last + 1 >= a_.words.size() || (a_.words[h.last + 1].before & ~Gap::space) != 0 ||
        (kind == unnamed && is_place(folded(h))))
        return kind;
    const Word& behind = a_.words[h.last + 1];
    // "A/78/L.31", "38 C/COM CLT/DR.3"
    const bool symbol = (a_.after(h.last + 1) & (Gap::other | Gap::hyphen)) != 0 ||
                        (a_.after(h.last + 1) == Gap::space && h.last + 2 < a_.words.size() &&
                         (a_.after(h.last + 2) & Gap::other) != 0);
    if (symbol)
        return kind;
    if (behind.number >= 0)
        return kind + "#" + std::to_string(behind.number);
    if (kind == unnamed && is_letter_of_list(a_.spelled(h.last + 1)))
        return kind + "#" + std::string(a_.spelled(h.last + 1));
    return kind;
}

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

// "the draft", "la resolución": what the body has before it, not an amendment or a part of it.
bool Motions::whole(std::uint32_t hit) const {
    const Hit& h = a_.hits[hit];
    return h.last > h.first && a_.meaning(hit, Sense::anaphor) != nullptr &&
           a_.meaning(hit, Sense::whole) != nullptr;
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

// "voted against paragraph 7", "a favor del párrafo octavo": voted apart, whether it is said or
// not.
bool Motions::behind_side(std::uint32_t noun) const {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t w = noun; w > first_ && noun - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        // "voted against paragraph 7", "abstained on paragraph 9"
        if (a_.senses[w - 1].has_any({Sense::side, Sense::abstain}))
            return true;
        if (!a_.senses[w - 1].has_any({Sense::article, Sense::preposition}))
            return false;
    }
    return false;
}

void Motions::look_ahead(const std::vector<Sentence>& sentences) {
    for (const Sentence& one : sentences) {
        if ((one.gaps & (Gap::other | Gap::stop | Gap::hyphen)) != 0 &&
            one.senses.has(Sense::motion))
            find(one);
    }
    mentions_.clear();
    count_ordinals(sentences);
    amendments_.clear();
    called_.clear();
    apart_ = false;
    spoken_ = false;
}

// "el ruso recibió", "le russe a obtenu": a state's text without its noun, by what became of it.
std::string Motions::text_of_state(std::uint32_t w, std::uint32_t end) const {
    const std::uint32_t hit = a_.hit_at[w];
    if (a_.text->language == Language::english || hit == Analysis::none || w == first_ ||
        !a_.is(w - 1, Sense::article) || a_.words[w].capital || a_.hits[hit].last >= end)
        return "";
    std::uint32_t verb = a_.hits[hit].last + 1;
    if (a_.words[verb].before != Gap::space)
        return "";
    if (a_.in(verb, WordList::clitic) && verb < end)
        ++verb;
    if (!a_.begins(verb, WordList::fares) && !a_.in(verb, WordList::fares))
        return "";
    for (const Meaning& one : a_.lexicon->meanings(a_.hits[hit].entry)) {
        if (one.sense == Sense::state && one.feature == Feature::demonym)
            return a_.lexicon->states[one.value];
    }
    return "";
}

// "In the vote on Mali,": on what, at the head of the sentence, where no text is named.
bool Motions::frames_vote(std::uint32_t w, const Sentence& sentence) const {
    constexpr std::uint32_t early = 3;
    constexpr std::uint32_t near = 4;
    if (w > sentence.first + early || !a_.senses[w].has_any({Sense::balloting, Sense::vote}) ||
        topic_of({w, a_.hits[a_.hit_at[w]].last, "", false, false}).empty())
        return false;
    for (std::uint32_t v = sentence.first; v < w; ++v) {
        if (!a_.senses[v].has_any({Sense::article, Sense::preposition}) &&
            !a_.in(v, WordList::during_vote))
            return false;
    }
    const std::uint32_t last = a_.hits[a_.hit_at[w]].last;
    for (std::uint32_t v = last + 1; v <= sentence.last && v <= last + near; ++v) {
        if (a_.senses[v].has_any({Sense::motion, Sense::anaphor, Sense::vote, Sense::side}))
            return false;
        if ((a_.after(v) & (Gap::comma | Gap::colon)) != 0)
            return true;
    }
    return false;
}

void Motions::find(const Sentence& sentence) {
    mentions_.clear();
    first_ = sentence.first;
    spoken_ = sentence.senses.has_any({Sense::motion, Sense::anaphor});
    tells_vote_ =
        sentence.senses.has_any({Sense::vote, Sense::side, Sense::abstain, Sense::adopted});
    const bool separate = sentence.senses.has(Sense::separate);
    bool quoted = false;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        if (w > sentence.first)
            quoted = quoted_after(quoted, a_.words[w].before);
        if (mention_ordinal(w, sentence.last, quoted)) {
            w = mentions_.back().last;
            continue;
        }
        // "Prop. 14"
        if (w < sentence.last && a_.words[w + 1].number >= 0 && a_.spelled(w) == "Prop" &&
            (a_.words[w + 1].before & ~(Gap::stop | Gap::space)) == 0) {
            mentions_.push_back(
                {w, w + 1, std::string(unnamed) + "#" + std::to_string(a_.words[w + 1].number),
                 quoted, false});
            continue;
        }
        // A document's symbol: "L.24".
        if (w < sentence.last && a_.words[w + 1].number >= 0 &&
            (a_.words[w + 1].before & Gap::stop) != 0 && a_.spelled(w) == "L") {
            mentions_.push_back(
                {w, w + 1, "L." + std::to_string(a_.words[w + 1].number), quoted, false});
            continue;
        }
        if (const std::uint32_t last = symbol(w, sentence.last); last > w) {
            const std::string_view text = a_.text->text;
            mentions_.push_back(
                {w, last,
                 "doc " + std::string(text.substr(a_.words[w].begin,
                                                  a_.words[last].end - a_.words[w].begin)),
                 quoted, false});
            w = last;
            continue;
        }
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || a_.hits[hit].first != w)
            continue;
        if (frames_vote(w, sentence)) {
            mentions_.push_back({w, a_.hits[hit].last, std::string(unnamed), quoted, false});
            continue;
        }
        const Meaning* motion = a_.meaning(hit, Sense::motion);
        // "Before the final vote it threw out an amendment"
        const bool later =
            w > sentence.first && (a_.in(w - 1, WordList::ahead_of) ||
                                   (w > sentence.first + 1 && a_.in(w - 2, WordList::ahead_of)));
        // "La resolución 2728", "le projet de résolution B"
        if (motion == nullptr && a_.meaning(hit, Sense::anaphor) != nullptr) {
            if (const std::string key = numbered_behind(a_.hits[hit]); !key.empty()) {
                mentions_.push_back({w, a_.hits[hit].last + 1, key, quoted, false});
                continue;
            }
        }
        if (motion == nullptr && whole(hit) && later)
            continue;
        // "El texto estadounidense fue vetado"
        if (const std::string whose = motion == nullptr && a_.hits[hit].last > w &&
                                              a_.meaning(hit, Sense::anaphor) != nullptr
                                          ? state_beside(a_.hits[hit])
                                          : std::string();
            !whose.empty()) {
            mentions_.push_back(
                {w, a_.hits[hit].last, std::string(unnamed) + ":" + whose, quoted, false});
            continue;
        }
        if (motion == nullptr && whole(hit)) {
            mentions_.push_back({w, a_.hits[hit].last, std::string(the_whole), quoted, false});
            continue;
        }
        // "La moción fue rechazada", behind one to adjourn
        if (motion == nullptr && a_.meaning(hit, Sense::anaphor) != nullptr &&
            moved_just(a_.hits[hit].last, sentence)) {
            mentions_.push_back({w, a_.hits[hit].last, "procedure", quoted, false});
            continue;
        }
        // "y el ruso recibió cuatro votos"
        const bool owned =
            owned_ || std::any_of(mentions_.begin(), mentions_.end(),
                                  [](const Mention& one) { return one.key.starts_with("text:"); });
        if (const std::string whose = owned ? text_of_state(w, sentence.last) : std::string();
            !whose.empty()) {
            mentions_.push_back(
                {w, a_.hits[hit].last, std::string(unnamed) + ":" + whose, quoted, false, true});
            continue;
        }
        // "the text on drinking water"
        if (motion == nullptr && a_.hits[hit].last > w &&
            a_.meaning(hit, Sense::anaphor) != nullptr &&
            !topic_of({w, a_.hits[hit].last, "", quoted, false}).empty()) {
            mentions_.push_back({w, a_.hits[hit].last, std::string(unnamed), quoted, false});
            continue;
        }
        if (motion == nullptr)
            continue;
        // A paragraph is a motion of its own only where it is voted apart.
        if (motion->feature == Feature::paragraph && !separate && !apart_ && !behind_side(w))
            continue;
        apart_ = apart_ || (motion->feature == Feature::paragraph && separate);
        mentions_.push_back({w, a_.hits[hit].last, key_at(hit, *motion), quoted,
                             motion->feature == Feature::matter});
    }
    // "a motion to adjourn the debate" is about the adjournment.
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
        constexpr std::uint32_t near = 10;
        const bool text =
            mentions_[i].key.starts_with(unnamed) && a_.is(mentions_[i].last, Sense::draft);
        const bool moved =
            mentions_[i].key == the_whole && a_.in(mentions_[i].last, WordList::motion_word);
        if ((text || moved) && mentions_[i + 1].key == "procedure" &&
            mentions_[i + 1].first <= mentions_[i].last + near &&
            !parted(mentions_[i].last, mentions_[i + 1].first))
            mentions_[i].key = mentions_[i + 1].key;
    }
    const auto agenda = [&](std::size_t j) {
        return is_agenda(folded({mentions_[j].first, mentions_[j].last, 0}));
    };
    // A symbol names the noun beside it: "the draft L.24", "the second text, L.31".
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        if (!is_symbol(mentions_[i].key))
            continue;
        const std::string symbol = mentions_[i].key;
        bool named = false;
        for (std::size_t j = 0; j < mentions_.size(); ++j) {
            const bool amendment = mentions_[j].key.starts_with("amendment");
            if (j != i && !is_symbol(mentions_[j].key) && !agenda(j) &&
                mentions_[j].first < mentions_[i].first && !in_other_cell(j, i) &&
                ((mentions_[j].first + 4 > mentions_[i].first && !(amendment && is_of(j, i))) ||
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
    for (Mention& one : mentions_) {
        if (amendments_.contains(one.key))
            one.key.insert(0, "amendment ");
        else if (one.key == "amendment" && amendments_.size() == 1 && !is_indefinite(one))
            one.key += " " + *amendments_.begin();
    }
    std::erase_if(mentions_, [](const Mention& one) { return one.key.empty(); });
}

} // namespace plenary::reader
