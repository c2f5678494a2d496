// Who stands to the left and to the right of a cue, as its subject or its list.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/evidence/reader/bind.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {

// Cues and members are given and returned by their places in their lists; `used` says which members
// are bound already. Changes nothing; a question costs at most O(words of the sentence times the
// members named in it).
class Subjects {
public:
    // All must outlive it; cues and used may change while it lives.
    Subjects(const Analysis& analysis, const Sentence& sentence, const std::vector<Named>& named,
             const std::vector<Cue>& cues, const std::vector<bool>& used)
        : a_(analysis), s_(sentence), named_(named), cues_(cues), used_(used),
          at_(analysis, sentence) {}

    // Who acts before the cue in its clause.
    [[nodiscard]] std::optional<std::size_t> left_of(std::size_t c) const;

    // "the US-backed text": whose act stands within a word.
    [[nodiscard]] std::optional<std::size_t> compounded(std::size_t c) const;

    // "Peru joined the consensus but opposed it": the subject of the clause before.
    [[nodiscard]] std::optional<std::size_t> before_turn(std::size_t c) const;

    // Whether no other cue stands between the member and the cue.
    [[nodiscard]] bool between_cues(std::size_t c, const Named& one) const;

    // "Three delegations, those of A, B and C, took no part": the list that tells who they are.
    [[nodiscard]] std::size_t apposed(std::size_t n) const;

    // Who stands close behind the cue; with `agents_too` as its subject.
    [[nodiscard]] std::optional<std::size_t> right_of(std::size_t c, bool agents_too) const;

    // "Se opuso Finlandia": the verb opens the sentence and the subject stands right behind it.
    [[nodiscard]] bool follows_opening(std::size_t c, std::size_t n) const;

    // "the vote of Jamaica was favourable"
    [[nodiscard]] std::optional<std::size_t> inside_of(std::size_t c) const;

    // "Croatia's abstention", "Peru's vote against it": whose it is, where it is told as done.
    [[nodiscard]] std::optional<std::size_t> possessor_of(std::size_t c) const;

    // Whether the noun only refers to a set within a label's list.
    [[nodiscard]] bool in_label(std::size_t c) const;

    // The list in brackets behind the cue and before the next.
    [[nodiscard]] std::optional<std::size_t> bracket_list(std::size_t c) const;

    // "voted for it and signed the letter": nothing but a conjunction and objects between.
    [[nodiscard]] bool shares_subject(std::size_t c, std::size_t left) const;

    // The one member that acts in the clause before a semicolon, where the cue's clause names
    // nobody.
    [[nodiscard]] std::optional<std::size_t> of_clause_before(std::size_t c) const;

    // Spanish and Portuguese leave the pronoun out: "Hemos votado a favor".
    [[nodiscard]] bool opens_with_verb(std::size_t c) const;
    [[nodiscard]] std::uint32_t behind_frame(std::uint32_t start, std::uint32_t verb) const;

    // "two (Angola and Mali) abstained": whether who is named there acts by the next verb.
    [[nodiscard]] bool counts_for_next(std::size_t n, std::size_t c) const;

private:
    [[nodiscard]] bool counts_list(const Named& list, const Named& number) const;
    [[nodiscard]] bool is_the_only(const Named& list, const Named& group) const;
    [[nodiscard]] bool other_acts(const Cue& cue, const Named& last) const;
    [[nodiscard]] bool in_relative(const Named& many, const Named& one) const;
    [[nodiscard]] bool only_tells(const Named& one, const Cue& cue) const;
    [[nodiscard]] bool set_aside(const Named& one) const;
    [[nodiscard]] bool in_asked(const Named& one, const Cue& cue) const;
    [[nodiscard]] bool counted_and_named(std::size_t n, std::size_t c) const;
    [[nodiscard]] bool counted_by_another(std::size_t number, std::size_t list) const;
    [[nodiscard]] std::optional<std::size_t> acts_upon(std::size_t object,
                                                       std::uint32_t verb) const;
    [[nodiscard]] bool told_of_those(const Named& list, const Named& those) const;
    [[nodiscard]] std::optional<std::size_t> told_of_by_relative(const Cue& cue) const;
    [[nodiscard]] bool excepted(const Named& one, std::uint32_t start) const;
    [[nodiscard]] bool told_included(const Named& one) const;
    [[nodiscard]] static bool is_stale(const Named& one);
    [[nodiscard]] std::size_t told_list(std::size_t n) const;

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Named>& named_;
    const std::vector<Cue>& cues_;
    const std::vector<bool>& used_;
    Vicinity at_;
};

} // namespace plenary::reader
