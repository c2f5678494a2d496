#include "plenary/format/code_book.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

using rollcall::code_of;
using rollcall::State;

TEST(CodeBook, TellsAnUnknownCodeOnceWithItsPlace) {
    ArchiveReport report;
    CodeBook book({}, report);
    book.add("1", {State::yes, State::unknown});
    EXPECT_EQ(book.read("1", "a.csv", 2), code_of(State::yes));
    EXPECT_EQ(book.read("7", "a.csv", 3), CodeBook::unexplained);
    EXPECT_EQ(book.read("7", "a.csv", 4), CodeBook::unexplained);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].where, (Where{"a.csv", 3, 0}));
    EXPECT_NE(report.problems[0].hint.find("--map 7=STATE"), std::string::npos);
}

TEST(CodeBook, TheUsersWordGoesBeforeTheFormats) {
    ArchiveReport report;
    CodeBook book({{{"X", State::present}}}, report);
    book.add("X", {State::absent, State::unknown});
    book.add_no_record("0");
    EXPECT_EQ(book.read("X", "a.csv", 2), code_of(State::present));
    EXPECT_EQ(book.read("0", "a.csv", 3), CodeBook::no_record);
    book.finish();
    ASSERT_EQ(report.mapping.size(), 2U);
    EXPECT_EQ(report.mapping[0].meaning, "present");
    EXPECT_EQ(report.mapping[1].meaning, "no record");
}

TEST(CodeBook, KnowsNumbersAsFloatsAndOtherCase) {
    ArchiveReport report;
    CodeBook book({}, report);
    book.add("1", {State::yes, State::unknown});
    book.add("abstain", {State::abstain, State::unknown});
    EXPECT_EQ(book.read(" 1.0", "a.csv", 2), code_of(State::yes));
    EXPECT_EQ(book.read("Abstain", "a.csv", 3), code_of(State::abstain));
    EXPECT_EQ(book.read("10", "a.csv", 4), CodeBook::unexplained);
}

TEST(CodeBook, CutsACodeThatIsAText) {
    ArchiveReport report;
    CodeBook book({}, report);
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "é";
    EXPECT_EQ(book.read(text, "a.csv", 2), CodeBook::unexplained);
    EXPECT_LT(report.problems.at(0).message.size(), 100U);
}

} // namespace
} // namespace plenary::format
