#include "plenary/numeric/exact_solve.hpp"

#include <cassert>
#include <limits>
#include <utility>

namespace plenary {
namespace {

__extension__ using Int128 = __int128;

// (p a - b c) / before, which is whole.
std::optional<Int128> step(Int128 p, Int128 a, Int128 b, Int128 c, Int128 before) {
    Int128 left = 0;
    Int128 right = 0;
    Int128 out = 0;
    if (__builtin_mul_overflow(p, a, &left) || __builtin_mul_overflow(b, c, &right) ||
        __builtin_sub_overflow(left, right, &out)) {
        return std::nullopt;
    }
    return out / before;
}

Int128 gcd(Int128 a, Int128 b) {
    a = a < 0 ? -a : a;
    b = b < 0 ? -b : b;
    while (b != 0)
        a = std::exchange(b, a % b);
    return a;
}

bool fits(Int128 value) {
    return value >= std::numeric_limits<std::int64_t>::min() &&
           value <= std::numeric_limits<std::int64_t>::max();
}

} // namespace

std::optional<ExactSolution> exact_solve(const std::vector<std::vector<std::int64_t>>& matrix,
                                         const std::vector<std::int64_t>& right) {
    const std::size_t n = matrix.size();
    assert(right.size() == n);
    std::vector<std::vector<Int128>> a(n);
    for (std::size_t i = 0; i < n; ++i) {
        a[i].assign(matrix[i].begin(), matrix[i].end());
        a[i].push_back(right[i]);
    }
    Int128 before = 1;
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t row = k;
        while (row < n && a[row][k] == 0)
            ++row;
        if (row == n)
            return std::nullopt;
        std::swap(a[k], a[row]);
        const Int128 pivot = a[k][k];
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k)
                continue;
            const Int128 factor = a[i][k];
            for (std::size_t j = 0; j <= n; ++j) {
                const auto next = step(pivot, a[i][j], factor, a[k][j], before);
                if (!next)
                    return std::nullopt;
                a[i][j] = *next;
            }
        }
        before = pivot;
    }
    // Every diagonal is the determinant now, up to its sign.
    Int128 common = before;
    for (std::size_t i = 0; i < n; ++i)
        common = gcd(common, a[i][n]);
    if (before < 0)
        common = -common;
    ExactSolution out;
    for (std::size_t i = 0; i < n; ++i) {
        if (!fits(a[i][n] / common))
            return std::nullopt;
        out.numerators.push_back(static_cast<std::int64_t>(a[i][n] / common));
    }
    if (!fits(before / common))
        return std::nullopt;
    out.denominator = static_cast<std::int64_t>(before / common);
    return out;
}

} // namespace plenary
