// Turns of a sentence that name who acted in an unusual place: clefts, relatives, dashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/evidence/reader/marks.hpp"
#include "plenary/evidence/reader/subjects.hpp"

namespace plenary::reader {

// Cues and members by their places in their lists, as for Subjects. Changes nothing; a question
// costs at most O(words of the sentence times the members named in it).
class Constructions {
public:
    // All must outlive it; cues and used may change while it lives.
    Constructions(const Analysis& analysis, const Sentence& sentence,
                  const std::vector<Named>& named, const std::vector<Cue>& cues,
                  const std::vector<bool>& used, const Marks& marks, const Subjects& subjects)
        : a_(analysis), s_(sentence), named_(named), cues_(cues), used_(used), marks_(marks),
          subjects_(subjects), at_(analysis, sentence) {}

    // "Quien se abstuvo fue Filipinas", "the only delegation to vote against was Cuba", "the three
    // that abstained were A, B and C".
    [[nodiscard]] std::optional<std::size_t> cleft(std::size_t c) const;
    [[nodiscard]] bool denied_relative(std::size_t c) const;
    [[nodiscard]] std::optional<std::size_t> right_behind_by(std::size_t c) const;
    [[nodiscard]] std::optional<std::size_t> denied_cleft(std::size_t c) const;
    [[nodiscard]] std::optional<std::size_t> but_behind(std::size_t c) const;

    // "fell to A, B and C, which voted against"
    [[nodiscard]] std::optional<std::size_t> before_relative(std::size_t c) const;

    // "Introducing the draft, the representative of Peru said ...": who stands behind the comma
    [[nodiscard]] std::optional<std::size_t> behind_opening(std::size_t c) const;

    // "the text, que firman A y B", "que soutiennent A et B": the verb, then its subject
    [[nodiscard]] std::optional<std::size_t> behind_relative(std::size_t c) const;

    // "Votó en contra Argentina y se abstuvieron Brasil y Paraguay": who stands to the left is the
    // subject of the verb before.
    [[nodiscard]] std::optional<std::size_t> behind_next_verb(std::size_t c,
                                                              std::size_t left) const;

    // "The Council voted against Peru": whom the vote was about
    [[nodiscard]] bool takes_object(std::size_t c) const;

    // "Two countries abstained, Peru and Chile", "... abstained - Peru and Chile": the list behind
    // that tells who so many are
    [[nodiscard]] std::optional<std::size_t> told_behind(std::size_t c, std::size_t left) const;

    // "with China and Togo abstaining"
    [[nodiscard]] std::optional<std::size_t> with_doing(std::size_t c) const;

    // "Six Caribbean countries – A, B and C – opposed it"
    [[nodiscard]] std::optional<std::size_t> within_dashes(std::size_t c) const;

    // "a warning to those who signed": nobody is named.
    [[nodiscard]] bool of_whoever(std::size_t c) const;

    // "a text that nobody else opposed"
    [[nodiscard]] bool of_nobody(std::size_t c) const;

private:
    [[nodiscard]] std::optional<std::size_t> before_parted_relative(std::size_t c) const;
    [[nodiscard]] bool whoever_before(std::size_t c) const;
    [[nodiscard]] bool are_those(std::size_t c) const;
    [[nodiscard]] bool is_the_one(std::size_t c) const;
    [[nodiscard]] bool says_so(std::uint32_t from, std::uint32_t to) const;

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Named>& named_;
    const std::vector<Cue>& cues_;
    const std::vector<bool>& used_;
    const Marks& marks_;
    const Subjects& subjects_;
    Vicinity at_;
};

} // namespace plenary::reader
