// What is odd in an archive: what cannot be true, and what a person should look at.
//
// A fault contradicts itself or the source. A doubt may be right. Nothing is mended: an archive
// keeps what its source says.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall {

enum class Grade { fault, doubt };

struct Finding {
    Grade grade = Grade::fault;
    std::string code;      // stable, kebab-case
    std::string message;   // one sentence without full stop
    std::string roll_call; // the id of the (first) one it is about; may be empty
    std::string member;    // likewise
    std::size_t count = 1; // how many roll calls, votes or members it is about

    friend bool operator==(const Finding&, const Finding&) = default;
};

// Faults:
//   member-twice         two members of one id
//   roll-call-twice      two roll calls of one id
//   code-twice           two members of one code in a scheme on a day
//   spell-reversed       a spell of a member ends before it begins
//   unknown-predecessor  a member took over from one that is not in the archive
//   totals-differ        more members are on record with yes, no, abstain or absent than the source
//                        counted, or fewer in one way and more in another. A source may count with
//                        yes and no who was paired that way, with the absent who was present,
//                        paired or recused, and anywhere who is on record as unknown: whatever lies
//                        between is taken as equal. Ways to vote of which the whole archive keeps
//                        no record are left alone.
//   votes-not-recorded   members have votes where nothing was put to the vote
//   not-seated           a member voted when it had no seat. One finding a member; a day known to
//                        the month or year counts as outside only where all of it is.
//   with-its-predecessor a member and one it took over from cast a vote at one roll call
//   bad-answer           an answer of a survey below 1
// Doubts:
//   votes-missing        the source counted more than are on record, in no way fewer
//   no-votes             a recorded roll call has no vote on record
//   name-twice           members of the same name and group that neither a code nor their seats
//                        tell apart
//   no-code              a member without a code in any scheme, where most have one: its name is
//                        kept as it was printed
//   no-day               roll calls without a day, in one finding
//   outside-session      roll calls of a session before the middle one of the session before it, or
//                        after the middle one of the session after it. One finding a session.
// Faults first, each grade in the order above, within it in the order of the archive. Cost
// O(votes + members log members + roll calls log roll calls).
[[nodiscard]] std::vector<Finding> check(const Archive& archive);

} // namespace plenary::rollcall
