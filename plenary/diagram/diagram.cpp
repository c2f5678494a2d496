#include "plenary/diagram/diagram.hpp"

#include <algorithm>
#include <cassert>

namespace plenary::diagram {

Diagram Diagram::from_levels(std::uint32_t variables, std::uint32_t choices,
                             const std::vector<std::vector<Id>>& levels) {
    assert(levels.size() == variables && levels.front().size() == choices);
    Diagram out(variables, choices, false);
    std::size_t total = 0;
    for (const std::vector<Id>& level : levels)
        total += level.size();
    out.children_.reserve(total);
    out.root_ = first_node;
    Id next = first_node;
    for (std::uint32_t i = 0; i < variables; ++i) {
        out.begin_[i] = next;
        next += static_cast<Id>(levels[i].size() / choices);
        for (const Id child : levels[i]) {
            out.children_.push_back(child < first_node ? child : child - first_node + next);
        }
    }
    out.begin_[variables] = next;
    return out;
}

std::size_t Diagram::widest() const {
    std::size_t widest = 0;
    for (std::uint32_t i = 0; i < variables_; ++i) {
        widest = std::max<std::size_t>(widest, begin_[i + 1] - begin_[i]);
    }
    return widest;
}

Diagram Diagram::with_terminals_exchanged() const {
    Diagram out = *this;
    const auto exchange = [](Id& id) {
        if (id < first_node)
            id = 1 - id;
    };
    exchange(out.root_);
    for (Id& id : out.children_)
        exchange(id);
    return out;
}

bool Diagram::value(const std::vector<std::uint32_t>& chosen) const {
    Id at = root_;
    for (std::uint32_t i = 0; at >= first_node; ++i)
        at = child(at, chosen[i]);
    return at == holds;
}

} // namespace plenary::diagram
