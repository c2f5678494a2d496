#include "plenary/rollcall/select.hpp"

#include <gtest/gtest.h>

#include "plenary/rollcall/fixture.hpp"
#include "plenary/rollcall/when.hpp"

namespace plenary::rollcall {
namespace {

using Places = std::vector<std::size_t>;

struct Selecting : testing::Test {
    Archive archive = fixture::archive({"YYNA", "YNNX", "YYYY", "....", "AAAA"});

    Selecting() {
        auto& items = archive.roll_calls;
        items[0].title = "Nuclear Tests";
        items[0].description = "Asks for an end";
        items[0].subjects = {"di", "Énergie"};
        items[0].session = 1;
        fixture::date(items[0], 2001, 3, 5);
        items[1].symbol = "R/2/7";
        items[1].session = 2;
        fixture::date(items[1], 2001, 6, 1, Precision::month);
        items[2].session = 3;
        fixture::date(items[2], 2001, 1, 1, Precision::year);
        items[3].totals.yes = 9;
        items[3].totals.no = 8;
    }

    [[nodiscard]] Places chosen(const Selection& by) const {
        return select(archive, by).roll_calls;
    }
};

TEST_F(Selecting, TakesAllWhenNothingIsAsked) { EXPECT_EQ(chosen({}), (Places{0, 1, 2, 3, 4})); }

TEST_F(Selecting, FindsAllWordsWithoutCase) {
    Selection by;
    by.text = "END nuclear";
    EXPECT_EQ(chosen(by), (Places{0}));
    by.text = "end nuclear war";
    EXPECT_EQ(chosen(by), Places{});
    by.text = "r/2/7";
    EXPECT_EQ(chosen(by), (Places{1}));
}

TEST_F(Selecting, TakesAWholeSubjectOnly) {
    Selection by;
    by.subject = "energie";
    EXPECT_EQ(chosen(by), (Places{0}));
    by.subject = "d";
    EXPECT_EQ(chosen(by), Places{});
}

TEST_F(Selecting, TakesWhatCanHaveBeenWithinTheDays) {
    Selection by;
    by.from = Day::make(2001, 6, 15);
    by.to = Day::make(2001, 12, 31);
    const Selected found = select(archive, by);
    EXPECT_EQ(found.roll_calls, (Places{1, 2}));
    EXPECT_EQ(found.imprecise, 2U);
    EXPECT_EQ(found.undated, 2U);
    by.from = Day::make(2001, 1, 1);
    EXPECT_EQ(select(archive, by).imprecise, 0U);
}

TEST_F(Selecting, CountsAsUndatedOnlyWhatElseWouldBeChosen) {
    Selection by;
    by.from = Day::make(2001, 1, 1);
    by.text = "nuclear";
    EXPECT_EQ(select(archive, by).undated, 0U);
}

TEST_F(Selecting, TakesSessionsWithBothEnds) {
    Selection by;
    by.sessions.emplace(2, 3);
    EXPECT_EQ(chosen(by), (Places{1, 2}));
}

TEST_F(Selecting, NobodysYesAndNoIsNotClose) {
    Selection by;
    by.close = 1;
    EXPECT_EQ(chosen(by), (Places{0, 1, 3}));
}

TEST_F(Selecting, TakesPrintedTotalsWhereNoVoteIsOnRecord) {
    EXPECT_TRUE(counts_of(archive, 3).printed);
    EXPECT_EQ(counts_of(archive, 3).margin(), 1);
    EXPECT_FALSE(counts_of(archive, 0).printed);
    EXPECT_EQ(counts_of(archive, 1).cast(), 3);
    EXPECT_EQ(counts_of(archive, 4).margin(), std::nullopt);
}

TEST_F(Selecting, Sorts) {
    Places places = chosen({});
    sort_by(Order::closeness, archive, places);
    EXPECT_EQ(places, (Places{3, 0, 1, 2, 4}));
    sort_by(Order::size, archive, places);
    EXPECT_EQ(places, (Places{3, 0, 2, 4, 1}));
    sort_by(Order::day, archive, places);
    EXPECT_EQ(places, (Places{2, 0, 1, 3, 4}));
}

TEST(When, SaysNoMoreThanIsTrue) {
    RollCall item;
    item.precision = Precision::none;
    EXPECT_EQ(when(item), "");
    EXPECT_FALSE(days_of(item));
    fixture::date(item, 2004, 2, 10, Precision::month);
    EXPECT_EQ(when(item), "2004-02");
    EXPECT_EQ(days_of(item)->from, Day::make(2004, 2, 1));
    EXPECT_EQ(days_of(item)->to, Day::make(2004, 2, 29));
    item.precision = Precision::year;
    EXPECT_EQ(when(item), "2004");
    EXPECT_EQ(days_of(item)->to, Day::make(2004, 12, 31));
    item.precision = Precision::day;
    EXPECT_EQ(when(item), "2004-02-10");
}

} // namespace
} // namespace plenary::rollcall
