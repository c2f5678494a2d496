#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plenary/format/archive_export.hpp"

namespace plenary::format::exporting {

extern const ArchiveExport csv;
extern const ArchiveExport json;
extern const ArchiveExport plenary;
extern const ArchiveExport pscl;

namespace {

using rollcall::Archive;
using rollcall::Code;
using rollcall::code_of;
using rollcall::State;
using rollcall::Vote;

Archive small() {
    Archive out;
    out.name = "Small";
    out.source = "Somebody";
    out.licence = "CC0";
    out.notes = {"a trap"};
    out.members.resize(2);
    out.members[0].id = "NAM";
    out.members[0].name = "Namibia";
    out.members[0].codes = {{"iso2", "NA", {}}};
    out.members[1].id = "USA";
    out.members[1].group = "West";
    out.members[1].aliases = {{"America", {Day::make(1776, 7, 4), {}}}};
    out.roll_calls.resize(2);
    out.roll_calls[0].id = "1";
    out.roll_calls[0].day = Day::make(1985, 12, 1);
    out.roll_calls[0].precision = rollcall::Precision::month;
    out.roll_calls[0].totals.yes = 1;
    out.roll_calls[0].more = {{"topic", "a, b"}};
    out.roll_calls[1].id = "2";
    out.votes = rollcall::VoteMatrix(2, 2,
                                     {{0, 0, code_of(State::yes)},
                                      {0, 1, code_of(Vote{State::paired, State::no})},
                                      {1, 1, code_of(State::abstain)}});
    return out;
}

Archive survey() {
    Archive out = small();
    out.cells = rollcall::Cells::answers;
    out.votes = rollcall::VoteMatrix(2, 2, {{0, 0, 3}, {1, 1, 12}});
    return out;
}

std::string file(const Result<NamedFiles>& files, std::string_view name) {
    EXPECT_TRUE(files) << files.error().message;
    for (const auto& [each, bytes] : *files) {
        if (each == name)
            return bytes;
    }
    ADD_FAILURE() << name << " is not written";
    return "";
}

TEST(ExportCsv, HasARowPerVote) {
    EXPECT_EQ(file(csv.write(small()), "votes.csv"),
              "rollcall,member,cast,intended\n1,NAM,yes,\n1,USA,paired,no\n2,USA,abstain,\n");
    EXPECT_EQ(file(csv.write(survey()), "votes.csv"),
              "rollcall,member,answer\n1,NAM,3\n2,USA,12\n");
}

TEST(ExportCsv, SaysWhatEveryColumnOfEveryTableIs) {
    const auto files = csv.write(small());
    const auto told = nlohmann::json::parse(file(files, "csv-metadata.json"));
    EXPECT_EQ(told["@context"][0], "http://www.w3.org/ns/csvw");
    EXPECT_EQ(told["dc:title"], "Small");
    EXPECT_EQ(told["dc:rights"], "CC0");
    ASSERT_EQ(told["tables"].size() + 1, files->size());
    for (const auto& table : told["tables"]) {
        std::string header;
        for (const auto& column : table["tableSchema"]["columns"]) {
            header += (header.empty() ? "" : ",") + column["titles"].get<std::string>();
            EXPECT_TRUE(column.contains("datatype"));
        }
        const std::string bytes = file(files, table["url"].get<std::string>());
        EXPECT_EQ(bytes.substr(0, bytes.find('\n')), header);
    }
    const auto& votes = told["tables"].back();
    EXPECT_EQ(votes["url"], "votes.csv");
    EXPECT_EQ(votes["tableSchema"]["primaryKey"], (std::vector<std::string>{"rollcall", "member"}));
    EXPECT_EQ(votes["tableSchema"]["foreignKeys"][1]["reference"]["resource"], "members.csv");
}

TEST(ExportJson, IsOneDocument) {
    const auto told = nlohmann::json::parse(file(json.write(small()), "archive.json"));
    EXPECT_EQ(told["members"][0]["codes"][0]["code"], "NA");
    EXPECT_EQ(told["members"][1]["aliases"][0]["from"], "1776-07-04");
    EXPECT_EQ(told["members"][1]["aliases"][0]["to"], nullptr);
    EXPECT_EQ(told["roll_calls"][0]["date"], "1985-12");
    EXPECT_EQ(told["roll_calls"][0]["totals"]["yes"], 1);
    EXPECT_EQ(told["roll_calls"][0]["totals"]["no"], nullptr);
    EXPECT_EQ(told["roll_calls"][0]["votes"]["paired"], std::vector<std::string>{"USA"});
    EXPECT_EQ(told["roll_calls"][0]["intended"]["USA"], "no");
    EXPECT_EQ(told["roll_calls"][0]["more"][0]["value"], "a, b");
    const auto answers = nlohmann::json::parse(file(json.write(survey()), "archive.json"));
    EXPECT_EQ(answers["cells"], "answers");
    EXPECT_EQ(answers["roll_calls"][1]["votes"]["12"], std::vector<std::string>{"USA"});
    const auto none = nlohmann::json::parse(file(json.write(Archive{}), "archive.json"));
    EXPECT_TRUE(none["members"].empty());
}

TEST(ExportPscl, WritesDigitsOfTheIcpsr) {
    const auto files = pscl.write(small());
    EXPECT_EQ(file(files, "votes.csv"), "legislator,1,2\nNAM,1,\nUSA,5,7\n");
    EXPECT_EQ(file(files, "legis_data.csv"),
              "legislator,name,party,iso2\nNAM,Namibia,,NA\nUSA,,West,\n");
    EXPECT_THAT(file(files, "vote_data.csv"), testing::HasSubstr("\n1,1985-12,"));
    EXPECT_THAT(file(files, "README.md"), testing::HasSubstr("pscl::rollcall("));
    Archive all = small();
    all.roll_calls.resize(9);
    const std::vector<std::string> digits = {"", "1", "6", "7", "9", "8", "9", "9", "0"};
    std::string want = "legislator";
    std::string row = "NAM";
    std::vector<rollcall::Cast> casts;
    for (std::uint32_t j = 0; j < 9; ++j) {
        all.roll_calls[j].id = std::to_string(j);
        want += "," + std::to_string(j);
        row += "," + digits[j];
        casts.push_back({j, 0, code_of(static_cast<State>(j))});
    }
    all.votes = rollcall::VoteMatrix(2, 9, casts);
    EXPECT_EQ(file(pscl.write(all), "votes.csv"), want + "\n" + row + "\nUSA,,,,,,,,,\n");
}

TEST(ExportPscl, RefusesASurvey) { EXPECT_EQ(pscl.write(survey()).error().code, "not-votes"); }

TEST(Exports, RefuseWhatHasNoIds) {
    Archive archive = small();
    archive.members[1].id = "NAM";
    for (const ArchiveExport* each : {&csv, &json, &plenary, &pscl})
        EXPECT_EQ(each->write(archive).error().code, "member-twice") << each->name;
    EXPECT_EQ(all().size(), 4U);
}

} // namespace
} // namespace plenary::format::exporting
