// How far another hand agrees with the gold on texts that it read without seeing it: what can be
// asked of any reader. The figures stand in docs/method/reader.md.
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "plenary/evidence/reader/hand.hpp"
#include "plenary/evidence/reader/score.hpp"
#include "plenary/study/read_files.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using reader::GoldClass;
using reader::Tally;

// The names of the texts of a set that the other hand read.
std::set<std::string> read_again(const fs::path& set) {
    std::set<std::string> out;
    for (const fs::directory_entry& one : fs::directory_iterator(set)) {
        const std::string name = one.path().filename().string();
        out.insert(name.substr(0, name.find(".gold.csv")));
    }
    return out;
}

TEST(ReaderHands, AnotherHandAgreesWithTheGoldAsFarAsTheDocumentationSays) {
    reader::Counts counts;
    std::size_t texts = 0;
    for (const fs::directory_entry& set : fs::directory_iterator("cases/reader-hands")) {
        const fs::path folder = fs::path("cases/reader") / set.path().filename();
        const std::set<std::string> names = read_again(set.path());
        std::vector<std::string> files;
        for (const fs::directory_entry& one : fs::directory_iterator(folder)) {
            if (names.contains(one.path().stem().string()))
                files.push_back(one.path().string());
        }
        EXPECT_EQ(files.size(), names.size()) << set.path();
        const TextsGiven given = texts_of(files);
        const GoldGiven gold = gold_for(given.texts, {folder.string()});
        const GoldGiven hand = gold_for(given.texts, {set.path().string()});
        ASSERT_TRUE(given.problems.empty() && gold.problems.empty() && hand.problems.empty());
        for (std::size_t i = 0; i < given.texts.size(); ++i) {
            const format::ReadableFile& text = given.texts[i];
            const reader::Reading reading =
                reader::reading_by_hand(hand.rows[i], text.readable, text.snapshot);
            counts += reader::score(gold.rows[i], reading.proposals, text.readable).counts;
        }
        texts += given.texts.size();
    }
    EXPECT_EQ(texts, 48U);
    EXPECT_EQ(counts.of(GoldClass::listed), (Tally{1443, 38, 1}));
    EXPECT_EQ(counts.of(GoldClass::indirect), (Tally{711, 13, 3}));
    EXPECT_EQ(counts.traps_hit, 29);
    EXPECT_EQ(counts.traps, 634);
}

} // namespace
} // namespace plenary::study
