#include "plenary/evidence/records.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace plenary {
namespace {

struct Row {
    std::string id;
    int value = 0;
};

TEST(Records, FindsTheFirstOfAnId) {
    Records<Row> rows{{"a", 1}, {"b", 2}};
    rows.push_back({"a", 3});
    EXPECT_EQ(rows.find("a")->value, 1);
    EXPECT_EQ(rows.find("b")->value, 2);
    EXPECT_EQ(rows.find("c"), nullptr);
    EXPECT_EQ(rows.size(), 3U);
    const Records<Row> copy = rows;
    EXPECT_EQ(copy.find("b"), &copy[1]);
}

TEST(Records, FindsWhatWasChangedOrMoved) {
    Records<Row> rows{{"a", 1}, {"b", 2}};
    rows[0].id = "c";
    EXPECT_EQ(rows.find("c")->value, 1);
    EXPECT_EQ(rows.find("a"), nullptr);
    Records<Row> turned{{"a", 1}, {"b", 2}};
    std::reverse(turned.begin(), turned.end());
    EXPECT_EQ(turned.find("a")->value, 1);
    Records<Row> last{{"a", 1}};
    last.back().id = "z";
    last.push_back({"a", 4});
    EXPECT_EQ(last.find("a")->value, 4);
}

} // namespace
} // namespace plenary
