// A decision diagram: one immutable structure that a rule is compiled to, and that every question
// is answered from by one sweep.
//
// Nodes stand in level order in flat arrays. Level i decides variable i; a node has one child for
// each choice. A child is a node of the next level or a terminal. Ids 0 and 1 are the terminals
// (fails, holds); nodes have ids from 2 on, level by level. The diagram is reduced: no two nodes of
// one level are the same function. Immutable, so safe to read from any thread.
#pragma once

#include <cstdint>
#include <vector>

namespace plenary::diagram {

using Id = std::uint32_t;

inline constexpr Id fails = 0;
inline constexpr Id holds = 1;
inline constexpr Id first_node = 2;

class Diagram {
public:
    // A diagram that is one terminal.
    Diagram(std::uint32_t variables, std::uint32_t choices, bool value)
        : variables_(variables), choices_(choices), root_(value ? holds : fails),
          begin_(variables + 1, first_node) {}

    // `levels[i]` holds the children of the nodes of level i, `choices` for each node, as 0, 1 or 2
    // + the place of the child within level i + 1. The root is the single node of level 0.
    static Diagram from_levels(std::uint32_t variables, std::uint32_t choices,
                               const std::vector<std::vector<Id>>& levels);

    [[nodiscard]] std::uint32_t variables() const { return variables_; }

    [[nodiscard]] std::uint32_t choices() const { return choices_; }

    [[nodiscard]] Id root() const { return root_; }

    // Nodes without the terminals.
    [[nodiscard]] std::size_t size() const { return children_.size() / choices_; }

    [[nodiscard]] std::size_t widest() const;

    // The ids of level i are [begin(i), begin(i + 1)).
    [[nodiscard]] Id begin(std::uint32_t level) const { return begin_[level]; }

    [[nodiscard]] Id child(Id node, std::uint32_t choice) const {
        return children_[std::size_t{node - first_node} * choices_ + choice];
    }

    [[nodiscard]] const Id* children(Id node) const {
        return &children_[std::size_t{node - first_node} * choices_];
    }

    // The negated function: terminals exchanged. Cost O(nodes).
    [[nodiscard]] Diagram with_terminals_exchanged() const;

    // The value for one choice per variable. Cost O(variables).
    [[nodiscard]] bool value(const std::vector<std::uint32_t>& chosen) const;

    friend bool operator==(const Diagram&, const Diagram&) = default;

private:
    std::uint32_t variables_;
    std::uint32_t choices_;
    Id root_;
    std::vector<Id> begin_;
    std::vector<Id> children_;
};

} // namespace plenary::diagram
