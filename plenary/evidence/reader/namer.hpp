// Who is named in a sentence, name by name: what named_in() goes by. A namer is for one sentence
// and run once; all that it is given must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

class Namer {
public:
    Namer(const Analysis& a, const Sentence& sentence, std::optional<Day> day)
        : a_(a), s_(sentence), day_(day) {}

    std::vector<Named> run();

private:
    // What a phrase must be to name somebody.
    static constexpr Senses naming{
        Sense::state,   Sense::group,    Sense::official,     Sense::rest,       Sense::refer,
        Sense::pronoun, Sense::its_vote, Sense::first_person, Sense::group_noun, Sense::number,
        Sense::speaker, Sense::except,   Sense::but};

    static constexpr std::uint32_t hard = Gap::line | Gap::semicolon | Gap::colon | Gap::stop |
                                          Gap::question | Gap::exclamation | Gap::dash | Gap::tab;

    [[nodiscard]] std::uint32_t gap_before(std::uint32_t w) const {
        return w == s_.first ? Gap::line : a_.words[w].before;
    }

    // Whether the word just before is one of these, with nothing but blanks between.
    [[nodiscard]] bool before_is(std::uint32_t w, Sense sense) const {
        return w > s_.first &&
               (a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) == 0 &&
               a_.is(w - 1, sense);
    }

    void take(std::uint32_t hit);
    void say_who_counted(Named& one) const;
    [[nodiscard]] bool other_things(std::uint32_t last) const;
    [[nodiscard]] bool another_plural(std::uint32_t w) const;
    [[nodiscard]] bool of_somebody(const Hit& h) const;
    void misread(std::uint32_t w);
    [[nodiscard]] bool is_government(std::uint32_t w) const;
    [[nodiscard]] bool votes_also(std::uint32_t w) const;
    [[nodiscard]] bool behind_gerund(std::uint32_t first) const;
    [[nodiscard]] bool suffers(std::uint32_t first) const;
    [[nodiscard]] bool sums_up(std::uint32_t noun) const;
    [[nodiscard]] bool left_out(std::uint32_t article, std::uint32_t first) const;
    [[nodiscard]] bool has_own_verb(const Named& list, const Named& one) const;
    [[nodiscard]] bool another_noun(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool fresh_article(std::uint32_t first) const;
    [[nodiscard]] bool of_closed(std::uint32_t last) const;
    [[nodiscard]] bool is_the_subject(std::uint32_t noun) const;
    [[nodiscard]] bool says_namely(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool only_some(const Hit& h) const;
    [[nodiscard]] bool gives_example(std::uint32_t w) const;
    [[nodiscard]] bool others_of(std::uint32_t w) const;
    [[nodiscard]] bool only_such(const Hit& h) const;
    [[nodiscard]] std::int64_t part_before(std::uint32_t first, std::int64_t total) const;
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> size_of(std::uint16_t group) const;
    void count_group(const Hit& h, Named& one) const;
    [[nodiscard]] bool spells_again(const Named& list, const Named& one) const;
    [[nodiscard]] std::uint32_t person_at(std::uint32_t first) const;
    [[nodiscard]] bool holder_between(const Named& list, const Named& one) const;
    [[nodiscard]] bool opens_bracket(std::uint32_t first) const;
    [[nodiscard]] bool does_beside(std::uint32_t w) const;
    [[nodiscard]] bool opens_source(const Named& list) const;
    [[nodiscard]] bool behind_by(std::uint32_t first) const;
    [[nodiscard]] bool counts_next(std::size_t number) const;
    void spell_out();
    [[nodiscard]] bool owns_act(const Named& one) const;
    [[nodiscard]] bool has_own_side(const Named& list, const Named& one) const;
    [[nodiscard]] bool with_apposition(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool behind_bracket(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool takes_object(std::uint32_t hit) const;
    [[nodiscard]] bool heads_topic(const Named& list) const;
    [[nodiscard]] bool set_off(std::uint32_t of, std::uint32_t first) const;
    [[nodiscard]] bool behind_act(const Hit& h) const;
    [[nodiscard]] bool before_act(const Hit& h) const;
    [[nodiscard]] bool are_delegates(const Hit& h) const;
    [[nodiscard]] std::optional<std::uint16_t> speaks_for(std::uint32_t hit) const;
    [[nodiscard]] const Meaning* best_state(std::uint32_t hit) const;
    // "CARICOM states with a seat", "EU members of the Board"
    enum class Sits : std::uint8_t { nowhere, somewhere, on_a_body };
    [[nodiscard]] Sits on_the_council(const Hit& h) const;
    [[nodiscard]] bool ends_name(std::uint32_t w) const;
    [[nodiscard]] bool names_members(const Hit& h) const;
    [[nodiscard]] bool members_behind(const Hit& h) const;
    [[nodiscard]] std::uint32_t whole_before(const Hit& h) const;
    [[nodiscard]] bool votes_en_bloc(const Hit& h) const;
    [[nodiscard]] bool other_members(const Hit& h);
    enum class Share : std::uint8_t { none, all, some, other };
    [[nodiscard]] std::pair<Share, std::int64_t> members_counted(std::uint32_t first,
                                                                 std::uint16_t group) const;
    [[nodiscard]] bool opens_dateline(const Hit& h) const;
    void counted(const Hit& h, std::int64_t value);
    [[nodiscard]] std::int64_t number_within(std::uint32_t first, std::uint32_t last) const;
    void rest(const Hit& h);
    void of_group(Named& one) const;
    bool state(std::uint32_t hit, const Meaning& m);
    void possessive(Named& one, const Hit& h) const;
    [[nodiscard]] bool person_or_thing(const Hit& h, const Meaning& m) const;
    [[nodiscard]] bool stands_for_government(const Hit& h) const;
    Named& add(Named::Kind kind, std::uint32_t first, std::uint32_t last);
    [[nodiscard]] bool person_before(std::uint32_t w) const;
    [[nodiscard]] bool claims_for_another(std::uint32_t w) const;
    [[nodiscard]] bool ends_in_of(std::uint32_t w) const;
    [[nodiscard]] bool opens_topic(std::uint32_t w) const;
    [[nodiscard]] bool told_by_the_last() const;
    [[nodiscard]] Role role_of(std::uint32_t first, bool& official) const;
    [[nodiscard]] bool ends_in_bracket(std::uint32_t last) const;
    [[nodiscard]] bool around_set(const Named& list, const Named& set, const Named& one) const;
    [[nodiscard]] bool only_perhaps(const Named& list, const Named& one) const;
    [[nodiscard]] bool added_to_whole(const Named& list, const Named& one) const;
    [[nodiscard]] bool stands_for_itself(std::uint32_t w) const;
    [[nodiscard]] bool joined(std::uint32_t last, std::uint32_t first, bool& fresh_role) const;
    [[nodiscard]] bool bracketed_persons(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool opens_with_phrase(const Named& one) const;
    [[nodiscard]] bool behind(std::uint32_t w, WordList list) const;
    [[nodiscard]] bool told_whose(std::uint32_t w) const;
    [[nodiscard]] std::uint32_t all_but(const Hit& h) const;
    [[nodiscard]] bool attributive(const Hit& h, const Meaning& m) const;
    [[nodiscard]] bool tells_whose(const Named& one) const;
    [[nodiscard]] bool in_company(std::uint32_t first) const;
    [[nodiscard]] bool conjoined(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool comma_and(std::uint32_t last, std::uint32_t first) const;

    // A member of the list that could not be read stands between commas.
    [[nodiscard]] bool unread(std::uint32_t w) const {
        return a_.hit_at[w] == Analysis::none && a_.words[w].capital &&
               (a_.words[w].before & Gap::comma) != 0 && (a_.after(w) & Gap::comma) != 0;
    }

    [[nodiscard]] bool opens_apart(const Named& list) const;
    [[nodiscard]] bool has_done(std::uint32_t last) const;
    void join();

    const Analysis& a_;
    const Sentence& s_;
    std::optional<Day> day_;
    std::optional<std::uint32_t> place_; // the last word of a capital that does not act
    std::vector<Named> out_;
};

} // namespace plenary::reader
