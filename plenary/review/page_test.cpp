#include "plenary/review/page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/review/small_session.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::review {
namespace {

using Name = Key::Name;
using testing::HasSubstr;

std::string text_of(const Page& page) {
    std::string out;
    for (const Line& line : page.lines)
        out += text_of(line) + "\n";
    return out;
}

std::string quoted(const Page& page) {
    std::string out;
    for (const Line& line : page.lines) {
        for (const Piece& piece : line)
            out += piece.look == Look::quote ? piece.text + " " : "";
    }
    return out;
}

struct ReviewPage : testing::Test {
    Session session{{stance("a", "HTI", "paper", 1), pressure("b", "PER", "paper", 20)},
                    small_known()};
    Keyboard keyboard{session};
    Shown shown;

    void SetUp() override {
        shown.ledger = "oas.plenary";
        shown.context.source = "paper, A paper";
        for (int i = 0; i < 60; ++i)
            shown.context.text += "Before it 日本 stood many words. ";
        shown.context.begin = shown.context.text.size();
        shown.context.text += "Haiti voted for";
        shown.context.end = shown.context.text.size();
        for (int i = 0; i < 60; ++i)
            shown.context.text += " it, and more came.";
    }

    Page page(Size size = {80, 24}) { return page_of(session, keyboard, shown, size); }

    void key(char32_t code) { (void)keyboard.press({Name::character, code}); }

    void key(Name name) { (void)keyboard.press({name, 0}); }
};

TEST_F(ReviewPage, ShowsWhatADecisionNeeds) {
    const Page shown_page = page();
    const std::string text = text_of(shown_page);
    EXPECT_EQ(shown_page.lines.size(), 24U);
    for (const char* words :
         {"oas.plenary: 2 wait", "1 of 2", "paper, A paper", "Haiti (HTI): yes (vote)",
          "on suspend: Suspend the member", "acted 2017-03-28", "named, firm", "rule subject",
          "a accept", "q quit"})
        EXPECT_THAT(text, HasSubstr(words));
    EXPECT_EQ(quoted(shown_page), "Haiti voted for ");
}

TEST_F(ReviewPage, BracketsWhereTheTerminalHasNoLooks) {
    shown.brackets = true;
    EXPECT_THAT(text_of(page()), HasSubstr("[[Haiti voted for]]"));
}

TEST_F(ReviewPage, FitsEveryTerminal) {
    const auto fits = [&] {
        for (std::size_t width = 1; width < 100; width += width < 12 ? 1 : 17) {
            for (std::size_t height = 1; height < 40; height += height < 8 ? 1 : 9) {
                const Page one = page({width, height});
                EXPECT_LE(one.lines.size(), height);
                for (const Line& line : one.lines)
                    EXPECT_LE(display_width(text_of(line)), width);
                if (one.cursor) {
                    EXPECT_LT(one.cursor->row, height);
                    EXPECT_LT(one.cursor->column, width);
                }
            }
        }
    };
    fits();
    key(U'e');
    fits();
    key(Name::escape);
    key(U'r');
    fits();
    key(U'7');
    key(U'x');
    fits();
    key(Name::escape);
    keyboard.tell({{"Heading", {"a line that is rather long for a terminal that is narrow"}}});
    fits();
    key(U'q');
    key(U's');
    key(U's');
    fits();
}

TEST_F(ReviewPage, TheTextCanBeMovedAndComesBack) {
    key(Name::page_up);
    key(Name::page_up);
    EXPECT_EQ(quoted(page()), "");
    for (int i = 0; i < 4; ++i)
        key(Name::page_down);
    EXPECT_EQ(quoted(page()), "");
    key(U'n');
    key(U'p');
    EXPECT_EQ(quoted(page()), "Haiti voted for ");
}

TEST_F(ReviewPage, WithoutTheTextTheWordsStandAlone) {
    shown.context = {};
    shown.context.trouble = "the ledger has no bytes of this source";
    const Page one = page();
    EXPECT_EQ(quoted(one), "words of a ");
    EXPECT_THAT(text_of(one), HasSubstr("no bytes of this source"));
}

TEST_F(ReviewPage, TheFormShowsWhatIsChanged) {
    key(U'e');
    key(Name::right);
    const std::string text = text_of(page());
    EXPECT_THAT(text, HasSubstr("> who"));
    EXPECT_THAT(text, HasSubstr("PER  *"));
    EXPECT_THAT(text, HasSubstr("Esc leave"));
}

TEST_F(ReviewPage, WhatIsChosenIsInSight) {
    key(U'e');
    key(Name::up);
    EXPECT_THAT(text_of(page({40, 10})), HasSubstr("> note"));
    key(Name::escape);
    key(U'r');
    key(Name::up);
    EXPECT_THAT(text_of(page({40, 8})), HasSubstr("> 7"));
}

TEST_F(ReviewPage, SaysWhatIsLackingAndTheLastRemark) {
    key(U'n');
    EXPECT_THAT(text_of(page()), HasSubstr("lacks who, kind"));
    key(U'a');
    EXPECT_THAT(text_of(page()), HasSubstr("cannot be accepted without"));
}

TEST_F(ReviewPage, TheEnd) {
    session.recorded("a", true);
    session.recorded("b", false);
    EXPECT_THAT(text_of(page()), HasSubstr("No proposal waits any more."));
    EXPECT_THAT(text_of(page()), HasSubstr("0 wait; 1 accepted, 1 rejected"));
}

TEST_F(ReviewPage, HostileTextIsHarmless) {
    shown.context.text = "Haiti voted\x1b[2J for";
    shown.context.begin = 0;
    shown.context.end = 5;
    shown.context.source = "a\x1b]0;x\x07";
    shown.ledger = "\x1b[31m";
    EXPECT_EQ(text_of(page()).find('\x1b'), std::string::npos);
    EXPECT_EQ(text_of(page()).find('\x07'), std::string::npos);
}

} // namespace
} // namespace plenary::review
