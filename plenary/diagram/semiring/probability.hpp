// The probability that the function holds when variables choose independently: sums of products,
// all terms positive, in doubles. `lanes` sets of probabilities at once.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

template <std::size_t lanes>
class ProbabilitySemiring {
public:
    using Value = std::array<double, lanes>;

    // chance[(variable * choices + choice)][lane]; must outlive this.
    ProbabilitySemiring(const std::vector<Value>& chance, std::uint32_t choices)
        : chance_(chance.data()), choices_(choices) {}

    [[nodiscard]] Value terminal(std::uint32_t, bool holding) const {
        Value out;
        out.fill(holding ? 1.0 : 0.0);
        return out;
    }

    [[nodiscard]] Value none() const { return terminal(0, false); }

    void join(Value& sum, std::uint32_t level, std::uint32_t choice, const Value& child) const {
        const Value& p = chance_[std::size_t{level} * choices_ + choice];
        for (std::size_t k = 0; k < lanes; ++k)
            sum[k] += p[k] * child[k];
    }

private:
    const Value* chance_;
    std::uint32_t choices_;
};

} // namespace plenary::diagram
