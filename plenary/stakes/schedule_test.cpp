#include "plenary/stakes/schedule.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/stakes/closed_form.hpp"

namespace plenary::stakes {
namespace {

double element(const Terms& terms, double discount) {
    return grant_element(terms.face, present_value(schedule(terms), discount));
}

// Some loan: rates of 0 to 20 %, up to 30 years.
Terms some_terms() {
    Terms out;
    out.face = *rc::gen::inRange(1, 1000000);
    out.rate_1 = *rc::gen::inRange(0, 200) / 1000.0;
    out.rate_2 = *rc::gen::inRange(0, 200) / 1000.0;
    out.repayment =
        *rc::gen::element(Repayment::equal_principal, Repayment::annuity, Repayment::lump_sum);
    out.per_year = *rc::gen::element(1, 2, 4, 12);
    out.periods = *rc::gen::inRange(1, 30 * out.per_year + 1);
    out.first =
        out.repayment == Repayment::lump_sum ? out.periods : *rc::gen::inRange(1, out.periods + 1);
    out.capitalise = *rc::gen::arbitrary<bool>();
    return out;
}

double some_discount() { return *rc::gen::inRange(1, 300) / 1000.0; }

bool cheap(const Terms& terms, double discount) {
    const double period = std::expm1(std::log1p(discount) / terms.per_year);
    return std::max(terms.rate_1, terms.rate_2) / terms.per_year < period;
}

RC_GTEST_PROP(Schedule, ClosesToZeroAndPaysTheFace, ()) {
    const Terms terms = some_terms();
    const Schedule made = schedule(terms);
    RC_ASSERT(made.rows.size() == static_cast<std::size_t>(terms.periods));
    double principal = 0;
    double added = 0;
    double owed = terms.face;
    for (const Payment& row : made.rows) {
        RC_ASSERT(row.opening == owed);
        RC_ASSERT(row.principal > -1e-9);
        owed = row.closing;
        principal += row.principal;
        added += row.capitalised;
    }
    RC_ASSERT(owed == 0);
    RC_ASSERT(std::abs(principal - added - terms.face) < 1e-9 * terms.face);
}

// The payments of an annuity are level to the end, the last one included.
RC_GTEST_PROP(Schedule, AnnuityIsLevel, ()) {
    Terms terms = some_terms();
    terms.repayment = Repayment::annuity;
    const Schedule made = schedule(terms);
    const auto place = static_cast<std::size_t>(terms.first - 1);
    for (std::size_t i = place; i < made.rows.size(); ++i)
        RC_ASSERT(std::abs(made.rows[i].paid() - made.rows[place].paid()) <
                  1e-8 * made.rows[place].paid());
}

// The payments discounted at the loan's own rate of a period are worth the face.
RC_GTEST_PROP(Schedule, WorthItsFaceAtItsOwnRate, ()) {
    Terms terms = some_terms();
    terms.rate_1 = terms.rate_2;
    const double own = std::expm1(terms.per_year * std::log1p(terms.rate_2 / terms.per_year));
    RC_ASSERT(std::abs(element(terms, own)) < 1e-9);
}

RC_GTEST_PROP(GrantElement, FallsWithTheRateAndRisesWithTheDiscount, ()) {
    const Terms terms = some_terms();
    const double discount = some_discount();
    Terms dearer = terms;
    dearer.rate_1 += 0.001;
    dearer.rate_2 += 0.001;
    RC_ASSERT(element(dearer, discount) < element(terms, discount));
    RC_ASSERT(element(terms, discount + 0.001) > element(terms, discount));
}

RC_GTEST_PROP(GrantElement, RisesWithMaturityAndGraceWhileTheRateIsBelowTheDiscount, ()) {
    Terms terms = some_terms();
    terms.rate_1 = terms.rate_2;
    const double discount = some_discount();
    RC_PRE(cheap(terms, discount));
    Terms longer = terms;
    ++longer.periods;
    if (longer.repayment == Repayment::lump_sum)
        longer.first = longer.periods;
    // Where rate and discount all but meet, doubles cannot tell the two apart.
    RC_ASSERT(element(longer, discount) > element(terms, discount) - 1e-13);
    if (terms.first == terms.periods)
        return;
    Terms later = terms;
    ++later.first;
    RC_ASSERT(element(later, discount) > element(terms, discount) - 1e-13);
}

RC_GTEST_PROP(GrantElement, ListOfEqualPartsIsEqualPrincipal, ()) {
    Terms terms = some_terms();
    terms.repayment = Repayment::equal_principal;
    Terms listed = terms;
    listed.repayment = Repayment::list;
    const int parts = terms.periods - terms.first + 1;
    listed.principal.assign(static_cast<std::size_t>(parts), owed_at_first(terms) / parts);
    RC_ASSERT(std::abs(element(listed, 0.07) - element(terms, 0.07)) < 1e-12);
}

RC_GTEST_PROP(GrantElement, ClosedFormulaAgrees, ()) {
    Terms terms = some_terms();
    terms.capitalise = false;
    terms.rate_2 = std::max(terms.rate_2, 0.01);
    const double discount = std::max(some_discount(), 0.01);
    if (terms.repayment == Repayment::lump_sum)
        terms.interest_at_end =
            *rc::gen::element(InterestAtEnd::no, InterestAtEnd::simple, InterestAtEnd::compound);
    const auto closed = closed_form_grant_element(terms, discount);
    RC_ASSERT(closed.has_value());
    RC_ASSERT(std::abs(*closed - element(terms, discount)) < 1e-10);
}

TEST(GrantElement, RateEqualToTheDiscountIsNothingOnlyYearly) {
    Terms terms;
    terms.face = 100;
    terms.rate_1 = terms.rate_2 = 0.1;
    terms.periods = 10;
    EXPECT_NEAR(element(terms, 0.1), 0, 1e-15);
    terms.per_year = 2;
    terms.periods = 20;
    EXPECT_NEAR(element(terms, 0.1), -0.009043, 5e-7);
}

// Equal periods given as times are the same as periods.
TEST(Schedule, TimesOfEqualPeriods) {
    Terms terms;
    terms.face = 1000;
    terms.rate_1 = 0.01;
    terms.rate_2 = 0.03;
    terms.per_year = 4;
    terms.periods = 40;
    terms.first = 9;
    terms.repayment = Repayment::annuity;
    Terms timed = terms;
    for (int k = 1; k <= terms.periods; ++k)
        timed.times.push_back(k / 4.0);
    EXPECT_NEAR(element(timed, 0.06), element(terms, 0.06), 1e-13);
}

TEST(Schedule, LumpSumsWithInterestAtTheEnd) {
    Terms terms;
    terms.face = 100;
    terms.rate_1 = terms.rate_2 = 0.04;
    terms.per_year = 2;
    terms.periods = terms.first = 10;
    terms.repayment = Repayment::lump_sum;
    terms.interest_at_end = InterestAtEnd::simple;
    EXPECT_NEAR(schedule(terms).rows.back().paid(), 100 * (1 + 0.04 * 5), 1e-12);
    EXPECT_EQ(schedule(terms).rows.front().paid(), 0);
    terms.interest_at_end = InterestAtEnd::compound;
    EXPECT_NEAR(schedule(terms).rows.back().paid(), 100 * std::pow(1.02, 10), 1e-12);
}

TEST(CashPart, DueAfterNinetyDays) {
    EXPECT_NEAR(cash_part_gift(40, 90, 0.05), 60 * (1 - std::pow(1.05, -90 / 365.0)), 1e-12);
    EXPECT_NEAR(cash_part_gift(40, 90, 0.05), 0.72, 5e-3);
    EXPECT_NEAR(cash_part_gift(40, 90, 0.09), 1.26, 5e-3);
}

} // namespace
} // namespace plenary::stakes
