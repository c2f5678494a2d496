// What a person who typed a price, a leaning or a budget believes: a value and how far it may be
// off. Plain values.
#pragma once

#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::inducement {

struct Interval {
    double low = 0;
    double mode = 0;
    double high = 0; // low <= mode <= high
};

// A row of prices.csv or leanings.csv.
struct PriceRow {
    std::string member; // a code, or "*": every other member that can vote
    Interval value;
    std::string source;
    Where where;
};

struct PriceList {
    std::vector<PriceRow> rows;
    std::string unit; // one for the whole list
};

} // namespace plenary::inducement
