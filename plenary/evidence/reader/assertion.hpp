// Whether a sentence asserts an act of a member: not denied, not a condition, not claimed by
// another.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/bind.hpp"
#include "plenary/evidence/reader/marks.hpp"
#include "plenary/evidence/reader/mood.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {

// Changes nothing but the claim it is given; a question costs at most O(words of the sentence times
// the members named in it).
class Assertion {
public:
    // All must outlive it; the cues may grow while it lives.
    Assertion(const Analysis& analysis, const Sentence& sentence, const std::vector<Named>& named,
              const std::vector<Cue>& cues, const Marks& marks, const Carried& carried)
        : a_(analysis), s_(sentence), named_(named), cues_(cues), marks_(marks), carried_(carried),
          at_(analysis, sentence), mood_(analysis, sentence, marks) {}

    // The claim as it stands in the text, not yet held against anything.
    [[nodiscard]] Claim make(const Cue& cue, const Named& who, std::string_view rule) const;

    // Whether the act is asserted of the member, by somebody who may; sets grade, year and
    // correction.
    [[nodiscard]] bool admitted(Claim& made, const Cue& cue, const Told& told) const;

    // Sets the year of another time that the sentence tells of, or that it was earlier.
    void times(Claim& made, std::uint32_t from) const;

private:
    [[nodiscard]] bool of_it(const Cue& cue) const;
    [[nodiscard]] bool deep_in_quote(const Claim& made) const;
    [[nodiscard]] bool signs_a_deal(const Cue& cue) const;
    [[nodiscard]] bool only_thought_of(const Claim& made, const Cue& cue) const;
    [[nodiscard]] bool is_be(std::uint32_t w) const;
    [[nodiscard]] bool urged_ahead(std::uint32_t urge, const Claim& made) const;
    [[nodiscard]] bool sets_against(std::uint32_t condition, const Cue& cue) const;
    [[nodiscard]] bool denies_opening(std::uint32_t deny, const Claim& made) const;
    [[nodiscard]] bool denied_behind(const Claim& made) const;
    [[nodiscard]] bool report_denied(const Claim& made) const;
    [[nodiscard]] bool this_time(const Claim& made) const;
    [[nodiscard]] bool in_month_clause(const Claim& made) const;
    [[nodiscard]] bool in_when_clause(std::uint32_t time, const Claim& made) const;
    [[nodiscard]] bool before_that(const Claim& made) const;
    [[nodiscard]] bool is_present(const Named& who) const;
    [[nodiscard]] bool denied_noun(const Cue& cue) const;
    [[nodiscard]] bool one_of_several(const Claim& made) const;
    [[nodiscard]] bool not_all(const Named& who) const;
    [[nodiscard]] bool not_got(const Cue& cue) const;
    [[nodiscard]] bool in_doubt(const Claim& made, const Cue& cue) const;
    [[nodiscard]] bool reported_as_untrue(const Claim& made, const Cue& cue) const;
    [[nodiscard]] bool supposed_ahead(const Cue& cue) const;
    [[nodiscard]] bool within_condition(const Cue& cue) const;
    [[nodiscard]] bool would_before(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool threatened(const Cue& cue) const;
    [[nodiscard]] bool first_only(const Cue& cue, std::uint32_t from) const;
    [[nodiscard]] bool first_in_turn(const Cue& cue, std::uint32_t mark) const;
    [[nodiscard]] bool correction_ahead(const Cue& cue) const;
    [[nodiscard]] bool changes_later(const Cue& cue) const;
    [[nodiscard]] bool has_no_seat(const Named& who, const Cue& cue) const;
    [[nodiscard]] bool former_before(const Named& who) const;
    [[nodiscard]] bool claimed_by_another(const Claim& made, const Cue& cue,
                                          const Told& told) const;
    [[nodiscard]] bool urges_all(std::uint32_t urge, const Claim& made, const Cue& cue) const;
    [[nodiscard]] bool overtaken(const Claim& made) const;
    [[nodiscard]] bool told_as_before(const Claim& made) const;
    [[nodiscard]] static bool speaks_of_own(const Named& speaker, const Claim& made,
                                            const Cue& cue);
    [[nodiscard]] bool aside(std::uint32_t w, const Claim& made) const;

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Named>& named_;
    const std::vector<Cue>& cues_;
    const Marks& marks_;
    const Carried& carried_;
    Vicinity at_;
    Mood mood_;
};

} // namespace plenary::reader
