// How many ways of choosing make the function hold, exactly. Number is std::uint64_t, UInt128 or
// UInt256; choices^variables must fit.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/diagram/diagram.hpp"
#include "plenary/numeric/wide.hpp"

namespace plenary::diagram {

template <class Number>
class CountSemiring {
public:
    using Value = Number;

    CountSemiring(std::uint32_t variables, std::uint32_t choices) : rest_(variables + 1) {
        rest_[variables] = Number(1);
        for (std::uint32_t i = variables; i-- > 0;)
            rest_[i] = rest_[i + 1] * choices;
    }

    [[nodiscard]] Value terminal(std::uint32_t level, bool holding) const {
        return holding ? rest_[level] : Number(0);
    }

    [[nodiscard]] Value none() const { return Number(0); }

    void join(Value& sum, std::uint32_t, std::uint32_t, const Value& child) const { sum += child; }

    // choices^(variables - level).
    [[nodiscard]] const Number& rest(std::uint32_t level) const { return rest_[level]; }

private:
    std::vector<Number> rest_;
};

} // namespace plenary::diagram
