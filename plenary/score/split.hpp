// Which members' votes are revealed before each roll call of a session: a past vote is made a
// partial whip count.
//
// Members are asked in the order of the SHA-256 of "salt|S|g|member", where g is the roll call's id
// modulo 8 (of an id that is no number: the first byte of its SHA-256, modulo 8). n of them are
// asked, the fraction of the session's members rounded half to even.
//
//   none          nobody is asked
//   random        the first n of the order; who did not vote stays unknown
//   dissent       the n members most often off the plurality of the sessions before (ties of the
//                 plurality go to no, then to abstain; at least 20 votes in the denominator; ties
//                 of members in the archive's order); the same for every roll call
//   supporters    the first n of the order among those that voted yes, at least 5 yes stay hidden
//
// Pure functions of the archive and what is asked for: the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rollcall/archive.hpp"
#include "plenary/score/window.hpp"

namespace plenary::score {

enum class Scheme { none, random, dissent, supporters };

[[nodiscard]] std::string_view word_for(Scheme scheme);

inline constexpr std::string_view usual_salt = "plenary-v1";

struct Reveal {
    Scheme scheme = Scheme::none;
    double fraction = 0; // of the members of the session, 0 to 1; 0 for none
    std::string salt = std::string(usual_salt);
};

// "none", or "random:0.1" and likewise dissent and supporters. Error bad-reveal (usage).
[[nodiscard]] Result<Reveal> reveal_named(std::string_view text);

// "random:0.1", as reveal_named reads it.
[[nodiscard]] std::string to_string(const Reveal& reveal);

struct Split {
    Window window;
    Reveal reveal;
    std::size_t asked = 0; // n
    // A list a target: numbers of members of the window whose vote is known, in the order asked.
    std::vector<std::vector<std::size_t>> known;
};

// Error no-such-session. Cost O(votes of the archive) and 8 orders of the members.
[[nodiscard]] Result<Split> split_of(const rollcall::Archive& archive, int session,
                                     const Reveal& reveal);

} // namespace plenary::score
