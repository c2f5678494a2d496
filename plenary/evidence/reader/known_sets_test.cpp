#include "plenary/evidence/reader/known_sets.hpp"

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

using Members = std::vector<std::uint16_t>;

// States 0 to 5; a club that 2 left, and a council of two permanent and one elected seat.
class KnownSetsTest : public testing::Test {
protected:
    KnownSetsTest() {
        for (const char* code : {"AAA", "BBB", "CCC", "DDD", "EEE", "FFF"})
            lexicon.add_state(code);
        Group club;
        club.id = "CLUB";
        club.members = {{0, {}, {}}, {1, {}, {}}, {2, {}, Day::make(2020, 1, 31)}};
        Group council;
        council.id = "COUNCIL";
        council.council = true;
        council.members = {{0, {}, {}},
                           {1, {}, {}},
                           {3, Day::make(2023, 1, 1), Day::make(2023, 12, 31)},
                           {4, Day::make(2024, 1, 1), Day::make(2024, 12, 31)},
                           {5, Day::make(2025, 1, 1), Day::make(2025, 12, 31)}};
        lexicon.groups = {club, council};
    }

    static Named named(Members states) {
        Named out;
        out.states = std::move(states);
        return out;
    }

    Lexicon lexicon;
};

TEST_F(KnownSetsTest, AreAsOfTheDayOfTheText) {
    EXPECT_EQ(KnownSets(lexicon, Day::make(2019, 7, 1)).members_of(0), (Members{0, 1, 2}));
    EXPECT_EQ(KnownSets(lexicon, Day::make(2024, 7, 1)).members_of(1), (Members{0, 1, 4}));
}

TEST_F(KnownSetsTest, WithoutADayHoldWhoBelongsStill) {
    EXPECT_EQ(KnownSets(lexicon, {}).members_of(0), (Members{0, 1}));
}

TEST_F(KnownSetsTest, FindTheTableAtWhichEverybodyWhoVotedSat) {
    const KnownSets sets(lexicon, {});
    EXPECT_EQ(sets.table_of(1, {0, 3}, 3), (Members{0, 1, 3}));
    EXPECT_EQ(sets.table_of(1, {0, 1}, 3), (Members{0, 1, 5})) << "the last of several";
    EXPECT_EQ(sets.table_of(1, {3, 4}, 3), Members{}) << "never together";
    EXPECT_EQ(sets.table_of(1, {0, 3}, 4), Members{}) << "never four";
}

// Of fifteen seats five change at once: two tables that fit as well are none.
TEST_F(KnownSetsTest, KnowNoTableWhereTwoFitAsWell) {
    Group large;
    large.id = "LARGE";
    large.council = true;
    large.members = {{0, {}, {}}};
    for (const std::uint16_t state : Members{1, 2, 3})
        large.members.push_back({state, Day::make(2023, 1, 1), Day::make(2023, 12, 31)});
    for (const char* code : {"GGG", "HHH", "III"})
        large.members.push_back(
            {lexicon.add_state(code), Day::make(2024, 1, 1), Day::make(2024, 12, 31)});
    lexicon.groups.push_back(large);
    KnownSets sets(lexicon, {});
    EXPECT_EQ(sets.table_of(2, {0}, 4), Members{});
    EXPECT_EQ(sets.table_of(2, {0, 3}, 4), (Members{0, 1, 2, 3}));
    sets.hear({named({2})});
    EXPECT_EQ(sets.table_of(2, {0}, 4), (Members{0, 1, 2, 3})) << "spoken of";
}

TEST_F(KnownSetsTest, PreferTheTableThatTheTextNames) {
    KnownSets sets(lexicon, {});
    sets.hear({named({4})});
    EXPECT_EQ(sets.table_of(1, {0, 1}, 3), (Members{0, 1, 4}));
}

TEST_F(KnownSetsTest, HoldToTheDayWhereThereIsOne) {
    const KnownSets sets(lexicon, Day::make(2024, 7, 1));
    EXPECT_EQ(sets.table_of(1, {0, 4}, 3), (Members{0, 1, 4}));
    EXPECT_EQ(sets.table_of(1, {0, 3}, 3), Members{});
}

TEST_F(KnownSetsTest, RememberWhoAttends) {
    KnownSets sets(lexicon, {});
    sets.attend({3, 1});
    sets.attend({1, 2});
    EXPECT_EQ(sets.attending(), (Members{3, 1, 2}));
}

} // namespace
} // namespace plenary::reader
