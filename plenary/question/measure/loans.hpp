// What the terms of a dossier's loans are worth at each yardstick, under every reading of the
// terms: what `plenary loan` prints and its chart draws.
//
// Discounts, shares and grant elements are fractions; a gift is per 100 of the purchase; money is
// in the loan's currency. Everything is computed from explicit schedules (plenary/stakes). A pure
// function of the setting; the answer points into the setting's dossier.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/question/question.hpp"
#include "plenary/stakes/bands.hpp"
#include "plenary/stakes/exchange_rate.hpp"
#include "plenary/stakes/loan.hpp"
#include "plenary/stakes/regime.hpp"

namespace plenary::question {

// A yardstick as it is used in one answer.
struct Yardstick {
    stakes::Regime regime;
    bool in_force = false; // on the day of the answer
    bool own = false;      // the user's --discount
};

struct Worth {
    double present_value = 0;
    double grant_element = 0; // of the face; negative: dearer than the yardstick
    double gift_per_100 = 0;
};

struct ValuedReading {
    stakes::Reading reading;
    stakes::Schedule schedule;
    std::vector<Worth> at; // one for each yardstick of the terms
};

// How far a value goes over the readings that are not listed apart.
struct OverReadings {
    std::size_t low = 0; // which readings
    std::size_t high = 0;
    int met = 0; // by how many the threshold is reached; 0 where there is none
    int of = 0;
};

struct ValuedTerms {
    stakes::Loan loan;
    std::vector<const Yardstick*> yardsticks;
    std::vector<bool> for_others;        // of each: meant for other recipients
    std::vector<ValuedReading> readings; // the stated one first
    std::vector<OverReadings> over;      // one for each yardstick
};

// The terms of a band at a price.
struct AtPrice {
    double price = 0;
    const stakes::GoodPrice* observed = nullptr; // null: the price the user asked for
    const stakes::Band* band = nullptr;          // null: no band holds for it
    std::optional<ValuedTerms> terms; // none: the plan has no period for the band's terms
};

struct ValuedLoan {
    ValuedTerms terms;
    std::vector<AtPrice> prices;
};

struct Total {
    std::string currency;
    std::vector<const stakes::ExchangeRate*> rates; // those that were used
    double face = 0;
    std::vector<const Yardstick*> yardsticks; // that all the loans have
    std::vector<double> stated;               // the gift at each
    std::vector<double> low;
    std::vector<double> high;
};

struct LoansAnswer {
    View view;
    Day day;
    bool exact = false;
    std::vector<Yardstick> yardsticks; // those in force first
    std::vector<ValuedLoan> loans;
    std::optional<Total> total;
    std::vector<Problem> warnings;

    // The terms point at the yardsticks: moved, never copied.
    LoansAnswer() = default;
    LoansAnswer(LoansAnswer&&) = default;
    LoansAnswer& operator=(LoansAnswer&&) = default;
    LoansAnswer(const LoansAnswer&) = delete;
    LoansAnswer& operator=(const LoansAnswer&) = delete;
};

// Reads the options loan, date, all-regimes, discount, price, total and exact-dates. The day is
// --date, else --as-of, else the dossier's. Rows of sources that are not in view, or published
// after the last day of what is known, are left out. Errors: no-loans, unknown-loan, no-yardstick,
// bad-number, E-LOAN-RANGE, E-LOAN-GRID, E-BAND-NONE, no-contract, E-UNIT.
[[nodiscard]] Result<LoansAnswer> value_loans(const Setting& setting);

} // namespace plenary::question
