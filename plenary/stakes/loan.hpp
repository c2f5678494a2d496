// A loan as a source gives it, and the readings that its source leaves open.
//
// Money is in the loan's currency, rates and shares are fractions, times are years.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/stakes/schedule.hpp"

namespace plenary::stakes {

// What a source can leave open.
struct Open {
    bool profile = false;  // how the principal is repaid
    bool grace = false;    // where the years of grace lie
    bool plan = false;     // how many payments a year
    bool interest = false; // whether interest is paid during the grace
};

struct LoanDays {
    Day commitment;
    Day first;
    Day final;
};

struct Loan {
    std::string id;
    std::string member; // a code of the body
    std::string provider;
    std::string currency;
    std::string contract; // of terms_bands.csv; may be empty
    Terms terms;          // as the row states them; periods and first are 0 when off the grid
    double years = 0;     // as the source prints them: "25 years"
    double grace = 0;     // as the source prints it: "2 years of grace"
    Open open;
    std::optional<LoanDays> days;
    std::optional<Problem> off_grid;     // E-LOAN-GRID: only by exact dates can it be computed
    double share = 1;                    // of the purchase that is on credit
    std::optional<int> cash_due_days;    // until the rest must be paid
    std::vector<std::string> recipients; // groups of yardsticks it belongs to; empty: not said
    std::string source_id;
    Where where;
};

// Where grace lies relative to the years: there is none; the first principal falls into its last
// year (the DAC's reading); it is part of the years; it comes before them.
enum class Grace { none, first_principal, inside, before };

// One way to read the terms.
struct Reading {
    std::string name; // "25 years including 2 of grace, equal principal, yearly"
    Terms terms;
    bool stated = false; // as the row has it
    bool apart = false;  // differs in plan or interest, or repays at the end: not part of the range
};

// The reading as stated first, then every other reading of profile and grace that is open (equal
// principal or annuity; the four of Grace) in this order, then those listed apart: the other plans,
// the other treatment of interest in the grace, each for the grace as stated and both profiles, and
// one lump sum at the end. What a plan has no period for is left out. With `exact` the days of the
// loan are taken as they are (Act/365F), and grace is not open. `loan.off_grid` must be empty or
// `exact` true; `exact` needs days.
[[nodiscard]] std::vector<Reading> readings_of(const Loan& loan, bool exact);

// How the row itself reads its grace: the reading that gives its schedule, where one does.
[[nodiscard]] std::optional<Grace> grace_of(const Loan& loan);

// The terms of the loan with its years and grace read so; nothing when its plan has no period for
// them.
[[nodiscard]] std::optional<Terms> with_grace(const Loan& loan, Grace grace);

// "25 years including 2 of grace, equal principal, yearly".
[[nodiscard]] std::string name_of(Grace grace, double years, double grace_years,
                                  const Terms& terms);

// The terms of a loan with days, each payment on its day (Act/365F).
[[nodiscard]] Terms exact_terms(const Loan& loan);

// "yearly", "half-yearly", "quarterly", "monthly".
[[nodiscard]] std::string_view plan_name(int per_year);

// Years or percent without superfluous digits: "25", "2.5".
[[nodiscard]] std::string plain(double value);

} // namespace plenary::stakes
