// What a reader must be told beside the numbers of stakes, pressure and procedures. The same words
// everywhere: next to the numbers they belong to, in text, JSON, the brief and the charts.
#pragma once

#include <string_view>

namespace plenary::stakes::told {

// With every value of a loan's terms.
inline constexpr std::string_view value_of_terms =
    "\"Value of terms\" is what the contract is worth at a stated yardstick, not what was paid: "
    "arrears, barter, cancellations (395 million in 2010) and the end of deliveries are not in it.";

// With every yardstick and every range over readings.
inline constexpr std::string_view yardstick =
    "The yardstick is a convention; we show all that apply. If a reading of the terms is open we "
    "show the range.";

// With everything about pressure and exposure.
inline constexpr std::string_view no_effect =
    "No number here says that pressure works. We say how much it would have to move, and whether "
    "that could be enough. Published estimates conflict and are listed with what was read of them.";

// With prices, leanings and budgets.
inline constexpr std::string_view assumptions =
    "Prices, leanings and budgets are assumptions of the person who typed them; the result is a "
    "statement about the rule, given them. Intervals in, intervals out.";

// With every chance that takes members as independent.
inline constexpr std::string_view independence =
    "Independence is the most flattering assumption for a count and the worst for a chain; we show "
    "it next to a common-shock case.";

// With cheapest coalitions.
inline constexpr std::string_view no_prediction =
    "A cheapest coalition is not a prediction of who is approached, and nothing here is evidence "
    "that anyone was.";

} // namespace plenary::stakes::told
