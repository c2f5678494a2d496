#include "plenary/format/bounded_json.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

Problem problem_of(const std::string& text, int line = 1) {
    const auto got = parse_bounded_json(text, "x.json", line);
    EXPECT_FALSE(got) << text;
    return got ? Problem{} : got.error();
}

TEST(BoundedJson, ReadsOneValue) {
    const auto got =
        parse_bounded_json(R"({"a": "x", "b": 14226.0, "c": 7, "d": {"a": null}})", "x");
    ASSERT_TRUE(got) << got.error().message;
    EXPECT_EQ(json_text(*got, "a"), "x");
    EXPECT_EQ(json_text(*got, "b"), "14226.0");
    EXPECT_EQ(json_text(*got, "c"), "7");
    EXPECT_EQ(json_text(*got, "d"), "");
    EXPECT_EQ(json_text((*got)["d"], "a"), "");
    EXPECT_EQ(json_text((*got)["a"], "a"), "");
    EXPECT_EQ(json_at(*got, "e"), nullptr);
    EXPECT_TRUE(json_at(*got, "d")->is_object());
}

TEST(BoundedJson, SaysWhatIsWrongAndWhere) {
    const Problem cut = problem_of("{\"ä\":\n \"ä\" x}", 5);
    EXPECT_EQ(cut.code, "bad-json");
    EXPECT_EQ(cut.where, (Where{"x.json", 6, 6}));
    EXPECT_EQ(problem_of("").code, "bad-json");
    EXPECT_EQ(problem_of("1 2").code, "bad-json");
    EXPECT_EQ(problem_of(R"({"a": {"b": 1, "b": 2}})").message,
              "the key 'b' stands twice in an object");
    EXPECT_EQ(problem_of("1e999").code, "bad-json");
    const Problem bytes = problem_of("[\n\"\xE4\"]");
    EXPECT_EQ(bytes.code, "invalid-utf8");
    EXPECT_EQ(bytes.where, (Where{"x.json", 2, 2}));
}

TEST(BoundedJson, IsBounded) {
    const auto nested = [](int depth) {
        return std::string(static_cast<std::size_t>(depth), '[') +
               std::string(static_cast<std::size_t>(depth), ']');
    };
    EXPECT_TRUE(parse_bounded_json(nested(deepest_json), "x"));
    EXPECT_EQ(problem_of(nested(deepest_json + 1)).code, "json-too-deep");
    EXPECT_EQ(problem_of(std::string(1000000, '[')).code, "json-too-deep");
    EXPECT_EQ(problem_of(std::string(largest_json + 1, ' ')).code, "json-too-large");
}

} // namespace
} // namespace plenary::format
