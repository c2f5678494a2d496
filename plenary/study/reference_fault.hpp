// Whether a row of cases/reference holds for a game.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "plenary/study/reference_rows.hpp"

namespace plenary::study {

// Deegan-Packel values of cases.csv that were summed in doubles, one addition for each of 4.4
// million minimal winning coalitions, and are off by up to 5.2e-12. The exact values are in
// reference_long_test.cpp.
inline bool was_summed_in_doubles(const ReferenceRow& row) {
    return row.index == "DP" &&
           (row.game == "eu_council_qmv" || row.game == "eu_council_qmv_no_blocking_clause");
}

// What is wrong with a row, in words; empty when it holds. Rows without a tolerance hold when they
// agree to 1e-12 (Banzhaf, Shapley-Shubik) or 1e-9, relative to the value. `Game` answers number()
// and values() as ReferenceGame does.
template <class Game>
std::string fault_of(const ReferenceRow& row, Game& game) {
    const auto says = [&](const std::string& what) {
        return row.where + ": " + row.game + " " + row.index + " " + row.member + " is " +
               row.value + ", " + what;
    };
    if (row.member == "*") {
        if (const auto number = game.number(row.index))
            return *number == row.value ? "" : says("not " + *number);
    }
    const std::vector<double> values = game.values(row.index, row.member);
    if (values.empty())
        return says("but there is no such index or member");
    const double wanted = std::stod(row.value);
    const bool tight = row.index == "BZ" || row.index == "SH";
    double tolerance = row.tolerance.value_or((tight ? 1e-12 : 1e-9) * std::abs(wanted));
    if (was_summed_in_doubles(row))
        tolerance = std::max(tolerance, 6e-12);
    for (const double value : values) {
        if (!(std::abs(value - wanted) <= tolerance)) {
            return says(fmt::format("not {:.17g}, off by {:.3g}", value, value - wanted));
        }
    }
    return "";
}

} // namespace plenary::study
