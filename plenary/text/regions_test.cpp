#include "plenary/text/regions.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace plenary {
namespace {

std::string name_of(std::string_view iso3, std::string_view language) {
    const auto all = region_names(language);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.iso3 == iso3; });
    return found == all.end() ? "" : found->name;
}

TEST(Regions, HaveNamesInFourLanguages) {
    EXPECT_EQ(name_of("HTI", "en"), "Haiti");
    EXPECT_EQ(name_of("HTI", "es"), "Haití");
    EXPECT_EQ(name_of("CIV", "fr"), "Côte d’Ivoire");
    EXPECT_EQ(name_of("ZAF", "pt"), "África do Sul");
    EXPECT_EQ(name_of("XKX", "en"), "Kosovo");
    EXPECT_EQ(name_of("QQQ", "en"), "");
    for (const char* language : {"en", "es", "fr", "pt"})
        EXPECT_GT(region_names(language).size(), 240U) << language;
}

TEST(Regions, EachHasThreeCapitalsOnceAndAName) {
    for (const char* language : {"en", "es", "fr", "pt"}) {
        std::set<std::string> seen;
        for (const RegionName& one : region_names(language)) {
            EXPECT_TRUE(seen.insert(one.iso3).second) << one.iso3;
            EXPECT_EQ(one.iso3.size(), 3U) << one.iso3;
            EXPECT_EQ(one.iso3.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string::npos)
                << one.iso3;
            EXPECT_FALSE(one.name.empty()) << one.iso3;
            // A name that ICU lacks would be the two-letter code.
            EXPECT_GT(one.name.size(), 2U) << one.iso3 << " in " << language;
        }
    }
}

TEST(Regions, AreTheSameInEveryLanguageAndNoContinents) {
    const auto codes = [](std::string_view language) {
        std::vector<std::string> out;
        for (const RegionName& one : region_names(language))
            out.push_back(one.iso3);
        return out;
    };
    const std::vector<std::string> english = codes("en");
    for (const char* language : {"es", "fr", "pt"})
        EXPECT_EQ(codes(language), english) << language;
    // "World", "Europe", "the euro area" are regions of ICU and no states.
    for (const RegionName& one : region_names("en")) {
        EXPECT_NE(one.name, "Europe");
        EXPECT_NE(one.name, "world");
        EXPECT_NE(one.name, "Eurozone");
    }
    EXPECT_NE(name_of("COG", "en"), name_of("COD", "en"));
}

} // namespace
} // namespace plenary
