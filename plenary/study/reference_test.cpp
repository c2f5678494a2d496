// Every value of cases/reference, each game compiled from its body and rule.

#include <gtest/gtest.h>

#include "plenary/study/reference_fault.hpp"
#include "plenary/study/reference_game.hpp"
#include "plenary/study/reference_rows.hpp"

namespace plenary::study {
namespace {

// Their diagrams are too large: see reference_lattice_long_test.cpp.
bool is_left_out(const ReferenceRow& row) { return row.game == "imf_85" || row.game == "imf_50"; }

void hold_rows(const std::string& file, std::size_t expected, std::size_t expected_left_out) {
    const std::vector<ReferenceRow> rows = reference_rows(file);
    std::map<std::string, std::optional<ReferenceGame>> games;
    std::size_t held = 0;
    std::size_t left_out = 0;
    for (const ReferenceRow& row : rows) {
        if (is_left_out(row)) {
            ++left_out;
            continue;
        }
        auto found = games.find(row.game);
        if (found == games.end())
            found = games.emplace(row.game, ReferenceGame::make(row.game)).first;
        if (!found->second) {
            ADD_FAILURE() << row.where << ": there is no game '" << row.game << "'";
            continue;
        }
        const std::string fault = fault_of(row, *found->second);
        if (fault.empty()) {
            ++held;
        } else {
            ADD_FAILURE() << fault;
        }
    }
    EXPECT_EQ(held, expected) << "of " << rows.size() << " rows of " << file;
    EXPECT_EQ(left_out, expected_left_out) << file;
}

TEST(Reference, CasesHold) { hold_rows("cases.csv", 515, 12); }

TEST(Reference, TablesHold) { hold_rows("tables.csv", 2715, 953); }

// EPIC gives the number of the smallest minimal winning coalitions times their size, and no Tijs
// index where somebody has a veto without the whole quota. So neither is taken from it.
TEST(Reference, WhatEpicGetsWrongIsNotTakenFromIt) {
    for (const ReferenceRow& row : reference_rows("tables.csv"))
        EXPECT_TRUE(row.index != "WS" && row.index != "T") << row.where;
    EXPECT_EQ(ReferenceGame::make("unsc")->number("WS"), "210"); // EPIC: 1890
}

TEST(Reference, WhatIsUnknownIsAFault) {
    EXPECT_FALSE(ReferenceGame::make("no_such_game"));
    auto game = ReferenceGame::make("[51;50,49,1]");
    ASSERT_TRUE(game);
    const auto fault = [&](const char* index, const char* member, const char* value) {
        return fault_of({"[51;50,49,1]", index, member, value, 1e-12, "here"}, *game);
    };
    EXPECT_EQ(fault("W", "*", "3"), "");
    EXPECT_EQ(fault("BZ", "p1", "0.6"), "");
    EXPECT_NE(fault("W", "*", "4"), "");
    EXPECT_NE(fault("BZ", "p1", "0.60000000001"), "");
    EXPECT_NE(fault("WX", "*", "3"), "");
    EXPECT_NE(fault("XX", "p1", "0.5"), "");
    EXPECT_NE(fault("BZ", "p4", "0.5"), "");
    EXPECT_NE(fault("pass_count", "*", "3"), "");
    EXPECT_NE(fault("ternary_banzhaf", "p1", "0.5"), "");
}

} // namespace
} // namespace plenary::study
