// One backward-forward sweep: the probability that the function holds, and what it would be if one
// variable made a given choice, for every variable and choice at once.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

template <std::size_t lanes>
struct Pivots {
    using Lane = std::array<double, lanes>;
    Lane probability{};
    // given[variable * choices + choice]: the probability that the function holds when this
    // variable makes this choice and the others choose as they do.
    std::vector<Lane> given;
};

// The sweep over one diagram with its working memory, for asking again and again with other
// probabilities. One thread at a time; the diagram must outlive it.
template <std::size_t lanes>
class PivotSweep {
public:
    using Lane = std::array<double, lanes>;

    explicit PivotSweep(const Diagram& diagram);

    // chance[(variable * choices + choice)][lane]. Cost two passes of O(nodes x choices x lanes).
    // All terms are positive; the only rounding is that of sums of products. Good until the next
    // call.
    const Pivots<lanes>& operator()(const std::vector<Lane>& chance);

    // The probability alone: the first of the two passes.
    Lane probability(const std::vector<Lane>& chance);

private:
    void up(const std::vector<Lane>& chance);
    void down(const std::vector<Lane>& chance);

    const Diagram& diagram_;
    // By node: the probability that the function holds from there.
    std::unique_ptr<Lane[]> value_;
    // The probability of coming to each node of a level, after the two terminals; and of the next.
    std::vector<Lane> here_;
    std::vector<Lane> below_;
    Pivots<lanes> out_;
};

extern template class PivotSweep<1>;
extern template class PivotSweep<8>;

// The sweep done once. Thread-safe.
template <std::size_t lanes>
[[nodiscard]] Pivots<lanes> pivots(const Diagram& diagram,
                                   const std::vector<std::array<double, lanes>>& chance) {
    return PivotSweep<lanes>(diagram)(chance);
}

} // namespace plenary::diagram
