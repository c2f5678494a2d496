#include "plenary/numeric/wide.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary {
namespace {

TEST(UInt256, PrintsAndCarries) {
    EXPECT_EQ(to_string(UInt256()), "0");
    EXPECT_EQ(to_string(UInt256(10'000'000'000'000'000'000ULL)), "10000000000000000000");
    EXPECT_EQ(to_string(UInt256::power_of_two(128)), "340282366920938463463374607431768211456");
    EXPECT_EQ(to_string(UInt256::power_of_two(255)),
              "57896044618658097711785492504343953926634992332820282019728792003956564819968");
    EXPECT_EQ(UInt256::power_of_two(64) - UInt256(1), UInt256(0xFFFFFFFFFFFFFFFFULL));
}

RC_GTEST_PROP(UInt256, AgreesWithNativeArithmetic, (std::uint64_t a, std::uint64_t b)) {
    const UInt128 product = static_cast<UInt128>(a) * b;
    const UInt256 high =
        UInt256(static_cast<std::uint64_t>(product >> 64U)) * UInt256::power_of_two(64);
    const UInt256 expected = high + UInt256(static_cast<std::uint64_t>(product));
    RC_ASSERT(UInt256(a) * b == expected);
    RC_ASSERT(UInt256(a) * UInt256(b) == expected);
    if (b > 0) {
        UInt256 quotient = expected + UInt256(b - 1);
        RC_ASSERT(quotient.divide(b) == b - 1);
        RC_ASSERT(quotient == UInt256(a));
    }
    RC_ASSERT((UInt256(a) < UInt256(b)) == (a < b));
}

} // namespace
} // namespace plenary
