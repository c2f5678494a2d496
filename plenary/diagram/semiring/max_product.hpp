// The most probable single way to make the function hold.
#pragma once

#include <algorithm>
#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

class MaxProductSemiring {
public:
    using Value = double;

    // chance[variable * choices + choice]; must outlive this.
    MaxProductSemiring(const std::vector<double>& chance, std::uint32_t variables,
                       std::uint32_t choices)
        : chance_(chance.data()), choices_(choices), rest_(variables + 1, 1.0) {
        for (std::uint32_t i = variables; i-- > 0;) {
            double most = 0;
            for (std::uint32_t c = 0; c < choices; ++c)
                most = std::max(most, chance_at(i, c));
            rest_[i] = most * rest_[i + 1];
        }
    }

    [[nodiscard]] Value terminal(std::uint32_t level, bool holding) const {
        return holding ? rest_[level] : -1.0;
    }

    [[nodiscard]] Value none() const { return -1.0; }

    void join(Value& best, std::uint32_t level, std::uint32_t choice, const Value& child) const {
        if (child >= 0)
            best = std::max(best, chance_at(level, choice) * child);
    }

    [[nodiscard]] double chance_at(std::uint32_t level, std::uint32_t choice) const {
        return chance_[std::size_t{level} * choices_ + choice];
    }

private:
    const double* chance_;
    std::uint32_t choices_;
    std::vector<double> rest_;
};

} // namespace plenary::diagram
