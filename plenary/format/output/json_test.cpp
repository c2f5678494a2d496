#include <limits>

#include <gtest/gtest.h>

#include "plenary/format/output.hpp"

namespace plenary::format::output {
extern const Output json;

namespace {

TEST(JsonOutput, KeepsTheOrderOfKeysAndTheKindsOfValues) {
    question::Answer answer;
    answer.data = {
        {"z", 1}, {"a", question::Array{true, nullptr, "ä\"\n", 0.5}}, {"o", question::Object{}}};
    EXPECT_EQ(json.print(answer, {}).value(),
              "{\n  \"z\": 1,\n  \"a\": [\n    true,\n    null,\n    \"ä\\\"\\n\",\n    0.5\n  ],\n"
              "  \"o\": {}\n}\n");
}

TEST(JsonOutput, HasNoNumbersThatAreNone) {
    question::Answer answer;
    answer.data = {{"n", std::numeric_limits<double>::quiet_NaN()}};
    EXPECT_EQ(json.print(answer, {}).value(), "{\n  \"n\": null\n}\n");
}

TEST(JsonOutput, ProblemsAreDataToo) {
    const std::vector<Problem> problems{{Kind::invalid, "c", "m", "h", {"f", 1, 2}, ""},
                                        {Kind::io, "d", "n", "", {}, ""}};
    const std::string text = json.print_problems(problems);
    EXPECT_NE(text.find("\"error\": {\n    \"code\": \"c\""), std::string::npos);
    EXPECT_NE(text.find("\"where\": null"), std::string::npos);
    EXPECT_TRUE(json.problems_on_stdout);
}

} // namespace
} // namespace plenary::format::output
