#include "plenary/question/measure/matching.hpp"

#include <random>

namespace plenary::question {
namespace {

using diagram::Id;

constexpr UInt256 none(0);
constexpr UInt256 one(1);

} // namespace

Matching::Matching(const diagram::Diagram& sets, const Filter& filter)
    : sets_(sets), filter_(filter), below_(sets.size() + diagram::first_node) {
    for (std::uint32_t level = 0; level < sets.variables(); ++level) {
        if (filter.must[level])
            last_must_ = level + 1;
    }
    for (std::uint32_t level = sets.variables(); level-- > 0;) {
        for (Id node = sets.begin(level); node < sets.begin(level + 1); ++node)
            below_[node] = with(node, level) + without(node, level);
    }
    count_ = sets.root() < diagram::first_node
                 ? (sets.root() == diagram::holds && last_must_ == 0 ? one : none)
                 : below_[sets.root()];
}

const UInt256& Matching::below(Id child, std::uint32_t level) const {
    if (child >= diagram::first_node)
        return below_[child];
    return child == diagram::holds && level + 1 >= last_must_ ? one : none;
}

const UInt256& Matching::with(Id node, std::uint32_t level) const {
    return filter_.must_not[level] ? none : below(sets_.child(node, 1), level);
}

const UInt256& Matching::without(Id node, std::uint32_t level) const {
    return filter_.must[level] ? none : below(sets_.child(node, 0), level);
}

std::vector<std::vector<std::uint32_t>> Matching::draw(std::size_t times,
                                                       std::uint64_t seed) const {
    std::vector<std::vector<std::uint32_t>> out;
    if (count_ == none)
        return out;
    std::mt19937_64 random(seed);
    for (std::size_t k = 0; k < times; ++k) {
        std::vector<std::uint32_t> set;
        Id at = sets_.root();
        for (std::uint32_t level = 0; at >= diagram::first_node; ++level) {
            // 53 random bits, the same on every machine.
            const double drawn =
                static_cast<double>(random() >> 11U) * 0x1p-53 * below_[at].to_double();
            const bool takes = without(at, level) == none || drawn < with(at, level).to_double();
            if (takes)
                set.push_back(level);
            at = sets_.child(at, takes ? 1 : 0);
        }
        out.push_back(std::move(set));
    }
    return out;
}

} // namespace plenary::question
