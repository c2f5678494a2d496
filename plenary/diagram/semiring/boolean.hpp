// Whether the function can still hold, and can still fail, when each variable has only some of its
// choices.
#pragma once

#include <vector>

#include "plenary/diagram/diagram.hpp"

namespace plenary::diagram {

struct Possible {
    bool hold = false;
    bool fail = false;

    friend bool operator==(const Possible&, const Possible&) = default;
};

class BooleanSemiring {
public:
    using Value = Possible;

    // allowed[variable * choices + choice]; each variable has at least one; must outlive this.
    BooleanSemiring(const std::vector<bool>& allowed, std::uint32_t choices)
        : allowed_(allowed), choices_(choices) {}

    [[nodiscard]] Value terminal(std::uint32_t, bool holding) const { return {holding, !holding}; }

    [[nodiscard]] Value none() const { return {}; }

    void join(Value& sum, std::uint32_t level, std::uint32_t choice, const Value& child) const {
        if (!allowed_[std::size_t{level} * choices_ + choice])
            return;
        sum.hold = sum.hold || child.hold;
        sum.fail = sum.fail || child.fail;
    }

private:
    const std::vector<bool>& allowed_;
    std::uint32_t choices_;
};

} // namespace plenary::diagram
