#include "plenary/text/characters.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace plenary {
namespace {

TEST(Characters, AreReadForwardsAndBackwards) {
    const std::string text = "a\u00e9\u20ac\U0001F600\x80z";
    std::string sizes;
    for (std::size_t at = 0; at < text.size(); at += character_at(text, at).size)
        sizes += std::to_string(character_at(text, at).size);
    EXPECT_EQ(sizes, "123411");
    EXPECT_EQ(character_at(text, 10).code, replacement_character);
    EXPECT_EQ(character_before(text, 3).code, U'\u00e9');
    EXPECT_EQ(character_before(text, 6).code, U'\u20ac');
    EXPECT_EQ(character_before(text, 10).code, U'\U0001F600');
    EXPECT_EQ(character_before(text, 11).code, replacement_character);
    EXPECT_EQ(character_before(text, 12).code, U'z');
}

TEST(Characters, WhatIsWrittenIsRead) {
    const bool ok = rc::check("append, then read", [] {
        const auto code = *rc::gen::inRange<std::uint32_t>(0, 0x110000);
        std::string text;
        append_utf8(text, code);
        const bool scalar = code < 0xD800 || code > 0xDFFF;
        RC_ASSERT(character_at(text, 0).code == (scalar ? char32_t{code} : replacement_character));
        RC_ASSERT(character_at(text, 0).size == text.size());
        RC_ASSERT(character_before(text, text.size()).code == character_at(text, 0).code);
    });
    EXPECT_TRUE(ok);
}

TEST(Characters, KnowTheirKind) {
    EXPECT_TRUE(is_upper(U'\u00c9') && is_letter(U'\u00c9') && !is_lower(U'\u00c9'));
    EXPECT_TRUE(is_lower(U'\u00f1') && !is_upper(U'\u00f1'));
    EXPECT_FALSE(is_letter(U'1') || is_letter(U'\u2013'));
    EXPECT_TRUE(is_blank(U'\u00a0') && is_blank(U'\u202f') && !is_blank(U'\n'));
    EXPECT_TRUE(is_invisible(U'\u00ad') && is_invisible(U'\ufeff') && is_invisible(U'\u200b'));
    EXPECT_TRUE(is_invisible(U'\x1b') && is_invisible(U'\u202e'));
    EXPECT_FALSE(is_invisible(U'\n') || is_invisible(U'\t') || is_invisible(U'a'));
}

} // namespace
} // namespace plenary
