#include "plenary/format/model_answer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "plenary/format/model_prompt.hpp"

namespace plenary::format {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

constexpr const char* claim =
    R"({"kind":"stance","member":"PER","stance":"no","act":"vote","motion":"","grade":"firm","quote":"Peru voted no"})";

std::string envelope(const std::string& content) {
    return json{{"id", "x"},
                {"choices",
                 {{{"index", 0},
                   {"finish_reason", "stop"},
                   {"message", {{"role", "assistant"}, {"content", content}}}}}}}
        .dump();
}

std::string code(std::string_view body) {
    const auto read = parse_model_answer(body);
    return read ? "" : read.error().code;
}

// With one change in the claim.
json claims_with(const std::string& key, const json& value) {
    json one = json::parse(claim);
    if (value.is_null())
        one.erase(key);
    else
        one[key] = value;
    return {{"claims", json::array({one})}};
}

bool schema_takes(const json& answer) {
    const json schema_json = json::parse(model_answer_schema);
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json), schema);
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(answer), nullptr);
}

TEST(ModelAnswer, AGoodOneIsRead) {
    const auto read = parse_model_answer(envelope(std::string(R"({"claims":[)") + claim + "]}"));
    ASSERT_TRUE(read) << describe(read.error());
    ASSERT_EQ(read->size(), 1U);
    const reader::ModelClaim& one = read->front();
    EXPECT_EQ(one.kind, "stance");
    EXPECT_EQ(one.member, "PER");
    EXPECT_EQ(one.stance, "no");
    EXPECT_EQ(one.act, "vote");
    EXPECT_EQ(one.motion, "");
    EXPECT_EQ(one.grade, "firm");
    EXPECT_EQ(one.quote, "Peru voted no");
    EXPECT_TRUE(parse_model_answer(envelope(R"({"claims":[]})"))->empty());
}

// What is read is what the schema takes, and nothing else.
TEST(ModelAnswer, IsReadAsTheSchemaHasIt) {
    const json good = json::parse(claim);
    std::vector<json> answers{{{"claims", json::array()}},
                              {{"claims", json::array({good, good})}},
                              {{"claims", json::array({good, 1})}},
                              {{"claims", good}},
                              {{"claims", nullptr}},
                              {{"claim", json::array()}},
                              {{"claims", json::array()}, {"note", "x"}},
                              json::array(),
                              "claims",
                              7,
                              nullptr};
    for (const auto& [key, value] : good.items()) {
        for (const json& other : {json(), json(1), json(true), json::array(), json(""), json("é")})
            answers.push_back(claims_with(key, other));
    }
    answers.push_back(claims_with("why", "because"));
    int taken = 0;
    for (const json& answer : answers) {
        const bool takes = schema_takes(answer);
        taken += takes ? 1 : 0;
        EXPECT_EQ(code(envelope(answer.dump())), takes ? "" : "bad-model-answer") << answer;
    }
    EXPECT_EQ(taken, 16); // two, and two texts for each of seven keys
}

TEST(ModelAnswer, WhatIsNotJsonAloneIsRefused) {
    for (const char* content :
         {"", "Here it is: {\"claims\":[]}", "```json\n{\"claims\":[]}\n```",
          "{\"claims\":[]} done", "{\"claims\":[]", "{\"claims\":[],\"claims\":[]}",
          "{\"claims\":1e999}", "{'claims':[]}", "{\"claims\":[],}", "// no\n{\"claims\":[]}"})
        EXPECT_EQ(code(envelope(content)), "bad-json") << content;
    EXPECT_EQ(code(envelope(R"({"claims":[{"kind":"a","kind":"b"}]})")), "bad-json");
}

TEST(ModelAnswer, AnEnvelopeWithoutAnAnswerIsRefused) {
    EXPECT_EQ(code("<html>"), "bad-json");
    EXPECT_EQ(code(""), "bad-json");
    EXPECT_EQ(code("\xFF{}"), "not-utf8");
    for (const char* body :
         {"{}", "[]", "1", R"({"choices":[]})", R"({"choices":{"0":{}}})", R"({"choices":[1]})",
          R"({"choices":[{"message":1}]})", R"({"choices":[{"message":{"content":null}}]})",
          R"({"choices":[{"message":{"content":[{"type":"text"}]}}]})",
          R"({"choices":[{"message":{"refusal":"no"}}]})", R"({"error":{"message":"x"}})"})
        EXPECT_EQ(code(body), "no-model-answer") << body;
    EXPECT_EQ(
        code(R"({"choices":[{"finish_reason":"length","message":{"content":"{\"claims\":[]}"}}]})"),
        "cut-off-answer");
}

TEST(ModelAnswer, ContentThatIsNotUtf8IsRefused) {
    EXPECT_EQ(code(R"({"choices":[{"message":{"content":"\ud800"}}]})"), "bad-json");
    std::string body = envelope("{\"claims\":[]}");
    body.insert(body.find("claims"), "\xC3");
    EXPECT_EQ(code(body), "not-utf8");
}

TEST(ModelAnswer, TooMuchIsRefused) {
    json many = json::array();
    for (int i = 0; i < 1001; ++i)
        many.push_back(json::parse(claim));
    EXPECT_EQ(code(envelope(json{{"claims", many}}.dump())), "too-many-claims");
    many.erase(0);
    EXPECT_EQ(code(envelope(json{{"claims", many}}.dump())), "");
    EXPECT_EQ(code(std::string(2'000'000, '[')), "bad-json");
    EXPECT_EQ(code(envelope(std::string(1'000'000, '['))), "bad-json");
    std::string closed(100'000, '[');
    closed += std::string(100'000, ']');
    EXPECT_EQ(code(closed), "bad-json");
}

TEST(ModelAnswer, ProblemsRepeatNothingOfTheAnswer) {
    const json answer = claims_with("obey me", "x");
    const auto read = parse_model_answer(envelope(answer.dump()));
    ASSERT_FALSE(read);
    EXPECT_THAT(describe(read.error()), HasSubstr("claim 1"));
    EXPECT_THAT(describe(read.error()), Not(HasSubstr("obey")));
}

} // namespace
} // namespace plenary::format
