// The chances of no, abstain and yes from two log odds against no, eight at once.
//
// P(no) : P(abstain) : P(yes) = 1 : e^abstain : e^yes, with log odds linear in a member's position
// (multinomial logit; McFadden 1974).
#pragma once

#include "plenary/numeric/lanes.hpp"

namespace plenary::forecast {

struct Chances {
    Lanes no;
    Lanes abstain;
    Lanes yes;
};

[[nodiscard, gnu::always_inline]] inline Chances chances_of(Lanes abstain, Lanes yes) {
    const Lanes zero = all_lanes(0.0);
    Lanes most = choose(abstain > yes, abstain, yes);
    most = choose(most > zero, most, zero);
    const Lanes none = exp_of(zero - most);
    const Lanes some = exp_of(abstain - most);
    const Lanes full = exp_of(yes - most);
    const Lanes each = 1.0 / (none + some + full);
    return {none * each, some * each, full * each};
}

} // namespace plenary::forecast
