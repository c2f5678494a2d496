#include "plenary/diagram/cheapest.hpp"

#include <algorithm>

#include "plenary/diagram/sweep.hpp"

namespace plenary::diagram {
namespace {

using Value = MinPlusSemiring::Value;
constexpr Value impossible = MinPlusSemiring::impossible;

// The values of the nodes, and of children that may be terminals.
class Below {
public:
    Below(const Diagram& diagram, const std::vector<Value>& cost, bool target)
        : semiring_(cost, diagram.variables(), diagram.choices(), target) {
        if (diagram.root() >= first_node)
            values_ = values_upward(diagram, semiring_);
    }

    // Of a child of a node of `level` - 1, or of the root at level 0.
    [[nodiscard]] Value at(Id node, std::uint32_t level) const {
        return node < first_node ? semiring_.terminal(level, node == holds) : values_[node];
    }

    [[nodiscard]] Value through(std::uint32_t level, std::uint32_t choice, Id child) const {
        return MinPlusSemiring::add(semiring_.cost_at(level, choice), at(child, level + 1));
    }

    [[nodiscard]] std::uint32_t least_choice(std::uint32_t level, std::uint32_t choices) const {
        std::uint32_t best = 0;
        for (std::uint32_t c = 1; c < choices; ++c) {
            if (semiring_.cost_at(level, c) < semiring_.cost_at(level, best))
                best = c;
        }
        return best;
    }

    [[nodiscard]] const MinPlusSemiring& semiring() const { return semiring_; }

private:
    MinPlusSemiring semiring_;
    std::vector<Value> values_;
};

} // namespace

Cheapest cheapest(const Diagram& diagram, const std::vector<Value>& cost, bool target) {
    const Below below(diagram, cost, target);
    Cheapest out;
    out.cost = below.at(diagram.root(), 0);
    if (out.cost == impossible)
        return out;
    Id node = diagram.root();
    for (std::uint32_t level = 0; level < diagram.variables(); ++level) {
        std::uint32_t choice = 0;
        if (node < first_node) {
            choice = below.least_choice(level, diagram.choices());
        } else {
            const Value best = below.at(node, level);
            while (below.through(level, choice, diagram.child(node, choice)) != best)
                ++choice;
            node = diagram.child(node, choice);
        }
        out.chosen.push_back(choice);
    }
    return out;
}

std::vector<Value> cheapest_given(const Diagram& diagram, const std::vector<Value>& cost,
                                  bool target) {
    const std::uint32_t d = diagram.choices();
    const Below below(diagram, cost, target);
    std::vector<Value> out(std::size_t{diagram.variables()} * d, impossible);
    // Where everything is decided above a level, its variable is free: `ended` is the cheapest such
    // way down to here, and what is left costs the least of every level.
    Value ended = impossible;
    const auto rest = [&](std::uint32_t level) { return below.semiring().terminal(level, target); };
    std::vector<Value> above(diagram.size() + first_node, impossible);
    if (diagram.root() >= first_node) {
        above[diagram.root()] = 0;
    } else if ((diagram.root() == holds) == target) {
        ended = 0;
    }
    for (std::uint32_t level = 0; level < diagram.variables(); ++level) {
        Value ended_below = impossible;
        const auto reach = [&](std::uint32_t c, Value before, Id child) {
            const Value here = MinPlusSemiring::add(before, below.semiring().cost_at(level, c));
            Value& best = out[std::size_t{level} * d + c];
            best = std::min(best, MinPlusSemiring::add(here, below.at(child, level + 1)));
            if (child >= first_node) {
                above[child] = std::min(above[child], here);
            } else if ((child == holds) == target) {
                ended_below = std::min(ended_below, here);
            }
        };
        for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
            for (std::uint32_t c = 0; c < d; ++c)
                reach(c, above[node], diagram.child(node, c));
        }
        for (std::uint32_t c = 0; c < d; ++c) {
            const Value here = MinPlusSemiring::add(ended, below.semiring().cost_at(level, c));
            Value& best = out[std::size_t{level} * d + c];
            best = std::min(best, MinPlusSemiring::add(here, rest(level + 1)));
            ended_below = std::min(ended_below, here);
        }
        ended = ended_below;
    }
    return out;
}

} // namespace plenary::diagram
