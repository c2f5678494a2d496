#include "plenary/stakes/payment_days.hpp"

#include <gtest/gtest.h>

namespace plenary::stakes {
namespace {

Day day(const char* text) { return Day::parse(text).value(); }

TEST(PaymentDays, WholePeriodsAreOnTheGrid) {
    EXPECT_EQ(periods_between(day("2006-05-14"), day("2031-05-14"), 1), 25);
    EXPECT_EQ(periods_between(day("2006-05-14"), day("2008-11-14"), 2), 5);
    EXPECT_EQ(periods_between(day("2006-05-14"), day("2008-11-14"), 1), std::nullopt);
    EXPECT_EQ(periods_between(day("2006-05-14"), day("2008-05-15"), 1), std::nullopt);
    EXPECT_EQ(periods_between(day("2006-05-14"), day("2006-05-14"), 1), std::nullopt);
    EXPECT_EQ(periods_between(day("2006-05-14"), day("2005-05-14"), 1), std::nullopt);
}

TEST(PaymentDays, EndsOfMonthsMatch) {
    EXPECT_EQ(periods_between(day("2017-08-31"), day("2018-02-28"), 2), 1);
    EXPECT_EQ(periods_between(day("2017-02-28"), day("2017-08-31"), 2), 1);
    EXPECT_EQ(periods_between(day("2017-02-28"), day("2017-08-28"), 2), 1);
    EXPECT_EQ(periods_between(day("2017-08-30"), day("2018-02-28"), 2), 1);
    EXPECT_EQ(periods_between(day("2017-08-28"), day("2018-02-27"), 2), std::nullopt);
}

TEST(PaymentDays, RunBackToTheCommitmentAndOnToTheEnd) {
    const PaymentDays made =
        payment_days(day("2006-05-14"), day("2009-06-30"), day("2012-06-20"), 1);
    std::vector<std::string> days;
    for (const Day one : made.days)
        days.push_back(to_string(one));
    EXPECT_EQ(days,
              (std::vector<std::string>{"2006-06-30", "2007-06-30", "2008-06-30", "2009-06-30",
                                        "2010-06-30", "2011-06-30", "2012-06-20"}));
    EXPECT_EQ(made.first, 4);
}

TEST(PaymentDays, OnePaymentOnly) {
    const PaymentDays made =
        payment_days(day("2006-01-01"), day("2007-01-01"), day("2007-02-01"), 1);
    EXPECT_EQ(made.days, std::vector<Day>{day("2007-02-01")});
    EXPECT_EQ(made.first, 1);
}

TEST(PaymentDays, YearsGoByDays) {
    EXPECT_DOUBLE_EQ(years_between(day("2016-01-01"), day("2017-01-01")), 366 / 365.0);
}

} // namespace
} // namespace plenary::stakes
