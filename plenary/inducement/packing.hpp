// The linear program behind the hurdle: pack as much weight of columns as fits,
//
//     max  sum y_k    with  sum_k a_k y_k <= b,  y >= 0,
//
// where columns are made on demand: an oracle finds the one that is cheapest at given prices of the
// rows. By the primal simplex method with generated columns (Gilmore and Gomory 1961); ties of the
// ratio test are broken lexicographically, so it ends (Dantzig, Orden and Wolfe 1955).
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::inducement {

struct Packed {
    struct Column {
        std::vector<std::int64_t> entries; // by row
        double weight = 0;                 // y
        bool gains = false;                // false: room left over in one row
    };

    std::vector<Column> columns; // of the last basis, as many as rows; room left over has gain 0
    std::vector<double> prices;  // of the rows: the dual solution, >= 0
    double value = 0;            // sum of the weights
    std::size_t made = 0;        // columns made in all
};

// Answers the entries of the column with the least price, sum of price x entry; entries >= 0, not
// all 0.
using ColumnOracle = std::function<std::vector<std::int64_t>(const std::vector<double>& prices)>;

// `room` (b) > 0 by row. Ends when no column is cheaper than 1 - 1e-10. Error no-convergence after
// 100 x rows + 10,000 pivots. Cost rows^2 a pivot, and one call of the oracle.
[[nodiscard]] Result<Packed> pack(const std::vector<double>& room, const ColumnOracle& oracle);

} // namespace plenary::inducement
