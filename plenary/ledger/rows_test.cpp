#include "plenary/ledger/rows.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/ledger/random_ledger.hpp"

namespace plenary::ledger {
namespace {

// "a|b": the ids of a table's rows in order; a conflict shows its versions with '/' between, an end
// among them as '-'.
std::string shown(const Rows& rows, std::string_view table) {
    std::string out;
    for (const Row* row : rows.of_table(table)) {
        if (!out.empty())
            out += '|';
        std::string versions;
        for (const Entry* entry : row->now)
            versions += (versions.empty() ? "" : "/") + entry->cells.front().text;
        for (std::size_t i = 0; i < row->ended_by.size(); ++i)
            versions += "/-";
        out += versions;
    }
    return out;
}

std::string shown(const Desk& desk, std::string_view table = "t") {
    return shown(rows_at(desk.entries()), table);
}

TEST(Rows, ASupersededRowKeepsItsPlace) {
    Desk desk("ana");
    const Sha256 a = desk.write(Act::add, "t", {{"id", "a"}}).hash;
    const Sha256 b = desk.write(Act::add, "t", {{"id", "b"}}).hash;
    desk.write(Act::supersede, "t", {{"id", "A"}}, {a}, 3);
    EXPECT_EQ(shown(desk), "A|b");
    desk.write(Act::retract, "t", {}, {b}, 4);
    EXPECT_EQ(shown(desk), "A");
}

TEST(Rows, AreThoseOfTheMoment) {
    Desk desk("ana");
    const Sha256 a = desk.write(Act::add, "t", {{"id", "a"}}, {}, 1).hash;
    const Sha256 b = desk.write(Act::supersede, "t", {{"id", "b"}}, {a}, 2).hash;
    desk.write(Act::retract, "t", {}, {b}, 3);
    EXPECT_EQ(shown(rows_at(desk.entries(), at_minute(0)), "t"), "");
    EXPECT_EQ(shown(rows_at(desk.entries(), at_minute(1)), "t"), "a");
    EXPECT_EQ(shown(rows_at(desk.entries(), at_minute(2)), "t"), "b");
    EXPECT_EQ(shown(rows_at(desk.entries(), at_minute(3)), "t"), "");
    EXPECT_TRUE(rows_at(desk.entries(), at_minute(1)).problems.empty());
}

// Two desks with one row `a` in common.
struct Two {
    Desk ana{"ana"};
    Desk ben{"ben"};
    Sha256 row;

    Two() {
        row = ana.write(Act::add, "t", {{"id", "a"}}).hash;
        ben.take(ana.entries());
    }

    Desk& join() {
        ana.take(ben.entries());
        return ana;
    }
};

TEST(Rows, TwoThatSupersedeOneAreAConflictUntilOneSupersedesBoth) {
    Two two;
    const Sha256 one = two.ana.write(Act::supersede, "t", {{"id", "b"}}, {two.row}, 1).hash;
    const Sha256 other = two.ben.write(Act::supersede, "t", {{"id", "c"}}, {two.row}, 2).hash;
    Desk& desk = two.join();
    EXPECT_EQ(shown(desk), "b/c");
    EXPECT_TRUE(rows_at(desk.entries()).rows[0].in_conflict());
    EXPECT_THAT(rows_at(desk.entries()).rows[0].heads, testing::ElementsAre(one, other));
    desk.write(Act::supersede, "t", {{"id", "d"}}, {one, other}, 3);
    EXPECT_EQ(shown(desk), "d");
}

TEST(Rows, AnEndAndAVersionAreAConflict) {
    Two two;
    two.ana.write(Act::retract, "t", {}, {two.row}, 1);
    two.ben.write(Act::supersede, "t", {{"id", "c"}}, {two.row}, 2);
    EXPECT_EQ(shown(two.join()), "c/-");
}

TEST(Rows, WhoeverSaysTheSameDoesNotContradict) {
    Two two;
    two.ana.write(Act::supersede, "t", {{"id", "b"}}, {two.row}, 1);
    two.ben.write(Act::supersede, "t", {{"id", "b"}}, {two.row}, 2);
    Desk& desk = two.join();
    EXPECT_EQ(shown(desk), "b");
    const Rows rows = rows_at(desk.entries());
    EXPECT_FALSE(rows.rows[0].in_conflict());
    ASSERT_EQ(rows.rows[0].heads.size(), 2U);
    desk.write(Act::supersede, "t", {{"id", "d"}}, rows.rows[0].heads, 3);
    EXPECT_EQ(shown(desk), "d");

    Two ended;
    ended.ana.write(Act::retract, "t", {}, {ended.row}, 1);
    ended.ben.write(Act::retract, "t", {}, {ended.row}, 2);
    EXPECT_EQ(shown(ended.join()), "");
}

TEST(Rows, AnAcceptedProposalBecomesARow) {
    Desk desk("ana");
    const Sha256 one = desk.write(Act::add, "proposals", {{"id", "p"}}).hash;
    const Sha256 two = desk.write(Act::add, "proposals", {{"id", "q"}}).hash;
    EXPECT_EQ(shown(desk, "statements"), "");
    desk.write(Act::accept, "statements", {{"id", "s"}}, {one}, 1);
    desk.write(Act::reject, "proposals", {}, {two}, 1);
    EXPECT_EQ(shown(desk, "proposals"), "");
    EXPECT_EQ(shown(desk, "statements"), "s");
}

TEST(Rows, AnEntryMayStandBeforeWhatItIsOf) {
    Desk ana("ana");
    const Sha256 row = ana.write(Act::add, "t", {{"id", "a"}}, {}, 10).hash;
    Desk ben("ben"); // his clock is behind
    ben.take(ana.entries());
    ben.write(Act::supersede, "t", {{"id", "b"}}, {row}, 5);
    EXPECT_EQ(shown(ben), "b");
    EXPECT_TRUE(rows_at(ben.entries()).problems.empty());
    EXPECT_EQ(shown(rows_at(ben.entries(), at_minute(5)), "t"), "");
    EXPECT_TRUE(rows_at(ben.entries(), at_minute(5)).problems.empty());
}

std::vector<std::string> codes(const Desk& desk) {
    std::vector<std::string> out;
    for (const Problem& problem : rows_at(desk.entries()).problems)
        out.push_back(problem.code);
    return out;
}

TEST(Rows, SayWhatCannotBe) {
    Desk desk("ana");
    const Sha256 a = desk.write(Act::add, "t", {{"id", "a"}}).hash;
    const Sha256 b = desk.write(Act::add, "t", {{"id", "b"}}).hash;
    const Sha256 note = desk.write(Act::note, "t", {{"text", "hm"}}, {a}).hash;
    desk.write(Act::supersede, "t", {{"id", "x"}}, {a, b});
    EXPECT_THAT(codes(desk), testing::ElementsAre("mixed-rows"));
    desk.write(Act::supersede, "other", {{"id", "x"}}, {a});
    EXPECT_EQ(codes(desk).back(), "wrong-table");
    desk.write(Act::retract, "t", {}, {note});
    EXPECT_EQ(codes(desk).back(), "no-row");
    desk.write(Act::retract, "t", {}, {sha256("x")});
    EXPECT_EQ(codes(desk).back(), "unknown-entry");
    desk.write(Act::note, "t", {}, {sha256("x")});
    EXPECT_EQ(codes(desk).back(), "unknown-entry");
    desk.write(Act::accept, "t", {{"id", "x"}}, {a});
    EXPECT_EQ(codes(desk).back(), "wrong-table");
    EXPECT_EQ(codes(desk).size(), 6U);
    EXPECT_EQ(shown(desk), "a|b");
}

// The claimed hashes of what was not verified may form a circle; that ends too.
TEST(Rows, EndOnForgedCircles) {
    Desk desk("ana");
    const Sha256 a = desk.write(Act::add, "t", {{"id", "a"}}).hash;
    desk.write(Act::supersede, "t", {{"id", "b"}}, {a});
    desk.write(Act::supersede, "t", {{"id", "c"}}, {a});
    std::vector<Entry> forged = desk.entries();
    forged[1].of = {forged[2].hash};
    forged[2].of = {forged[1].hash};
    const Rows rows = rows_at(forged);
    EXPECT_FALSE(rows.problems.empty());
    EXPECT_EQ(shown(rows, "t"), "a");
}

RC_GTEST_PROP(Rows, TheOrderOfEntriesChangesNothing, ()) {
    const auto desks = random_desks();
    const auto& entries = desks[0].entries();
    std::vector<Entry> other = entries;
    std::reverse(other.begin(), other.end());
    for (const char* table : {"statements", "sources", "proposals"})
        RC_ASSERT(shown(rows_at(entries), table) == shown(rows_at(other), table));
}

// However the desks differ, one entry of all heads settles every conflict.
RC_GTEST_PROP(Rows, EveryConflictCanBeSettled, ()) {
    auto desks = random_desks();
    Desk& desk = desks[0];
    desk.take(desks[1].entries());
    desk.take(desks[2].entries());
    const Rows rows = rows_at(desk.entries());
    std::vector<Draft> drafts;
    for (const Row& row : rows.rows) {
        RC_ASSERT(!row.now.empty());
        if (!row.in_conflict())
            continue;
        Draft draft;
        draft.recorded = at_minute(1000);
        draft.act = Act::supersede;
        draft.table = row.table;
        draft.cells = row.now.front()->cells;
        draft.of = row.heads;
        drafts.push_back(draft);
    }
    const std::size_t before = rows.rows.size();
    for (Draft& draft : drafts)
        desk.write(std::move(draft));
    const Rows settled = rows_at(desk.entries());
    RC_ASSERT(settled.rows.size() == before);
    RC_ASSERT(settled.problems.empty());
    for (const Row& row : settled.rows)
        RC_ASSERT(!row.in_conflict());
}

} // namespace
} // namespace plenary::ledger
