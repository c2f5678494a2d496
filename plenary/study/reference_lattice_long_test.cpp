// The International Monetary Fund, 190 members with votes up to 831,401: the games of
// cases/reference for which the dense lattice runs.

#include "plenary/study/reference_lattice.hpp"

#include <gtest/gtest.h>

#include "plenary/study/reference_fault.hpp"
#include "plenary/study/reference_rows.hpp"

namespace plenary::study {
namespace {

struct Held {
    int rows = 0;
    int not_given = 0;
};

// Minimal winning coalitions are not counted on the lattice.
bool is_not_given(const ReferenceRow& row) { return row.index == "PG" || row.index == "WM"; }

// The Shapley-Shubik values are not EPIC's. They are right to 2e-13 (quadrature with 95 points and
// 64 bits of mantissa); those of the lattice are averages of differences of sums near 1, of which
// rounding leaves up to 1.5e-12 of the value (Denmark, Thailand).
void allow_rounding(ReferenceRow& row) {
    if (row.index == "SH")
        row.tolerance = 5e-12 * std::stod(row.value);
}

Held hold(const std::string& name, LatticeGame& game) {
    Held out;
    for (const char* file : {"cases.csv", "tables.csv"}) {
        for (ReferenceRow& row : reference_rows(file)) {
            if (row.game != name)
                continue;
            allow_rounding(row);
            const std::string fault = fault_of(row, game);
            if (is_not_given(row)) {
                EXPECT_NE(fault, "") << "is given now";
                ++out.not_given;
                continue;
            }
            EXPECT_EQ(fault, "");
            ++out.rows;
        }
    }
    return out;
}

TEST(ReferenceLatticeLong, FundBySeventeenTwentieths) {
    auto game = LatticeGame::make("imf_85", true);
    ASSERT_TRUE(game);
    const Held held = hold("imf_85", *game);
    EXPECT_EQ(held.rows, 4 + 190 + 190 + 190 + 1); // 4 of cases.csv; BZ, SH, RBZ, W
    EXPECT_EQ(held.not_given, 4 + 190 + 1);        // 4 of cases.csv; PG, WM
}

TEST(ReferenceLatticeLong, FundByMoreThanHalf) {
    auto game = LatticeGame::make("imf_50", false);
    ASSERT_TRUE(game);
    const Held held = hold("imf_50", *game);
    EXPECT_EQ(held.rows, 4 + 190 + 1); // 4 of cases.csv; BZ, W
    EXPECT_EQ(held.not_given, 0);
}

} // namespace
} // namespace plenary::study
