// What a member did at a roll call: nine states, kept apart until a model says by a stated rule
// which of them it takes together. A member without a vote has no record at all, which is a tenth
// thing and none of these.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace plenary::rollcall {

enum class State : std::uint8_t {
    unknown,    // something is on record, but not what
    yes,        //
    no,         //
    abstain,    // voted to abstain
    absent,     // a member that was away or did not vote
    present,    // there, and did not vote
    paired,     // paired or announced: not cast, but told; see Vote::intended
    recused,    // barred or withdrew for interest
    not_member, // had no seat, or no vote, that day
};

inline constexpr int states = 9;

// "yes", "not member", ...
[[nodiscard]] std::string_view word_for(State state);

// The state that a word of word_for stands for; blanks and underscores alike.
[[nodiscard]] std::optional<State> state_named(std::string_view word);

// The one letter of Plenary's own matrix: Y N A (abstained), X (absent), P (present), V (paired or
// announced), R (recused), M (no member), U (unknown).
[[nodiscard]] char letter_for(State state);
[[nodiscard]] std::optional<State> state_lettered(char letter);

// `intended` is what the member said that it meant, announced or corrected afterwards: the record
// keeps what was cast. unknown: nothing was said.
struct Vote {
    State cast = State::unknown;
    State intended = State::unknown;

    friend bool operator==(const Vote&, const Vote&) = default;
};

// A cell of a VoteMatrix, in one byte. A vote, or in a survey the number of an answer.
using Code = std::uint8_t;

[[nodiscard]] constexpr Code code_of(Vote vote) {
    return static_cast<Code>(static_cast<unsigned>(vote.cast) | static_cast<unsigned>(vote.intended)
                                                                    << 4U);
}

[[nodiscard]] constexpr Code code_of(State cast) { return code_of(Vote{cast, State::unknown}); }

[[nodiscard]] constexpr Vote vote_of(Code code) {
    return {static_cast<State>(code & 15U), static_cast<State>(code >> 4U)};
}

} // namespace plenary::rollcall
