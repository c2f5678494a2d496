// Sums of logarithms in a vector loop.
#pragma once

#include "plenary/numeric/lanes.hpp"

namespace plenary::idealpoint {

// The sum of log(factor) + rest over many answers: factors are multiplied, and a logarithm is
// taken once for twelve of them. A factor that is not above 0 makes it -infinity.
class LogSum {
public:
    [[gnu::always_inline]] void add(Lanes factor, Lanes rest) {
        product_ *= choose(factor > 0.0, factor, all_lanes(0.0));
        rest_ += rest;
        if (++count_ == 12)
            fold();
    }

    [[nodiscard, gnu::always_inline]] double value() {
        fold();
        return sum_ + sum_of(rest_);
    }

private:
    [[gnu::always_inline]] void fold() {
        for (std::size_t i = 0; i < lanes; ++i)
            sum_ += __builtin_log(product_[i]);
        product_ = all_lanes(1.0);
        count_ = 0;
    }

    Lanes product_ = all_lanes(1.0);
    Lanes rest_ = all_lanes(0.0);
    double sum_ = 0;
    int count_ = 0;
};

} // namespace plenary::idealpoint
