#include "plenary/numeric/correlation.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace plenary {
namespace {

double mean_of(std::span<const double> a) {
    return std::accumulate(a.begin(), a.end(), 0.0) / static_cast<double>(a.size());
}

double pairs_in(std::size_t n) {
    const auto x = static_cast<double>(n);
    return x * (x - 1) / 2;
}

// Pairs within runs of a sorted order that are the same.
template <class Same>
double tied_pairs(std::size_t n, const Same& same) {
    double out = 0;
    std::size_t run = 1;
    for (std::size_t i = 1; i <= n; ++i) {
        if (i < n && same(i - 1, i)) {
            ++run;
            continue;
        }
        out += pairs_in(run);
        run = 1;
    }
    return out;
}

// Sorts, and counts the pairs that stood the wrong way round.
double sort_counting(std::vector<double>& a) {
    std::vector<double> other(a.size());
    double swaps = 0;
    for (std::size_t half = 1; half < a.size(); half *= 2) {
        for (std::size_t from = 0; from < a.size(); from += 2 * half) {
            const std::size_t middle = std::min(from + half, a.size());
            const std::size_t end = std::min(from + 2 * half, a.size());
            std::size_t left = from;
            std::size_t right = middle;
            for (std::size_t k = from; k < end; ++k) {
                if (right == end || (left < middle && a[left] <= a[right])) {
                    other[k] = a[left++];
                } else {
                    swaps += static_cast<double>(middle - left);
                    other[k] = a[right++];
                }
            }
        }
        a.swap(other);
    }
    return swaps;
}

} // namespace

std::optional<double> pearson(std::span<const double> a, std::span<const double> b) {
    assert(a.size() == b.size());
    if (a.size() < 2)
        return std::nullopt;
    const double ma = mean_of(a);
    const double mb = mean_of(b);
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        aa += (a[i] - ma) * (a[i] - ma);
        bb += (b[i] - mb) * (b[i] - mb);
        ab += (a[i] - ma) * (b[i] - mb);
    }
    const double norm = std::sqrt(aa) * std::sqrt(bb);
    if (norm == 0)
        return std::nullopt;
    return std::clamp(ab / norm, -1.0, 1.0);
}

std::vector<double> ranks_of(std::span<const double> a) {
    std::vector<std::size_t> order(a.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t x, std::size_t y) { return a[x] < a[y]; });
    std::vector<double> out(a.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && a[order[to]] == a[order[from]])
            ++to;
        for (std::size_t k = from; k < to; ++k)
            out[order[k]] = static_cast<double>(from + to + 1) / 2;
        from = to;
    }
    return out;
}

std::optional<double> spearman(std::span<const double> a, std::span<const double> b) {
    return pearson(ranks_of(a), ranks_of(b));
}

std::optional<double> kendall(std::span<const double> a, std::span<const double> b) {
    assert(a.size() == b.size());
    const std::size_t n = a.size();
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
        return a[x] != a[y] ? a[x] < a[y] : b[x] < b[y];
    });
    const auto same_a = [&](std::size_t i, std::size_t j) { return a[order[i]] == a[order[j]]; };
    const double tied_a = tied_pairs(n, same_a);
    const double tied_both = tied_pairs(n, [&](std::size_t i, std::size_t j) {
        return same_a(i, j) && b[order[i]] == b[order[j]];
    });
    std::vector<double> sorted(n);
    for (std::size_t i = 0; i < n; ++i)
        sorted[i] = b[order[i]];
    const double discordant = sort_counting(sorted);
    const double tied_b =
        tied_pairs(n, [&](std::size_t i, std::size_t j) { return sorted[i] == sorted[j]; });
    const double all = pairs_in(n);
    const double norm = std::sqrt(all - tied_a) * std::sqrt(all - tied_b);
    if (n < 2 || norm == 0)
        return std::nullopt;
    return (all - tied_a - tied_b + tied_both - 2 * discordant) / norm;
}

double median_of(std::vector<double> numbers) {
    assert(!numbers.empty());
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    if (numbers.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(numbers.begin(), middle)) / 2;
}

} // namespace plenary
