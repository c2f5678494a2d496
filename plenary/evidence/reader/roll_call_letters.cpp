// Records that put a letter before each name, as those of the United Nations library do:
// "Y AFGHANISTAN", "N BELARUS", "A CUBA"; a name without one did not vote.
#include <algorithm>

#include "plenary/evidence/reader/roll_call.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;

std::optional<Stance> stance_of(std::string_view letter) {
    if (letter == "Y")
        return Stance::yes;
    if (letter == "N")
        return Stance::no;
    return letter == "A" ? std::optional(Stance::abstain) : std::nullopt;
}

} // namespace

bool RollCall::letters() {
    constexpr std::size_t fewest = 3;

    struct Vote {
        std::uint16_t state = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        Stance stance = Stance::absent;
    };

    std::vector<Vote> votes;
    std::size_t lettered = 0;
    std::uint32_t w = s_.first;
    while (w <= s_.last) {
        Vote vote;
        vote.first = w;
        if (const auto stance = stance_of(a_.said(w)); stance && w < s_.last) {
            vote.stance = *stance;
            ++lettered;
            ++w;
        }
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* state = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::state);
        if (state == nullptr || state->feature == Feature::demonym || !a_.words[w].upper ||
            a_.hits[hit].first != w)
            return false;
        vote.state = state->value;
        vote.last = a_.hits[hit].last;
        w = vote.last + 1;
        votes.push_back(vote);
    }
    if (lettered < fewest && !(carried_.lettered && lettered > 0))
        return false;
    for (const Vote& vote : votes) {
        Cue cue;
        cue.stance = vote.stance;
        cue.first = vote.first;
        cue.last = vote.first;
        cue.label = true;
        Named who;
        who.kind = Named::Kind::states;
        who.states = {vote.state};
        who.first = vote.first;
        who.last = vote.last;
        out_.push_back(assertion_.make(cue, who, "row"));
    }
    carried_.lettered = true;
    carried_.voting = true;
    return true;
}

} // namespace plenary::reader
