// The rules of several stages together: given how likely each member is to vote this way at one
// and that way at another, the chance of every pattern of outcomes.
//
// Plain counts run as one convolution over the members on a grid of yes votes, one axis a stage,
// each no longer than its quota. Any other rules are compiled, one diagram for each pattern: the
// formulas of the stages are joined, and every atom reads its own stage's vote of a joint choice.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "plenary/diagram/engine.hpp"
#include "plenary/procedure/chain.hpp"

namespace plenary::procedure {

// What each joint choice of a voter is at each stage of a block.
struct JointVotes {
    std::vector<std::size_t> stages;
    std::uint32_t choices = 1;
    // [(voter * choices + choice) * stages.size() + k]: the number of the choice in the game of
    // stages[k]; read only where the voter can vote.
    std::vector<std::uint32_t> votes;
};

// Every combination of choices, the first stage's slowest; the same for all voters.
[[nodiscard]] JointVotes every_combination(const Chain& chain, std::vector<std::size_t> stages);

enum class JointMethod { fitting, diagrams };

// Immutable, so safe to read from any thread. Patterns are numbers: bit k says whether stages[k]
// passes.
class JointRule {
public:
    using Lane = std::array<double, 8>;

    // Error too-large when neither fits into so many bytes.
    static Result<JointRule> build(const Chain& chain, const JointVotes& votes,
                                   std::size_t most_bytes,
                                   JointMethod method = JointMethod::fitting);

    [[nodiscard]] bool counts() const { return engines_.empty(); }

    // "count of 26 x 26 votes", "4 diagrams, 1200 nodes".
    [[nodiscard]] std::string say() const;

    [[nodiscard]] std::size_t patterns() const { return std::size_t{1} << stages_; }

    // chance[voter * choices + choice][lane]; the result by pattern. Cost of a count O(members x
    // grid x choices). Error of the diagrams' sweep.
    [[nodiscard]] Result<std::vector<Lane>> chances(const std::vector<Lane>& chance) const;

private:
    [[nodiscard]] std::vector<Lane> by_count(const std::vector<Lane>& chance) const;
    [[nodiscard]] Result<std::vector<Lane>> by_diagram(const std::vector<Lane>& chance) const;
    [[nodiscard]] bool prepare_counts(const Chain& chain, const JointVotes& votes,
                                      std::size_t most_bytes);
    [[nodiscard]] Result<std::monostate>
    prepare_diagrams(const Chain& chain, const JointVotes& votes, std::size_t most_bytes);

    std::size_t stages_ = 0;
    std::uint32_t choices_ = 1;
    std::vector<std::size_t> voters_; // those with a vote in the block

    // Counts: the quotas, the grid's strides, which stages each joint choice says yes at, and where
    // a cell of the grid goes with them.
    std::vector<std::size_t> quotas_;
    std::vector<std::size_t> strides_;
    std::size_t cells_ = 1;
    std::vector<std::uint32_t> says_yes_;    // [k * choices + choice], k a place in voters_
    std::vector<std::uint32_t> destination_; // [cell * patterns + stages said yes at]

    std::vector<diagram::Engine> engines_; // by pattern
};

} // namespace plenary::procedure
