#include "plenary/rule/electorate_change.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

Rational number(std::int64_t value) { return Rational::make(value, 1).value(); }

// A 5, B 3 (in the group north), C 2 (north, not seated).
Electorate three() {
    Electorate out;
    out.name = "Three";
    out.members = {{"A", "Aland", true, "seated"},
                   {"B", "Bland", true, "seated"},
                   {"C", "Cland", false, "not seated"}};
    out.columns["votes"] = {number(5), number(3), number(2)};
    out.groups["north"] = {false, true, true};
    return out;
}

std::vector<std::string> codes(const Electorate& electorate) {
    std::vector<std::string> out;
    for (const Elector& one : electorate.members)
        out.push_back(one.code);
    return out;
}

TEST(ElectorateChange, LeavingTakesTheMemberOutOfEveryColumn) {
    ElectorateChange change;
    change.leave = {0};
    const Electorate got = changed(three(), change).value();
    EXPECT_EQ(codes(got), (std::vector<std::string>{"B", "C"}));
    EXPECT_EQ(got.columns.at("votes"), (std::vector<Rational>{number(3), number(2)}));
    EXPECT_EQ(got.groups.at("north"), (std::vector<bool>{true, true}));
    EXPECT_EQ(say(three(), change), "without A");
}

TEST(ElectorateChange, ABarredMemberStaysAMember) {
    ElectorateChange change;
    change.bar = {1};
    const Electorate got = changed(three(), change).value();
    EXPECT_EQ(got.members.size(), 3U);
    EXPECT_EQ(got.seated(), 1);
    EXPECT_EQ(got.members[1].seat, "barred");
}

TEST(ElectorateChange, MergedMembersAddTheirWeightsAndKeepTheirGroups) {
    ElectorateChange change;
    change.merge = {2, 0};
    const Electorate got = changed(three(), change).value();
    EXPECT_EQ(codes(got), (std::vector<std::string>{"A+C", "B"}));
    EXPECT_EQ(got.columns.at("votes"), (std::vector<Rational>{number(7), number(3)}));
    EXPECT_EQ(got.groups.at("north"), (std::vector<bool>{true, true}));
    EXPECT_TRUE(got.members[0].can_vote);
}

TEST(ElectorateChange, WhoeverJoinsHasTheWeightsGivenAndNoGroup) {
    ElectorateChange change;
    change.join = {{"D", {{"votes", number(4)}}}, {"E", {}}};
    const Electorate got = changed(three(), change).value();
    EXPECT_EQ(codes(got), (std::vector<std::string>{"A", "B", "C", "D", "E"}));
    EXPECT_EQ(got.columns.at("votes")[3], number(4));
    EXPECT_EQ(got.columns.at("votes")[4], number(0));
    EXPECT_FALSE(got.groups.at("north")[3]);
    EXPECT_EQ(say(three(), change), "joined by D (votes 4), E (votes 0)");
}

TEST(ElectorateChange, RefusesWhatHasNoMeaning) {
    const auto code_of = [](const ElectorateChange& change) {
        return changed(three(), change).error().code;
    };
    ElectorateChange change;
    change.leave = {0};
    change.bar = {0};
    EXPECT_EQ(code_of(change), "member-twice");
    change = {};
    change.merge = {1};
    EXPECT_EQ(code_of(change), "merge-one");
    change = {};
    change.join = {{"A", {}}};
    EXPECT_EQ(code_of(change), "member-exists");
    change.join = {{"D", {{"people", number(1)}}}};
    EXPECT_EQ(code_of(change), "unknown-column");
}

} // namespace
} // namespace plenary
