// A yardstick of concessionality: the discount rate at which an institution values loans to some
// group of recipients between two days, and the grant element from which it calls them
// concessional. Yardsticks are data (docs/formats/loans.md); none is built in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::stakes {

struct Regime {
    std::string id;
    std::string name;
    std::string recipients;          // "ldc"; empty: every recipient
    std::string recipients_name;     // in words
    double discount = 0;             // fraction a year, effective, > -1
    std::optional<double> threshold; // fraction of the face
    Spell valid;
    std::string source; // printed: the institution's own publication
    Where where;

    [[nodiscard]] bool in_force(Day day) const { return valid.holds(day); }
};

} // namespace plenary::stakes
