#include "plenary/ledger/continuation.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace plenary::ledger {
namespace {

constexpr std::size_t most_subsets_of = 8;
constexpr std::uint64_t most_combinations = 1'000'000;

using Order = std::vector<const Entry*>;

Tip tip_of(const Entry& entry) {
    return {entry.number, entry.hash,
            entry.withheld ? std::nullopt : std::optional(entry.recorded)};
}

// Walks from nothing to the whole, entry by entry, over the writers that `takes` allows.
template <class Takes>
std::optional<Tips> walk(const Order& order, const Sha256& head, Takes takes) {
    Tips tips;
    for (const Entry* entry : order) {
        if (!takes(*entry))
            continue;
        Tip& tip = tips[entry->writer];
        if (entry->number <= tip.number)
            continue;
        tip = tip_of(*entry);
        if (head_of(tips) == head)
            return tips;
    }
    return std::nullopt;
}

std::optional<Tips> walk_subsets(const Order& order, const std::vector<std::string>& writers,
                                 const Sha256& head) {
    if (writers.size() < 2 || writers.size() > most_subsets_of)
        return std::nullopt;
    for (unsigned subset = 1; subset < (1U << writers.size()); ++subset) {
        auto found = walk(order, head, [&](const Entry& entry) {
            const auto at = std::lower_bound(writers.begin(), writers.end(), entry.writer);
            return ((subset >> static_cast<unsigned>(at - writers.begin())) & 1U) != 0;
        });
        if (found)
            return found;
    }
    return std::nullopt;
}

std::optional<Tips> combine(const std::map<std::string, Order>& chains, const Sha256& head) {
    std::uint64_t combinations = 1;
    for (const auto& [writer, chain] : chains) {
        combinations *= chain.size() + 1;
        if (combinations > most_combinations)
            return std::nullopt;
    }
    for (std::uint64_t which = 0; which < combinations; ++which) {
        std::uint64_t rest = which;
        Tips tips;
        for (const auto& [writer, chain] : chains) {
            const std::uint64_t length = rest % (chain.size() + 1);
            rest /= chain.size() + 1;
            if (length > 0)
                tips.emplace(writer, tip_of(*chain[length - 1]));
        }
        if (head_of(tips) == head)
            return tips;
    }
    return std::nullopt;
}

} // namespace

std::optional<Tips> with_head(std::span<const Entry> entries, const Sha256& head) {
    const Tips now = tips_of(entries);
    if (head_of(now) == head)
        return now;
    if (head_of({}) == head)
        return Tips{};
    Order as_given;
    for (const Entry& entry : entries)
        as_given.push_back(&entry);
    if (auto found = walk(as_given, head, [](const Entry&) { return true; }))
        return found;

    Order in_order = as_given;
    std::sort(in_order.begin(), in_order.end(),
              [](const Entry* a, const Entry* b) { return before(*a, *b); });
    if (auto found = walk(in_order, head, [](const Entry&) { return true; }))
        return found;
    std::vector<std::string> writers;
    for (const auto& [writer, tip] : now)
        writers.push_back(writer);
    if (auto found = walk_subsets(in_order, writers, head))
        return found;

    std::map<std::string, Order> chains;
    for (const Entry* entry : in_order)
        chains[entry->writer].push_back(entry);
    for (auto& [writer, chain] : chains) {
        std::sort(chain.begin(), chain.end(),
                  [](const Entry* a, const Entry* b) { return a->number < b->number; });
    }
    return combine(chains, head);
}

} // namespace plenary::ledger
