// Of the minimal sets of a rule, those that have certain members and lack others: how many there
// are, some drawn at random. Nothing is enumerated.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/diagram/diagram.hpp"
#include "plenary/numeric/wide.hpp"

namespace plenary::question {

// Which sets are wanted, by variable.
struct Filter {
    std::vector<bool> must;
    std::vector<bool> must_not;
};

class Matching {
public:
    // `sets` as of diagram::minimal_sets; it must outlive this. Cost O(nodes).
    Matching(const diagram::Diagram& sets, const Filter& filter);

    [[nodiscard]] const UInt256& count() const { return count_; }

    // Drawn one after the other, each set with the same chance every time; none when none matches.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> draw(std::size_t times,
                                                               std::uint64_t seed) const;

private:
    // The matching sets below a child of a node of `level`.
    [[nodiscard]] const UInt256& below(diagram::Id child, std::uint32_t level) const;
    [[nodiscard]] const UInt256& with(diagram::Id node, std::uint32_t level) const;
    [[nodiscard]] const UInt256& without(diagram::Id node, std::uint32_t level) const;

    const diagram::Diagram& sets_;
    const Filter& filter_;
    std::uint32_t last_must_ = 0; // before this level nobody is done: one who must be in is to come
    std::vector<UInt256> below_;  // by node
    UInt256 count_;
};

} // namespace plenary::question
