// Makes proposals of claims: resolve.cpp goes through them, resolve_referred.cpp, resolve_rest.cpp
// and resolve_whole.cpp tell who is meant by a set. For those files alone; what others call is
// resolve() of resolve.hpp.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "plenary/evidence/reader/proposed.hpp"
#include "plenary/evidence/reader/resolve.hpp"
#include "plenary/evidence/reader/stances.hpp"

namespace plenary::reader {

class Resolver {
    using Stance = Proposal::Stance;
    using Basis = Proposal::Basis;

public:
    Resolver(const Analysis& a, const KnownSets& sets) : a_(a), sets_(sets) {}

    std::vector<Proposal> run(const std::vector<Bound>& claims);

private:
    // Who is told to have voted on a motion.
    struct Told {
        std::set<std::uint16_t> voted; // all of them
        std::set<std::uint16_t> absent;
        std::set<std::uint16_t> alike; // as a rest does: "the other 13, among them Brazil"
    };

    void place(const Bound& one);

    // "The P3 and the two other members of the EU": of the group so many, where just so many sit on
    // the council and have not voted yet. Whether it is known who they are.
    [[nodiscard]] bool some_of(const Bound& one, std::vector<std::uint16_t>& states) const;

    // Who signed, sponsored, voted so; or who was listed last.
    [[nodiscard]] std::vector<std::uint16_t> referred(const Bound& one) const;

    // Those whose proposals belong, on the motion that is told with the set or else on the last; as
    // many as were said.
    [[nodiscard]] std::vector<std::uint16_t> did(const Bound& one,
                                                 bool (*belongs)(const Proposal&)) const;

    // "The three sponsors": those that are told to be, or where that is not known of so many the
    // last list of three that has one of them.
    [[nodiscard]] std::vector<std::uint16_t> sponsors(const Bound& one) const;

    // "The six": no list had six, but those told to have done one thing are six.
    [[nodiscard]] std::vector<std::uint16_t> of_size(std::size_t count) const;

    void told_in(std::uint32_t sentence, const std::vector<std::uint16_t>& states);
    void note(const Claim& claim, std::uint16_t state);

    // A correction is of the vote that was told before.
    [[nodiscard]] const std::string& corrected(const Bound& one, std::uint16_t state) const;

    void propose(const Bound& one, std::uint16_t state, Basis basis);

    [[nodiscard]] Proposal made(const Bound& one, std::uint16_t state, const std::string& motion,
                                Basis basis) const;

    // Those who are told to attend, where everybody who voted is one of them.
    [[nodiscard]] std::vector<std::uint16_t> attending(const std::set<std::uint16_t>& voted,
                                                       const std::set<std::uint16_t>& absent) const;

    // Those who voted on another motion of the text, where that was a large table and everybody
    // who voted on this one sat at it.
    [[nodiscard]] std::vector<std::uint16_t> voters_of_another(const std::string& motion,
                                                               const Told& told) const;

    // Whether the member is told to stand on the motion as it would not if it were one of these.
    [[nodiscard]] bool stands_otherwise(std::uint16_t state, const Bound& rest) const;

    [[nodiscard]] Told told_on(const Bound& one) const;

    // The smallest known set that holds everybody who voted on the motion; empty when there is
    // none.
    [[nodiscard]] std::vector<std::uint16_t> table_of(const Bound& one, const Told& told) const;

    // Of that set, or of a group that just so many are left of, those who are not told.
    [[nodiscard]] std::vector<std::uint16_t> rest_of(const Bound& one, const Told& told) const;

    // "The thirteen others approved the text", where so many were told to vote on it: they voted as
    // well.
    [[nodiscard]] static Bound as_vote(const Bound& one, std::size_t voted);

    // Proposes the rest, where a stated number fits.
    void complement(const Bound& one);

    // "all fifteen members", "los cinco socios"; "five countries opposed it" are some five.
    [[nodiscard]] bool told_whole(const Named& who) const;

    // "All fifteen members": as many as the body the text speaks of has, and nobody else voted.
    bool full_table(const Bound& one);

    // Whether as many are told to have voted otherwise as the same sentence counts: "12 for, 2
    // against".
    [[nodiscard]] bool counts_agree(const Bound& one) const;

    // "Thirteen members voted in favour" of a council of fifteen, two of which are told to have
    // done otherwise: those are the others.
    bool rest_of_table(const Bound& one);

    // All members of the one small body the text speaks of: in a larger one some are away, and
    // nobody counts them.
    void everybody(const Bound& one);

    // A number whose members are not all named.
    void aggregates();

private:
    const Analysis& a_;
    const KnownSets& sets_;
    std::vector<Bound> counted_;
    Proposed out_{a_.lexicon->states.size()};
    std::vector<std::vector<std::uint16_t>> lists_;
    std::vector<std::uint16_t> together_; // who was named in the sentence told of last
    std::uint32_t told_sentence_ = 0;
};

} // namespace plenary::reader
