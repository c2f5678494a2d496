// The digits of the ICPSR and of Poole's roll-call files.
#pragma once

#include "plenary/rollcall/vote.hpp"

namespace plenary::format {

// 1 yea, 2 paired yea, 3 announced yea, 4 announced nay, 5 paired nay, 6 nay, 7 and 8 present,
// 9 not voting. 0, not a member, is no record. (Poole, "Roll call data: codes"; Voteview's data
// dictionary.)
[[nodiscard]] constexpr rollcall::Vote icpsr_vote(int code) {
    using rollcall::State;
    switch (code) {
    case 1:
        return {State::yes, State::unknown};
    case 2:
    case 3:
        return {State::paired, State::yes};
    case 4:
    case 5:
        return {State::paired, State::no};
    case 6:
        return {State::no, State::unknown};
    case 7:
    case 8:
        return {State::present, State::unknown};
    case 9:
        return {State::absent, State::unknown};
    default:
        return {State::not_member, State::unknown};
    }
}

} // namespace plenary::format
