#include "plenary/calendar/day.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary {
namespace {

Day day(const char* text) { return Day::parse(text).value(); }

TEST(Day, RefusesWhatIsNotADay) {
    for (const char* text :
         {"", "2017-3-28", "2017-02-30", "2017-13-01", "0000-01-01", "2017/03/28", "20170328",
          "2017-03-28T00:00", "2017-00-10", "+017-03-28"}) {
        EXPECT_FALSE(Day::parse(text)) << text;
    }
    EXPECT_TRUE(Day::parse("2016-02-29"));
    EXPECT_FALSE(Day::parse("2017-02-29"));
}

TEST(Day, ComparesAndPrints) {
    EXPECT_LT(day("2017-03-28"), day("2017-04-01"));
    EXPECT_EQ(to_string(day("0962-01-31")), "0962-01-31");
}

TEST(Spell, HoldsBothItsEnds) {
    const Spell spell{day("2009-07-04"), day("2011-06-01")};
    EXPECT_FALSE(spell.holds(day("2009-07-03")));
    EXPECT_TRUE(spell.holds(day("2009-07-04")));
    EXPECT_TRUE(spell.holds(day("2011-06-01")));
    EXPECT_FALSE(spell.holds(day("2011-06-02")));
    EXPECT_TRUE(Spell{}.holds(day("2011-06-02")));
}

TEST(Spell, OverlapsWhenADayIsInBoth) {
    const Spell a{day("2010-01-01"), day("2010-12-31")};
    EXPECT_TRUE(a.overlaps({day("2010-12-31"), std::nullopt}));
    EXPECT_FALSE(a.overlaps({day("2011-01-01"), std::nullopt}));
    EXPECT_TRUE(a.overlaps({}));
}

RC_GTEST_PROP(Day, PrintingAndReadingIsTheIdentity, ()) {
    const Day any(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(-700000, 2900000))));
    RC_ASSERT(Day::parse(to_string(any)) == any);
}

} // namespace
} // namespace plenary
