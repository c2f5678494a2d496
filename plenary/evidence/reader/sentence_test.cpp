#include "plenary/evidence/reader/sentence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Readable readable(const std::string& text) {
    Readable out;
    out.text = text;
    for (std::uint32_t begin = 0; begin < text.size();) {
        const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
        out.blocks.push_back({Block::Kind::paragraph, begin, end});
        begin = end + 1;
    }
    return out;
}

// The sentences from their first word to their last; a question ends in "?".
std::vector<std::string> cut(const Readable& text) {
    const Lexicon none;
    const Analysis analysis = analyse(text, none);
    std::vector<std::string> out;
    for (const Sentence& one : sentences_of(analysis)) {
        const std::uint32_t begin = analysis.words[one.first].begin;
        out.push_back(text.text.substr(begin, analysis.words[one.last].end - begin) +
                      (one.question ? "?" : ""));
    }
    return out;
}

std::vector<std::string> cut(const std::string& text) { return cut(readable(text)); }

TEST(Sentences, EndWithAFullStopBeforeACapitalANumberOrAQuote) {
    EXPECT_THAT(cut("Peru spoke. Chile left. 13 stayed. “No,” it said. (So be it.)"),
                ElementsAre("Peru spoke", "Chile left", "13 stayed", "No,” it said", "So be it"));
    EXPECT_THAT(cut("Peru spoke. then it left"), ElementsAre("Peru spoke. then it left"));
    EXPECT_THAT(cut("in force since 1.5.2017 or 3.14 years"),
                ElementsAre("in force since 1.5.2017 or 3.14 years"));
    EXPECT_THAT(cut(""), IsEmpty());
}

TEST(Sentences, AnAbbreviationEndsNone) {
    for (const char* text :
         {"Mr. Ruiz of St. Lucia", "the Sr. Ruiz", "Res. 2929 fell", "art. 20 of No. 5",
          "Mme. Aubin", "on 4 Sept. 2016", "EE. UU. voted", "Gov. Ruiz and Dr. Ruiz"})
        EXPECT_EQ(cut(text).size(), 1U) << text;
    EXPECT_EQ(cut("It was an abstention. Ruiz left").size(), 2U);
}

TEST(Sentences, AnInitialEndsNone) {
    EXPECT_THAT(cut("Delegate J. P. Ruiz spoke. A. Vega left."),
                ElementsAre("Delegate J. P. Ruiz spoke", "A. Vega left"));
    EXPECT_EQ(cut("It was plan b. Ruiz left").size(), 2U); // a small letter is no initial
}

TEST(Sentences, AQuoteClosesWithItsSentence) {
    EXPECT_THAT(cut("“We say yes.” Chile left."), ElementsAre("We say yes", "Chile left"));
    EXPECT_THAT(cut("\"We say yes.\" Chile left."), ElementsAre("We say yes", "Chile left"));
    EXPECT_THAT(cut("« Nous votons non. » Le Chili part."),
                ElementsAre("Nous votons non", "Le Chili part"));
}

TEST(Sentences, AQuestionIsOne) {
    EXPECT_THAT(cut("Did Peru vote? It did. Who else?"),
                ElementsAre("Did Peru vote?", "It did", "Who else?"));
    EXPECT_THAT(cut("¿Votó Perú? ¡Sí! Votó."), ElementsAre("Votó Perú?", "Sí", "Votó"));
    EXPECT_THAT(cut("“Did Peru vote?” asked Chile"), ElementsAre("Did Peru vote?” asked Chile"));
}

TEST(Sentences, EndWithTheirBlock) {
    const Readable text = readable("The vote\nPeru spoke. Chile left\nno more");
    const Lexicon none;
    const Analysis analysis = analyse(text, none);
    const std::vector<Sentence> all = sentences_of(analysis);
    ASSERT_EQ(all.size(), 4U);
    std::vector<std::uint32_t> blocks;
    std::vector<bool> opens;
    for (const Sentence& one : all) {
        blocks.push_back(one.block_number);
        opens.push_back(one.opens_block);
    }
    EXPECT_THAT(blocks, ElementsAre(0, 1, 1, 2));
    EXPECT_THAT(opens, ElementsAre(true, true, false, true));
}

TEST(Sentences, KnowWhatKindOfBlockTheyAreIn) {
    Readable text = readable("The vote\nPeru");
    text.blocks[0].kind = Block::Kind::heading;
    text.blocks[1].kind = Block::Kind::item;
    const Lexicon none;
    const Analysis analysis = analyse(text, none);
    const std::vector<Sentence> all = sentences_of(analysis);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].block, Block::Kind::heading);
    EXPECT_EQ(all[1].block, Block::Kind::item);
}

TEST(Sentences, StopEndsOneInATelegramOnly) {
    EXPECT_THAT(cut("PERU VOTED YES STOP CHILE LEFT STOP"),
                ElementsAre("PERU VOTED YES", "CHILE LEFT"));
    EXPECT_THAT(cut("The sign said STOP and Peru went on"),
                ElementsAre("The sign said STOP and Peru went on"));
}

TEST(Sentences, HoldEveryWordOnceButTheStops) {
    const Readable text = readable("STOP PERU. VOTED? STOP STOP NO\nSTOP");
    const Lexicon none;
    const Analysis analysis = analyse(text, none);
    EXPECT_TRUE(analysis.shouting);
    std::uint32_t next = 0;
    for (const Sentence& one : sentences_of(analysis)) {
        EXPECT_GE(one.first, next);
        EXPECT_LE(one.first, one.last);
        for (; next < one.first; ++next)
            EXPECT_EQ(analysis.spelled(next), "STOP");
        next = one.last + 1;
    }
    for (; next < analysis.words.size(); ++next)
        EXPECT_EQ(analysis.spelled(next), "STOP");
}

TEST(Analysis, FindsThePhrasesOfTheTextsLanguage) {
    Lexicon lexicon;
    Meaning vote;
    vote.sense = Sense::vote;
    vote.feature = Feature::past;
    lexicon.add(Language::spanish, "votó a favor", vote);
    Readable text = readable("Perú votó a favor.");
    EXPECT_THAT(analyse(text, lexicon).hits, IsEmpty());
    text.language = Language::spanish;
    const Analysis analysis = analyse(text, lexicon);
    ASSERT_EQ(analysis.hits.size(), 1U);
    EXPECT_THAT(analysis.hit_at, ElementsAre(Analysis::none, 0U, 0U, 0U));
    EXPECT_FALSE(analysis.is(0, Sense::vote));
    EXPECT_TRUE(analysis.is(3, Sense::vote));
    EXPECT_FALSE(analysis.is(3, Sense::sign));
    ASSERT_NE(analysis.meaning(0, Sense::vote), nullptr);
    EXPECT_EQ(analysis.meaning(0, Sense::vote)->feature, Feature::past);
    EXPECT_EQ(analysis.said(1), "votó");
    EXPECT_EQ(analysis.after(0), Gap::space);
    EXPECT_EQ(analysis.after(3), Gap::stop);
    EXPECT_FALSE(analysis.shouting);
}

} // namespace
} // namespace plenary::reader
