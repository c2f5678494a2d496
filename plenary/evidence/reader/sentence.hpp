// A sentence as the reader sees it: the known phrases in it, and the members named, grouped into
// lists.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/lexicon.hpp"
#include "plenary/evidence/reader/readable.hpp"

namespace plenary::reader {

// The text cut into words and phrases, for all sentences at once.
struct Analysis {
    const Lexicon* lexicon = nullptr;
    const Readable* text = nullptr;
    std::vector<Word> words;
    std::vector<Hit> hits;
    std::vector<std::uint32_t> hit_at; // for each word the hit it is in, or none
    std::uint32_t last_gap = 0;        // behind the last word
    std::vector<Senses> senses;        // for each word those of the hit it is in
    std::vector<std::uint32_t> lists;  // for each word the place of the lists it is in
    bool shouting = false;             // all in capitals, as telegrams are
    std::string lowered;               // the text in small letters, where it is shouting

    static constexpr std::uint32_t none = ~std::uint32_t{0};

    [[nodiscard]] const Meaning* meaning(std::uint32_t hit, Sense sense) const {
        return senses[hits[hit].first].has(sense) ? first_meaning(hit, sense) : nullptr;
    }

    [[nodiscard]] bool is(std::uint32_t word, Sense sense) const { return senses[word].has(sense); }

    // Whether it begins with a capital that says something: not in a text all in capitals.
    [[nodiscard]] bool proper(std::uint32_t word) const { return words[word].capital && !shouting; }

    // Whether a word is in a list of data/reader/words.csv.
    [[nodiscard]] bool in(std::uint32_t word, WordList list) const {
        return lexicon->in(lists[word], list);
    }

    // Whether it begins as a word of the list with a star behind it does.
    [[nodiscard]] bool begins(std::uint32_t word, WordList list) const {
        return lexicon->begins(said(word), list);
    }

    // The number that a word says, in digits or not; -1 where it says none.
    [[nodiscard]] std::int64_t number_at(std::uint32_t word) const;
    // The gap behind a word.
    [[nodiscard]] std::uint32_t after(std::uint32_t word) const;
    // The tabs before a word; more than one where a cell between holds no word.
    [[nodiscard]] std::uint32_t tabs_before(std::uint32_t word) const;
    // The word as it stands in the text; of a text in capitals in small letters, so that a rule
    // which asks for "to" finds "TO".
    [[nodiscard]] std::string_view said(std::uint32_t word) const;
    // The word as it stands in the text, in capitals or not.
    [[nodiscard]] std::string_view spelled(std::uint32_t word) const;
    // The words first to last in small letters without accents or gaps, "Cap" and "cap" alike.
    [[nodiscard]] std::string folded(std::uint32_t first, std::uint32_t last) const;
    // Whether one of the two words before this one, from `first` on, is a number: "three votes".
    [[nodiscard]] bool counted(std::uint32_t word, std::uint32_t first) const;

private:
    [[nodiscard]] const Meaning* first_meaning(std::uint32_t hit, Sense sense) const;
};

struct Sentence {
    std::uint32_t first = 0; // words
    std::uint32_t last = 0;
    bool question = false;
    Block::Kind block = Block::Kind::paragraph;
    std::uint32_t block_number = 0;
    bool opens_block = false;
    Senses senses;          // of all its words
    std::uint32_t gaps = 0; // between its words, as bits
};

[[nodiscard]] Analysis analyse(const Readable& text, const Lexicon& lexicon);

[[nodiscard]] std::vector<Sentence> sentences_of(const Analysis& analysis);

// How a member stands to the words before it.
enum class Role : std::uint8_t {
    agent, // may do something
    by,
    of,
    from,
    source, // "according to": whose claim it is
    other   // in, to, on, against ...: no agent
};

// Members named one after the other, or a group, or a set that is only described.
struct Named {
    enum class Kind : std::uint8_t {
        states,
        group,     // one group of the lexicon
        rest,      // "the remaining ten"
        reference, // "the signatories"
        number,    // "eleven delegations"
        pronoun    // "it", "her delegation"
    };
    Kind kind = Kind::states;
    Role role = Role::agent;
    std::uint32_t first = 0; // words
    std::uint32_t last = 0;
    std::vector<std::uint16_t> states;
    std::uint16_t group = 0;
    Feature refers = Feature::none;
    std::int64_t count = -1;          // the number said with it
    std::int64_t out_of = -1;         // "13 of its 15 members": 15
    std::vector<std::uint16_t> minus; // "except X"
    std::uint32_t did_first = 0;      // the act that says who they are, "that had signed";
    std::uint32_t did_last = 0;       // 0: none
    bool in_brackets = false;         // stands in brackets with a total: "(13: ...)"
    bool official = false;            // through a person or a ministry
    bool other_size = false;          // so many as the group had on another day
    bool adjective = false;           // by a demonym
    bool seated = false;              // "with a seat": those that sit on the council
    bool on_body = false;             // "EU members of the Board": and on none but that
    bool council = false;             // a group that is a body
    bool first_person = false;        // "my delegation"
    bool closed = false;              // a list that had its "and"
    bool of_group = false;            // a rest of this group: "the other ten of Caricom"
    bool whole = false;               // everybody at the table: "unanimously"
};

[[nodiscard]] std::vector<Named> named_in(const Analysis& analysis, const Sentence& sentence,
                                          std::optional<Day> day);

} // namespace plenary::reader
