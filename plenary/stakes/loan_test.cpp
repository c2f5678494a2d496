#include "plenary/stakes/loan.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "plenary/stakes/bands.hpp"

namespace plenary::stakes {
namespace {

// 25 years including 2 of grace, equal principal, yearly.
Loan stated() {
    Loan out;
    out.terms.face = 40;
    out.terms.rate_1 = out.terms.rate_2 = 0.01;
    out.terms.periods = 25;
    out.terms.first = 3;
    out.years = 25;
    out.grace = 2;
    out.share = 0.4;
    return out;
}

std::vector<std::string> names(const std::vector<Reading>& readings, bool apart) {
    std::vector<std::string> out;
    for (const Reading& one : readings) {
        if (one.apart == apart)
            out.push_back(one.name);
    }
    return out;
}

TEST(Readings, NothingOpenIsOneReading) {
    const std::vector<Reading> all = readings_of(stated(), false);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].name, "25 years including 2 of grace, equal principal, yearly");
    EXPECT_TRUE(all[0].stated);
}

TEST(Readings, ProfileAndGraceMakeTheRange) {
    Loan loan = stated();
    loan.open = {true, true, true, true};
    const std::vector<Reading> all = readings_of(loan, false);
    EXPECT_EQ(names(all, false),
              (std::vector<std::string>{
                  "25 years including 2 of grace, equal principal, yearly",
                  "25 years without grace, equal principal, yearly",
                  "25 years without grace, annuity, yearly",
                  "25 years with the first principal after 2, equal principal, yearly",
                  "25 years with the first principal after 2, annuity, yearly",
                  "25 years including 2 of grace, annuity, yearly",
                  "25 years after 2 of grace, equal principal, yearly",
                  "25 years after 2 of grace, annuity, yearly"}));
    EXPECT_EQ(names(all, true).size(), 9U);
    EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const Reading& one) { return one.stated; }),
              1);
}

TEST(Readings, WhatIsNotOpenStays) {
    Loan loan = stated();
    loan.open.grace = true;
    for (const Reading& one : readings_of(loan, false))
        EXPECT_NE(one.name.find("equal principal, yearly"), std::string::npos) << one.name;
    loan.open = {};
    loan.open.plan = true;
    EXPECT_EQ(names(readings_of(loan, false), false).size(), 1U);
    EXPECT_EQ(
        names(readings_of(loan, false), true),
        (std::vector<std::string>{"25 years including 2 of grace, equal principal, half-yearly",
                                  "25 years including 2 of grace, equal principal, quarterly",
                                  "25 years including 2 of grace, equal principal, monthly"}));
}

TEST(Readings, TermsThatNoReadingOfTheGraceGives) {
    Loan loan = stated();
    loan.terms.first = 5;
    loan.open.grace = true;
    const std::vector<Reading> all = readings_of(loan, false);
    EXPECT_EQ(all[0].name, "25 years with the first principal after 5, equal principal, yearly");
    EXPECT_EQ(all.size(), 5U);
}

TEST(Readings, HalfYearsOfGraceFitNoYearlyPlan) {
    Loan loan = stated();
    loan.terms.per_year = 2;
    loan.terms.periods = 50;
    loan.grace = 2.5;
    loan.terms.first = 6;
    loan.open.plan = true;
    for (const Reading& one : readings_of(loan, false))
        EXPECT_NE(one.terms.per_year, 1) << one.name;
}

TEST(Readings, ByDays) {
    Loan loan = stated();
    loan.open = {true, true, true, true};
    loan.days = {Day::parse("2006-05-14").value(), Day::parse("2009-06-30").value(),
                 Day::parse("2031-06-30").value()};
    const std::vector<Reading> all = readings_of(loan, true);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].name, "2006-05-14 to 2031-06-30 by days, first principal 2009-06-30, equal "
                           "principal, yearly");
    EXPECT_EQ(all[0].terms.periods, 26);
    EXPECT_EQ(all[0].terms.first, 4);
}

Band band(std::optional<double> from, std::optional<double> to, double financed) {
    Band out;
    out.contract = "c";
    out.from = from;
    out.to = to;
    out.financed = financed;
    out.rate = 0.01;
    out.years = 25;
    out.grace = 2;
    return out;
}

const Day day = Day::parse("2017-03-30").value();

TEST(Bands, LowerBoundInclusiveUpperExclusive) {
    const std::vector<Band> bands{band(40, 50, 0.3), band(50, 100, 0.4), band(150, {}, 0.7)};
    const auto at = [&](double price) { return bands_at(bands, "c", price, day); };
    ASSERT_EQ(at(40).size(), 1U);
    EXPECT_EQ(at(49.99)[0], bands.data());
    EXPECT_EQ(at(50)[0], &bands[1]);
    EXPECT_TRUE(at(39.99).empty());
    EXPECT_TRUE(at(100).empty());
    EXPECT_EQ(at(1e6)[0], &bands[2]);
    EXPECT_TRUE(bands_at(bands, "other", 45, day).empty());
}

TEST(Bands, AlternativesStayAndRepeatsDoNot) {
    std::vector<Band> bands{band(100, 200, 0.6), band(150, {}, 0.7), band(150, {}, 0.7)};
    EXPECT_EQ(bands_at(bands, "c", 160, day).size(), 2U);
    EXPECT_TRUE(contradict(bands[0], bands[1]));
    EXPECT_FALSE(contradict(bands[1], bands[2]));
    bands[1].valid.from = Day::parse("2018-01-01").value();
    bands[0].valid.to = Day::parse("2017-12-31").value();
    EXPECT_FALSE(contradict(bands[0], bands[1]));
    EXPECT_FALSE(contradict(band(40, 50, 0.3), band(50, 60, 0.4)));
}

TEST(Bands, TermsOfTheBandReplaceThoseOfTheLoan) {
    Band other = band(15, 40, 0.25);
    other.years = 17;
    other.rate = 0.02;
    const auto loan = under_band(stated(), other);
    ASSERT_TRUE(loan);
    EXPECT_EQ(readings_of(*loan, false)[0].name,
              "17 years including 2 of grace, equal principal, yearly");
    EXPECT_DOUBLE_EQ(loan->terms.face, 25);
    EXPECT_DOUBLE_EQ(loan->terms.rate_2, 0.02);
    other.grace = 2.5;
    EXPECT_FALSE(under_band(stated(), other));
}

} // namespace
} // namespace plenary::stakes
