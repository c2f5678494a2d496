#include "plenary/evidence/reader/text_day.hpp"

#include <string>

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

std::string day_told(const std::string& text) {
    static const Lexicon lexicon;
    Readable readable;
    readable.text = text;
    readable.blocks.push_back({Block::Kind::paragraph, 0, static_cast<std::uint32_t>(text.size())});
    const TextDay told = day_of(analyse(readable, lexicon));
    return told.day ? std::to_string(told.year) + " " + to_string(*told.day) : "none";
}

TEST(TextDay, TheDayBesideTheYear) {
    EXPECT_EQ(day_told("NEW YORK, 18 September 2024 - Peru spoke."), "2024 2024-09-18");
    EXPECT_EQ(day_told("VIENNA, Nov. 21, 2019 (AP)"), "2019 2019-11-21");
    EXPECT_EQ(day_told("Madrid, 3 de abril de 2025"), "2025 2025-04-03");
    EXPECT_EQ(day_told("Paris, le 1 août 2010"), "2010 2010-08-01");
    EXPECT_EQ(day_told("Lisboa, 28 de março de 1999"), "1999 1999-03-28");
    EXPECT_EQ(day_told("12 DÉCEMBRE 2001"), "2001 2001-12-12");
}

TEST(TextDay, TheMiddleOfWhatIsTold) {
    EXPECT_EQ(day_told("in May 2024"), "2024 2024-05-15");
    EXPECT_EQ(day_told("the resolution of 2021"), "2021 2021-07-01");
    EXPECT_EQ(day_told("Tuesday 31 June 2021"), "2021 2021-06-15"); // no such day
}

TEST(TextDay, AWholeDateBeforeABareYear) {
    EXPECT_EQ(day_told("The 2015 accord was voted on again on 3 April 2019."), "2019 2019-04-03");
    EXPECT_EQ(day_told("2024-02-21 JERUSALEM"), "2024 2024-02-21");
    EXPECT_EQ(day_told("The vote of 2019, of 2020"), "2019 2019-07-01");
}

TEST(TextDay, NoneThatItRunsUntilOrSince) {
    EXPECT_EQ(day_told("renewed until 31 August 2024"), "none");
    EXPECT_EQ(day_told("prorogées jusqu'au 31 août 2024"), "none");
    EXPECT_EQ(day_told("desde 1992 se vota"), "none");
    EXPECT_EQ(day_told("until 31 August 2024, said the text of 2023"), "2023 2023-07-01");
}

TEST(TextDay, NoDay) {
    EXPECT_EQ(day_told(""), "none");
    EXPECT_EQ(day_told("Peru voted for it on Monday, 12 May."), "none");
    EXPECT_EQ(day_told("Resolution 2350 and 1500 ships"), "none");
}

TEST(TextDay, WordsThatOnlyBeginAsAMonth) {
    EXPECT_EQ(day_told("Marched 3 2024"), "2024 2024-07-01");
    EXPECT_EQ(day_told("otro mayor 2024"), "2024 2024-07-01");
}

} // namespace
} // namespace plenary::reader
