// The best one-to-one matching of rows with columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace plenary::reader {

// gain[row][column] >= 0, every row as long as the first; gains are small enough that their sum
// fits. A row is matched with at most one column and a column with at most one row, so that the sum
// of gains is the greatest there is. A pair that gains nothing is never matched. Among the best
// matchings it is the one that gives the first row the first column it can have, then the second
// row, and so on; a row goes without a column only when it must. Exact.
// Cost O(rows^2 x (rows + columns)) for each pair that is tried.
[[nodiscard]] std::vector<std::optional<std::size_t>>
best_assignment(const std::vector<std::vector<std::int64_t>>& gain);

} // namespace plenary::reader
