// What --json prints, against docs/schema/*.json. Every schema is used, and the validator bites.

#include "cases/schema.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "cases/case_file.hpp"
#include "cases/schema_dossiers.hpp"
#include "cases/schema_rows.hpp"
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace plenary::cases {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// What a command prints, with a hash where run_in() took it away.
json answer_of(const SchemaRow& row) {
    const Scratch scratch;
    furnish(scratch.path());
    const std::string_view command = row.command;
    if (command.find(".plenary") != std::string_view::npos ||
        command.find("withheld") != std::string_view::npos)
        furnish_ledgers(scratch.path());
    if (command.find("frozen") != std::string_view::npos)
        furnish_frozen(scratch.path());
    Ran ran = run_in(scratch.path(), std::string(row.command) + " --json");
    EXPECT_EQ(ran.exit, row.exit) << ran.out << ran.err;
    EXPECT_EQ(ran.err, "");
    const std::string mark = "sha256:#";
    for (auto at = ran.out.find(mark); at != std::string::npos; at = ran.out.find(mark, at))
        ran.out.replace(at, mark.size(), "sha256:" + std::string(64, '0'));
    json answer = json::parse(ran.out, nullptr, false);
    EXPECT_FALSE(answer.is_discarded()) << ran.out;
    return answer;
}

// Every object of a schema: all keys told in words, nothing beside them unless it is a map.
// A reference says what it points to says.
void check_objects(const json& whole, const json& part, const std::string& place) {
    if (part.is_array()) {
        for (std::size_t i = 0; i < part.size(); ++i)
            check_objects(whole, part[i], place + "/" + std::to_string(i));
        return;
    }
    if (!part.is_object())
        return;
    if (part.contains("properties") && part["properties"].is_object()) {
        EXPECT_TRUE(part.contains("additionalProperties")) << place;
        for (const auto& [key, property] : part["properties"].items()) {
            const std::string reference = property.value("$ref", "#");
            const json& meant =
                reference == "#" ? property : whole.at(json::json_pointer(reference.substr(1)));
            EXPECT_NE(meant.value("description", ""), "") << place << "/" << key;
        }
    }
    for (const auto& [key, value] : part.items())
        check_objects(whole, value, fmt::format("{}/{}", place, key));
}

class Schemas : public testing::TestWithParam<SchemaRow> {};

// A key less, a key more, or a key of another kind, and the schema lets none of it pass.
void expect_refusals(const json& schema, const json& answer) {
    const std::set<std::string> needed = schema.at("required");
    ASSERT_FALSE(needed.empty());
    for (const std::string& key : needed) {
        json less = answer;
        less.erase(key);
        EXPECT_NE(misfit(schema, less), "") << "without " << key;
        // No key holds a list of lists of numbers.
        json other = answer;
        other[key] = json::array({json::array({0.5})});
        EXPECT_NE(misfit(schema, other), "") << "with a wrong " << key;
    }
    json more = answer;
    more["surplus"] = true;
    EXPECT_NE(misfit(schema, more), "") << "with a key more";
}

bool is_first_of_its_schema(const SchemaRow& row) {
    const auto first =
        std::ranges::find(schema_rows(), std::string_view(row.schema),
                          [](const SchemaRow& r) { return std::string_view(r.schema); });
    return first->command == row.command;
}

TEST_P(Schemas, FitWhatIsPrinted) {
    const json schema = read_schema(GetParam().schema);
    const json answer = answer_of(GetParam());
    EXPECT_EQ(misfit(schema, answer), "") << answer.dump(1).substr(0, 4000);
    // Once for each schema: a command takes longer than all its refusals.
    if (is_first_of_its_schema(GetParam()))
        expect_refusals(schema, answer);
}

std::string row_name(const testing::TestParamInfo<SchemaRow>& info) {
    std::string name = std::string(info.param.schema) + "_" + std::to_string(info.index);
    for (char& c : name) {
        if (c == '-')
            c = '_';
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Schemas, testing::ValuesIn(schema_rows()), row_name);

TEST(SchemaFiles, AreAllUsed) {
    std::set<std::string> used;
    for (const SchemaRow& row : schema_rows())
        used.insert(row.schema);
    std::set<std::string> there;
    for (const auto& entry : fs::directory_iterator("docs/schema")) {
        if (entry.path().extension() == ".json")
            there.insert(entry.path().stem().string());
    }
    EXPECT_EQ(there, used);
}

TEST(SchemaFiles, SayEveryKeyInWords) {
    for (const auto& entry : fs::directory_iterator("docs/schema")) {
        if (entry.path().extension() != ".json")
            continue;
        const std::string name = entry.path().stem().string();
        const json schema = read_schema(name);
        EXPECT_EQ(schema.value("$schema", ""), "http://json-schema.org/draft-07/schema#") << name;
        EXPECT_NE(schema.value("description", ""), "") << name;
        check_objects(schema, schema, name);
    }
}

TEST(SchemaFiles, RefuseWhatDoesNotFitInside) {
    const json schema = read_schema("count");
    const json answer = answer_of(schema_rows().front());
    const std::pair<const char*, json> wrong[] = {
        {"/members/0/stance", "maybe"},   {"/members/0/surplus", 1},
        {"/rule/base/kind", "everybody"}, {"/needed", json::array({1, 2, 3})},
        {"/groups/ALBA/yes", -1},         {"/readings/0/short", "four"},
        {"/seats_on", "30 March 2017"}};
    for (const auto& [pointer, value] : wrong) {
        json broken = answer;
        broken[json::json_pointer(pointer)] = value;
        EXPECT_NE(misfit(schema, broken), "") << pointer;
    }
}

// What the fields of a proposal may be, and that the rows above show more than empty lists.
TEST(SchemaFiles, RefuseWhatDoesNotFitInAReading) {
    const json schema = read_schema("read");
    const json answer = answer_of({"read", "plenary read texts/ports.txt", 0});
    ASSERT_FALSE(answer.at("/files/0/proposals"_json_pointer).empty());
    ASSERT_FALSE(answer.at("/files/0/motions"_json_pointer).empty());
    const std::string first = "/files/0/proposals/0";
    const std::pair<std::string, json> wrong[] = {
        {"/files/0/sha256", "0"},
        {"/files/0/language", "de"},
        {"/files/0/motions/0/bytes", json::array({1})},
        {first + "/member", "Peru"},
        {first + "/stance", "in favour"},
        {first + "/kind", "threat"},
        {first + "/basis", "implied"},
        {first + "/bytes", json::array({-1, 2})},
        {first + "/quote/selector/0/exact", ""},
        {first + "/quote/selector/1/type", "TextQuoteSelector"},
        {first + "/quote/selector/2", json::object()}};
    for (const auto& [pointer, value] : wrong) {
        json broken = answer;
        broken[json::json_pointer(pointer)] = value;
        EXPECT_NE(misfit(schema, broken), "") << pointer;
    }
}

TEST(SchemaFiles, RefuseWhatDoesNotFitInAScore) {
    const json schema = read_schema("read-score");
    const json answer = answer_of(
        {"read-score", "plenary read texts/ports.txt --score ports.gold.csv --misses", 0});
    ASSERT_FALSE(answer.at("/files/0/misses"_json_pointer).empty());
    const std::pair<const char*, json> wrong[] = {{"/files/0/listed/tp", -1},
                                                  {"/files/0/indirect/f1", 1.5},
                                                  {"/files/0/by_stance/yes/precision", 1},
                                                  {"/files/0/misses/0/kind", "found"},
                                                  {"/files/0/misses/0/stance", "NOT:maybe"},
                                                  {"/total/traps/hit", "two"},
                                                  {"/total/misses", json::array()}};
    for (const auto& [pointer, value] : wrong) {
        json broken = answer;
        broken[json::json_pointer(pointer)] = value;
        EXPECT_NE(misfit(schema, broken), "") << pointer;
    }
}

} // namespace
} // namespace plenary::cases
