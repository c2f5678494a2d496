#include <gtest/gtest.h>

#include "plenary/format/output.hpp"

namespace plenary::format::output {
extern const Output text;

namespace {

TEST(TextOutput, WrapsProseAndTheLastColumnOfTables) {
    question::Answer answer;
    answer.headline("Head");
    answer.paragraph("one two three four five six seven eight nine ten");
    answer.show({{{"A"}, {"N", true}, {"Words"}},
                 {{"x", "1", "alpha beta gamma delta epsilon zeta eta theta"}}});
    EXPECT_EQ(text.print(answer, {false, 40}).value(), "Head\n"
                                                       "one two three four five six seven eight\n"
                                                       "nine ten\n"
                                                       "  A  N  Words\n"
                                                       "  x  1  alpha beta gamma delta epsilon\n"
                                                       "        zeta eta theta\n");
}

TEST(TextOutput, WrapsAColumnThatMayBeNoWider) {
    question::Answer answer;
    answer.show({{{"Who", false, 7}, {"N", true}, {"Words"}},
                 {{"PER CHL BRA", "1", "alpha beta gamma delta epsilon"}, {"PER", "12", "eta"}}});
    EXPECT_EQ(text.print(answer, {false, 40}).value(), "  Who       N  Words\n"
                                                       "  PER CHL   1  alpha beta gamma delta\n"
                                                       "  BRA          epsilon\n"
                                                       "  PER      12  eta\n");
}

TEST(TextOutput, LinesOfATableEndWithoutBlanks) {
    question::Answer answer;
    answer.show({{{"A"}, {""}}, {{"alpha", "x"}, {"b", ""}}});
    EXPECT_EQ(text.print(answer, {false, 40}).value(), "  A\n  alpha  x\n  b\n");
}

TEST(TextOutput, ATableWithoutColumnsIsNothing) {
    question::Answer answer;
    answer.show({});
    EXPECT_EQ(text.print(answer, {false, 40}).value(), "");
}

TEST(TextOutput, ColoursOnlyWhenAsked) {
    question::Answer answer;
    answer.headline("Head");
    EXPECT_EQ(text.print(answer, {false, 80}).value().find('\x1b'), std::string::npos);
    EXPECT_NE(text.print(answer, {true, 80}).value().find('\x1b'), std::string::npos);
}

TEST(TextOutput, AlignsByColumnsNotBytes) {
    question::Answer answer;
    answer.show({{{""}, {""}}, {{"Haïti", "a"}, {"Haiti", "b"}}});
    EXPECT_EQ(text.print(answer, {false, 80}).value(), "  Haïti  a\n  Haiti  b\n");
}

} // namespace
} // namespace plenary::format::output
