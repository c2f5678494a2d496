// The motions that a sentence mentions, and their keys.
#include <algorithm>
#include <array>
#include <string_view>

#include "plenary/evidence/reader/motion_key.hpp"
#include "plenary/evidence/reader/motions.hpp"

namespace plenary::reader {
namespace {

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

// "the draft", "la resolución": what the body has before it, not an amendment or a part of it.
bool Motions::whole(std::uint32_t hit) const {
    const Hit& h = a_.hits[hit];
    return h.last > h.first && a_.meaning(hit, Sense::anaphor) != nullptr &&
           a_.meaning(hit, Sense::whole) != nullptr;
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

// The mention that the phrase tells which the word opens, if any.
void Motions::mention_phrase(std::uint32_t w, const Sentence& sentence, bool quoted) {
    const std::uint32_t hit = a_.hit_at[w];
    if (hit == Analysis::none || a_.hits[hit].first != w)
        return;
    if (frames_vote(w, sentence)) {
        mentions_.push_back({w, a_.hits[hit].last, std::string(unnamed), quoted, false});
        return;
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
            return;
        }
    }
    if (motion == nullptr && whole(hit) && later)
        return;
    // "El texto estadounidense fue vetado"
    if (const std::string whose =
            motion == nullptr && a_.hits[hit].last > w && a_.meaning(hit, Sense::anaphor) != nullptr
                ? state_beside(a_.hits[hit])
                : std::string();
        !whose.empty()) {
        mentions_.push_back(
            {w, a_.hits[hit].last, std::string(unnamed) + ":" + whose, quoted, false});
        return;
    }
    if (motion == nullptr && whole(hit)) {
        mentions_.push_back({w, a_.hits[hit].last, std::string(the_whole), quoted, false});
        return;
    }
    // "La moción fue rechazada", behind one to adjourn
    if (motion == nullptr && a_.meaning(hit, Sense::anaphor) != nullptr &&
        moved_just(a_.hits[hit].last, sentence)) {
        mentions_.push_back({w, a_.hits[hit].last, "procedure", quoted, false});
        return;
    }
    // "y el ruso recibió cuatro votos"
    const bool owned =
        owned_ || std::any_of(mentions_.begin(), mentions_.end(),
                              [](const Mention& one) { return one.key.starts_with("text:"); });
    if (const std::string whose = owned ? text_of_state(w, sentence.last) : std::string();
        !whose.empty()) {
        mentions_.push_back(
            {w, a_.hits[hit].last, std::string(unnamed) + ":" + whose, quoted, false, true});
        return;
    }
    // "the text on drinking water"
    if (motion == nullptr && a_.hits[hit].last > w && a_.meaning(hit, Sense::anaphor) != nullptr &&
        !topic_of({w, a_.hits[hit].last, "", quoted, false}).empty()) {
        mentions_.push_back({w, a_.hits[hit].last, std::string(unnamed), quoted, false});
        return;
    }
    if (motion == nullptr)
        return;
    // A paragraph is a motion of its own only where it is voted apart.
    const bool separate = sentence.senses.has(Sense::separate);
    if (motion->feature == Feature::paragraph && !separate && !apart_ && !behind_side(w))
        return;
    apart_ = apart_ || (motion->feature == Feature::paragraph && separate);
    mentions_.push_back(
        {w, a_.hits[hit].last, key_at(hit, *motion), quoted, motion->feature == Feature::matter});
}

// "a motion to adjourn the debate" is about the adjournment.
void Motions::join_procedure() {
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
}

void Motions::find(const Sentence& sentence) {
    mentions_.clear();
    first_ = sentence.first;
    spoken_ = sentence.senses.has_any({Sense::motion, Sense::anaphor});
    tells_vote_ =
        sentence.senses.has_any({Sense::vote, Sense::side, Sense::abstain, Sense::adopted});
    bool quoted = false;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        if (w > sentence.first)
            quoted = quoted_after(quoted, a_.words[w].before);
        if (mention_ordinal(w, sentence.last, quoted)) {
            w = mentions_.back().last;
            continue;
        }
        if (mention_symbol(w, sentence.last, quoted))
            continue;
        mention_phrase(w, sentence, quoted);
    }
    join_procedure();
    name_by_symbols();
    for (Mention& one : mentions_) {
        if (amendments_.contains(one.key))
            one.key.insert(0, "amendment ");
        else if (one.key == "amendment" && amendments_.size() == 1 && !is_indefinite(one))
            one.key += " " + *amendments_.begin();
    }
    std::erase_if(mentions_, [](const Mention& one) { return one.key.empty(); });
}

} // namespace plenary::reader
