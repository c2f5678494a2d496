// The votes of a member that its usual companions did not share. No model: a share of peers.
//
// The peers are the k members with the highest lower end of the 95 % interval of their agreement
// with it, so that few votes in common make no peer. The surprise of a vote is the share of the
// peers that voted at that roll call which voted otherwise, each peer weighing as much as its
// agreement. Who cast no vote there is neither with it nor against it. A vote at which fewer than
// half of the peers voted is not ranked. docs/method/agreement.md says what this cannot say.
#pragma once

#include <cstddef>
#include <vector>

#include "plenary/rollcall/agreement.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall {

struct Peer {
    std::size_t member = 0;
    Agreement agreement;
};

struct Surprise {
    std::size_t roll_call = 0; // its place in the archive
    State cast = State::yes;
    double share = 0;  // of the peers that voted, by weight
    int otherwise = 0; // how many of them made another choice
    int voted = 0;     // n: how many of them voted
};

struct Surprises {
    std::vector<Peer> peers;     // most agreeing first
    std::vector<Surprise> votes; // the largest share first, ties by day, then as they came
    int unranked = 0;            // votes of the member at which too few peers voted
};

// Over the roll calls chosen, for one member. With leave_out only yes and no are votes; with half
// an abstention beside a yes or a no is half otherwise. Asks for k >= 1 and cells that are votes.
// Cost O(members x roll calls / 64 + votes).
[[nodiscard]] Surprises surprising(const Archive& archive,
                                   const std::vector<std::size_t>& roll_calls, std::size_t member,
                                   std::size_t k, Abstention rule);

} // namespace plenary::rollcall
