#include "plenary/calendar/instant.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(Instant, IsReadAndWrittenToTheSecond) {
    const auto instant = Instant::parse("2017-03-28T23:59:07Z");
    ASSERT_TRUE(instant);
    EXPECT_EQ(to_string(*instant), "2017-03-28T23:59:07Z");
    EXPECT_EQ(instant->seconds(), 1490745547);
    EXPECT_EQ(to_string(instant->day()), "2017-03-28");
    EXPECT_EQ(to_string(Instant()), "1970-01-01T00:00:00Z");
    EXPECT_EQ(to_string(*Instant::parse("1969-12-31T23:59:59Z")), "1969-12-31T23:59:59Z");
}

TEST(Instant, RefusesWhatIsNoMoment) {
    for (const char* text :
         {"", "2017-03-28", "2017-03-28T24:00:00Z", "2017-03-28T23:60:00Z", "2017-03-28T23:59:60Z",
          "2017-02-30T00:00:00Z", "2017-03-28 23:59:07Z", "2017-03-28T23:59:07",
          "2017-03-28T2a:59:07Z", "2017-03-28T23:59:07z", "2017-03-28T23:59:07+"})
        EXPECT_FALSE(Instant::parse(text)) << text;
}

TEST(Instant, KnowsTheEndsOfTheCalendar) {
    EXPECT_EQ(to_string(*Instant::from_seconds(-62'135'596'800)), "0001-01-01T00:00:00Z");
    EXPECT_EQ(to_string(*Instant::from_seconds(253'402'300'799)), "9999-12-31T23:59:59Z");
    EXPECT_FALSE(Instant::from_seconds(-62'135'596'801));
    EXPECT_FALSE(Instant::from_seconds(253'402'300'800));
}

TEST(Instant, EndOfADayIsTheLastSecondInIt) {
    const Day day = *Day::parse("2017-03-28");
    EXPECT_EQ(to_string(Instant::end_of(day)), "2017-03-28T23:59:59Z");
    EXPECT_EQ(Instant::end_of(day).day(), day);
}

} // namespace
} // namespace plenary
