// All 2^27 coalitions of the Councils of the European Union, one by one, against the sweeps: an
// enumeration that shares nothing with the engine but the weights. It also gives the exact
// Deegan-Packel values, by counting minimal winning coalitions by size, where the published table
// was summed in doubles.

#include <array>
#include <bit>

#include <gtest/gtest.h>

#include "plenary/study/reference_game.hpp"

namespace plenary::study {
namespace {

constexpr std::size_t n = 27;

struct Enumerated {
    std::uint64_t winning = 0;
    std::uint64_t minimal = 0;
    std::array<std::uint64_t, n> swings{};
    std::array<std::uint64_t, n> with{}; // minimal winning coalitions with the member
    std::array<std::array<std::uint64_t, n + 1>, n> with_of_size{};
};

// `wins(coalition)` for a set of members as bits. Cost 2^27 calls, and 27 more for each that wins.
template <class Wins>
Enumerated enumerate(const Wins& wins) {
    Enumerated out;
    for (std::uint32_t coalition = 0; coalition < (1U << n); ++coalition) {
        if (!wins(coalition))
            continue;
        ++out.winning;
        std::uint32_t critical = 0;
        for (std::uint32_t rest = coalition; rest != 0; rest &= rest - 1) {
            if (!wins(coalition & ~(rest & (0U - rest))))
                critical |= rest & (0U - rest);
        }
        const bool minimal = critical == coalition;
        const auto size = static_cast<std::size_t>(std::popcount(coalition));
        out.minimal += minimal ? 1U : 0U;
        for (std::uint32_t rest = critical; rest != 0; rest &= rest - 1) {
            const auto i = static_cast<std::size_t>(std::countr_zero(rest));
            ++out.swings[i];
            if (minimal) {
                ++out.with[i];
                ++out.with_of_size[i][size];
            }
        }
    }
    return out;
}

// The sum of a column over a coalition, from two tables of half the members each.
class Sums {
public:
    Sums(const Electorate& electorate, const char* column) {
        EXPECT_EQ(electorate.members.size(), n);
        const auto& weights = electorate.columns.at(column);
        for (std::uint32_t set = 1; set < low_.size(); ++set) {
            const auto i = static_cast<std::size_t>(std::countr_zero(set));
            low_[set] = low_[set & (set - 1)] + weights[i].numerator();
            if (i + 14 < n)
                high_[set] = high_[set & (set - 1)] + weights[i + 14].numerator();
        }
    }

    [[nodiscard]] std::int64_t operator()(std::uint32_t set) const {
        return low_[set & 0x3FFFU] + high_[set >> 14U];
    }

private:
    std::vector<std::int64_t> low_ = std::vector<std::int64_t>(1U << 14U);
    std::vector<std::int64_t> high_ = std::vector<std::int64_t>(1U << 14U);
};

void compare(ReferenceGame& game, const Enumerated& truth) {
    EXPECT_EQ(game.number("W").value(), std::to_string(truth.winning));
    EXPECT_EQ(game.number("WM").value(), std::to_string(truth.minimal));
    const auto& members = game.game().electorate.members;
    for (std::size_t i = 0; i < n; ++i) {
        SCOPED_TRACE(members[i].code);
        const auto value = [&](const char* index) {
            return game.values(index, members[i].code).at(0);
        };
        EXPECT_EQ(value("RBZ"), static_cast<double>(truth.swings[i]));
        EXPECT_EQ(value("RPG"), static_cast<double>(truth.with[i]));
        long double packel = 0;
        for (std::size_t size = 1; size <= n; ++size) {
            packel += static_cast<long double>(truth.with_of_size[i][size]) /
                      static_cast<long double>(size);
        }
        const auto exact = static_cast<double>(packel / static_cast<long double>(truth.minimal));
        EXPECT_NEAR(value("DP"), exact, 1e-14 * exact);
    }
}

TEST(ReferenceLong, CouncilQualifiedMajority) {
    auto game = ReferenceGame::make("eu_council_qmv").value();
    const Sums population(game.game().electorate, "population");
    compare(game, enumerate([&](std::uint32_t set) {
                const int states = std::popcount(set);
                return states >= 24 || (states >= 15 && population(set) >= 291'452'117);
            }));
    // What cases.csv has as 0.06182092349665193, summed in doubles.
    EXPECT_NEAR(game.values("DP", "Germany").at(0), 0.06182092349149107604, 1e-15);
}

TEST(ReferenceLong, CouncilWithoutTheBlockingClause) {
    auto game = ReferenceGame::make("eu_council_qmv_no_blocking_clause").value();
    const Sums population(game.game().electorate, "population");
    compare(game, enumerate([&](std::uint32_t set) {
                return std::popcount(set) >= 15 && population(set) >= 291'452'117;
            }));
    EXPECT_NEAR(game.values("DP", "Germany").at(0), 0.06182124321302998879, 1e-15);
}

TEST(ReferenceLong, CouncilOfNice) {
    auto game = ReferenceGame::make("eu27_nice_triple").value();
    const Sums votes(game.game().electorate, "nice");
    const Sums population(game.game().electorate, "nice_population");
    compare(game, enumerate([&](std::uint32_t set) {
                return votes(set) >= 255 && std::popcount(set) >= 14 && population(set) >= 298'333;
            }));
}

} // namespace
} // namespace plenary::study
