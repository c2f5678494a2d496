#include "plenary/text/regions.hpp"

#include <algorithm>

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

} // namespace
} // namespace plenary
