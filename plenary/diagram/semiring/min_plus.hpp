// The cheapest way to make the function hold: costs add along a path, the cheapest path wins. Costs
// are integers; `impossible` stands for "cannot".
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

class MinPlusSemiring {
public:
    using Value = std::int64_t;
    static constexpr Value impossible = std::numeric_limits<std::int64_t>::max();

    // cost[variable * choices + choice] >= 0 or impossible; must outlive this. `target`: which
    // terminal is to be reached. Sums of finite costs must stay below 2^62.
    MinPlusSemiring(const std::vector<Value>& cost, std::uint32_t variables, std::uint32_t choices,
                    bool target = true)
        : cost_(cost.data()), choices_(choices), target_(target), rest_(variables + 1, 0) {
        for (std::uint32_t i = variables; i-- > 0;) {
            Value least = impossible;
            for (std::uint32_t c = 0; c < choices; ++c)
                least = std::min(least, cost_at(i, c));
            rest_[i] = add(least, rest_[i + 1]);
        }
    }

    [[nodiscard]] Value terminal(std::uint32_t level, bool holding) const {
        return holding == target_ ? rest_[level] : impossible;
    }

    [[nodiscard]] Value none() const { return impossible; }

    void join(Value& best, std::uint32_t level, std::uint32_t choice, const Value& child) const {
        best = std::min(best, add(cost_at(level, choice), child));
    }

    [[nodiscard]] Value cost_at(std::uint32_t level, std::uint32_t choice) const {
        return cost_[std::size_t{level} * choices_ + choice];
    }

    [[nodiscard]] static Value add(Value a, Value b) {
        return a == impossible || b == impossible ? impossible : a + b;
    }

private:
    const Value* cost_;
    std::uint32_t choices_;
    bool target_;
    std::vector<Value> rest_;
};

} // namespace plenary::diagram
