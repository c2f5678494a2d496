// A trie of phrases: nodes joined by steps, which are numbers of words. The steps from the root
// stand in an array by their number, all others in one table with open addresses, so a walk touches
// few lines of memory. A plain value; reading is safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace plenary::reader {

class PhraseTrie {
public:
    static constexpr std::uint32_t root = 0;

    // The node that the step leads to, made if it is new. A step from the root is the number of a
    // word (at most some hundred thousand, as there is an array as long); elsewhere it may be any
    // number. Cost O(1) on average.
    std::uint32_t add(std::uint32_t node, std::uint32_t step);

    // The node that the step leads to; the root when there is none.
    [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t step) const {
        if (node == root)
            return step < first_.size() ? first_[step] : root;
        if ((nodes_[node].steps & bit(step)) == 0)
            return root;
        for (std::size_t at = place(node, step); slots_[at].child != root; at = next(at)) {
            if (slots_[at].node == node && slots_[at].step == step)
                return slots_[at].child;
        }
        return root;
    }

    // What ends at the node; 0: nothing.
    [[nodiscard]] std::uint32_t entry(std::uint32_t node) const { return nodes_[node].entry; }

    void set_entry(std::uint32_t node, std::uint32_t entry) { nodes_[node].entry = entry; }

    // Whether any step leads on from the node.
    [[nodiscard]] bool goes_on(std::uint32_t node) const { return nodes_[node].steps != 0; }

private:
    struct Node {
        std::uint32_t entry = 0;
        std::uint64_t steps = 0; // the bits of the steps that lead on; most others miss them
    };

    struct Slot {
        std::uint32_t node = 0;
        std::uint32_t step = 0;
        std::uint32_t child = root; // root: the slot is free
    };

    static constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;

    [[nodiscard]] static std::uint64_t bit(std::uint32_t step) {
        constexpr unsigned highest_six = 58;
        return std::uint64_t{1} << ((step * golden) >> highest_six);
    }

    [[nodiscard]] std::size_t place(std::uint32_t node, std::uint32_t step) const {
        constexpr unsigned half = 32;
        const std::uint64_t mixed = ((static_cast<std::uint64_t>(node) << half) | step) * golden;
        return static_cast<std::size_t>(mixed >> half) & (slots_.size() - 1);
    }

    [[nodiscard]] std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

    void grow();
    void put(const Slot& slot);

    std::vector<Node> nodes_{Node{}};
    std::vector<std::uint32_t> first_; // by step: the child of the root
    std::vector<Slot> slots_;          // a power of two, at most half of them taken
    std::size_t taken_ = 0;
};

} // namespace plenary::reader
