// Eight doubles at once, for loops that run_on (width.hpp) compiles. Everything here is
// always_inline and pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace plenary {

// GCC notes that vectors by value are passed otherwise where they are wider than registers; none
// of these functions is ever called, all are inlined.
#pragma GCC diagnostic ignored "-Wpsabi"

using Lanes = double __attribute__((vector_size(64)));
using LaneBits = std::int64_t __attribute__((vector_size(64)));

inline constexpr std::size_t lanes = 8;

// n, up to whole vectors.
[[nodiscard]] constexpr std::size_t whole_lanes(std::size_t n) {
    return (n + lanes - 1) / lanes * lanes;
}

[[nodiscard, gnu::always_inline]] inline Lanes load(const double* from) {
    Lanes out;
    std::memcpy(&out, from, sizeof out);
    return out;
}

[[gnu::always_inline]] inline void save(double* to, Lanes value) {
    std::memcpy(to, &value, sizeof value);
}

[[nodiscard, gnu::always_inline]] inline Lanes all_lanes(double value) {
    return Lanes{value, value, value, value, value, value, value, value};
}

// All ones in the first `count` lanes.
[[nodiscard, gnu::always_inline]] inline LaneBits first_lanes(std::size_t count) {
    const LaneBits numbers = {0, 1, 2, 3, 4, 5, 6, 7};
    return numbers < static_cast<std::int64_t>(count);
}

[[nodiscard, gnu::always_inline]] inline Lanes choose(LaneBits where, Lanes yes, Lanes no) {
    return where ? yes : no;
}

// The lanes where `where` holds, else 0.
[[nodiscard, gnu::always_inline]] inline Lanes keep(LaneBits where, Lanes value) {
    LaneBits bits;
    std::memcpy(&bits, &value, sizeof bits);
    bits &= where;
    std::memcpy(&value, &bits, sizeof bits);
    return value;
}

[[nodiscard, gnu::always_inline]] inline Lanes magnitude(Lanes x) { return choose(x < 0, -x, x); }

[[nodiscard, gnu::always_inline]] inline double sum_of(Lanes x) {
    return ((x[0] + x[4]) + (x[1] + x[5])) + ((x[2] + x[6]) + (x[3] + x[7]));
}

// e^x for x <= 709; 0 below -708. Relative error under 3e-16: x = n ln 2 + r, and Taylor's
// polynomial of degree 13 for |r| <= ln 2 / 2.
[[nodiscard, gnu::always_inline]] inline Lanes exp_of(Lanes x) {
    constexpr double ln2_high = 0x1.62e42fefa0000p-1; // the first 32 bits
    constexpr double ln2_low = 0x1.cf79abc9e3b39p-40;
    constexpr double log2_e = 0x1.71547652b82fep+0;
    constexpr double shift = 0x1.8p52; // adding it rounds to a whole number
    const LaneBits too_small = x < -708.0;
    x = choose(too_small, all_lanes(0.0), x);
    const Lanes shifted = x * log2_e + shift;
    const Lanes n = shifted - shift;
    const Lanes r = (x - n * ln2_high) - n * ln2_low;
    Lanes p = all_lanes(1.0 / 6227020800.0);
    p = p * r + 1.0 / 479001600.0;
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    LaneBits bits;
    std::memcpy(&bits, &shifted, sizeof bits);
    bits = (bits + 1023) << 52; // the last bits of `shifted` are n
    Lanes scale;
    std::memcpy(&scale, &bits, sizeof scale);
    return choose(too_small, all_lanes(0.0), p * scale);
}

} // namespace plenary
