// How often two members voted alike, out of the roll calls at which both voted.
//
// A vote is a yes, a no or an abstention that was cast. Every other state, and no record, is no
// opinion: it counts neither for nor against an agreement. docs/method/agreement.md has the
// formulas and what they cannot say.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/numeric/wilson.hpp"
#include "plenary/rollcall/vote_matrix.hpp"

namespace plenary::rollcall {

// What an abstention is beside a yes or a no. apart: a choice of its own, and so a disagreement.
// half: half an agreement. leave_out: a roll call at which either abstained is not compared.
enum class Abstention { apart, half, leave_out };

// A pair at the roll calls compared, before any rule about abstentions.
struct PairCounts {
    int same_side = 0;    // both yes, or both no
    int both_abstain = 0; //
    int one_abstains = 0; // the other cast a yes or a no
    int opposed = 0;      // one yes, one no
    int on_record = 0;    // both on record as members, whatever they did
};

// k of n: k is a whole or a half number.
struct Agreement {
    double k = 0;
    int n = 0;

    // k / n; nothing where n is 0.
    [[nodiscard]] std::optional<double> rate() const;
    // The 95 % interval as if every roll call were drawn by itself.
    [[nodiscard]] WilsonInterval interval() const;
};

[[nodiscard]] Agreement agreement(const PairCounts& counts, Abstention rule);

// The votes of all members at chosen roll calls as sets of bits. Immutable; safe to read from any
// thread. Memory: half a byte for each member and roll call.
class Ballots {
public:
    // Roll calls by their places in the matrix, each once. Cost O(votes).
    Ballots(const VoteMatrix& votes, const std::vector<std::size_t>& roll_calls);

    [[nodiscard]] std::size_t members() const { return members_; }

    // Two members, or one with itself. Cost O(roll calls / 64), less where one of them is on record
    // for a while only.
    [[nodiscard]] PairCounts pair(std::size_t a, std::size_t b) const;

    // How many votes a member cast.
    [[nodiscard]] int cast(std::size_t member) const;

private:
    enum : std::size_t { yes, no, abstain, seated, sets };

    [[nodiscard]] const std::uint64_t* word(std::size_t member, std::size_t at) const {
        return &bits_[(member * words_ + at) * sets];
    }

    std::size_t members_ = 0;
    std::size_t words_ = 0;
    std::vector<std::uint64_t> bits_; // [member][word][set]
    std::vector<std::size_t> first_;  // by member: the first word with a record
    std::vector<std::size_t> end_;    // and behind the last one; end_ <= first_ without any
};

} // namespace plenary::rollcall
