#include "plenary/format/toml_depth.hpp"

#include <string>

#include <gtest/gtest.h>

#include "plenary/format/toml.hpp"

namespace plenary::format {
namespace {

std::string key_of(int parts) {
    std::string out = "a";
    for (int i = 1; i < parts; ++i)
        out += ".a";
    return out;
}

TEST(TomlDepth, FindsTheFirstKeyOfTooManyParts) {
    EXPECT_EQ(find_deep_key(key_of(32) + " = 1\n"), std::nullopt);
    EXPECT_EQ(find_deep_key(key_of(33) + " = 1\n"), 63U);
    EXPECT_EQ(find_deep_key("[" + key_of(33) + "]\n"), 64U);
    EXPECT_EQ(find_deep_key("x = {" + key_of(20) + " = {" + key_of(20) + " = 1}}\n"), std::nullopt);
    EXPECT_EQ(find_deep_key("x = {" + key_of(33) + " = 1}\n"), 68U);
}

TEST(TomlDepth, PassesOverTextsCommentsAndNumbers) {
    const std::string dots(100, '.');
    EXPECT_EQ(find_deep_key("x = \"" + dots + "\\\"" + dots + "\"\n"), std::nullopt);
    EXPECT_EQ(find_deep_key("x = '" + dots + "\\'\n"), std::nullopt);
    EXPECT_EQ(find_deep_key("x = \"\"\"" + dots + "\"\"" + dots + "\n\"\"\"\"\"\n"), std::nullopt);
    EXPECT_EQ(find_deep_key("x = '''" + dots + "''' # " + dots + "\n"), std::nullopt);
    std::string numbers = "x = [";
    for (int i = 0; i < 100; ++i)
        numbers += "1.5, ";
    EXPECT_EQ(find_deep_key(numbers + "]\n"), std::nullopt);
    // Behind each of them a key is found again.
    for (const char* before : {"x = \"\"\n", "x = 'a'\n", "x = \"\"\"a\"\"\"\"\"\n", "# \"\n"})
        EXPECT_NE(find_deep_key(before + key_of(33)), std::nullopt) << before;
}

TEST(TomlDepth, AKeyOfAHundredThousandPartsIsAProblemWithItsPlace) {
    const auto table = TomlTable::parse("x = 1\n" + key_of(100'000) + " = 1\n", "t.toml");
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().code, "toml-too-deep");
    EXPECT_EQ(table.error().where, (Where{"t.toml", 2, 64}));
}

} // namespace
} // namespace plenary::format
