// What somebody holds over a member, or gives it: aid, credit, trade, troops; each figure with its
// measure, its year and its source, and its share of a base that the same row names.
//
// Figures are not added up, averaged or chosen among. Two sources that give different amounts for
// the same thing make a conflict, and both stay. An absent row is not a zero.
//
// Plain values, safe from any thread. Cost of `conflicting`: O(n log n).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/stakes/exchange_rate.hpp"

namespace plenary::stakes {

enum class Lever { aid, loan, trade, troops, other };
enum class Basis { per_year, stock, per_unit };

[[nodiscard]] std::string_view to_string(Lever lever);
[[nodiscard]] std::string_view to_string(Basis basis); // "per_year"
[[nodiscard]] std::string_view words(Basis basis);     // "a year"
[[nodiscard]] std::optional<Lever> parse_lever(std::string_view text);
[[nodiscard]] std::optional<Basis> parse_basis(std::string_view text);
[[nodiscard]] const std::vector<std::string>& lever_words();
[[nodiscard]] const std::vector<std::string>& basis_words();

// What an amount is held against: "GDP" of 2016.
struct Base {
    std::string name;
    std::string year;
    double amount = 0; // > 0, in the unit of the stake
    std::string source;
};

struct Stake {
    std::string member;
    Lever lever = Lever::other;
    std::string provider;
    std::string pulls; // "yes", "no"; empty: nobody says
    double amount = 0; // >= 0
    std::string unit;  // a currency (three capitals) or a word: "persons"
    Basis basis = Basis::per_year;
    std::string measure; // "disbursed"
    std::string year;    // as written: "FY2016"
    std::optional<Base> base;
    Day as_of;
    std::string source;
    std::string note;
    Where where;
};

// Three capitals: "USD".
[[nodiscard]] bool is_currency(std::string_view unit);

// amount / base; none without a base, or where the amount is for one unit of something.
[[nodiscard]] std::optional<double> share_of_base(const Stake& stake);

// Which rows (by index) another row contradicts: same member, lever, provider, measure, basis, unit
// and time (the year, or the day where no year is given), another source, another amount.
[[nodiscard]] std::vector<bool> conflicting(const std::vector<Stake>& stakes);

// Whether two rows are the same figure of the same source.
[[nodiscard]] bool same_figure(const Stake& a, const Stake& b);

// The one currency that all amounts of money can be brought to: where they are in several, what the
// rates turn into, else their own. Empty without money.
[[nodiscard]] std::string common_currency(const std::vector<Stake>& stakes,
                                          const std::vector<ExchangeRate>& rates);

} // namespace plenary::stakes
