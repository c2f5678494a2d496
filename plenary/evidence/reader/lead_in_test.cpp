#include "plenary/evidence/reader/lead_in.hpp"

#include <string>

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

// What of a sentence is left; the only words known are "Peru", "of" and "at".
std::string clause(const std::string& text, unsigned month = 0) {
    Lexicon lexicon;
    Meaning state;
    state.sense = Sense::state;
    state.value = lexicon.add_state("PER");
    lexicon.add(Language::english, "Peru", state);
    Meaning of;
    of.sense = Sense::preposition;
    of.feature = Feature::of;
    lexicon.add(Language::english, "of", of);
    lexicon.add(Language::english, "at", of);
    lexicon.add_word(WordList::opens_adjunct, "at");
    lexicon.add_word(WordList::entry_label, "update");
    lexicon.add_word(WordList::day_named, "yesterday");
    lexicon.add_word(WordList::now, "today");
    Readable readable;
    readable.text = text;
    readable.blocks.push_back({Block::Kind::paragraph, 0, static_cast<std::uint32_t>(text.size())});
    const Analysis analysis = analyse(readable, lexicon);
    const Sentence whole = sentences_of(analysis).front();
    const Sentence left = behind_lead_in(analysis, whole, month);
    EXPECT_EQ(left.last, whole.last);
    return text.substr(analysis.words[left.first].begin);
}

TEST(LeadIn, EndsBeforeTheClause) {
    EXPECT_EQ(clause("GENEVA, 12 May (AP) - Peru spoke twice"), "Peru spoke twice");
    EXPECT_EQ(clause("14:32 Peru spoke twice"), "Peru spoke twice");
    EXPECT_EQ(clause("Update: Peru spoke twice"), "Peru spoke twice");
    EXPECT_EQ(clause("Meanwhile, Peru spoke twice"), "Peru spoke twice");
    EXPECT_EQ(clause("Yesterday Peru spoke twice"), "Peru spoke twice");
    EXPECT_EQ(clause("At request of Peru, somebody spoke twice"), "somebody spoke twice");
    EXPECT_EQ(clause("12 May, Peru spoke twice", 5), "Peru spoke twice");
}

TEST(LeadIn, IsNothingThatMayTurnTheClause) {
    for (const std::string text :
         {"Peru spoke twice", "Of Peru, somebody spoke twice", "Today, Peru spoke twice",
          "Smith: Peru spoke twice", "Hence Ana Gomez, speaking twice", "1998, Peru spoke twice",
          "At Peru, somebody spoke twice"})
        EXPECT_EQ(clause(text), text);
    EXPECT_EQ(clause("12 May, Peru spoke twice", 6), "12 May, Peru spoke twice");
}

TEST(LeadIn, LeavesAtLeastTheLastWord) {
    for (const std::string text : {"Peru", "Meanwhile, Peru", "14:32", "Update:", "12 May"})
        EXPECT_FALSE(clause(text).empty());
}

} // namespace
} // namespace plenary::reader
