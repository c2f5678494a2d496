// The article the project began with, where it is at hand: what a person finds in it.
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "plenary/format/reader_text.hpp"
#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Proposal;
using Members = std::set<std::string>;

TEST(ReaderArticle, HasTwentySupportersOneNoAndThreeThreats) {
    const std::string path = "../shared/seed/article.txt";
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << "the article is not here";
    const auto text = format::readable_of(path);
    ASSERT_TRUE(text);
    std::map<Proposal::Act, Members> support;
    Members against;
    Members pressed;
    std::int64_t others = 0;
    for (const Proposal& one : read_whole(text->readable)) {
        if (one.kind == Proposal::Kind::pressure)
            pressed.insert(one.member);
        if (one.kind != Proposal::Kind::stance)
            continue;
        if (one.member.empty())
            others += one.count;
        else if (one.stance == Proposal::Stance::support)
            support[one.act].insert(one.member);
        else
            against.insert(one.member);
    }
    EXPECT_EQ(support[Proposal::Act::signature],
              (Members{"ARG", "BRA", "CAN", "CHL", "COL", "CRI", "GTM", "HND", "MEX", "PAN", "PER",
                       "PRY", "URY", "USA"}));
    EXPECT_EQ(support[Proposal::Act::backing], (Members{"BHS", "BLZ", "BRB", "GUY", "JAM", "LCA"}));
    EXPECT_EQ(support.size(), 2U);
    EXPECT_EQ(against, Members{"HTI"});
    EXPECT_EQ(others, 14);
    EXPECT_EQ(pressed, (Members{"DOM", "HTI", "SLV"}));
}

} // namespace
} // namespace plenary::study
