// Contracts whose terms go by the price of a good: bands of prices, each with its terms.
//
// Shares and rates are fractions, times are years, prices are in the unit of the band. Lower bounds
// are inclusive, upper ones exclusive.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/stakes/loan.hpp"

namespace plenary::stakes {

struct Band {
    std::string contract;
    std::optional<double> from; // none: from nothing
    std::optional<double> to;   // none: without end
    double financed = 0;        // share of the purchase that is on credit
    double rate = 0;
    double years = 0;
    double grace = 0;
    Spell valid;
    std::string good; // whose price it goes by, of prices_of_goods.csv; may be empty
    std::string unit; // of the price: "USD/bbl"; may be empty
    std::optional<int> cash_due_days;
    std::string source_id;
    Where where;

    [[nodiscard]] bool holds(double price) const {
        return (!from || *from <= price) && (!to || price < *to);
    }
};

// The price of a good between two days, as a source gives it.
struct GoodPrice {
    std::string good;
    Spell spell;
    double price = 0;
    std::string unit;
    std::string source_id;
    Where where;
};

[[nodiscard]] bool same_terms(const Band& a, const Band& b);

// Whether two bands of one contract hold for one price on one day and have different terms.
[[nodiscard]] bool contradict(const Band& a, const Band& b);

// The bands of a contract that hold for the price on the day, in their order; those that repeat
// the terms of an earlier one are left out.
[[nodiscard]] std::vector<const Band*> bands_at(const std::vector<Band>& bands,
                                                std::string_view contract, double price, Day day);

// The loan with the terms of the band in the place of its own: share, rates, years and grace. The
// face is per 100 of the purchase. How the principal is repaid, how often, and how the grace is
// read stay. Nothing when the loan's plan has no period for them.
[[nodiscard]] std::optional<Loan> under_band(const Loan& loan, const Band& band);

// "40 up to 50", "below 40", "100 and more".
[[nodiscard]] std::string say_prices(const Band& band);

} // namespace plenary::stakes
