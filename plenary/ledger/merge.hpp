// Two ledgers made one: the union of their chains.
#pragma once

#include <span>
#include <vector>

#include "plenary/ledger/entry.hpp"

namespace plenary::ledger {

struct Merged {
    std::vector<Entry> entries; // in the order of a ledger
    std::size_t only_first = 0;
    std::size_t only_second = 0;
};

// Every entry of both, once; of a withheld entry and the whole one, the whole one. Commutative and
// idempotent. Two different entries of one writer and number are a fork: one problem (conflict)
// that names both hashes, for each such writer its first. Both ledgers should have been verified.
struct Merge {
    Merged merged;
    std::vector<Problem> problems; // forks; then `merged` is empty
};

[[nodiscard]] Merge merge(std::span<const Entry> first, std::span<const Entry> second);

// Puts entries into the order of a ledger: (recorded, writer, number). A withheld entry, which has
// no instant, stands right behind the one before it in its chain, or first.
void sort_entries(std::vector<Entry>& entries);

} // namespace plenary::ledger
