// Eight streams of random numbers at once, for loops that run_on compiles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "plenary/numeric/lanes.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary {

// xorshift128+ (Vigna 2017) in every lane, seeded by SplitMix64: the same numbers at any width.
class LaneRandom {
public:
    LaneRandom(std::uint64_t seed, std::uint64_t stream) {
        RandomStream random(seed, stream);
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            first_[lane] = random.bits() | 1U;
            second_[lane] = random.bits();
        }
    }

    // Uniform in [0, 1), 52 bits.
    [[nodiscard, gnu::always_inline]] Lanes uniform() {
        Bits x = first_;
        const Bits y = second_;
        const Bits sum = x + y;
        first_ = y;
        x ^= x << 23;
        second_ = x ^ y ^ (x >> 18) ^ (y >> 5);
        const Bits mantissa = (sum >> 12) | 0x3FF0000000000000ULL;
        Lanes out;
        std::memcpy(&out, &mantissa, sizeof out);
        return out - 1.0;
    }

private:
    using Bits = std::uint64_t __attribute__((vector_size(64)));
    Bits first_;
    Bits second_;
};

} // namespace plenary
