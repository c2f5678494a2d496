#include "plenary/format/ledger_views.hpp"

#include <algorithm>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/ledger/random_ledger.hpp"

namespace plenary::format {
namespace {

using ledger::Act;
using ledger::Desk;

std::map<std::string, std::string> views(const Desk& desk) {
    const auto list = views_of(ledger::rows_at(desk.entries()));
    return {list.begin(), list.end()};
}

CsvTable csv(const std::string& text) {
    std::vector<Problem> problems;
    CsvTable out = parse_csv(text, "t.csv", problems);
    EXPECT_TRUE(problems.empty());
    return out;
}

// Writes what the edited view changes, and gives what was done: "supersede statements | ...".
std::vector<std::string> take_over(Desk& desk, const std::string& table, const std::string& text) {
    std::vector<std::string> out;
    const ledger::Rows rows = ledger::rows_at(desk.entries());
    for (ledger::Draft draft : edits_of(rows, table, csv(text))) {
        draft.recorded = ledger::at_minute(10'000);
        std::string line(ledger::to_string(draft.act));
        for (const ledger::Cell& cell : draft.cells)
            line += " " + cell.text;
        out.push_back(line);
        desk.write(std::move(draft));
    }
    return out;
}

TEST(Views, HaveTheUsualHeadersWhereThereIsNoRow) {
    const auto shown = views(Desk("ana"));
    EXPECT_EQ(shown.size(), 4U);
    EXPECT_EQ(shown.at("rulings.csv"), "motion,member,chosen,reason,by,day\n");
}

TEST(Views, KeepColumnsInTheOrderInWhichTheyCome) {
    Desk desk("ana");
    desk.write(Act::add, "t", {{"id", "1"}, {"odd", "x, y"}});
    desk.write(Act::add, "t", {{"odd", ""}, {"id", "2"}});
    desk.write(Act::add, "t", {{"id", "3"}, {"more", "=1+1"}});
    desk.write(Act::add, "snapshots", {{"hash", "h"}});
    desk.write(Act::add, "dossier.toml", {{"text", "title = \"t\"\r\n"}});
    const auto shown = views(desk);
    EXPECT_EQ(shown.at("t.csv"), "id,odd,more\n1,\"x, y\",\n2,,\n3,,=1+1\n");
    EXPECT_EQ(shown.at("dossier.toml"), "title = \"t\"\r\n");
    EXPECT_FALSE(shown.contains("snapshots.csv"));
}

TEST(Views, GiveEveryCellThePlaceItHasInTheFile) {
    Desk desk("ana");
    desk.write(Act::add, "t", {{"id", "1"}, {"odd", "x, \"y\"\nof two lines"}, {"z", "Açaí"}});
    desk.write(Act::add, "t", {{"id", "Ñandú"}, {"odd", "plain"}, {"z", "last\n\n"}});
    desk.write(Act::add, "t", {{"z", ""}, {"odd", "a\r\nb"}});
    desk.write(Act::add, "t", {{"id", "4"}});
    const ledger::Rows rows = ledger::rows_at(desk.entries());
    std::vector<const ledger::Entry*> versions;
    for (const ledger::Row* row : rows.of_table("t"))
        versions.push_back(row->now.front());
    const CsvTable table = table_of(versions, "t", "t.csv");
    const CsvTable read = csv(to_csv(table));
    ASSERT_EQ(read.rows.size(), table.rows.size());
    const auto same = [](const std::vector<CsvCell>& a, const std::vector<CsvCell>& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const CsvCell& x, const CsvCell& y) {
                              return x.text == y.text && x.line == y.line && x.column == y.column;
                          });
    };
    EXPECT_TRUE(same(read.header, table.header));
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        EXPECT_TRUE(same(read.rows[i], table.rows[i])) << i;
}

TEST(Edits, FindRowsAgainByEqualCellsElseById) {
    Desk desk("ana");
    desk.write(Act::add, "t", {{"id", "1"}, {"x", "a"}});
    desk.write(Act::add, "t", {{"id", "2"}, {"x", "b"}});
    desk.write(Act::add, "t", {{"id", "3"}, {"x", "c"}});
    EXPECT_THAT(take_over(desk, "t", "id,x\n3,c\n1,a\n2,b\n"), testing::IsEmpty());
    EXPECT_THAT(take_over(desk, "t", "x,id,new\nc,3,\na,1,\nb,2,\n"), testing::IsEmpty());
    EXPECT_THAT(take_over(desk, "t", "id,x\n4,d\n2,B\n1,a\n"),
                testing::ElementsAre("supersede 2 B", "retract", "add 4 d"));
    EXPECT_EQ(views(desk).at("t.csv"), "id,x\n1,a\n2,B\n4,d\n");
}

TEST(Edits, WithoutAnIdAChangedRowGoesAndComes) {
    Desk desk("ana");
    desk.write(Act::add, "t", {{"x", "a"}});
    desk.write(Act::add, "t", {{"x", "a"}});
    EXPECT_THAT(take_over(desk, "t", "x\na\na\n"), testing::IsEmpty());
    EXPECT_THAT(take_over(desk, "t", "x\na\nb\n"), testing::ElementsAre("retract", "add b"));
}

// Two desks' versions of one row.
Desk at_odds() {
    Desk ana("ana");
    const Sha256 row = ana.write(Act::add, "t", {{"id", "1"}, {"x", "a"}}).hash;
    Desk ben("ben");
    ben.take(ana.entries());
    ana.write(Act::supersede, "t", {{"id", "1"}, {"x", "b"}}, {row}, 1);
    ben.write(Act::supersede, "t", {{"id", "1"}, {"x", "c"}}, {row}, 2);
    ana.take(ben.entries());
    return ana;
}

TEST(Edits, AConflictIsSettledByTakingOutALine) {
    for (const char* edited : {"id,x\n1,c\n", "id,x\n1,d\n", "id,x\n"}) {
        Desk desk = at_odds();
        EXPECT_EQ(views(desk).at("t.csv"), "id,x\n1,b\n1,c\n");
        EXPECT_THAT(take_over(desk, "t", "id,x\n1,c\n1,b\n"), testing::IsEmpty());
        EXPECT_EQ(take_over(desk, "t", edited).size(), 1U);
        EXPECT_EQ(views(desk).contains("t.csv") ? views(desk).at("t.csv") : "id,x\n", edited);
    }
}

TEST(Edits, OfTheFileItself) {
    Desk desk("ana");
    const auto edits = [&](const std::string& text) {
        return edits_of_toml(ledger::rows_at(desk.entries()), text);
    };
    ASSERT_EQ(edits("a").size(), 1U);
    EXPECT_EQ(edits("a")[0].act, Act::add);
    desk.write(Act::add, "dossier.toml", {{"text", "a"}});
    EXPECT_TRUE(edits("a").empty());
    ASSERT_EQ(edits("b").size(), 1U);
    EXPECT_EQ(edits("b")[0].act, Act::supersede);
}

// Whatever a person makes of a view, after taking it over the ledger shows just that.
RC_GTEST_PROP(Edits, TheLedgerThenShowsWhatTheViewSaid, ()) {
    auto desks = ledger::random_desks();
    Desk& desk = desks[0];
    desk.take(desks[1].entries());
    std::string text = "id,stance\n";
    const int rows = *rc::gen::inRange(0, 6);
    std::multiset<std::string> wanted;
    for (int i = 0; i < rows; ++i) {
        const std::string line = *rc::gen::element<std::string>("1", "2", "3") + "," +
                                 *rc::gen::element<std::string>("yes", "no", "abstain");
        text += line + "\n";
        wanted.insert(line);
    }
    take_over(desk, "statements", text);
    RC_ASSERT(ledger::verify(desk.entries()).problems.empty());
    std::multiset<std::string> shown;
    const ledger::Rows now = ledger::rows_at(desk.entries());
    for (const ledger::Row* row : now.of_table("statements")) {
        RC_ASSERT(!row->in_conflict());
        shown.insert(*ledger::find(row->now[0]->cells, "id") + "," +
                     *ledger::find(row->now[0]->cells, "stance"));
    }
    RC_ASSERT(shown == wanted);
    RC_ASSERT(take_over(desk, "statements", text).empty());
}

} // namespace
} // namespace plenary::format
