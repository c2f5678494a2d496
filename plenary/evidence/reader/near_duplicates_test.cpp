#include "plenary/evidence/reader/near_duplicates.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace plenary::reader {
namespace {

const std::string agency =
    "The council met on Monday and adopted the draft on reusable crates by twenty votes to four, "
    "after a debate of eleven hours in which nobody left the room.";

TEST(NearDuplicates, FindsATextInAnother) {
    const std::string paper = "From our correspondent. " + agency + " Traffic was light.";
    const std::string shouted =
        "THE COUNCIL MET ON MONDAY, AND ADOPTED THE DRAFT ON REUSABLE CRATES BY TWENTY VOTES TO "
        "FOUR AFTER A DEBATE OF ELEVEN HOURS IN WHICH NOBODY LEFT THE ROOM";
    const std::string other = "The assembly elected its bureau and went home before the rain came, "
                              "as it does every year in the last week of September.";
    const auto pairs = near_duplicates({agency, other, paper, shouted});
    ASSERT_EQ(pairs.size(), 3U);
    EXPECT_EQ(pairs[0].first, 0U);
    EXPECT_EQ(pairs[0].second, 2U);
    EXPECT_EQ(pairs[0].contained, 1.0);
    EXPECT_EQ(pairs[0].shared, 25U);
    EXPECT_EQ(pairs[0].jaccard, 25.0 / 31);
    EXPECT_EQ(pairs[1].second, 3U);
    EXPECT_EQ(pairs[1].jaccard, 1.0);
    EXPECT_EQ(pairs[2].first, 2U);
}

TEST(NearDuplicates, AFormulaInCommonIsNotEnough) {
    const std::string formula = "Done at Geneva this third day of May two thousand and six";
    EXPECT_EQ(near_duplicates({formula, formula}).size(), 1U);
    EXPECT_TRUE(near_duplicates({"of the United Nations and all", "of the United Nations and all"})
                    .empty());
    EXPECT_TRUE(
        near_duplicates({agency.substr(0, 60) + " but then the lights went out and they all "
                                                "agreed to meet again next week instead",
                         agency})
            .empty());
    EXPECT_TRUE(near_duplicates({}).empty());
    EXPECT_TRUE(near_duplicates({"", "one two"}).empty());
}

TEST(NearDuplicates, AreWhatTheSetsSay) {
    const bool ok = rc::check("against plain comparison of words", [] {
        const auto words = *rc::gen::container<std::vector<std::vector<int>>>(
            rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3)));
        std::vector<std::string> texts;
        std::vector<std::vector<std::vector<int>>> sets;
        for (const auto& text : words) {
            texts.emplace_back();
            sets.emplace_back();
            for (std::size_t i = 0; i < text.size(); ++i) {
                texts.back() += "w" + std::to_string(text[i]) + " ";
                if (i >= 4)
                    sets.back().emplace_back(text.begin() + static_cast<std::ptrdiff_t>(i - 4),
                                             text.begin() + static_cast<std::ptrdiff_t>(i + 1));
            }
            std::sort(sets.back().begin(), sets.back().end());
            sets.back().erase(std::unique(sets.back().begin(), sets.back().end()),
                              sets.back().end());
        }
        std::vector<std::string_view> views(texts.begin(), texts.end());
        const auto pairs = near_duplicates(views, {0.5, 1});
        std::size_t next = 0;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            for (std::size_t k = i + 1; k < sets.size(); ++k) {
                std::vector<std::vector<int>> both;
                std::set_intersection(sets[i].begin(), sets[i].end(), sets[k].begin(),
                                      sets[k].end(), std::back_inserter(both));
                if (both.empty() || both.size() * 2 < std::min(sets[i].size(), sets[k].size()))
                    continue;
                RC_ASSERT(next < pairs.size());
                RC_ASSERT(pairs[next].first == i && pairs[next].second == k);
                RC_ASSERT(pairs[next].shared == both.size());
                ++next;
            }
        }
        RC_ASSERT(next == pairs.size());
    });
    EXPECT_TRUE(ok);
}

} // namespace
} // namespace plenary::reader
