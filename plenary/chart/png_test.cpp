#include "plenary/chart/png.hpp"

#include <gtest/gtest.h>

namespace plenary::chart {
namespace {

constexpr std::string_view two_by_one =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><rect width='2' height='1'/></svg>";

unsigned big_endian(const std::string& bytes, std::size_t at) {
    unsigned out = 0;
    for (std::size_t i = 0; i < 4; ++i)
        out = out * 256 + static_cast<unsigned char>(bytes[at + i]);
    return out;
}

std::string error_code(std::string_view svg, int width) {
    const auto result = to_png(svg, width);
    return result ? "no error" : result.error().code;
}

TEST(Png, HasTheWidthAskedForAndTheProportionsOfTheDrawing) {
    const auto png = to_png(two_by_one, 100);
    ASSERT_TRUE(png) << png.error().message;
    EXPECT_EQ(png->substr(0, 8), "\x89PNG\r\n\x1A\n");
    EXPECT_EQ(big_endian(*png, 16), 100U);
    EXPECT_EQ(big_endian(*png, 20), 50U);
    EXPECT_EQ(*png, *to_png(two_by_one, 100));
}

TEST(Png, SaysWhatIsWrong) {
    EXPECT_EQ(error_code(two_by_one, 0), "bad-width");
    EXPECT_EQ(error_code(two_by_one, -5), "bad-width");
    EXPECT_EQ(error_code(two_by_one, 1 << 30), "bad-width");
    EXPECT_EQ(error_code("", 100), "bad-svg");
    EXPECT_EQ(error_code("not a drawing", 100), "bad-svg");
    EXPECT_EQ(
        error_code("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><g></svg>", 100),
        "bad-svg");
    EXPECT_EQ(error_code("<svg xmlns='http://www.w3.org/2000/svg'/>", 100), "bad-svg");
    EXPECT_EQ(error_code("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 0'/>", 100),
              "bad-svg");
    EXPECT_EQ(error_code("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1000000'/>", 100),
              "picture-too-large");
    EXPECT_EQ(error_code(two_by_one, 16384), "picture-too-large");
}

TEST(Png, LoadsNothingFromElsewhere) {
    EXPECT_TRUE(to_png("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'>"
                       "<image href='file:///etc/hostname' width='1' height='1'/></svg>",
                       10));
}

} // namespace
} // namespace plenary::chart
