#include "plenary/stakes/exposure.hpp"

#include <gtest/gtest.h>

namespace plenary::stakes {
namespace {

Day day(const char* text) { return Day::parse(text).value(); }

// United States aid to Haiti in fiscal year 2016 as disbursed, against the GDP of 2016.
Stake haiti() {
    Stake out;
    out.member = "HTI";
    out.lever = Lever::aid;
    out.provider = "USA";
    out.amount = 420365423;
    out.unit = "USD";
    out.measure = "disbursed";
    out.year = "FY2016";
    out.base = Base{"GDP", "2016", 14069277526, "bank"};
    out.as_of = day("2016-09-30");
    out.source = "agency";
    return out;
}

TEST(Exposure, IsAShareOfTheBaseThatTheRowNames) {
    Stake one = haiti();
    EXPECT_NEAR(share_of_base(one).value(), 0.029878252257, 1e-12);
    one.basis = Basis::per_unit;
    EXPECT_FALSE(share_of_base(one));
    one = haiti();
    one.base.reset();
    EXPECT_FALSE(share_of_base(one));
}

TEST(Exposure, SourcesConflictOnTheSameThingOnly) {
    Stake other = haiti();
    other.source = "paper";
    other.amount += 1;
    EXPECT_EQ(conflicting({haiti(), other}), (std::vector{true, true}));

    Stake agrees = other;
    agrees.source = "radio";
    agrees.amount = haiti().amount;
    EXPECT_EQ(conflicting({haiti(), agrees}), (std::vector{false, false}));
    EXPECT_EQ(conflicting({haiti(), other, agrees}), (std::vector{true, true, true}));

    const auto not_the_same = [&](auto change) {
        Stake changed = other;
        change(changed);
        EXPECT_EQ(conflicting({haiti(), changed}), (std::vector{false, false}));
    };
    not_the_same([](Stake& s) { s.member = "DOM"; });
    not_the_same([](Stake& s) { s.lever = Lever::loan; });
    not_the_same([](Stake& s) { s.provider = "CAN"; });
    not_the_same([](Stake& s) { s.measure = "appropriated"; });
    not_the_same([](Stake& s) { s.year = "FY2017"; });
    not_the_same([](Stake& s) { s.basis = Basis::stock; });
    not_the_same([](Stake& s) { s.unit = "EUR"; });
    not_the_same([](Stake& s) { s.source = "agency"; });
}

TEST(Exposure, WithoutAYearTheDayIsTheTime) {
    Stake early = haiti();
    early.year.clear();
    Stake late = early;
    late.source = "paper";
    late.amount = 1;
    EXPECT_EQ(conflicting({early, late}), (std::vector{true, true}));
    late.as_of = day("2016-10-01");
    EXPECT_EQ(conflicting({early, late}), (std::vector{false, false}));
}

TEST(Exposure, TakesTheLastRateUpToTheDay) {
    const std::vector<ExchangeRate> rates{{"EUR", "USD", 1.10, day("2016-01-01"), "bank", {}},
                                          {"EUR", "USD", 1.05, day("2017-01-01"), "bank", {}},
                                          {"GBP", "USD", 1.30, day("2016-01-01"), "bank", {}}};
    EXPECT_EQ(rate_for(rates, "EUR", "USD", day("2016-12-31"))->rate, 1.10);
    EXPECT_EQ(rate_for(rates, "EUR", "USD", day("2017-01-01"))->rate, 1.05);
    EXPECT_EQ(rate_for(rates, "EUR", "USD", day("2015-12-31")), nullptr);
    EXPECT_EQ(rate_for(rates, "USD", "EUR", day("2017-01-01")), nullptr);
}

TEST(Exposure, HasACommonCurrencyOfItsOwnUnlessThereAreSeveral) {
    const std::vector<ExchangeRate> rates{{"USD", "EUR", 0.9, day("2016-01-01"), "bank", {}}};
    Stake euro = haiti();
    euro.unit = "EUR";
    Stake persons = haiti();
    persons.unit = "persons";
    EXPECT_EQ(common_currency({persons, haiti(), haiti()}, rates), "USD");
    EXPECT_EQ(common_currency({haiti(), persons, euro}, rates), "EUR");
    EXPECT_EQ(common_currency({haiti(), euro}, {}), "USD");
    EXPECT_EQ(common_currency({persons}, rates), "");
}

TEST(Exposure, ReadsItsOwnWords) {
    for (const std::string& word : lever_words())
        EXPECT_EQ(to_string(parse_lever(word).value()), word);
    for (const std::string& word : basis_words())
        EXPECT_EQ(to_string(parse_basis(word).value()), word);
    EXPECT_FALSE(parse_lever("Aid"));
    EXPECT_FALSE(parse_basis("per year"));
    EXPECT_TRUE(is_currency("USD"));
    EXPECT_FALSE(is_currency("usd"));
    EXPECT_FALSE(is_currency("persons"));
}

} // namespace
} // namespace plenary::stakes
