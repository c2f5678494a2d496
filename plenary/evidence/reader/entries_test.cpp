#include "plenary/evidence/reader/entries.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

using testing::ElementsAre;

Readable lines(const std::vector<std::string>& all) {
    Readable out;
    for (const std::string& line : all) {
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        out.text += line + "\n";
        out.blocks.push_back(
            {Block::Kind::paragraph, begin, static_cast<std::uint32_t>(begin + line.size())});
    }
    return out;
}

std::vector<std::uint32_t> order(const std::vector<std::string>& all) {
    const Lexicon none;
    const Readable text = lines(all);
    const Analysis analysis = analyse(text, none);
    return order_of(analysis, sentences_of(analysis));
}

bool opens(const std::string& line) {
    const Lexicon none;
    const Readable text = lines({line});
    const Analysis analysis = analyse(text, none);
    return opens_entry(analysis, sentences_of(analysis).front());
}

TEST(Entries, OpenWithTheTimeOfDay) {
    for (const char* line : {"17:40 Peru speaks", "17.40 Peru speaks", "17h40 Peru speaks",
                             "[09:05] Peru speaks", "9.05 – Peru speaks"})
        EXPECT_TRUE(opens(line)) << line;
    for (const char* line : {"25:10 Peru speaks", "17:60 Peru speaks", "17:4 Peru speaks",
                             "12 members spoke", "Peru speaks at 17:40", "1.500 members"})
        EXPECT_FALSE(opens(line)) << line;
}

TEST(Entries, OfAPageThatHasTheNewestFirstAreReadFromBelow) {
    EXPECT_THAT(
        order({"A page.", "12:30 Four.", "12:20 Three. Still three.", "12:10 Two.", "12:00 One."}),
        ElementsAre(0, 5, 4, 2, 3, 1));
}

TEST(Entries, KeepTheirOrderWhereTheyRiseOrAreFew) {
    EXPECT_THAT(order({"A page.", "12:00 One.", "12:10 Two.", "12:20 Three.", "12:30 Four."}),
                ElementsAre(0, 1, 2, 3, 4));
    EXPECT_THAT(order({"12:20 Three.", "12:10 Two.", "12:00 One."}), ElementsAre(0, 1, 2));
    EXPECT_THAT(order({"Peru spoke.", "Chile spoke."}), ElementsAre(0, 1));
}

TEST(Entries, OfNoTextAreNone) { EXPECT_TRUE(order({}).empty()); }

} // namespace
} // namespace plenary::reader
