#include "plenary/format/gzip.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

constexpr std::size_t plenty = 1U << 24U;

std::string long_text() {
    std::string out;
    for (int i = 0; i < 200'000; ++i)
        out += std::to_string(i * 7919 % 10007);
    return out;
}

TEST(Gzip, ComesBackAsItWas) {
    for (const std::string& text : {std::string(), std::string("votes"), long_text()}) {
        const std::string packed = gzip(text);
        EXPECT_TRUE(is_gzip(packed));
        EXPECT_EQ(packed, gzip(text));
        EXPECT_EQ(gunzip(packed, "f.gz", plenty).value_or("?"), text);
        EXPECT_EQ(gunzip(packed + packed, "f.gz", plenty).value_or("?"), text + text);
    }
}

TEST(Gzip, SaysThatAFileIsCutShort) {
    const std::string packed = gzip(long_text());
    for (const std::size_t keep :
         {std::size_t{3}, std::size_t{20}, packed.size() / 2, packed.size() - 4}) {
        const auto out = gunzip(packed.substr(0, keep), "f.gz", plenty);
        ASSERT_FALSE(out) << keep;
        EXPECT_EQ(out.error().code, "gzip-cut") << keep;
    }
}

TEST(Gzip, SaysThatAFileIsDamagedOrTooLarge) {
    std::string packed = gzip(long_text());
    EXPECT_EQ(gunzip(packed, "f.gz", 1000).error().code, "too-large");
    packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] ^ 1);
    EXPECT_EQ(gunzip(packed, "f.gz", plenty).error().code, "gzip-damaged");
}

} // namespace
} // namespace plenary::format
