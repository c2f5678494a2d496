#include "plenary/chart/lettering.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/text/utf8.hpp"

namespace plenary::chart {
namespace {

TEST(Lettering, CleansWhatReadersTripOver) {
    EXPECT_EQ(clean("a\tb\nc\rd"), "a b cd");
    EXPECT_EQ(clean(std::string_view("nul\0del\x7F", 8)), "nuldel");
    EXPECT_EQ(clean("\xE2\x80\xAEturned\xE2\x80\xAC"), "turned");
    EXPECT_EQ(clean("no character \xEF\xBF\xBE"), "no character ");
    EXPECT_EQ(clean("bad \xFF byte"), "bad \xEF\xBF\xBD byte");
    EXPECT_EQ(clean("S\xC3\xA3o \xE4\xB8\xAD"), "S\xC3\xA3o \xE4\xB8\xAD");
}

TEST(Lettering, MeasuresWideNarrowAndCombining) {
    EXPECT_GT(text_width("WWW", 10), text_width("iii", 10));
    EXPECT_GT(text_width("word", 10, Weight::bold), text_width("word", 10));
    EXPECT_DOUBLE_EQ(text_width("word", 20), 2 * text_width("word", 10));
    EXPECT_DOUBLE_EQ(text_width("e\xCC\x81", 10), text_width("e", 10));
    EXPECT_DOUBLE_EQ(text_width("\xE4\xB8\xAD", 10), 10);
    EXPECT_DOUBLE_EQ(text_width("", 10), 0);
}

TEST(Lettering, BreaksAtSpacesAndInsideLongWords) {
    EXPECT_EQ(wrap("", 10, 100), std::vector<std::string>{""});
    EXPECT_EQ(wrap("one two", 10, 1000), std::vector<std::string>{"one two"});
    EXPECT_EQ(wrap("one two", 10, text_width("one two", 10) - 1),
              (std::vector<std::string>{"one", "two"}));
    EXPECT_EQ(wrap("aaaa", 10, text_width("aa", 10)), (std::vector<std::string>{"aa", "aa"}));
    EXPECT_EQ(wrap("aa", 10, 0.1), (std::vector<std::string>{"a", "a"}));
    const auto cut = wrap("one two three four five six", 10, 40, Weight::regular, 2);
    ASSERT_EQ(cut.size(), 2U);
    EXPECT_TRUE(cut.back().ends_with("...")) << cut.back();
}

TEST(Lettering, ShortensToTheWidth) {
    EXPECT_EQ(shorten("VEN", 9, 40), "VEN");
    EXPECT_TRUE(shorten(std::string(200, 'x'), 9, 40).ends_with("..."));
    EXPECT_EQ(shorten("VEN", 9, 2), "");
}

RC_GTEST_PROP(Lettering, LinesFitAndLoseNothing, (const std::string& text)) {
    const auto lines = wrap(text, 10, 60, Weight::regular, 100000);
    std::string together;
    for (const std::string& line : lines) {
        RC_ASSERT(!first_invalid_utf8(line));
        RC_ASSERT(text_width(line, 10) <= 60.0 + 1e-9);
        together += line;
    }
    std::string wanted = clean(text);
    std::erase(wanted, ' ');
    std::erase(together, ' ');
    RC_ASSERT(together == wanted);
    RC_ASSERT(text_width(shorten(text, 10, 60), 10) <= 60.0 + 1e-9);
}

} // namespace
} // namespace plenary::chart
