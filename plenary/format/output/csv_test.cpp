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

TEST(CsvOutput, NeutralisesWhereItIsAsked) {
    question::Answer answer;
    answer.table = question::Table{{{"=a"}, {"b"}}, {{"=1+1", "-3"}, {"-1, =2", "@x;=y"}}};
    EXPECT_EQ(csv.print(answer, {}).value(), "=a,b\n=1+1,-3\n\"-1, =2\",@x;=y\n");
    Style style;
    style.cells = CsvCells::neutralised;
    EXPECT_EQ(csv.print(answer, style).value(), "'=a,b\n'=1+1,-3\n\"'-1, =2\",\"'@x;=y\"\n");
}

} // namespace
} // namespace plenary::format::output
