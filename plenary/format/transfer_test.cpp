#include "plenary/format/transfer.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

using Places = std::vector<std::uint32_t>;

TEST(Transfer, ReadsQuotedPrintable) {
    const auto read = decode_quoted_printable({"T=\r\nhurs=C3=A9= \n=x=4"});
    EXPECT_EQ(read.text, "Thurs\u00e9=x=4");
    EXPECT_EQ(read.from, (Places{0, 4, 5, 6, 7, 8, 11, 17, 18, 19, 20, 21}));
}

TEST(Transfer, ReadsBase64) {
    const auto read = decode_base64({"Q2hp\r\nbGU=rest", nullptr, 100});
    EXPECT_EQ(read.text, "Chile");
    EXPECT_EQ(read.from, (Places{100, 101, 102, 106, 107, 114}));
    EXPECT_EQ(decode_base64({""}).from, Places{0});
    EXPECT_EQ(decode_base64({"Q"}).text, "");
}

} // namespace
} // namespace plenary::format
