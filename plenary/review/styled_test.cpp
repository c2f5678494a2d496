#include "plenary/review/styled.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/text/utf8.hpp"

namespace plenary::review {
namespace {

std::vector<std::string> texts(const std::vector<Line>& lines) {
    std::vector<std::string> out;
    for (const Line& line : lines)
        out.push_back(text_of(line));
    return out;
}

using Texts = std::vector<std::string>;

TEST(Styled, BreaksAtBlanks) {
    EXPECT_EQ(texts(set_lines({{"one two three", Look::plain}}, 8, "", "  ")),
              (Texts{"one two", "  three"}));
    EXPECT_EQ(texts(set_lines({{"  a  b   c", Look::plain}}, 6)), (Texts{"  a  b", "c"}));
    EXPECT_EQ(texts(set_lines({}, 8)), (Texts{""}));
    EXPECT_EQ(texts(set_lines({{"a\n\nb", Look::plain}}, 8)), (Texts{"a", "", "b"}));
}

TEST(Styled, ALongWordIsBroken) {
    EXPECT_EQ(texts(set_lines({{"abcdefghij", Look::plain}}, 4)), (Texts{"abcd", "efgh", "ij"}));
}

TEST(Styled, WideCharactersTakeTwoColumns) {
    EXPECT_EQ(texts(set_lines({{"日本語", Look::plain}}, 4)), (Texts{"日本", "語"}));
    EXPECT_EQ(texts(set_lines({{"日本", Look::plain}}, 1)), (Texts{"日", "本"}));
}

TEST(Styled, AWordMayHaveSeveralLooks) {
    const auto lines =
        set_lines({{"said (", Look::plain}, {"yes", Look::quote}, {").", Look::plain}}, 80);
    ASSERT_EQ(lines.size(), 1U);
    const Line wanted{{"said (", Look::plain}, {"yes", Look::quote}, {").", Look::plain}};
    EXPECT_EQ(lines.front(), wanted);
}

TEST(Styled, EscapesAreHarmless) {
    const auto lines = set_lines({{"a\x1b[2Jb\rc\td", Look::plain}}, 80);
    EXPECT_EQ(text_of(lines.front()), "a\xEF\xBF\xBD[2Jb\xEF\xBF\xBD"
                                      "c d");
}

TEST(Styled, Brackets) {
    const auto lines = set_lines(
        bracketed({{"they ", Look::plain}, {"voted for", Look::quote}, {".", Look::plain}}), 80);
    EXPECT_EQ(text_of(lines.front()), "they [[voted for]].");
}

TEST(Styled, CutFits) {
    EXPECT_EQ(text_of(cut({{"日本", Look::plain}, {"x", Look::strong}}, 3)), "日");
    EXPECT_EQ(text_of(cut({{"ab", Look::plain}, {"cd", Look::strong}}, 3)), "abc");
    EXPECT_TRUE(cut({{"ab", Look::plain}}, 0).empty());
}

RC_GTEST_PROP(Styled, EveryLineFitsAndNoLetterIsLost, (const std::string& bytes)) {
    const auto width = *rc::gen::inRange<std::size_t>(0, 30);
    const auto lines =
        set_lines({{bytes, Look::plain}, {"日本 x", Look::quote}}, width, "> ", "  ");
    std::string all;
    for (const Line& line : lines) {
        RC_ASSERT(display_width(text_of(line)) <= std::max<std::size_t>(width, 2));
        all += text_of(line);
    }
    std::erase_if(all, [](char c) { return c == ' ' || c == '>'; });
    RC_ASSERT(all.ends_with("日本x"));
}

} // namespace
} // namespace plenary::review
