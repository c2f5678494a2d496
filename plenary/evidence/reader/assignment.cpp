#include "plenary/evidence/reader/assignment.hpp"

#include <algorithm>
#include <limits>

namespace plenary::reader {
namespace {

using Gains = std::vector<std::vector<std::int64_t>>;

// The greatest sum of gains over the rows from `first` on and the free columns: the Hungarian
// method with potentials. A column of no gain for each row lets every row go without.
std::int64_t greatest(const Gains& gain, std::size_t first, const std::vector<bool>& taken) {
    std::vector<std::size_t> free;
    for (std::size_t column = 0; column < taken.size(); ++column) {
        if (!taken[column])
            free.push_back(column);
    }
    const std::size_t rows = gain.size() - first;
    const std::size_t columns = free.size() + rows;
    const auto cost = [&](std::size_t row, std::size_t column) -> std::int64_t {
        return column <= free.size() ? -gain[first + row - 1][free[column - 1]] : 0;
    };
    // Rows and columns count from 1; column 0 is where a new row begins its search.
    std::vector<std::int64_t> row_potential(rows + 1, 0);
    std::vector<std::int64_t> column_potential(columns + 1, 0);
    std::vector<std::size_t> row_of(columns + 1, 0);
    constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();
    for (std::size_t row = 1; row <= rows; ++row) {
        std::vector<std::int64_t> distance(columns + 1, far);
        std::vector<std::size_t> before(columns + 1, 0);
        std::vector<bool> reached(columns + 1, false);
        std::size_t at = 0;
        row_of[0] = row;
        do {
            reached[at] = true;
            std::int64_t step = far;
            std::size_t next = 0;
            for (std::size_t column = 1; column <= columns; ++column) {
                if (reached[column])
                    continue;
                const std::int64_t reduced =
                    cost(row_of[at], column) - row_potential[row_of[at]] - column_potential[column];
                if (reduced < distance[column]) {
                    distance[column] = reduced;
                    before[column] = at;
                }
                if (distance[column] < step) {
                    step = distance[column];
                    next = column;
                }
            }
            for (std::size_t column = 0; column <= columns; ++column) {
                if (reached[column]) {
                    row_potential[row_of[column]] += step;
                    column_potential[column] -= step;
                } else {
                    distance[column] -= step;
                }
            }
            at = next;
        } while (row_of[at] != 0);
        for (; at != 0; at = before[at])
            row_of[at] = row_of[before[at]];
    }
    std::int64_t sum = 0;
    for (std::size_t column = 1; column <= columns; ++column) {
        if (row_of[column] != 0)
            sum -= cost(row_of[column], column);
    }
    return sum;
}

} // namespace

std::vector<std::optional<std::size_t>> best_assignment(const Gains& gain) {
    std::vector<std::optional<std::size_t>> out(gain.size());
    if (gain.empty())
        return out;
    std::vector<bool> taken(gain.front().size(), false);
    std::int64_t left = greatest(gain, 0, taken);
    for (std::size_t row = 0; row < gain.size() && left > 0; ++row) {
        for (std::size_t column = 0; column < taken.size(); ++column) {
            const std::int64_t own = gain[row][column];
            if (taken[column] || own == 0)
                continue;
            taken[column] = true;
            if (own + greatest(gain, row + 1, taken) == left) {
                out[row] = column;
                left -= own;
                break;
            }
            taken[column] = false;
        }
    }
    return out;
}

} // namespace plenary::reader
