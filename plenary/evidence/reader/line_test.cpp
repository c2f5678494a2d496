#include "plenary/evidence/reader/line.hpp"

#include <string>

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

Line look(std::string_view text) { return look_at_line(text, 0, text.size()); }

TEST(Line, MeasuresInCharacters) {
    const Line line = look("  \u00c9l vot\u00f3  no. ");
    EXPECT_EQ(line.indent, 2U);
    EXPECT_EQ(line.width, 12U);
    EXPECT_EQ(line.first_word, 2U);
    EXPECT_EQ(line.gap, 2U);
    EXPECT_EQ(line.begin, 2U);
    EXPECT_EQ(line.end, 16U);
    EXPECT_TRUE(line.ends);
    EXPECT_FALSE(line.upper);
}

TEST(Line, KnowsTheMarksOfItems) {
    for (const char* item : {"- a", "* a", "\u2022 a", "\u2013 a"}) {
        EXPECT_GT(look(item).marker, 0U) << item;
        EXPECT_FALSE(look(item).numbered) << item;
    }
    for (const char* item : {"1. a", "12) a", "(3) a", "(a) x", "b) x", "4.1 O Presidente"}) {
        EXPECT_GT(look(item).marker, 0U) << item;
        EXPECT_TRUE(look(item).numbered) << item;
    }
    for (const char* text :
         {"-a", "1977. a", "a. x", "12 votes", "-", "(12 votes)", "\u2013", "1."})
        EXPECT_EQ(look(text).marker, 0U) << text;
}

TEST(Line, KnowsStrokesCapitalsAndHyphens) {
    EXPECT_TRUE(look("").ruled && look("   ").ruled && look("-----").ruled && look("|---|").ruled);
    EXPECT_FALSE(look("-- a").ruled || look("12").ruled || look("--12.").ruled || look("--").ruled);
    EXPECT_TRUE(look("D\u00c9CIMA SESI\u00d3N 12").upper);
    EXPECT_FALSE(look("D\u00e9CIMA").upper || look("12").upper || look("EU").upper);
    EXPECT_TRUE(look("Vene-").breaks && look("Ven\u00e9\u00ad").breaks && look("2016-").breaks);
    EXPECT_TRUE(look("Vene\u00ad").soft);
    EXPECT_FALSE(look("vote -").breaks || look("-").breaks);
    EXPECT_TRUE(look("he said \u201cno.\u201d)").ends);
    EXPECT_TRUE(look("> > said").quoted);
    EXPECT_EQ(look("> > said").begin, 4U);
}

TEST(Line, KnowsRollCallsInFourLanguages) {
    for (const char* label :
         {"In favour: Chile", "A favor (20): Chile", "EN CONTRA: Chile", "Votent pour : Chili",
          "S'abstiennent : Chili", "Absten\u00e7\u00f5es: Chile", "Against (none):", "Ausentes: 2",
          "Abst\u00e9ntions: x", "No: Chile"})
        EXPECT_TRUE(is_roll_call(label)) << label;
    for (const char* text : {"In favour of it", "Chile: yes", "(20): Chile", ": x", "",
                             "Against the motion, he said: no"})
        EXPECT_FALSE(is_roll_call(text)) << text;
    EXPECT_TRUE(has_label("Mr. Silva (Brazil): I thank you"));
    EXPECT_FALSE(has_label("Peru, Chile, Cuba. Noes: Brazil"));
    EXPECT_TRUE(has_label("El se\u00f1or PRESIDENTE:"));
    EXPECT_FALSE(has_label("the chair: no") || has_label("At 10:20 he came") || has_label("No"));
}

TEST(Line, APairHasAMarkBetweenTwoThings) {
    for (const std::string_view pair :
         {"Chile: yes", "Against - Chile", "Chile | In favour", "Chile \xE2\x80\x93 oui"})
        EXPECT_TRUE(is_pair(pair)) << pair;
    for (const std::string_view other : {"Chile", "Chile:", "| Chile", "self-rule", ""})
        EXPECT_FALSE(is_pair(other)) << other;
}

} // namespace
} // namespace plenary::reader
