#include "plenary/ledger/redact.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "plenary/ledger/random_ledger.hpp"

namespace plenary::ledger {
namespace {

// The ids of the rows of a table that are left.
std::string left(const Redacted& redacted, std::string_view table) {
    const Rows rows = rows_at(redacted.entries);
    EXPECT_TRUE(rows.problems.empty());
    std::string out;
    for (const Row* row : rows.of_table(table))
        out += *find(row->now.front()->cells, "id") + " ";
    return out;
}

struct Confidential : testing::Test {
    Desk desk{"ana"};
    Sha256 secret;

    void SetUp() override {
        desk.write(Act::add, "sources", {{"id", "open"}, {"snapshot", sha256_hex("o")}});
        secret =
            desk.write(Act::add, "sources",
                       {{"id", "secret"}, {"confidential", "yes"}, {"snapshot", sha256_hex("s")}})
                .hash;
        desk.write(Act::add, "snapshots", {{"id", "1"}, {"hash", sha256_hex("o")}});
        desk.write(Act::add, "snapshots", {{"id", "2"}, {"hash", sha256_hex("s")}});
        desk.write(Act::add, "statements", {{"id", "a"}, {"source", "open"}});
        desk.write(Act::add, "statements", {{"id", "b"}, {"source", " secret "}});
        desk.write(Act::add, "statements", {{"id", "c"}, {"source", "open"}, {"rests_on", "a; b"}});
        desk.write(Act::add, "statements", {{"id", "d"}, {"source", "open"}, {"rests_on", "c"}});
        desk.write(Act::add, "rulings", {{"id", "r"}, {"chosen", "d"}});
        desk.write(Act::add, "rulings", {{"id", "q"}, {"chosen", "a"}});
    }
};

TEST_F(Confidential, WhatRestsOnItGoesWithIt) {
    const Redacted out = redact(desk.entries());
    EXPECT_EQ(left(out, "sources"), "open ");
    EXPECT_EQ(left(out, "statements"), "a ");
    EXPECT_EQ(left(out, "rulings"), "q ");
    EXPECT_EQ(left(out, "snapshots"), "1 ");
    EXPECT_EQ(out.sources, 1U);
    EXPECT_EQ(out.withheld, 6U);
    ASSERT_EQ(out.snapshots.size(), 1U);
    EXPECT_EQ(out.snapshots[0], sha256("s"));
    const Verified verified = verify(out.entries);
    EXPECT_TRUE(verified.problems.empty());
    EXPECT_EQ(verified.head, verify(desk.entries()).head);
}

TEST_F(Confidential, FormerVersionsAndNotesGoToo) {
    const Rows rows = rows_at(desk.entries());
    const Sha256 a = rows.of_table("statements").front()->first->hash;
    const Sha256 moved =
        desk.write(Act::supersede, "statements", {{"id", "a"}, {"source", "secret"}}, {a}).hash;
    desk.write(Act::supersede, "statements", {{"id", "a"}, {"source", "open"}}, {moved});
    desk.write(Act::note, "sources", {{"text", "from a minister"}}, {secret});
    const Redacted out = redact(desk.entries());
    EXPECT_EQ(left(out, "statements"), "");
    EXPECT_EQ(out.withheld, 6U + 5U); // a three times, the ruling q, the note
}

TEST_F(Confidential, ASourceThatRepeatsItIsWhatItWasBefore) {
    const Sha256 open = rows_at(desk.entries()).of_table("sources").front()->first->hash;
    desk.write(Act::add, "proposals", {{"id", "p"}, {"source", "open"}, {"same_as", "secret"}});
    const Sha256 said =
        desk.write(Act::supersede, "sources", {{"id", "open"}, {"same_as", "secret"}}, {open}).hash;
    const auto of_open = [&] {
        const Redacted out = redact(desk.entries());
        EXPECT_EQ(left(out, "sources"), "open ");
        EXPECT_EQ(left(out, "statements"), "a ");
        EXPECT_EQ(left(out, "proposals"), "");
        const Rows rows = rows_at(out.entries);
        return rows.of_table("sources").front()->now.front()->hash;
    };
    EXPECT_EQ(of_open(), open);
    // A later version rests on one that is gone.
    const Sha256 later =
        desk.write(Act::supersede, "sources", {{"id", "open"}, {"title", "T"}}, {said}).hash;
    EXPECT_EQ(of_open(), open);
    // What is taken back must not come back.
    desk.write(Act::retract, "sources", {}, {later});
    const Redacted out = redact(desk.entries());
    EXPECT_EQ(left(out, "sources"), "");
    EXPECT_TRUE(verify(out.entries).problems.empty());
}

TEST_F(Confidential, ASnapshotThatAnOpenSourceNamesStays) {
    desk.write(Act::add, "sources", {{"id", "too"}, {"snapshot", sha256_hex("s")}});
    EXPECT_TRUE(redact(desk.entries()).snapshots.empty());
}

TEST_F(Confidential, AFileThatNamesItMustBeMendedFirst) {
    const Sha256 first =
        desk.write(Act::add, "dossier.toml", {{"text", "source = \"secret\""}}).hash;
    const Redacted refused = redact(desk.entries());
    ASSERT_EQ(refused.problems.size(), 1U);
    EXPECT_EQ(refused.problems[0].code, "confidential-motion");
    EXPECT_TRUE(refused.entries.empty());
    desk.write(Act::supersede, "dossier.toml", {{"text", "source = \"open\""}}, {first});
    const Redacted out = redact(desk.entries());
    EXPECT_TRUE(out.problems.empty());
    const Rows rows = rows_at(out.entries);
    ASSERT_EQ(rows.of_table("dossier.toml").size(), 1U);
    EXPECT_EQ(*find(rows.of_table("dossier.toml")[0]->now[0]->cells, "text"), "source = \"open\"");
    for (const Entry& entry : out.entries) {
        for (const Cell& cell : entry.cells)
            EXPECT_EQ(cell.text.find("secret"), std::string::npos);
    }
}

TEST(Redact, LeavesAnOpenLedgerAsItIs) {
    Desk desk("ana");
    desk.write(Act::add, "sources", {{"id", "a"}, {"confidential", "no"}});
    const Redacted out = redact(desk.entries());
    EXPECT_EQ(out.entries, desk.entries());
    EXPECT_EQ(out.withheld, 0U);
}

} // namespace
} // namespace plenary::ledger
