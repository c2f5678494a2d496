#include "plenary/text/charset.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Charset, KeepsThePlaceOfEveryByte) {
    const auto read = convert("Hait\xed y", "ISO-8859-1");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, "Hait\u00ed y");
    EXPECT_EQ(read->from, (std::vector<std::uint32_t>{0, 1, 2, 3, 4, 4, 5, 6, 7}));
    EXPECT_EQ(read->ill_formed, 0U);
}

TEST(Charset, ReadsTwoBytesACharacter) {
    const auto read = convert(std::string("\xff\xfe"
                                          "a\0\xac\x20\x3d\xd8\x00\xde",
                                          10),
                              "utf-16");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, "a\u20ac\U0001F600");
    EXPECT_EQ(read->from, (std::vector<std::uint32_t>{2, 4, 4, 4, 6, 6, 6, 6, 10}));
}

TEST(Charset, KeepsPlacesOverManyChunks) {
    const std::string bytes = std::string(10000, 'a') + "\xc1" + std::string(10000, 'b');
    const auto read = convert(bytes, "windows-1251");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->text.size(), 20002U);
    EXPECT_EQ(read->text.substr(10000, 2), "\u0411");
    EXPECT_EQ(read->from[9999], 9999U);
    EXPECT_EQ(read->from[10001], 10000U);
    EXPECT_EQ(read->from[20001], 20000U);
}

TEST(Charset, SaysWhatIsIllFormedAndWhatIsUnknown) {
    const auto read = convert("ab\x81\xff", "shift_jis");
    ASSERT_TRUE(read);
    EXPECT_GE(read->ill_formed, 1U);
    EXPECT_EQ(read->first_ill_formed, 2U);
    EXPECT_FALSE(convert("a", "no-such-charset"));
    EXPECT_FALSE(convert("a", ""));
}

} // namespace
} // namespace plenary
