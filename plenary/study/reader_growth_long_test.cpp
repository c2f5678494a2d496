// That reading grows with the text and not with its square: one text of reports over and over, with
// thousands of votes and motions, as it is and four times as long.
#include <ctime>
#include <string>

#include <gtest/gtest.h>

#include "plenary/evidence/reader/read.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/study/read_files.hpp"

namespace plenary::study {
namespace {

double processor_seconds() {
    return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

// The English texts of the cases one after the other, until there are so many bytes.
std::string reports(std::size_t bytes) {
    const TextsGiven given = texts_of({"cases/reader/dev", "cases/reader/blind"});
    std::string out;
    while (given.problems.empty() && out.size() < bytes) {
        for (const format::ReadableFile& one : given.texts) {
            if (one.readable.language == reader::Language::english)
                out += one.readable.text + "\n\n";
        }
    }
    return out;
}

TEST(ReaderGrowthLong, FourTimesTheTextTakesAboutFourTimesAsLong) {
    const format::ReadLexicon lexicon = format::read_lexicon({"data"});
    ASSERT_TRUE(lexicon.problems.empty());
    const auto seconds = [&](std::size_t bytes) {
        const Result<format::ReadableFile> file =
            format::readable_from(reports(bytes), "reports.txt");
        EXPECT_TRUE(file);
        const double before = processor_seconds();
        const reader::Reading reading = reader::read(file->readable, lexicon.lexicon);
        EXPECT_GT(reading.proposals.size(), bytes / 2000);
        return processor_seconds() - before;
    };
    constexpr std::size_t one = 2'500'000;
    seconds(one / 10); // the tables come near
    const double small = seconds(one);
    const double large = seconds(4 * one);
    // Reading that is quadratic takes up to sixteen times as long; it was fourteen once.
    EXPECT_LT(large, 8 * small) << large << " s and " << small << " s";
}

} // namespace
} // namespace plenary::study
