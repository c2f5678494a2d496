#include "plenary/format/actors.hpp"

#include <gtest/gtest.h>

#include "plenary/format/xml.hpp"

namespace plenary::format {
namespace {

// "E-RANGE 2:3" for each problem.
std::vector<std::string> problems_of(std::string_view bytes) {
    std::vector<std::string> out;
    for (const Problem& problem : parse_actors(bytes, "f").problems) {
        EXPECT_EQ(problem.where.file, "f");
        out.push_back(problem.code + " " + std::to_string(problem.where.line) + ":" +
                      std::to_string(problem.where.column));
    }
    return out;
}

using Codes = std::vector<std::string>;

TEST(Actors, TheExampleIsRead) {
    const ReadActors read = read_actors("data/examples/emission-standards/actors.csv");
    ASSERT_TRUE(read.problems.empty()) << describe(read.problems.front());
    EXPECT_EQ(read.table.format, "actors.csv");
    ASSERT_EQ(read.table.actors.size(), 10U);
    EXPECT_EQ(read.table.issues, std::vector<std::string>{""});
    EXPECT_EQ(read.table.actors[8].id, "Denmark");
    EXPECT_EQ(to_string(read.table.actors[8].on[0].salience), "1");
    EXPECT_EQ(read.table.actors[8].on[0].salience_at, (Where{read.table.file, 10, 16}));
}

TEST(Actors, SeveralIssues) {
    const ReadActors read = parse_actors(
        "actor,name,capability,position_1,salience_1,position_tax,salience_tax,remark\n"
        "a,Alpha,1,-2.5,0.5,7,1,unknown columns are kept\n",
        "f");
    ASSERT_TRUE(read.problems.empty()) << describe(read.problems.front());
    EXPECT_EQ(read.table.issues, (std::vector<std::string>{"1", "tax"}));
    EXPECT_EQ(to_string(read.table.actors[0].on[0].position), "-2.5");
    EXPECT_EQ(read.table.actors[0].name, "Alpha");
}

TEST(Actors, WhatIsWrongInACsv) {
    const std::string head = "actor,position,capability,salience\n";
    EXPECT_EQ(problems_of(head + "a,,1,1\n"), Codes{"E-RANGE 2:3"});
    EXPECT_EQ(problems_of(head + "a, ,1,1\n"), Codes{"E-RANGE 2:3"});
    EXPECT_EQ(problems_of(head + "a,0,-1,1\nb,0,1,-0.1\n"), (Codes{"E-RANGE 2:5", "E-RANGE 3:7"}));
    EXPECT_EQ(problems_of(head + "a,-4,0,0\n"), Codes{});
    EXPECT_EQ(problems_of(head + "a,zero,1e3,1/2\n"),
              (Codes{"bad-number 2:8", "bad-number 2:3", "bad-number 2:12"}));
    EXPECT_EQ(problems_of(head + "a,0,1,1\nb,0,1,1\na,0,1,1\n"), Codes{"E-DUP 4:1"});
    // The name of a row that has another problem is taken too.
    EXPECT_EQ(problems_of(head + "a,,1,1\na,0,1,1\n"), (Codes{"E-RANGE 2:3", "E-DUP 3:1"}));
    EXPECT_EQ(problems_of(head), Codes{"no-actors 1:1"});
    EXPECT_EQ(problems_of("actor,capability\na,1\n"), Codes{"missing-column 1:1"});
    EXPECT_EQ(problems_of("actor,capability,position_1\na,1,2\n"), Codes{"missing-column 1:1"});
    EXPECT_EQ(problems_of("actor,capability,position,salience,position_2,salience_2\n"),
              Codes{"duplicate-column 1:1"});
    EXPECT_EQ(problems_of("actor,position,capability,salience,salience_max\n"
                          "a,0,1,1,100\nb,0,1,1,\nc,0,1,1,1\nd,0,1,1,0\n"),
              (Codes{"E-UNIT 4:9", "E-RANGE 5:9"}));
}

constexpr const char* ktab = "Reform ,\"Two, or more\", 2, 2, \n"
                             "Actor,Description,Influence,Position,Salience,Position,Salience, \n"
                             "XJ,The first,   100.0,30,24.0,20,48.0, \n"
                             "LK,,  60.2,45,44.7,65,41.3, \n";

TEST(Actors, KtabsCsv) {
    const ReadActors read = parse_actors(ktab, "f");
    ASSERT_TRUE(read.problems.empty()) << describe(read.problems.front());
    EXPECT_EQ(read.table.format, "KTAB CSV");
    EXPECT_EQ(read.table.issues.size(), 2U);
    ASSERT_EQ(read.table.actors.size(), 2U);
    EXPECT_EQ(read.table.actors[0].name, "The first");
    EXPECT_EQ(to_string(read.table.actors[1].capability), "60.2");
    EXPECT_EQ(to_string(read.table.actors[1].on[1].salience), "41.3");
    EXPECT_EQ(read.table.actors[1].on[1].salience_at, (Where{"f", 4, 23}));
    EXPECT_EQ(to_string(read.table.salience_max.value()), "100");
}

std::string with(std::string text, const std::string& old_part, const std::string& new_part) {
    return text.replace(text.find(old_part), old_part.size(), new_part);
}

TEST(Actors, WhatIsWrongInKtabsCsv) {
    EXPECT_EQ(problems_of(with(ktab, ",65,", ",,")), Codes{"E-RANGE 4:20"});
    EXPECT_EQ(problems_of(with(ktab, "LK", "XJ")), Codes{"E-DUP 4:1"});
    EXPECT_EQ(problems_of(with(ktab, " 2, 2,", " 3, 2,")), Codes{"ktab-count 1:24"});
    EXPECT_EQ(problems_of(with(ktab, " 2, 2,", " 2, 1,")), Codes{"ktab-count 1:27"});
    EXPECT_EQ(problems_of(with(ktab, "Influence,", "")),
              (Codes{"row-length 3:39", "row-length 4:28", "ktab-count 2:1"}));
    EXPECT_EQ(problems_of(with(ktab, "100.0", "-1")), Codes{"E-RANGE 3:14"});
    EXPECT_EQ(problems_of("a,b,1,1\n"), Codes{"empty-file 2:1"});
}

constexpr const char* scenario = R"(<?xml version="1.0" encoding="UTF-8"?>
<Scenario>
  <name>Reform</name>
  <ModelParameters><VotingRule>PropCbc</VotingRule></ModelParameters>
  <Dimensions><dName>First</dName><dName>Second</dName></Dimensions>
  <Actors>
    <Actor>
      <name>Ann&amp;Co</name>
      <description>The first</description>
      <capability>117.7</capability>
      <Position><dCoord>10</dCoord><dCoord> 39.8 </dCoord></Position>
      <Salience><dSal>32.3</dSal><dSal>22.4</dSal></Salience>
    </Actor>
    <Actor>
      <name>Bob</name>
      <capability>93.2</capability>
      <Position><dCoord>15.9</dCoord><dCoord>61.4</dCoord></Position>
      <Salience><dSal>25.2</dSal><dSal>34.5</dSal></Salience>
    </Actor>
  </Actors>
</Scenario>
)";

TEST(Actors, KtabsXml) {
    const ReadActors read = parse_actors(scenario, "f");
    ASSERT_TRUE(read.problems.empty()) << describe(read.problems.front());
    EXPECT_EQ(read.table.format, "KTAB XML");
    EXPECT_EQ(read.table.issues, (std::vector<std::string>{"First", "Second"}));
    ASSERT_EQ(read.table.actors.size(), 2U);
    EXPECT_EQ(read.table.actors[0].id, "Ann&Co");
    EXPECT_EQ(to_string(read.table.actors[0].on[1].position), "39.8");
    EXPECT_EQ(to_string(read.table.actors[1].on[0].salience), "25.2");
    EXPECT_EQ(read.notes, std::vector<std::string>{"ModelParameters of f (line 4) is not used"});
}

TEST(Actors, WhatIsWrongInKtabsXml) {
    EXPECT_EQ(problems_of(with(scenario, "<dCoord>10</dCoord>", "<dCoord></dCoord>")),
              Codes{"E-RANGE 11:17"});
    EXPECT_EQ(problems_of(with(scenario, "<dCoord>10</dCoord>", "<dCoord/>")),
              Codes{"E-RANGE 11:17"});
    EXPECT_EQ(problems_of(with(scenario, "<dCoord>10</dCoord>", "")), Codes{"ktab-count 7:5"});
    EXPECT_EQ(problems_of(with(scenario, "Ann&amp;Co", "Bob")), Codes{"E-DUP 15:7"});
    EXPECT_EQ(problems_of(with(scenario, "<capability>93.2</capability>", "")),
              Codes{"missing-element 14:5"});
    EXPECT_EQ(problems_of(with(scenario, "93.2", "ninety")), Codes{"bad-number 16:7"});
    EXPECT_EQ(problems_of(with(scenario, "</Scenario>", "")), Codes{"xml-syntax 22:1"});
    EXPECT_EQ(problems_of("<Other/>"), Codes{"missing-element 1:1"});
    EXPECT_EQ(problems_of("<Scenario/>"), Codes{"missing-element 1:1"});
    EXPECT_EQ(problems_of("<Scenario><Actors/></Scenario>"), Codes{"no-actors 1:1"});
    EXPECT_EQ(problems_of("<\xFF>"), Codes{"invalid-utf8 1:2"});
}

TEST(Xml, IsBounded) {
    const auto code = [](const std::string& text) {
        const auto root = parse_xml(text, "f");
        return root ? std::string("none") : root.error().code;
    };
    std::string deep;
    for (int i = 0; i < 32; ++i)
        deep += "<a>";
    EXPECT_EQ(code(deep), "xml-syntax"); // not closed, not too deep
    EXPECT_EQ(code(deep + "<a>"), "xml-too-deep");
    EXPECT_EQ(code(deep + "<a/>"), "xml-too-deep");
    std::string many = "<a>";
    for (std::size_t i = 0; i < most_xml_elements; ++i)
        many += "<b/>";
    EXPECT_EQ(code(many + "</a>"), "xml-too-large");
    EXPECT_EQ(code("<a>" + std::string(largest_xml, ' ') + "</a>"), "xml-too-large");
    EXPECT_EQ(code("<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>"), "xml-doctype");
    EXPECT_EQ(code("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"), "xml-doctype");
    EXPECT_EQ(code("<a>&b;</a>"), "xml-syntax");
    EXPECT_EQ(code("<a><b></a></b>"), "xml-syntax");
    EXPECT_EQ(code("<a/><b/>"), "xml-syntax");
}

TEST(Xml, ATreeWithItsPlaces) {
    const auto root = parse_xml("<a>x<b>\xC3\xA9</b><b c='d'/>y<!-- z --></a>", "f");
    ASSERT_TRUE(root);
    EXPECT_EQ(root->text, "xy");
    ASSERT_EQ(root->all("b").size(), 2U);
    EXPECT_EQ(root->find("b")->text, "\xC3\xA9");
    // A column counts characters: the accented letter is one.
    EXPECT_EQ(root->all("b")[1]->where, (Where{"f", 1, 13}));
    EXPECT_EQ(root->find("c"), nullptr);
}

} // namespace
} // namespace plenary::format
