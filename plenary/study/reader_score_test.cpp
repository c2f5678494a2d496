// How well the reader does on the texts that its rules were made on: a floor, so that a change of
// rules or words that costs something is seen. What it does on texts that nobody had looked at is
// in cases/reader/first_scores.csv.
#include <gtest/gtest.h>

#include "plenary/evidence/reader/explain.hpp"
#include "plenary/evidence/reader/read.hpp"
#include "plenary/evidence/reader/score.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/study/read_files.hpp"

namespace plenary::study {
namespace {

TEST(ReaderScore, OnTheTextsItsRulesWereMadeOn) {
    const format::ReadLexicon lexicon = format::read_lexicon({"data"});
    ASSERT_TRUE(lexicon.problems.empty());
    const TextsGiven given = texts_of({"cases/reader/dev"});
    ASSERT_TRUE(given.problems.empty());
    const GoldGiven gold = gold_for(given.texts, {"cases/reader/dev"});
    ASSERT_TRUE(gold.problems.empty());
    reader::Counts counts;
    for (std::size_t i = 0; i < given.texts.size(); ++i) {
        const reader::Readable& text = given.texts[i].readable;
        const reader::Reading reading = reader::read(text, lexicon.lexicon);
        for (const reader::Proposal& one : reading.proposals)
            EXPECT_FALSE(reader::rule_in_words(one.rule).empty()) << one.rule;
        counts += reader::score(gold.rows[i], reading.proposals, text).counts;
    }
    EXPECT_EQ(given.texts.size(), 24U);
    EXPECT_GE(counts.of(reader::GoldClass::listed).f1().value(), 0.89);
    EXPECT_GE(counts.of(reader::GoldClass::indirect).f1().value(), 0.78);
    EXPECT_LE(static_cast<double>(counts.traps_hit), 0.03 * static_cast<double>(counts.traps));
}

} // namespace
} // namespace plenary::study
