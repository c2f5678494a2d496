#include "plenary/format/toml_rule.hpp"

#include <string>

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

// "line:column" of the first mistake of the rule, or of the last term of one without.
std::string place(const std::string& toml) {
    std::vector<Problem> problems;
    const auto table = TomlTable::parse(toml, "t.toml");
    if (!table)
        return table.error().code;
    const auto rule = parse_rule(*table, "rule", table->text("rule", problems).value());
    const Where where = rule ? rule->comparison.right.back().where : rule.error().where;
    EXPECT_EQ(where.file, "t.toml");
    return std::to_string(where.line) + ":" + std::to_string(where.column);
}

TEST(TomlRule, PlacesAreThoseInTheFile) {
    EXPECT_EQ(place("rule = \"yes >= 2/3\"\n"), "1:16");
    EXPECT_EQ(place("rule = 'no in \"P5\" = 0'\n"), "1:22");
    EXPECT_EQ(place("\"\u00e9\u00e9\" = 1\nrule = \"yes >= 2/3\"\n"), "2:16");
    EXPECT_EQ(place("rule = \"yes in \u8b70\u54e1 >= memebrs\"\n"), "1:22");
}

TEST(TomlRule, ATextOfSeveralLinesBeginsBehindItsFirstLineEnd) {
    EXPECT_EQ(place("x = 1\nrule = \"\"\"\nyes >=\n  2/3\n\"\"\"\n"), "4:3");
    EXPECT_EQ(place("rule = '''\r\nyes >= 2/3'''\r\n"), "2:8");
    EXPECT_EQ(place("rule = \"\"\"yes >= 2/3\"\"\"\n"), "1:18");
    EXPECT_EQ(place("rule = \"\"\"\nyes >= 2/3 of members\"\"\"\n"), "2:8");
}

TEST(TomlRule, WithEscapesThePlaceIsThatOfTheText) {
    EXPECT_EQ(place("  rule = \"yes >=\\n\\n2/3\"\n"), "1:10");
    EXPECT_EQ(place("rule = \"yes in \\\"A\\\" >= 2/3 of members\"\n"), "1:8");
    EXPECT_EQ(place("rule = \"\"\"yes >= \\\n   2/3\"\"\"\n"), "1:8");
}

TEST(Toml, AnEndTooEarlyIsAPlaceInTheText) {
    const auto table = TomlTable::parse("x = \"\"\"\na = 1\n", "t.toml");
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().where, (Where{"t.toml", 3, 1}));
}

} // namespace
} // namespace plenary::format
