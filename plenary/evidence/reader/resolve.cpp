#include "plenary/evidence/reader/resolve.hpp"

#include <algorithm>
#include <numeric>

#include "plenary/evidence/reader/resolver.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Basis = Proposal::Basis;

} // namespace

std::vector<Proposal> Resolver::run(const std::vector<Bound>& claims) {
    for (const Bound& one : claims) {
        if (one.claim.who.kind != Named::Kind::rest)
            place(one);
    }
    for (const Bound& one : claims) {
        if (one.claim.who.kind == Named::Kind::rest && !one.claim.rule.empty())
            complement(one);
    }
    aggregates();
    // Numbers are lighter to sort than proposals.
    std::vector<std::size_t> order(out_.all().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
        return out_.at(x).begin < out_.at(y).begin;
    });
    std::vector<Proposed::Placed> placed = std::move(out_).taken();
    std::vector<Proposal> out;
    out.reserve(order.size());
    for (const std::size_t place : order)
        out.push_back(std::move(placed[place].proposal));
    return out;
}

void Resolver::place(const Bound& one) {
    const Claim& claim = one.claim;
    if (claim.rule.empty())
        return;
    if (claim.kind != Proposal::Kind::stance) {
        for (const std::uint16_t state : claim.who.states)
            note(claim, state);
        // "Last year Peru and Chile abstained. This time both ..."
        if (claim.rule == "earlier" && claim.who.states.size() > 1)
            lists_.push_back(claim.who.states);
        return;
    }
    std::vector<std::uint16_t> states = claim.who.states;
    Basis basis = Basis::named;
    switch (claim.who.kind) {
    case Named::Kind::states:
    case Named::Kind::rest:
        break;
    case Named::Kind::group:
        // What a body adopts is no act of each of its members.
        if (claim.who.other_size || (claim.who.council && claim.act != Proposal::Act::vote))
            return;
        states = sets_.seated(claim.who.group, claim.who.seated);
        // Where it is not known who sits on that body, they are not known either.
        if (claim.who.on_body && claim.who.count < 0 &&
            states == sets_.members_of(claim.who.group) && !sets_.all_sit(claim.who.group))
            states.clear();
        if (claim.who.count > 0 && !some_of(one, states))
            return;
        basis = Basis::reference;
        break;
    case Named::Kind::reference:
        if (states.empty())
            states = referred(one);
        basis = Basis::reference;
        break;
    case Named::Kind::pronoun:
        return;
    case Named::Kind::number:
        counted_.push_back(one);
        return;
    }
    for (const std::uint16_t state : states) {
        if (std::find(claim.who.minus.begin(), claim.who.minus.end(), state) ==
            claim.who.minus.end())
            propose(one, state, basis);
    }
    if (basis == Basis::named)
        told_in(claim.sentence, states);
    if (basis == Basis::named && states.size() > 1)
        lists_.push_back(states);
    if (basis == Basis::reference)
        lists_.push_back(states);
}

// "Peru voted for it and Chile abstained": the two are told of in one sentence.
void Resolver::told_in(std::uint32_t sentence, const std::vector<std::uint16_t>& states) {
    if (told_sentence_ != sentence)
        together_.clear();
    told_sentence_ = sentence;
    for (const std::uint16_t state : states) {
        if (std::find(together_.begin(), together_.end(), state) == together_.end())
            together_.push_back(state);
    }
}

void Resolver::note(const Claim& claim, std::uint16_t state) {
    Proposal made;
    made.kind = claim.kind;
    made.member = a_.lexicon->states[state];
    made.begin = a_.words[claim.first].begin;
    made.end = a_.words[claim.last].end;
    made.rule = claim.rule;
    made.what =
        a_.text->text.substr(a_.words[claim.cue_first].begin,
                             a_.words[claim.cue_last].end - a_.words[claim.cue_first].begin);
    out_.add_apart(std::move(made), state);
}

const std::string& Resolver::corrected(const Bound& one, std::uint16_t state) const {
    const Proposal* last = nullptr;
    for (const std::size_t place : out_.of(state)) {
        const Proposal& p = out_.at(place);
        if (!is_vote(p.stance))
            continue;
        if (p.motion == one.motion)
            return one.motion;
        last = &p;
    }
    return last == nullptr ? one.motion : last->motion;
}

void Resolver::propose(const Bound& one, std::uint16_t state, Basis basis) {
    const Claim& claim = one.claim;
    const std::string& motion =
        claim.correction && is_vote(claim.stance) ? corrected(one, state) : one.motion;
    for (const std::size_t place : out_.on(motion, state)) {
        const Proposal& other = out_.at(place);
        if (other.stance == claim.stance)
            return; // said already
        if (is_vote(other.stance) && is_vote(claim.stance)) {
            // One vote a member: a correction goes before, else naming before implying, else
            // the first.
            if (claim.correction ||
                (basis == Basis::named &&
                 (other.basis != Basis::named || (claim.rule == "subject" && !claim.reported))))
                out_.replace(place, made(one, state, motion, basis));
            return;
        }
    }
    out_.add(made(one, state, motion, basis), state);
}

Proposal Resolver::made(const Bound& one, std::uint16_t state, const std::string& motion,
                        Basis basis) const {
    const Claim& claim = one.claim;
    Proposal out;
    out.member = a_.lexicon->states[state];
    out.stance = claim.stance;
    out.act = claim.act;
    out.motion = motion;
    out.basis = basis;
    out.grade = claim.grade;
    out.begin = a_.words[claim.first].begin;
    out.end = a_.words[claim.last].end;
    out.rule = claim.rule;
    return out;
}

void Resolver::aggregates() {
    for (const Bound& one : counted_) {
        const Proposed::Places& on = out_.on(one.motion);
        const auto named = std::count_if(on.begin(), on.end(), [&](std::size_t place) {
            return out_.at(place).stance == one.claim.stance;
        });
        if (one.claim.rule.empty() || named >= one.claim.who.count || full_table(one) ||
            rest_of_table(one) || one.claim.rule == "result")
            continue;
        Proposal made;
        made.count = one.claim.who.count;
        made.stance = one.claim.stance;
        made.act = one.claim.act;
        made.motion = one.motion;
        made.basis = Basis::aggregate;
        made.grade = one.claim.grade;
        made.begin = a_.words[one.claim.first].begin;
        made.end = a_.words[one.claim.last].end;
        made.rule = one.claim.rule;
        out_.add_apart(std::move(made), 0);
    }
}

std::vector<Proposal> resolve(const Analysis& analysis, const KnownSets& sets,
                              const std::vector<Bound>& claims) {
    return Resolver(analysis, sets).run(claims);
}

} // namespace plenary::reader
