#include <gtest/gtest.h>

#include "plenary/format/output.hpp"

namespace plenary::format::output {
extern const Output csv;

namespace {

TEST(CsvOutput, PrintsTheTableAndRefusesWhereThereIsNone) {
    question::Answer answer;
    EXPECT_EQ(csv.print(answer, {}).error().code, "no-table");
    answer.table = question::Table{{{"a"}, {"b"}}, {{"1", "x, \"y\""}}};
    EXPECT_EQ(csv.print(answer, {}).value(), "a,b\n1,\"x, \"\"y\"\"\"\n");
}

} // namespace
} // namespace plenary::format::output
