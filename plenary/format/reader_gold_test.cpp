#include "plenary/format/reader_gold.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::format {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Stance = reader::Proposal::Stance;

constexpr std::string_view header = "country,iso3,motion,stance,quoted_span,note,act\n";

ReadGold parsed(std::string_view rows) {
    return parse_gold(std::string(header) + std::string(rows), "g.csv");
}

std::vector<std::string> told(const ReadGold& gold) {
    std::vector<std::string> out;
    for (const Problem& problem : gold.problems)
        out.push_back(to_string(problem.where) + " " + problem.code);
    return out;
}

TEST(ReaderGold, ReadsRowsTrapsAndSets) {
    const ReadGold gold = parsed("Haiti,hti,a,no,\"said, no\",by complement,vote\n"
                                 "14 others,SET14,a,support,,,\n"
                                 "Chile,CHL,,NOT:any,w,,\n"
                                 "Peru,PER,b,NOT:oppose,w,,\n");
    EXPECT_THAT(gold.problems, IsEmpty());
    EXPECT_FALSE(gold.names_files);
    ASSERT_EQ(gold.rows.size(), 4U);
    EXPECT_EQ(gold.rows[0].iso3, "HTI");
    EXPECT_EQ(gold.rows[0].stance, Stance::no);
    EXPECT_EQ(gold.rows[0].span, "said, no");
    EXPECT_EQ(gold.rows[0].act, "vote");
    EXPECT_EQ(class_of(gold.rows[0]), reader::GoldClass::indirect);
    EXPECT_FALSE(is_set(gold.rows[0]));
    EXPECT_TRUE(is_set(gold.rows[1]));
    EXPECT_EQ(count_of(gold.rows[1]), 14);
    EXPECT_TRUE(gold.rows[2].trap);
    EXPECT_FALSE(gold.rows[2].stance);
    EXPECT_TRUE(gold.rows[3].trap);
    EXPECT_EQ(gold.rows[3].stance, Stance::oppose);
    EXPECT_EQ(gold.rows[3].where, (Where{"g.csv", 5, 1}));
}

TEST(ReaderGold, EveryBadRowIsReportedAndTheOthersStay) {
    const ReadGold gold = parsed("Haiti,HTI,a,maybe,w,,\n"
                                 ",,a,yes,w,,\n"
                                 "Chile,CHL,a,,w,,\n"
                                 "Peru,PER,a,any,w,,\n"
                                 "Cuba,CUB,a,NOT:,w,,\n"
                                 "Chile,CHL,a\n"
                                 "Haiti,HTI,a,no,w,,\n");
    EXPECT_THAT(told(gold), ElementsAre("g.csv:7:11 row-length", "g.csv:2:13 unknown-stance",
                                        "g.csv:3:2 empty-cell", "g.csv:4:13 empty-cell",
                                        "g.csv:5:12 unknown-stance", "g.csv:6:12 unknown-stance"));
    EXPECT_EQ(gold.rows.size(), 1U);
}

TEST(ReaderGold, TheHeaderIsNeeded) {
    const ReadGold gold = parse_gold("country,iso3,motion,stance,note\nHaiti,HTI,a,no,\n", "g.csv");
    EXPECT_THAT(told(gold), ElementsAre("g.csv:1:1 missing-column"));
    EXPECT_THAT(told(parsed("")), ElementsAre("g.csv:1:1 no-gold"));
}

TEST(ReaderGold, AColumnFileMustBeFilled) {
    const ReadGold gold = parse_gold("file,country,iso3,motion,stance,quoted_span,note\n"
                                     "one.txt,Haiti,HTI,a,no,w,\n"
                                     ",Chile,CHL,a,no,w,\n",
                                     "g.csv");
    EXPECT_TRUE(gold.names_files);
    EXPECT_THAT(gold.files, ElementsAre("one.txt"));
    EXPECT_THAT(told(gold), ElementsAre("g.csv:3:1 empty-cell"));
}

TEST(ReaderGold, TooManyMotionsOfOneTextAreRefused) {
    std::string rows;
    for (std::size_t i = 0; i < most_gold_motions; ++i)
        rows += "Haiti,HTI,m" + std::to_string(i) + ",no,w,,\n";
    EXPECT_THAT(parsed(rows).problems, IsEmpty());
    EXPECT_THAT(told(parsed(rows + "Haiti,HTI,one more,no,w,,\nHaiti,HTI,two more,no,w,,\n")),
                ElementsAre("g.csv:202:1 too-many-motions"));
}

TEST(GoldClass, AHedgeOutweighsWhoIsMeant) {
    reader::GoldRow row;
    const std::pair<const char*, reader::GoldClass> notes[] = {
        {"", reader::GoldClass::listed},
        {"table row", reader::GoldClass::listed},
        {"By complement", reader::GoldClass::indirect},
        {"by reference, the A3", reader::GoldClass::indirect},
        {"weak", reader::GoldClass::weak},
        {"conditional; by reference", reader::GoldClass::weak}};
    for (const auto& [note, kind] : notes) {
        row.note = note;
        EXPECT_EQ(class_of(row), kind) << note;
    }
}

} // namespace
} // namespace plenary::format
