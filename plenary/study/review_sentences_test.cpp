#include "plenary/study/review_sentences.hpp"

#include <gtest/gtest.h>

#include "plenary/format/reader_lexicon.hpp"

namespace plenary::study {
namespace {

TEST(ReviewSentences, FromOneToTheNext) {
    const format::ReadLexicon lexicon = format::read_lexicon({"data"});
    ASSERT_TRUE(lexicon.problems.empty());
    const std::string text =
        "Perú voted no. Mr. Li of Japan voted yes, Haiti stayed away. The end.";
    const auto file = format::readable_from(text, "text.txt");
    ASSERT_TRUE(file);
    const ReviewSentences sentences(*file, lexicon.lexicon);
    const auto said = [&](std::string_view from, std::string_view to) {
        const auto begin = static_cast<std::uint32_t>(text.find(from));
        const auto end = static_cast<std::uint32_t>(text.find(to) + to.size());
        const review::Stretch out = sentences.around(begin, end);
        // "ú" is two bytes and one character, so all behind it is one byte later.
        const std::size_t first = out.first == 0 ? 0 : out.first + 1;
        return text.substr(first, out.last + 1 - first);
    };
    EXPECT_EQ(said("voted no", "voted no"), "Perú voted no. ");
    EXPECT_EQ(said("Japan", "Japan"), "Mr. Li of Japan voted yes, Haiti stayed away. ");
    EXPECT_EQ(said("Mr. Li", "away"), "Mr. Li of Japan voted yes, Haiti stayed away. ");
    EXPECT_EQ(said("The end", "The end"), "The end.");
    EXPECT_EQ(said("voted no", "Japan"),
              "Perú voted no. Mr. Li of Japan voted yes, Haiti stayed away. ");
}

} // namespace
} // namespace plenary::study
