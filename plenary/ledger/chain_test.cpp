#include "plenary/ledger/chain.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/ledger/random_ledger.hpp"

namespace plenary::ledger {
namespace {

std::vector<std::string> codes(const Verified& verified) {
    std::vector<std::string> out;
    for (const Problem& problem : verified.problems)
        out.push_back(problem.code);
    return out;
}

std::vector<Entry> three() {
    Desk desk("ana@desk");
    const Sha256 first = desk.write(Act::add, "statements", {{"id", "a"}}).hash;
    desk.write(Act::supersede, "statements", {{"id", "a"}, {"note", "x"}}, {first}, 1);
    desk.write(Act::add, "sources", {{"id", "b"}}, {}, 2);
    return desk.entries();
}

TEST(Append, NumbersAndLinks) {
    const auto entries = three();
    EXPECT_EQ(entries[0].number, 1);
    EXPECT_FALSE(entries[0].previous);
    EXPECT_EQ(entries[2].number, 3);
    EXPECT_EQ(entries[2].previous, entries[1].hash);
    EXPECT_EQ(entries[2].hash, hash_of(entries[2]));
}

TEST(Append, RefusesAClockThatWentBack) {
    const auto entries = three();
    Draft draft = entries[0];
    draft.recorded = at_minute(1);
    const auto late = append("ana@desk", tips_of(entries).at("ana@desk"), draft);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "clock-went-back");
    EXPECT_EQ(late.error().kind, Kind::conflict);
}

RC_GTEST_PROP(Verify, PassesWhatDesksWriteInAnyOrder, ()) {
    for (const Desk& desk : random_desks()) {
        const Verified verified = verify(desk.entries());
        RC_ASSERT(verified.problems.empty());
        RC_ASSERT(verified.tips == tips_of(desk.entries()));
        std::vector<Entry> shuffled = desk.entries();
        std::reverse(shuffled.begin(), shuffled.end());
        RC_ASSERT(verify(shuffled).head == verified.head);
        RC_ASSERT(verify(shuffled).problems.empty());
    }
}

RC_GTEST_PROP(Verify, FindsAnyChangedField, ()) {
    auto desks = random_desks();
    step(desks[0], 1000);
    std::vector<Entry> entries = desks[0].entries();
    Entry& entry = entries[*rc::gen::inRange<std::size_t>(0, entries.size())];
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        entry.reason += "x";
        break;
    case 1:
        entry.by += "x";
        break;
    case 2:
        entry.table += "x";
        break;
    case 3:
        entry.recorded = at_minute(-1);
        break;
    case 4:
        entry.hash.bytes[5] ^= 4;
        break;
    default:
        entry.cells.push_back({"more", "x"});
        break;
    }
    RC_ASSERT(!verify(entries).problems.empty());
}

RC_GTEST_PROP(Verify, FindsAnEntryThatIsMissingInside, ()) {
    auto desks = random_desks();
    for (int minute = 1000; minute < 1003; ++minute)
        step(desks[0], minute);
    std::vector<Entry> entries = desks[0].entries();
    const auto at =
        *rc::gen::suchThat(rc::gen::inRange<std::size_t>(0, entries.size()), [&](std::size_t one) {
            return tips_of(entries).at(entries[one].writer).hash != entries[one].hash;
        });
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(at));
    const Verified verified = verify(entries);
    RC_ASSERT(!verified.problems.empty());
    RC_ASSERT(verified.problems.front().code == "gap");
}

TEST(Verify, NamesWhatIsWrong) {
    auto entries = three();
    entries[1].reason = "another";
    EXPECT_THAT(codes(verify(entries)), testing::ElementsAre("wrong-hash"));

    entries = three();
    entries.erase(entries.begin() + 1);
    EXPECT_THAT(codes(verify(entries)), testing::ElementsAre("gap"));
    EXPECT_NE(verify(entries).problems.front().message.find("entry ana@desk 2 is missing"),
              std::string::npos);
    EXPECT_EQ(verify(entries).tips.at("ana@desk").number, 1);

    entries = three();
    entries[2].previous = entries[0].hash;
    entries[2].hash = hash_of(entries[2]);
    EXPECT_THAT(codes(verify(entries)), testing::ElementsAre("wrong-link"));

    entries = three();
    entries[2].recorded = at_minute(0);
    entries[2].hash = hash_of(entries[2]);
    EXPECT_THAT(codes(verify(entries)), testing::ElementsAre("clock-went-back"));

    entries = three();
    Entry other = entries[2];
    other.reason = "other";
    other.hash = hash_of(other);
    entries.push_back(other);
    EXPECT_THAT(codes(verify(entries)), testing::ElementsAre("fork"));

    entries = three();
    entries[1].of = {sha256("nobody")};
    entries[1].hash = hash_of(entries[1]);
    entries[2].previous = entries[1].hash;
    entries[2].hash = hash_of(entries[2]);
    EXPECT_THAT(codes(verify(entries)), testing::ElementsAre("unknown-entry"));
    EXPECT_TRUE(verify_chains(entries).problems.empty());
}

TEST(Verify, AWithheldEntryHoldsTheChainTogether) {
    auto entries = three();
    Entry withheld;
    withheld.writer = entries[1].writer;
    withheld.number = 2;
    withheld.hash = entries[1].hash;
    withheld.withheld = true;
    const Sha256 head = verify(entries).head;
    entries[1] = withheld;
    const Verified verified = verify(entries);
    EXPECT_TRUE(verified.problems.empty());
    EXPECT_EQ(verified.withheld, 1U);
    EXPECT_EQ(verified.head, head);
    entries[1].hash = sha256("another");
    EXPECT_THAT(codes(verify(entries)), testing::ElementsAre("wrong-link"));
}

TEST(Head, IsOfTheBytesThatAreWrittenDown) {
    EXPECT_EQ(to_string(head_of({})), sha256_hex("plenary head 1\n"));
    Tips tips;
    tips["ben"] = {2, sha256("b"), std::nullopt};
    tips["ana"] = {1, sha256("a"), std::nullopt};
    EXPECT_EQ(to_string(head_of(tips)), sha256_hex("plenary head 1\nana 1 " + sha256_hex("a") +
                                                   "\nben 2 " + sha256_hex("b") + "\n"));
}

} // namespace
} // namespace plenary::ledger
