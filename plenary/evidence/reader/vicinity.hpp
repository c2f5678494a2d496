// What stands around a word of a sentence: its clause, brackets, the small words before it.
#pragma once

#include <cstdint>

#include "plenary/evidence/reader/bind.hpp"

namespace plenary::reader {

// What ends a clause, as bits of Gap.
constexpr std::uint32_t clause_end =
    Gap::line | Gap::semicolon | Gap::question | Gap::exclamation | Gap::dash;

// Whether who is named so may do something.
[[nodiscard]] constexpr bool acts(Role role) { return role == Role::agent; }

// Words are given and returned by their number in the text. Immutable; each question costs at most
// O(words of the sentence).
class Vicinity {
public:
    // Both must outlive it.
    Vicinity(const Analysis& analysis, const Sentence& sentence) : a_(analysis), s_(sentence) {}

    // The first word of the clause that the word stands in: behind a semicolon, dash or "but".
    [[nodiscard]] std::uint32_t clause_start(std::uint32_t w) const;

    // One behind the last word of the clause that the word stands in.
    [[nodiscard]] std::uint32_t clause_stop(std::uint32_t w) const;

    // Behind a colon or an opening bracket, articles and totals aside.
    // "every member but Russia": the word takes somebody out, and no clause turns.
    [[nodiscard]] bool takes_out(std::uint32_t but) const;

    // "besides the three proponents,": words set between the verb and its list, with a comma
    // behind them.
    [[nodiscard]] bool inserted_beside(std::uint32_t first, std::uint32_t last) const;

    [[nodiscard]] bool announced(const Named& one) const;

    // "drew five votes": votes without a side are for a text, unless the word before says
    // otherwise.
    [[nodiscard]] bool drew_votes(std::uint32_t votes) const;

    // "rejected by 80 votes to 5": the more were against it. `count` is a word of the count.
    [[nodiscard]] bool brought_down(std::uint32_t count) const;

    // Whether a bracket opens just before the list.
    [[nodiscard]] bool in_brackets(const Named& one) const;

    // "1 abstention (Egypt)": in a bracket behind what was counted.
    [[nodiscard]] bool counts(const Named& one) const;

    // Whether a word of the sense stands just before, small words aside, in the same clause.
    // "2 against – A and B"
    [[nodiscard]] bool behind_dash(const Named& one) const;
    [[nodiscard]] bool preceded_by(std::uint32_t w, Sense sense) const;

    // "Chile's neighbours Peru and Bolivia": whether the first only says whose the next are.
    [[nodiscard]] bool owns_next(const Named& one, const Named& next) const;
    // ", with Chile abstaining"
    [[nodiscard]] bool does_beside(const Named& one) const;
    // "Chile, not Peru, voted for it"
    [[nodiscard]] bool denied(const Named& one) const;
    // "signed by Chile, but not by Chad"
    [[nodiscard]] bool but_not(const Named& one) const;
    // "every member except Cuba", "every member, Cuba excepted"
    [[nodiscard]] bool taken_out(const Named& one) const;

    // Whether the block opens with an office of the member and nothing else.
    [[nodiscard]] bool speaks(const Named& one) const;

    // Whether the word is "by" or its like.
    [[nodiscard]] bool ends_by(std::uint32_t w) const;

    // "Peru too, after a long night", not "France, also an observer": of a word within a phrase.
    [[nodiscard]] bool stands_alone(std::uint32_t w) const;

    // "Nauru, which is not a member, sent a letter": the first word behind what stands between two
    // commas after the subject, which does not turn the verb; 0 without such.
    [[nodiscard]] std::uint32_t behind_insertion(const Named& who, const Cue& cue) const;

    // "Nauru, which had abstained before, voted for it": the first word behind the relative clause
    // that ends at the last comma before the cue; 0 without such.
    [[nodiscard]] std::uint32_t behind_aside(const Cue& cue) const;

    [[nodiscard]] bool comma_between(std::uint32_t last, std::uint32_t first) const;

    // How many words lie between as a reader sees them: "A/C.3/79/L.41" is one. 0 if `last` is not
    // before `first`.
    [[nodiscard]] std::uint32_t spaces_between(std::uint32_t last, std::uint32_t first) const;

    // "The Peruvian envoy, who had met his Chilean colleague, voted": whether one is named in what
    // is told between commas of somebody before.
    [[nodiscard]] bool in_relative(const Named& one, const Cue& cue) const;

    // "China abstained, to the relief of those who had opposed it": whether the act is told of
    // somebody who is named behind the last comma, and not of a subject before it.
    [[nodiscard]] bool told_of_others(const Cue& cue) const;

    // "China, usually in lockstep with Moscow, abstained"
    [[nodiscard]] bool in_step_with(const Named& who, const Named& one, const Cue& cue) const;

    // "Kenya, while thanking Namibia, opposed it": whether one is named in what is conceded between
    // commas.
    [[nodiscard]] bool in_concession(const Named& one, const Cue& cue) const;

    // Whether one phrase between commas stands between the two.
    [[nodiscard]] bool behind_commas(const Cue& cue, const Named& one) const;

    // "from an abstention to a vote in favour"
    [[nodiscard]] bool from_to(const Cue& old, const Cue& now) const;

private:
    [[nodiscard]] bool concedes(std::uint32_t but) const;
    const Analysis& a_;
    const Sentence& s_;
};

} // namespace plenary::reader
