#include "plenary/diagram/minimal.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <optional>
#include <span>

#include <fmt/format.h>

#include "plenary/diagram/semiring/probability.hpp"
#include "plenary/diagram/sweep.hpp"
#include "plenary/diagram/unique_table.hpp"
#include "plenary/numeric/quadrature.hpp"

namespace plenary::diagram {
namespace {

// How many of all sets make each node's function hold, as a share: where one share is larger than
// another the function cannot imply the other.
std::vector<double> shares_of_sets(const Diagram& diagram) {
    const std::vector<std::array<double, 1>> even(
        std::size_t{diagram.variables()} * diagram.choices(), {1.0 / diagram.choices()});
    const auto values = values_upward(diagram, ProbabilitySemiring<1>(even, diagram.choices()));
    std::vector<double> out;
    out.reserve(values.size());
    for (const auto& value : values)
        out.push_back(value[0]);
    return out;
}

// Whether one node's function implies another's, remembered. Nodes of one level, or terminals.
class Implication {
public:
    explicit Implication(const Diagram& diagram)
        : diagram_(diagram), share_(shares_of_sets(diagram)), slots_(1U << 14U, 0) {}

    bool implies(Id a, Id b) {
        if (const std::optional<bool> glance = at_a_glance(a, b))
            return *glance;
        if (const std::uint64_t known = slots_[place_of(a, b)]; known != 0)
            return (known & 1U) != 0;
        // One look at all children first: most that do not imply show it there.
        bool out = true;
        for (std::uint32_t c = 0; c < diagram_.choices() && out; ++c)
            out = at_a_glance(diagram_.child(a, c), diagram_.child(b, c)).value_or(true);
        for (std::uint32_t c = 0; c < diagram_.choices() && out; ++c)
            out = implies(diagram_.child(a, c), diagram_.child(b, c));
        remember(a, b, out);
        return out;
    }

private:
    // The answer where it needs no look below.
    [[nodiscard]] std::optional<bool> at_a_glance(Id a, Id b) const {
        if (a == b || a == fails || b == holds)
            return true;
        // Rounding is far below the room left here; what is let through is looked at.
        if (a == holds || b == fails || share_[a] > share_[b] * (1 + 1e-9))
            return false;
        return std::nullopt;
    }

    // A slot holds the pair and the answer in the last bit; ids are below 2^31. Zero: free.
    static std::uint64_t pair_of(Id a, Id b) {
        return (static_cast<std::uint64_t>(a) << 32U) | (static_cast<std::uint64_t>(b) << 1U);
    }

    // Where the pair stands, or the free slot where it would.
    [[nodiscard]] std::size_t place_of(Id a, Id b) const {
        const std::uint64_t pair = pair_of(a, b);
        std::uint64_t h = pair * 0x9E3779B97F4A7C15ULL;
        h = (h ^ (h >> 32U)) * 0xD6E8FEB86659FD93ULL;
        std::size_t at = (h >> 32U) & (slots_.size() - 1);
        while (slots_[at] != 0 && (slots_[at] >> 1U) != (pair >> 1U))
            at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    void remember(Id a, Id b, bool answer) {
        if ((count_ + 1) * 2 > slots_.size()) {
            std::vector<std::uint64_t> old(slots_.size() * 4, 0);
            old.swap(slots_);
            for (const std::uint64_t one : old) {
                if (one != 0) {
                    slots_[place_of(static_cast<Id>(one >> 32U), static_cast<Id>(one) >> 1U)] = one;
                }
            }
        }
        slots_[place_of(a, b)] = pair_of(a, b) | (answer ? 1U : 0U);
        ++count_;
    }

    const Diagram& diagram_;
    std::vector<double> share_;
    std::vector<std::uint64_t> slots_;
    std::size_t count_ = 0;
};

using Antichain = std::vector<Id>;

// Numbers the antichains of one level. Nearly all have no element or one: those are their own
// number.
class Antichains {
public:
    Id number(const Antichain& chain) {
        if (chain.empty())
            return fails;
        if (chain.size() == 1)
            return chain.front();
        const auto [found, fresh] =
            numbers_.emplace(chain, last - static_cast<Id>(numbers_.size()));
        if (fresh)
            several_.push_back(chain);
        return found->second;
    }

    // The elements; a single one is put where `alone` says.
    [[nodiscard]] std::span<const Id> elements(Id number, Id& alone) const {
        if (number == fails)
            return {};
        if (last - number < several_.size())
            return several_[last - number];
        alone = number;
        return {&alone, 1};
    }

private:
    static constexpr Id last = 0xFFFFFFFFU;
    std::map<Antichain, Id> numbers_;
    std::vector<Antichain> several_;
};

class MinimalSets {
public:
    MinimalSets(const Diagram& diagram, std::size_t most)
        : diagram_(diagram), implication_(diagram), most_(most),
          empty_(diagram.size() + first_node) {
        empty_[holds] = true;
        for (std::uint32_t level = diagram.variables(); level-- > 0;) {
            for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
                empty_[node] = empty_[diagram.child(node, 0)];
            }
        }
    }

    Result<Diagram> run() {
        const std::uint32_t n = diagram_.variables();
        if (diagram_.root() < first_node)
            return Diagram(n, 2, diagram_.root() == holds);
        std::vector<std::vector<Id>> raw(n);
        // A state: a node whose minimal sets are wanted, and the number of the antichain of
        // functions that must not hold on them.
        std::vector<Id> states{diagram_.root(), fails};
        Antichains chains;
        Antichain without;
        Antichain with;
        std::size_t total = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
            UniqueTable next(2);
            Antichains next_chains;
            const auto place = [&](Id node, const Antichain& excluded) -> Id {
                if (node == fails)
                    return fails;
                if (node == holds) {
                    // The empty set is the only minimal one.
                    return std::any_of(excluded.begin(), excluded.end(),
                                       [&](Id id) { return empty_[id]; })
                               ? fails
                               : holds;
                }
                for (const Id id : excluded) {
                    if (implication_.implies(node, id))
                        return fails;
                }
                const Id state[2] = {node, next_chains.number(excluded)};
                return first_node + next.number(state);
            };
            raw[i].reserve(states.size());
            for (std::size_t at = 0; at < states.size(); at += 2) {
                const Id node = states[at];
                without.clear();
                with.clear();
                Id alone = fails;
                for (const Id id : chains.elements(states[at + 1], alone)) {
                    add(without, id < first_node ? id : diagram_.child(id, 0));
                    add(with, id < first_node ? id : diagram_.child(id, 1));
                }
                add(with, diagram_.child(node, 0));
                raw[i].push_back(place(diagram_.child(node, 0), without));
                raw[i].push_back(place(diagram_.child(node, 1), with));
            }
            total += next.size();
            if (total > most_) {
                return fail(
                    {Kind::invalid,
                     "too-large",
                     fmt::format("the minimal coalitions of this rule need more than {} nodes",
                                 most_),
                     "raise --max-memory",
                     {},
                     ""});
            }
            states = next.take();
            chains = std::move(next_chains);
        }
        return reduced(raw);
    }

private:
    // Adds a function that must not hold; one that another implies is left out.
    void add(Antichain& chain, Id id) {
        if (id == fails)
            return;
        for (const Id have : chain) {
            if (implication_.implies(id, have))
                return;
        }
        std::erase_if(chain, [&](Id have) { return implication_.implies(have, id); });
        chain.insert(std::upper_bound(chain.begin(), chain.end(), id), id);
    }

    Result<Diagram> reduced(std::vector<std::vector<Id>>& levels) const {
        std::vector<Id> ids;
        UniqueTable unique(2);
        for (std::size_t i = levels.size(); i-- > 0;) {
            std::vector<Id>& level = levels[i];
            std::vector<Id> here(level.size() / 2);
            for (std::size_t k = 0; k < here.size(); ++k) {
                Id pair[2];
                for (std::size_t c = 0; c < 2; ++c) {
                    const Id child = level[2 * k + c];
                    pair[c] = child < first_node ? child : ids[child - first_node];
                }
                // Neither branch has a set; or nobody is taken here nor after.
                if (pair[1] == fails && pair[0] < first_node) {
                    here[k] = pair[0];
                } else {
                    here[k] = first_node + unique.number(pair);
                }
            }
            level = unique.take();
            ids = std::move(here);
        }
        const auto n = static_cast<std::uint32_t>(levels.size());
        if (ids.front() < first_node)
            return Diagram(n, 2, ids.front() == holds);
        return Diagram::from_levels(n, 2, levels);
    }

    const Diagram& diagram_;
    Implication implication_;
    std::size_t most_;
    std::vector<bool> empty_; // whether the function holds when everybody left chooses 0
};

// Sets below each node.
std::vector<UInt256> sets_below(const Diagram& sets) {
    std::vector<UInt256> below(sets.size() + first_node);
    below[holds] = UInt256(1);
    for (std::uint32_t level = sets.variables(); level-- > 0;) {
        for (Id node = sets.begin(level); node < sets.begin(level + 1); ++node) {
            below[node] = below[sets.child(node, 0)] + below[sets.child(node, 1)];
        }
    }
    return below;
}

} // namespace

bool is_monotone(const Diagram& diagram, std::uint32_t worse, std::uint32_t better) {
    Implication implication(diagram);
    for (Id node = first_node; node < diagram.size() + first_node; ++node) {
        if (!implication.implies(diagram.child(node, worse), diagram.child(node, better)))
            return false;
    }
    return true;
}

Result<Diagram> minimal_sets(const Diagram& diagram, std::size_t most_nodes) {
    assert(diagram.choices() == 2);
    return MinimalSets(diagram, most_nodes).run();
}

Diagram dual(const Diagram& diagram) {
    assert(diagram.choices() == 2);
    if (diagram.root() < first_node)
        return Diagram(diagram.variables(), 2, diagram.root() == fails);
    std::vector<std::vector<Id>> levels(diagram.variables());
    for (std::uint32_t level = 0; level < diagram.variables(); ++level) {
        for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
            for (const std::uint32_t c : {1U, 0U}) {
                const Id child = diagram.child(node, c);
                levels[level].push_back(
                    child < first_node ? 1 - child : child - diagram.begin(level + 1) + first_node);
            }
        }
    }
    return Diagram::from_levels(diagram.variables(), 2, levels);
}

UInt256 count_sets(const Diagram& sets) {
    if (sets.root() < first_node)
        return UInt256(sets.root() == holds ? 1 : 0);
    return sets_below(sets)[sets.root()];
}

std::vector<UInt256> count_sets_by_variable(const Diagram& sets) {
    std::vector<UInt256> out(sets.variables());
    if (sets.root() < first_node)
        return out;
    const std::vector<UInt256> below = sets_below(sets);
    std::vector<UInt256> above(sets.size() + first_node);
    above[sets.root()] = UInt256(1);
    for (std::uint32_t level = 0; level < sets.variables(); ++level) {
        for (Id node = sets.begin(level); node < sets.begin(level + 1); ++node) {
            const Id without = sets.child(node, 0);
            const Id with = sets.child(node, 1);
            above[without] += above[node];
            above[with] += above[node];
            out[level] += above[node] * below[with];
        }
    }
    return out;
}

std::vector<UInt256> count_sets_by_size(const Diagram& sets) {
    const std::size_t sizes = sets.variables() + 1;
    std::vector<UInt256> none(sizes);
    if (sets.root() < first_node) {
        if (sets.root() == holds)
            none[0] = UInt256(1);
        return none;
    }
    std::vector<std::vector<UInt256>> below(sets.size() + first_node, none);
    below[holds][0] = UInt256(1);
    for (std::uint32_t level = sets.variables(); level-- > 0;) {
        for (Id node = sets.begin(level); node < sets.begin(level + 1); ++node) {
            std::vector<UInt256> sum = below[sets.child(node, 0)];
            const std::vector<UInt256>& with = below[sets.child(node, 1)];
            for (std::size_t s = 0; s + 1 < sizes; ++s)
                sum[s + 1] += with[s];
            below[node] = std::move(sum);
        }
    }
    return below[sets.root()];
}

SmallestSets smallest_sets(const Diagram& sets) {
    const std::uint32_t n = sets.variables();
    SmallestSets out;
    out.by_variable.resize(n);
    if (sets.root() == fails)
        return out;
    constexpr std::uint32_t never = 0xFFFFFFFFU;

    struct Best {
        std::uint32_t size = never;
        UInt256 sets;
    };

    std::vector<Best> below(sets.size() + first_node);
    below[holds] = {0, UInt256(1)};
    for (std::uint32_t level = n; level-- > 0;) {
        for (Id node = sets.begin(level); node < sets.begin(level + 1); ++node) {
            Best best = below[sets.child(node, 0)];
            const Best& with = below[sets.child(node, 1)];
            if (with.size != never && with.size + 1 <= best.size) {
                best = {with.size + 1,
                        with.size + 1 == best.size ? best.sets + with.sets : with.sets};
            }
            below[node] = best;
        }
    }
    out.size = below[sets.root()].size;
    out.sets = below[sets.root()].sets;
    if (sets.root() < first_node)
        return out;
    // Downward along branches that keep to the smallest size.
    std::vector<UInt256> above(sets.size() + first_node);
    above[sets.root()] = UInt256(1);
    for (std::uint32_t level = 0; level < n; ++level) {
        for (Id node = sets.begin(level); node < sets.begin(level + 1); ++node) {
            if (above[node] == UInt256())
                continue;
            const Id without = sets.child(node, 0);
            const Id with = sets.child(node, 1);
            if (below[without].size == below[node].size)
                above[without] += above[node];
            if (below[with].size != never && below[with].size + 1 == below[node].size) {
                above[with] += above[node];
                out.by_variable[level] += above[node] * below[with].sets;
            }
        }
    }
    return out;
}

Shares shares(const Diagram& sets) {
    Shares out;
    out.by_variable.assign(sets.variables(), 0);
    if (sets.root() < first_node) {
        out.sets = sets.root() == holds ? 1 : 0;
        return out;
    }
    out.sets = count_sets(sets).to_double();
    const auto points = static_cast<int>((sets.variables() + 1) / 2);
    const Quadrature rule = gauss_legendre(std::max(points, 1));
    std::vector<double> below(sets.size() + first_node);
    std::vector<double> above(sets.size() + first_node);
    for (std::size_t q = 0; q < rule.points.size(); ++q) {
        const double t = rule.points[q];
        below[fails] = 0;
        below[holds] = 1;
        for (std::uint32_t level = sets.variables(); level-- > 0;) {
            for (Id node = sets.begin(level); node < sets.begin(level + 1); ++node) {
                below[node] = below[sets.child(node, 0)] + t * below[sets.child(node, 1)];
            }
        }
        std::fill(above.begin(), above.end(), 0.0);
        above[sets.root()] = 1;
        for (std::uint32_t level = 0; level < sets.variables(); ++level) {
            double sum = 0;
            for (Id node = sets.begin(level); node < sets.begin(level + 1); ++node) {
                const Id with = sets.child(node, 1);
                above[sets.child(node, 0)] += above[node];
                above[with] += t * above[node];
                sum += above[node] * below[with];
            }
            out.by_variable[level] += rule.weights[q] * sum;
        }
    }
    return out;
}

void each_set(const Diagram& sets, const std::vector<bool>& must, const std::vector<bool>& must_not,
              const std::function<bool(const std::vector<std::uint32_t>&)>& see) {
    const std::uint32_t n = sets.variables();
    // From which level on somebody must still be taken.
    std::uint32_t last_must = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
        if (must[i])
            last_must = i + 1;
    }
    std::vector<bool> alive(sets.size() + first_node, false);
    for (std::uint32_t level = n; level-- > 0;) {
        const auto lives = [&](Id child) {
            return child < first_node ? child == holds && level + 1 >= last_must
                                      : bool(alive[child]);
        };
        for (Id node = sets.begin(level); node < sets.begin(level + 1); ++node) {
            alive[node] = (!must_not[level] && lives(sets.child(node, 1))) ||
                          (!must[level] && lives(sets.child(node, 0)));
        }
    }
    std::vector<std::uint32_t> set;
    const std::function<bool(Id, std::uint32_t)> walk = [&](Id node, std::uint32_t level) {
        if (node < first_node)
            return node == fails || level < last_must || see(set);
        if (!alive[node])
            return true;
        if (!must_not[level]) {
            set.push_back(level);
            if (!walk(sets.child(node, 1), level + 1))
                return false;
            set.pop_back();
        }
        return must[level] || walk(sets.child(node, 0), level + 1);
    };
    walk(sets.root(), 0);
}

} // namespace plenary::diagram
