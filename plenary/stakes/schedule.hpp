// The schedule of a loan: what is owed and paid, period by period. It is how a loan is valued here;
// the closed formulas of the DAC (closed_form.hpp) only check it.
//
// Rates are fractions a year, times are years from the commitment, money is in the loan's currency.
// Conventions (DAC, technical presentation of the calculation of the grant element): the interest
// of a period is the nominal rate divided by the payments of a year; the discount of a period is (1
// + I)^(1/A) - 1. Interest is paid every period from the first one. Where the days of payment are
// given (times), both go by the length of the period instead (Act/365F).
//
// Everything is a pure function of its arguments. Cost O(periods), no allocation but the result.
#pragma once

#include <vector>

namespace plenary::stakes {

// The codes of OECD CRS and IATI (RepaymentType).
enum class Repayment { equal_principal = 1, annuity = 2, lump_sum = 3, list = 5 };

// Of a lump sum: whether its interest is paid every period, or all of it with the principal.
enum class InterestAtEnd { no, simple, compound };

struct Terms {
    double face = 0;   // > 0
    double rate_1 = 0; // of the periods before the one that ends with the first principal
    double rate_2 = 0; // of that period and all later ones
    Repayment repayment = Repayment::equal_principal;
    int per_year = 1;        // payments a year: 1, 2, 4 or 12
    int periods = 1;         // to the last payment, >= 1
    int first = 1;           // the period at whose end the first principal is paid, 1 to `periods`;
                             // `periods` for a lump sum
    bool capitalise = false; // interest before that period is added to what is owed, not paid
    InterestAtEnd interest_at_end = InterestAtEnd::no;
    std::vector<double> principal; // of a list: one amount for each period from `first` on
    std::vector<double> times;     // ends of the periods in years; empty: k / per_year
};

struct Payment {
    double time = 0; // years from the commitment
    double opening = 0;
    double interest = 0;
    double capitalised = 0; // of the interest: added to what is owed
    double principal = 0;
    double closing = 0; // exactly zero in the last row

    [[nodiscard]] double paid() const { return interest - capitalised + principal; }
};

struct Schedule {
    std::vector<Payment> rows;
    int per_year = 1;
    bool by_days = false; // times were given
};

// One row for each period. What rounding or a list leaves at the end is paid with the last
// principal, so that the schedule closes to zero.
[[nodiscard]] Schedule schedule(const Terms& terms);

// What is owed when the first principal falls due: the face, with the interest that was added.
[[nodiscard]] double owed_at_first(const Terms& terms);

// The value of all payments on the day of the commitment. `discount` is effective a year, > -1.
[[nodiscard]] double present_value(const Schedule& of, double discount);

// The discount factor of a row.
[[nodiscard]] double discount_factor(const Payment& row, double discount);

// 1 - present value / face: negative where the loan is dearer than the discount.
[[nodiscard]] double grant_element(double face, double present_value);

// What the cash part of a purchase is worth for being due only after so many days (Act/365F), per
// 100 of the purchase: (100 - financed) (1 - (1 + I)^(-days/365)); `financed` in percent.
[[nodiscard]] double cash_part_gift(double financed, int days, double discount);

} // namespace plenary::stakes
