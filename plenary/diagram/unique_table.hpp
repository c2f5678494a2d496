// Numbers tuples of ids in the order they first come: an open-addressing table for one level at a
// time.
#pragma once

#include <cstdint>
#include <cstring>
#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

class UniqueTable {
public:
    // Tuples of `width` ids each.
    explicit UniqueTable(std::uint32_t width) : width_(width), slots_(64, empty) {}

    // The number of this tuple, new or known.
    std::uint32_t number(const Id* tuple) {
        if ((std::size_t{count_} + 1) * 2 > slots_.size())
            grow();
        std::size_t at = hash(tuple) & (slots_.size() - 1);
        while (slots_[at] != empty) {
            if (std::memcmp(&tuples_[std::size_t{slots_[at]} * width_], tuple,
                            width_ * sizeof(Id)) == 0) {
                return slots_[at];
            }
            at = (at + 1) & (slots_.size() - 1);
        }
        slots_[at] = count_;
        tuples_.insert(tuples_.end(), tuple, tuple + width_);
        return count_++;
    }

    [[nodiscard]] std::uint32_t size() const { return count_; }

    // All tuples in the order of their numbers; the table is empty afterwards.
    [[nodiscard]] std::vector<Id> take() {
        std::vector<Id> out = std::move(tuples_);
        tuples_.clear();
        slots_.assign(64, empty);
        count_ = 0;
        return out;
    }

private:
    static constexpr std::uint32_t empty = 0xFFFFFFFFU;

    [[nodiscard]] std::size_t hash(const Id* tuple) const {
        std::uint64_t h = 0x9E3779B97F4A7C15ULL;
        for (std::uint32_t i = 0; i < width_; ++i) {
            h = (h ^ tuple[i]) * 0xFF51AFD7ED558CCDULL;
            h ^= h >> 32U;
        }
        return static_cast<std::size_t>(h);
    }

    void grow() {
        std::vector<std::uint32_t> old(slots_.size() * 4, empty);
        old.swap(slots_);
        for (std::uint32_t i = 0; i < count_; ++i) {
            std::size_t at = hash(&tuples_[std::size_t{i} * width_]) & (slots_.size() - 1);
            while (slots_[at] != empty)
                at = (at + 1) & (slots_.size() - 1);
            slots_[at] = i;
        }
    }

    std::uint32_t width_;
    std::uint32_t count_ = 0;
    std::vector<std::uint32_t> slots_;
    std::vector<Id> tuples_;
};

} // namespace plenary::diagram
