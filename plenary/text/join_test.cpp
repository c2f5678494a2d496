#include "plenary/text/join.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Join, PutsTheSeparatorOnlyBetween) {
    EXPECT_EQ(join({}, ", "), "");
    EXPECT_EQ(join({"a"}, ", "), "a");
    EXPECT_EQ(join({"a", "", "b"}, "/"), "a//b");
}

} // namespace
} // namespace plenary
