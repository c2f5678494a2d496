#include "plenary/positions/scale.hpp"

#include <gtest/gtest.h>

#include "plenary/positions/examples.hpp"

namespace plenary::positions {
namespace {

ActorTable table(const std::vector<std::string_view>& lines) {
    return {"actors.csv", "actors.csv", {""}, examples::actors(lines), std::nullopt};
}

TEST(Scale, IsWhatIsSaidElseOneElseAHundred) {
    std::vector<Problem> problems;
    EXPECT_EQ(to_string(salience_scale(table({"a 1 0 0.8", "b 1 0 1"}), {}, problems).most), "1");
    EXPECT_EQ(to_string(salience_scale(table({"a 1 0 1", "b 1 0 40"}), {}, problems).most), "100");
    ActorTable stated = table({"a 1 0 0.8"});
    stated.salience_max = examples::decimal("100");
    EXPECT_EQ(to_string(salience_scale(stated, {}, problems).most), "100");
    EXPECT_EQ(to_string(salience_scale(stated, examples::decimal("5"), problems).most), "5");
    EXPECT_TRUE(problems.empty());
}

TEST(Scale, TwoScalesInOneTable) {
    std::vector<Problem> problems;
    (void)salience_scale(table({"a 1 0 40", "b 1 0 0.8", "c 1 0 0"}), {}, problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "E-UNIT");
    problems.clear();
    (void)salience_scale(table({"a 1 0 40", "b 1 0 0.8"}), examples::decimal("100"), problems);
    EXPECT_TRUE(problems.empty());
}

TEST(Scale, AboveTheScale) {
    std::vector<Problem> problems;
    (void)salience_scale(table({"a 1 0 105.91", "b 1 0 100"}), {}, problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "E-RANGE");
    EXPECT_EQ(problems[0].message, "a salience of 105.91 is above its scale of 100");
}

} // namespace
} // namespace plenary::positions
