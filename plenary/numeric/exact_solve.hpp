// Systems of linear equations in whole numbers, solved exactly.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace plenary {

// x_i = numerators[i] / denominator; denominator > 0, all divided by their greatest common divisor.
struct ExactSolution {
    std::vector<std::int64_t> numerators;
    std::int64_t denominator = 1;
};

// Solves matrix x = right for a square matrix, row by row, by fraction-free elimination (Bareiss
// 1968): every number met is a minor of the matrix, kept in 128 bits. None when the matrix is
// singular, or when some number leaves its bits: for entries of 0 and 1 that begins at about 50
// rows. Cost rows^3.
[[nodiscard]] std::optional<ExactSolution>
exact_solve(const std::vector<std::vector<std::int64_t>>& matrix,
            const std::vector<std::int64_t>& right);

} // namespace plenary
