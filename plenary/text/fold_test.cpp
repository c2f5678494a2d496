#include "plenary/text/fold.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Fold, IgnoresCaseAccentsAndPunctuation) {
    EXPECT_EQ(fold("HAITÍ"), "haiti");
    EXPECT_EQ(fold("  Saint-Vincent  and the   Grenadines "), "saint vincent and the grenadines");
    EXPECT_EQ(fold("U.S."), "u s");
    EXPECT_EQ(fold("Côte d’Ivoire"), "cote d ivoire");
    EXPECT_EQ(fold("STRASSE"), fold("straße"));
    EXPECT_EQ(fold(""), "");
    EXPECT_EQ(fold("--"), "");
}

} // namespace
} // namespace plenary
