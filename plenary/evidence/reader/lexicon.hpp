// What the reader knows of words: names of states and groups, cues for acts and stances, and the
// small words that turn a sentence round. One automaton for each language: a trie of words that is
// walked once from each word, so reading is linear in the text times the longest phrase.
//
// Made from tables by format/reader_lexicon; immutable afterwards, safe to read from any thread.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/evidence/reader/phrase_trie.hpp"
#include "plenary/evidence/reader/readable.hpp"
#include "plenary/evidence/reader/sense.hpp"
#include "plenary/evidence/reader/word_list.hpp"
#include "plenary/evidence/reader/words.hpp"

namespace plenary::reader {

// How a cue stands: the column "feature" of the tables.
enum class Feature : std::uint8_t {
    none,
    past,
    base,
    present,
    future,
    conditional,
    infinitive,
    gerund,
    participle,
    noun,
    in_favour,
    against,
    had,
    have,
    will,
    would,
    may,
    be,
    did, // "did", "ended up": what follows was done
    by,
    of,
    from,
    in,
    to,
    on,
    with,
    for_,
    between,
    refer_sign,
    refer_sponsor,
    refer_yes,
    refer_no,
    refer_abstain,
    refer_absent,
    refer_last,
    refer_present, // those who attend
    text,
    matter,
    amendment,
    paragraph,
    declaration,
    letter,
    treaty,
    procedure,
    second,
    name,
    alias,
    demonym,
    capital,
    seat,
};

struct Meaning {
    Sense sense = Sense::stop_phrase;
    Feature feature = Feature::none;
    std::uint16_t value = 0; // of a state, group or official its place in the lists; of a number it
    bool ambiguous = false;  // has another common meaning
    bool upper = false;      // only in capitals: "US"
    bool host = false;       // a city that mostly stands for the place of talks
};

struct Official {
    std::uint16_t state = 0; // place in the states; none: speaks for no state
    bool of_state = false;
    std::optional<Day> from;
    std::optional<Day> to;
};

struct GroupSpell {
    std::uint16_t state = 0;
    std::optional<Day> from;
    std::optional<Day> to;
};

struct Group {
    std::string id;
    bool council = false; // a body that decides; its name is no member that acts
    bool region = false;  // a part of the world: those of it that sit on the council are meant
    std::vector<GroupSpell> members;
};

// A phrase found in a text: words first to last, both included.
struct Hit {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t entry = 0; // of meanings()
};

class Lexicon {
public:
    // The words of a phrase, folded; a phrase may have several meanings. Phrases of no word are
    // left out.
    void add(Language language, std::string_view phrase, const Meaning& meaning);
    // As add(), and the accents of the phrase count: see find().
    void add_spelled(Language language, std::string_view phrase, const Meaning& meaning);
    std::uint16_t add_state(std::string_view iso3);

    [[nodiscard]] const std::vector<Meaning>& meanings(std::uint32_t entry) const {
        return entries_[entry].all;
    }

    // The senses of meanings(entry).
    [[nodiscard]] Senses senses(std::uint32_t entry) const { return senses_[entry]; }

    // Leftmost, then longest. Accents do not tell words apart, but of phrases that were added as
    // spelled and differ in nothing else the one that is spelled as the text spells it is meant;
    // and in a text that writes accents a phrase that has one is not found without it.
    [[nodiscard]] std::vector<Hit> find(Language language, std::string_view text,
                                        const std::vector<Word>& words) const;

    // Adds a word to a list, and with a star behind it all words that begin so. Case does not
    // matter, accents do.
    void add_word(WordList list, std::string_view word);

    // The place of the lists that a word of a text is in, for in(); 0: of no list. In a text that
    // writes no accents a word is found without them.
    [[nodiscard]] std::uint32_t lists_of(const Word& word, std::string_view said,
                                         bool accents) const;

    [[nodiscard]] bool in(std::uint32_t lists, WordList list) const {
        return word_sets_[lists].test(static_cast<std::size_t>(list));
    }

    // Whether a word begins as one with a star does. Cost O(stems of the list).
    [[nodiscard]] bool begins(std::string_view said, WordList list) const;

    // What a phrase of one word stands for; 0: nothing.
    [[nodiscard]] std::uint32_t entry_of(Language language, std::string_view folded) const;

    std::vector<std::string> states; // ISO 3166 alpha-3, sorted by when they came
    std::vector<Group> groups;
    std::vector<Official> officials;
    std::string version;
    Vocabulary vocabulary;

private:
    // The meanings of one way to spell a phrase.
    struct Spelled {
        std::uint64_t marked = 0; // as in Spelling
        std::uint32_t entry = 0;
    };

    struct Entry {
        std::vector<Meaning> all;
        std::vector<Spelled> spelled; // empty: no spelling of it has an accent
    };

    [[nodiscard]] Hit longest_from(Language language, std::string_view text,
                                   const std::vector<Word>& words, std::size_t at,
                                   bool accents) const;
    std::uint32_t entry_for(Language language, std::string_view phrase,
                            const std::vector<Word>& words);
    std::uint32_t number_of(std::string_view text, const Word& word);
    std::uint32_t new_entry();
    std::uint32_t spelling_of(std::uint32_t entry, std::uint64_t marked);
    void put(std::uint32_t entry, const Meaning& meaning);
    [[nodiscard]] bool only_colours(Language language, std::string_view text,
                                    const Word& word) const;
    [[nodiscard]] std::uint32_t as_spelled(Language language, std::uint32_t entry,
                                           std::string_view text, const std::vector<Word>& words,
                                           std::size_t first, std::size_t last, bool accents) const;

    // The lists that one spelling of a word is in.
    struct Listed {
        std::uint64_t marked = 0;
        std::uint32_t lists = 0; // place in word_sets_
    };

    std::array<PhraseTrie, 4> tries_;
    std::vector<Entry> entries_{{}};
    std::vector<Senses> senses_{{}}; // of each entry
    std::unordered_map<std::string, std::uint16_t> state_places_;
    std::vector<std::uint32_t> listed_at_; // by number in the vocabulary, place in listed_
    std::vector<std::vector<Listed>> listed_{{}};
    std::vector<std::bitset<word_lists>> word_sets_{{}};
    std::array<std::vector<std::string>, word_lists> stems_;
};

// Whether the code is of a territory that belongs to a group of states and votes in no other body.
[[nodiscard]] inline bool is_territory(std::string_view code) {
    return code == "MSR" || code == "PYF" || code == "NCL";
}

} // namespace plenary::reader
