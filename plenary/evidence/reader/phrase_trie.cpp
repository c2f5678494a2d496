#include "plenary/evidence/reader/phrase_trie.hpp"

#include <algorithm>
#include <utility>

namespace plenary::reader {

std::uint32_t PhraseTrie::add(std::uint32_t node, std::uint32_t step) {
    if (const std::uint32_t known = child(node, step); known != root)
        return known;
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    nodes_[node].steps |= bit(step);
    if (node == root) {
        if (step >= first_.size())
            first_.resize(std::max<std::size_t>(step + std::size_t{1}, first_.size() * 2), root);
        first_[step] = made;
        return made;
    }
    if (taken_ >= slots_.size() / 2)
        grow();
    put({node, step, made});
    ++taken_;
    return made;
}

void PhraseTrie::grow() {
    constexpr std::size_t smallest = 1U << 16U; // most languages come to more steps than half
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(std::max(smallest, old.size() * 2), {});
    for (const Slot& slot : old) {
        if (slot.child != root)
            put(slot);
    }
}

void PhraseTrie::put(const Slot& slot) {
    std::size_t at = place(slot.node, slot.step);
    while (slots_[at].child != root)
        at = next(at);
    slots_[at] = slot;
}

} // namespace plenary::reader
