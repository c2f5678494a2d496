#include "plenary/ledger/merge.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace plenary::ledger {
namespace {

using Key = std::pair<std::string_view, std::int64_t>;

Key key_of(const Entry& entry) { return {entry.writer, entry.number}; }

Problem fork(const Entry& a, const Entry& b) {
    const auto [low, high] = std::minmax(a.hash, b.hash);
    return {
        Kind::conflict,
        "fork",
        fmt::format("two different entries {}: {} and {}", a.name(), to_string(low),
                    to_string(high)),
        "one desk used the other's name: let it record its entries again under a name of its own",
        {},
        ""};
}

std::vector<const Entry*> by_key(std::span<const Entry> entries) {
    std::vector<const Entry*> out;
    out.reserve(entries.size());
    for (const Entry& entry : entries)
        out.push_back(&entry);
    std::sort(out.begin(), out.end(), [](const Entry* a, const Entry* b) {
        return key_of(*a) != key_of(*b) ? key_of(*a) < key_of(*b) : a->withheld < b->withheld;
    });
    out.erase(std::unique(out.begin(), out.end(),
                          [](const Entry* a, const Entry* b) {
                              return key_of(*a) == key_of(*b) && a->hash == b->hash;
                          }),
              out.end());
    return out;
}

} // namespace

void sort_entries(std::vector<Entry>& entries) {
    const bool whole = std::none_of(entries.begin(), entries.end(),
                                    [](const Entry& entry) { return entry.withheld; });
    if (!whole) {
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return key_of(a) < key_of(b); });
        const Entry* last = nullptr;
        for (Entry& entry : entries) {
            if (entry.withheld) {
                const bool follows = last != nullptr && last->writer == entry.writer;
                entry.recorded = follows ? last->recorded : Instant();
            }
            last = &entry;
        }
    }
    std::sort(entries.begin(), entries.end(), before);
}

Merge merge(std::span<const Entry> first, std::span<const Entry> second) {
    const std::vector<const Entry*> left = by_key(first);
    const std::vector<const Entry*> right = by_key(second);
    Merge out;
    std::map<std::string_view, Problem> forks;
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() || b != right.end()) {
        if (b == right.end() || (a != left.end() && key_of(**a) < key_of(**b))) {
            ++out.merged.only_first;
            out.merged.entries.push_back(**a++);
        } else if (a == left.end() || key_of(**b) < key_of(**a)) {
            ++out.merged.only_second;
            out.merged.entries.push_back(**b++);
        } else {
            if ((*a)->hash != (*b)->hash)
                forks.try_emplace((*a)->writer, fork(**a, **b));
            out.merged.entries.push_back((*a)->withheld ? **b : **a);
            ++a;
            ++b;
        }
    }
    if (!forks.empty()) {
        out.merged = {};
        for (auto& [writer, problem] : forks)
            out.problems.push_back(std::move(problem));
        return out;
    }
    sort_entries(out.merged.entries);
    return out;
}

} // namespace plenary::ledger
