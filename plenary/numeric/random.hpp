// Random numbers by counter: the k-th number of stream s under a seed is a pure function of the
// three, so the same work gives the same numbers in any order and on any number of threads.
#pragma once

#include <cstdint>

namespace plenary {

class RandomStream {
public:
    RandomStream(std::uint64_t seed, std::uint64_t stream)
        : state_(mixed(seed ^ mixed(stream + 0x9E3779B97F4A7C15ULL))) {}

    // 64 random bits (SplitMix64: Steele, Lea and Flood 2014).
    std::uint64_t bits() {
        state_ += 0x9E3779B97F4A7C15ULL;
        return mixed(state_);
    }

    // Uniform in [0, 1), 53 bits.
    double uniform() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }

private:
    static std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    std::uint64_t state_;
};

} // namespace plenary
