// Votes by roll call, sparse: for each roll call the members with a record, ascending, and what
// their record is.
//
// Members and roll calls are numbers from 0. Ids take 16 bits where all members fit into them, else
// 32; a vote takes one byte. Immutable, so safe to read from any thread. Memory: 3 or 5 bytes a
// vote and 8 bytes a roll call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/rollcall/vote.hpp"

namespace plenary::rollcall {

// A vote on its way into a matrix.
struct Cast {
    std::uint32_t roll_call = 0;
    std::uint32_t member = 0;
    Code code = 0;
};

class VoteMatrix {
public:
    VoteMatrix() = default;

    // Every member and roll call below the sizes given, none twice (see duplicates). In any order.
    // Cost O(votes), and sorting within roll calls that are not sorted.
    VoteMatrix(std::size_t members, std::size_t roll_calls, const std::vector<Cast>& casts);

    [[nodiscard]] std::size_t members() const { return members_; }

    [[nodiscard]] std::size_t roll_calls() const { return starts_.size() - 1; }

    [[nodiscard]] std::size_t size() const { return codes_.size(); }

    // The votes of a roll call are numbered begin(j) to end(j) - 1.
    [[nodiscard]] std::size_t begin(std::size_t roll_call) const { return starts_[roll_call]; }

    [[nodiscard]] std::size_t end(std::size_t roll_call) const { return starts_[roll_call + 1]; }

    [[nodiscard]] std::uint32_t member(std::size_t vote) const {
        return narrow_.empty() ? wide_[vote] : narrow_[vote];
    }

    [[nodiscard]] Code code(std::size_t vote) const { return codes_[vote]; }

    // The record of one member at one roll call. Cost O(log votes).
    [[nodiscard]] std::optional<Code> at(std::size_t roll_call, std::uint32_t member) const;

    friend bool operator==(const VoteMatrix&, const VoteMatrix&) = default;

private:
    std::size_t members_ = 0;
    std::vector<std::size_t> starts_ = {0};
    std::vector<std::uint16_t> narrow_;
    std::vector<std::uint32_t> wide_;
    std::vector<Code> codes_;
};

// The places in `casts` of votes that an earlier one of the same roll call and member stands
// before. Cost O(votes), and memory for the greatest numbers of a roll call and a member.
[[nodiscard]] std::vector<std::size_t> duplicates(const std::vector<Cast>& casts);

} // namespace plenary::rollcall
