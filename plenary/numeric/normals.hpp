// Independent standard normal numbers.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

#include "plenary/numeric/random.hpp"

namespace plenary {

// By the method of Box and Muller, from a RandomStream of the same seed and stream.
class NormalStream {
public:
    NormalStream(std::uint64_t seed, std::uint64_t stream) : random_(seed, stream) {}

    double next() {
        if (has_spare_) {
            has_spare_ = false;
            return spare_;
        }
        const double radius = std::sqrt(-2 * std::log(1 - random_.uniform()));
        const double angle = 2 * std::numbers::pi * random_.uniform();
        spare_ = radius * std::sin(angle);
        has_spare_ = true;
        return radius * std::cos(angle);
    }

    // Uniform in [0, 1).
    double uniform() { return random_.uniform(); }

private:
    RandomStream random_;
    double spare_ = 0;
    bool has_spare_ = false;
};

} // namespace plenary
