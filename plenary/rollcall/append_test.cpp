#include "plenary/rollcall/append.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/rollcall/random_archive.hpp"

namespace plenary::rollcall {
namespace {

Member member(std::string id, std::string iso3) {
    Member out;
    out.name = id;
    out.id = std::move(id);
    if (!iso3.empty())
        out.codes = {{"iso3", std::move(iso3), {}}};
    return out;
}

RollCall roll_call(std::string id) {
    RollCall out;
    out.id = std::move(id);
    out.day = Day::make(2001, 2, 3);
    return out;
}

Archive older() {
    Archive out;
    out.name = "Older";
    out.members = {member("A", "AAA"), member("B", "BBB")};
    out.roll_calls = {roll_call("1"), roll_call("2")};
    out.votes = VoteMatrix(
        2, 2,
        {{0, 0, code_of(State::yes)}, {0, 1, code_of(State::no)}, {1, 1, code_of(State::abstain)}});
    return out;
}

// Members in another order, one by its code alone, one new; roll call 2 again, and a new one.
Archive newer() {
    Archive out;
    out.members = {member("C", ""), member("Bee", "BBB"), member("A", "AAA")};
    out.roll_calls = {roll_call("2"), roll_call("3")};
    out.votes = VoteMatrix(
        3, 2,
        {{0, 1, code_of(State::abstain)}, {1, 0, code_of(State::yes)}, {1, 2, code_of(State::no)}});
    return out;
}

std::string fault(const Archive& newer) {
    const Appended got = append(older(), newer);
    EXPECT_EQ(got.archive, Archive{});
    return got.contradictions.empty() ? "" : got.contradictions[0].message;
}

TEST(Append, AddsMembersAndRollCallsBehindTheOlderOnes) {
    const Appended got = append(older(), newer());
    ASSERT_TRUE(got.contradictions.empty()) << got.contradictions[0].message;
    EXPECT_EQ(got.new_members, 1U);
    EXPECT_EQ(got.new_roll_calls, 1U);
    EXPECT_EQ(got.same_roll_calls, 1U);
    const Archive& archive = got.archive;
    EXPECT_EQ(archive.name, "Older");
    ASSERT_EQ(archive.members.size(), 3U);
    EXPECT_EQ(archive.members[1].id, "B");
    EXPECT_EQ(archive.members[1].aliases, (std::vector<Alias>{{"Bee", {}}}));
    EXPECT_EQ(archive.members[2].id, "C");
    EXPECT_EQ(archive.votes.size(), 5U);
    EXPECT_EQ(archive.votes.at(0, 1), code_of(State::no));
    EXPECT_EQ(archive.votes.at(2, 2), code_of(State::yes));
    EXPECT_EQ(archive.votes.at(2, 0), code_of(State::no));
}

TEST(Append, KeepsWhatTheOlderOneSaysAndAddsWhatItLacks) {
    Archive first = older();
    first.members[0].group = "north";
    first.members[0].more = {{"seen", "2001"}};
    first.members[0].seated = {{Day::make(1990, 1, 1), {}}};
    Archive second = newer();
    second.members[2].group = "south";
    second.members[2].more = {{"seen", "2002"}, {"capital", "Aaa"}};
    second.members[2].codes.push_back({"cow", "2", {}});
    second.members[2].seated = {{Day::make(1990, 1, 1), Day::make(2001, 12, 31)}};
    second.members[1].predecessors = {"A"};
    const Appended got = append(first, second);
    ASSERT_TRUE(got.contradictions.empty());
    const Member& a = got.archive.members[0];
    EXPECT_EQ(a.group, "north");
    EXPECT_EQ(a.more, (std::vector<std::pair<std::string, std::string>>{{"seen", "2001"},
                                                                        {"capital", "Aaa"}}));
    EXPECT_EQ(a.code("cow"), "2");
    EXPECT_EQ(a.seated, second.members[2].seated);
    EXPECT_EQ(got.archive.members[1].predecessors, std::vector<std::string>{"A"});
    EXPECT_EQ(got.remarks.size(), 2U);
}

TEST(Append, RefusesARollCallThatIsNotAlike) {
    Archive other = newer();
    other.roll_calls[0].title = "another";
    EXPECT_EQ(fault(other), "roll call 2 is in both archives, but not alike: title");
    other = newer();
    other.roll_calls[0].totals.yes = 1;
    EXPECT_EQ(fault(other), "roll call 2 is in both archives, but not alike: totals");
    other = newer();
    other.roll_calls[0].more = {{"topic", "x"}};
    EXPECT_EQ(fault(other), "roll call 2 is in both archives, but not alike: topic");
    other = newer();
    other.votes = VoteMatrix(3, 2, {{0, 1, code_of(State::no)}});
    EXPECT_EQ(fault(other), "roll call 2 is in both archives, and the vote of B differs");
    other.votes = VoteMatrix(3, 2, {});
    EXPECT_EQ(fault(other), "roll call 2 is in both archives, and the vote of B differs");
    other.votes = VoteMatrix(3, 2, {{0, 1, code_of(State::abstain)}, {0, 0, code_of(State::yes)}});
    EXPECT_EQ(fault(other), "roll call 2 is in both archives, and the vote of C differs");
}

TEST(Append, RefusesMembersThatContradictEachOther) {
    Archive other = newer();
    other.members[2].codes[0].code = "XXX";
    EXPECT_EQ(fault(other), "the iso3 code of A is AAA here, but XXX in the newer archive");
    other = newer();
    other.members[1].codes.push_back({"iso3", "AAA", {}});
    EXPECT_EQ(fault(other), "Bee shares codes with two members: A and B");
    other = newer();
    other.members[0].codes = {{"iso3", "BBB", {}}};
    EXPECT_EQ(fault(other), "C and Bee of the newer archive would both be B");
    other = newer();
    other.cells = Cells::answers;
    EXPECT_EQ(fault(other), "one archive holds votes, the other answers to a survey");
}

RC_GTEST_PROP(Append, OfAnArchiveToItselfChangesNothing, ()) {
    Archive archive = random_archive();
    for (Member& each : archive.members)
        each.codes.clear(); // codes at random are those of several members
    for (Member& each : archive.members)
        each.more.clear(); // likewise columns at random have several values
    for (RollCall& each : archive.roll_calls)
        each.more.clear();
    const Appended got = append(archive, archive);
    RC_ASSERT(got.contradictions.empty());
    RC_ASSERT(got.archive == archive);
    RC_ASSERT(got.same_roll_calls == archive.roll_calls.size());
}

} // namespace
} // namespace plenary::rollcall
