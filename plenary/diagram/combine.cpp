#include "plenary/diagram/combine.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

#include "plenary/diagram/unique_table.hpp"

namespace plenary::diagram {
namespace {

// Two nodes of one level whose product is wanted. `holds` (for "and") or `fails` (for "or") in
// place of one of them means that only the other matters.
using Pair = std::array<Id, 2>;

class Product {
public:
    // For "and" the deciding terminal is `fails`, for "or" `holds`.
    Product(const Diagram& a, const Diagram& b, Id deciding, std::size_t most)
        : a_(a), b_(b), deciding_(deciding), neutral_(1 - deciding), most_(most) {}

    Result<Diagram> run() {
        const Id root = pair_or_terminal(a_.root(), b_.root());
        const std::uint32_t n = a_.variables();
        if (root < first_node)
            return Diagram(n, a_.choices(), root == holds);
        std::vector<std::vector<Id>> raw(n); // children as pair numbers of the next level
        std::vector<Pair> level{{a_.root(), b_.root()}};
        std::size_t total = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
            UniqueTable pairs(2);
            raw[i].reserve(level.size() * a_.choices());
            for (const Pair& pair : level) {
                for (std::uint32_t c = 0; c < a_.choices(); ++c) {
                    const Pair next{pair[0] < first_node ? pair[0] : a_.child(pair[0], c),
                                    pair[1] < first_node ? pair[1] : b_.child(pair[1], c)};
                    const Id terminal = pair_or_terminal(next[0], next[1]);
                    raw[i].push_back(
                        terminal < first_node ? terminal : first_node + pairs.number(next.data()));
                }
            }
            total += pairs.size();
            if (total > most_) {
                return fail({Kind::invalid,
                             "too-large",
                             fmt::format("the product of the rule's parts passes {} nodes", most_),
                             "raise --max-memory, or let the rule be sampled",
                             {},
                             ""});
            }
            const std::vector<Id> flat = pairs.take();
            level.resize(flat.size() / 2);
            for (std::size_t k = 0; k < level.size(); ++k)
                level[k] = {flat[2 * k], flat[2 * k + 1]};
        }
        return reduced(raw);
    }

private:
    // A terminal when the pair is decided, else some id that is none.
    [[nodiscard]] Id pair_or_terminal(Id a, Id b) const {
        if (a == deciding_ || b == deciding_)
            return deciding_;
        if (a == neutral_ && b == neutral_)
            return neutral_;
        return first_node;
    }

    Result<Diagram> reduced(std::vector<std::vector<Id>>& levels) const {
        const std::uint32_t d = a_.choices();
        std::vector<Id> ids; // of the raw nodes of the level below
        std::vector<Id> tuple(d);
        UniqueTable unique(d);
        for (std::uint32_t i = a_.variables(); i-- > 0;) {
            std::vector<Id>& level = levels[i];
            std::vector<Id> here(level.size() / d);
            for (std::size_t k = 0; k < here.size(); ++k) {
                for (std::uint32_t c = 0; c < d; ++c) {
                    const Id child = level[k * d + c];
                    tuple[c] = child < first_node ? child : ids[child - first_node];
                }
                const bool constant =
                    tuple[0] < first_node &&
                    std::all_of(tuple.begin(), tuple.end(), [&](Id id) { return id == tuple[0]; });
                here[k] = constant ? tuple[0] : first_node + unique.number(tuple.data());
            }
            level = unique.take();
            ids = std::move(here);
        }
        if (ids.front() < first_node)
            return Diagram(a_.variables(), d, ids.front() == holds);
        return Diagram::from_levels(a_.variables(), d, levels);
    }

    const Diagram& a_;
    const Diagram& b_;
    Id deciding_;
    Id neutral_;
    std::size_t most_;
};

} // namespace

Diagram negate(const Diagram& a) { return a.with_terminals_exchanged(); }

Result<Diagram> both(const Diagram& a, const Diagram& b, std::size_t most_nodes) {
    assert(a.variables() == b.variables() && a.choices() == b.choices());
    return Product(a, b, fails, most_nodes).run();
}

Result<Diagram> either(const Diagram& a, const Diagram& b, std::size_t most_nodes) {
    assert(a.variables() == b.variables() && a.choices() == b.choices());
    return Product(a, b, holds, most_nodes).run();
}

Result<Diagram> at_least(std::uint32_t least, const std::vector<Diagram>& operands,
                         std::size_t most_nodes) {
    assert(!operands.empty());
    const Diagram& any = operands.front();
    // still[k]: at least k of the operands that were taken so far, from the last backwards.
    std::vector<Diagram> still(least + 1, Diagram(any.variables(), any.choices(), false));
    still[0] = Diagram(any.variables(), any.choices(), true);
    for (auto operand = operands.rbegin(); operand != operands.rend(); ++operand) {
        for (std::uint32_t k = least; k > 0; --k) {
            auto with = both(*operand, still[k - 1], most_nodes);
            if (!with)
                return with;
            auto joined = either(*with, still[k], most_nodes);
            if (!joined)
                return joined;
            still[k] = std::move(*joined);
        }
    }
    return still[least];
}

} // namespace plenary::diagram
