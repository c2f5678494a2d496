#include "plenary/review/keyboard.hpp"

#include <gtest/gtest.h>

#include "plenary/review/small_session.hpp"

namespace plenary::review {
namespace {

using Kind = Effect::Kind;
using Mode = Keyboard::Mode;
using Name = Key::Name;

struct ReviewKeyboard : testing::Test {
    Session session{{stance("a", "HTI", "paper", 1), pressure("b", "PER", "paper", 20),
                     note("c", "JPN", "paper", 40)},
                    small_known()};
    Keyboard keyboard{session};

    Effect key(char32_t code) { return keyboard.press({Name::character, code}); }

    Effect key(Name name) { return keyboard.press({name, 0}); }

    void type(std::string_view text) {
        for (const char c : text)
            (void)key(static_cast<char32_t>(c));
    }

    std::string field(std::string_view name) {
        for (const Field& one : keyboard.fields()) {
            if (one.name == name)
                return one.text;
        }
        return "none";
    }
};

TEST_F(ReviewKeyboard, LettersAreCommands) {
    EXPECT_EQ(key(U'a').kind, Kind::record);
    EXPECT_EQ(key(U'w').kind, Kind::tell_why);
    EXPECT_EQ(key(U'?').kind, Kind::tell_help);
    EXPECT_EQ(key(U'u').kind, Kind::refused);
    (void)key(U'n');
    EXPECT_EQ(session.current()->id, "b");
    (void)key(Name::left);
    EXPECT_EQ(session.current()->id, "a");
    (void)key(U's');
    EXPECT_EQ(session.numbers().skipped, 1U);
    EXPECT_EQ(key(U'q').kind, Kind::quit);
    EXPECT_EQ(key(U'é').kind, Kind::nothing);
    EXPECT_EQ(key(Name::escape).kind, Kind::nothing);
}

TEST_F(ReviewKeyboard, CapitalsAreForTheWholeSentence) {
    EXPECT_EQ(key(U'A').kind, Kind::record_sentence);
    (void)key(U'R');
    EXPECT_EQ(keyboard.mode(), Mode::reasons);
    EXPECT_TRUE(keyboard.rejects_sentence());
    Effect effect = key(U'2');
    EXPECT_EQ(effect.kind, Kind::record_sentence);
    EXPECT_FALSE(effect.accepts);
    EXPECT_EQ(effect.reason, usual_reasons[1]);
    (void)key(U'R');
    (void)key(U'7');
    type("no such vote");
    effect = key(Name::enter);
    EXPECT_EQ(effect.kind, Kind::record_sentence);
    EXPECT_EQ(effect.reason, "no such vote");
    (void)key(U'r');
    EXPECT_FALSE(keyboard.rejects_sentence());
    EXPECT_EQ(key(U'2').kind, Kind::record);
}

TEST_F(ReviewKeyboard, RejectAsksWhy) {
    EXPECT_EQ(key(U'r').kind, Kind::nothing);
    EXPECT_EQ(keyboard.mode(), Mode::reasons);
    const Effect effect = key(U'2');
    EXPECT_EQ(effect.kind, Kind::record);
    EXPECT_FALSE(effect.accepts);
    EXPECT_EQ(effect.reason, usual_reasons[1]);
    EXPECT_EQ(keyboard.mode(), Mode::browsing);
}

TEST_F(ReviewKeyboard, AReasonInWords) {
    (void)key(U'r');
    (void)key(Name::up);
    EXPECT_EQ(keyboard.chosen(), usual_reasons.size());
    (void)key(Name::enter);
    EXPECT_EQ(keyboard.mode(), Mode::reason);
    EXPECT_EQ(key(Name::enter).kind, Kind::nothing) << "without words there is no reason";
    type("qa");
    (void)key(U'é');
    (void)key(U'x');
    (void)key(Name::backspace);
    (void)key(0x07U);
    EXPECT_EQ(keyboard.typed(), "qaé");
    (void)key(Name::backspace);
    EXPECT_EQ(keyboard.typed(), "qa");
    EXPECT_EQ(key(Name::enter).reason, "qa");
}

TEST_F(ReviewKeyboard, EscapeRejectsNothing) {
    (void)key(U'r');
    (void)key(Name::escape);
    EXPECT_EQ(keyboard.mode(), Mode::browsing);
    (void)key(U'r');
    (void)key(U'7');
    type("no");
    (void)key(Name::escape);
    EXPECT_EQ(keyboard.mode(), Mode::browsing);
    EXPECT_EQ(session.numbers().waiting, 3U);
}

TEST_F(ReviewKeyboard, TheFormTurnsThroughKnownWords) {
    (void)key(U'e');
    ASSERT_EQ(keyboard.mode(), Mode::form);
    EXPECT_EQ(field("who"), "HTI");
    (void)key(Name::right);
    EXPECT_EQ(field("who"), "PER");
    (void)key(Name::left);
    (void)key(Name::left);
    EXPECT_EQ(field("who"), "JPN");
    (void)key(Name::down);
    (void)key(Name::tab);
    (void)key(Name::right);
    EXPECT_EQ(field("stance"), "lean yes");
    (void)key(Name::enter);
    EXPECT_EQ(keyboard.mode(), Mode::browsing);
    const ledger::Cells wanted{{"who", "JPN"}, {"stance", "lean yes"}};
    EXPECT_EQ(session.current()->said, wanted);
    EXPECT_EQ(key(U'a').cells, wanted);
}

TEST_F(ReviewKeyboard, WhatIsTypedTakesThePlaceOfTheText) {
    (void)key(U'e');
    type("Japn");
    EXPECT_EQ(key(Name::enter).kind, Kind::refused);
    EXPECT_EQ(keyboard.mode(), Mode::form) << "what is wrong can be mended";
    (void)key(Name::backspace);
    type("an");
    EXPECT_EQ(field("who"), "Japan");
    (void)key(Name::enter);
    EXPECT_EQ(session.current()->said, (ledger::Cells{{"who", "JPN"}}));
    // Opened again it shows what was said, and can be taken back.
    (void)key(U'e');
    EXPECT_EQ(field("who"), "JPN");
    (void)key(Name::clear_line);
    type("Haiti");
    (void)key(Name::enter);
    EXPECT_TRUE(session.current()->said.empty());
}

TEST_F(ReviewKeyboard, EscapeLeavesTheFormWithoutAChange) {
    (void)key(U'e');
    type("Japan");
    (void)key(Name::escape);
    EXPECT_TRUE(session.current()->said.empty());
    EXPECT_EQ(keyboard.mode(), Mode::browsing);
}

TEST_F(ReviewKeyboard, TheFormOpensAtWhatIsLacking) {
    (void)key(U'n');
    (void)key(U'e');
    EXPECT_EQ(keyboard.fields()[keyboard.chosen()].name, "who");
    type("a senator");
    (void)key(Name::down);
    (void)key(Name::down);
    EXPECT_EQ(keyboard.fields()[keyboard.chosen()].name, "kind");
    (void)key(Name::right);
    (void)key(Name::enter);
    EXPECT_TRUE(session.current()->lacks().empty());
    EXPECT_EQ(key(U'a').kind, Kind::record);
}

TEST_F(ReviewKeyboard, ANoteHasNoForm) {
    (void)key(U'n');
    (void)key(U'n');
    (void)key(U'e');
    EXPECT_EQ(keyboard.mode(), Mode::browsing);
    EXPECT_TRUE(session.remark().trouble);
}

TEST_F(ReviewKeyboard, Filter) {
    (void)key(U'f');
    type("kind=pressure");
    (void)key(Name::enter);
    EXPECT_EQ(session.numbers().waiting, 1U);
    (void)key(U'f');
    type("kind=\"");
    EXPECT_EQ(key(Name::enter).kind, Kind::refused);
    EXPECT_EQ(keyboard.mode(), Mode::browsing);
    EXPECT_EQ(session.numbers().waiting, 1U);
    (void)key(U'f');
    (void)key(Name::enter);
    EXPECT_EQ(session.numbers().waiting, 3U);
}

TEST_F(ReviewKeyboard, WhatIsToldGoesAwayWithAnyKey) {
    keyboard.tell({{"Heading", {"line"}}});
    EXPECT_EQ(keyboard.mode(), Mode::telling);
    (void)key(Name::down);
    EXPECT_EQ(keyboard.moved(), 1);
    EXPECT_EQ(key(U'q').kind, Kind::nothing) << "it only goes back";
    EXPECT_EQ(keyboard.mode(), Mode::browsing);
    keyboard.tell({{"Heading", {"line"}}});
    EXPECT_EQ(key(U'a').kind, Kind::record) << "deciding goes on from there";
}

TEST_F(ReviewKeyboard, WithoutAProposalThereIsNoForm) {
    for (int i = 0; i < 3; ++i)
        (void)key(U's');
    EXPECT_EQ(key(U'e').kind, Kind::refused);
    EXPECT_EQ(key(U'r').kind, Kind::refused);
    EXPECT_EQ(keyboard.mode(), Mode::browsing);
}

} // namespace
} // namespace plenary::review
