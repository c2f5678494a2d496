// The inner loops of the dense lattice: sums of products over arrays that are shifted against each
// other. They work on stretches in which every array has all its places, so they have no
// conditions; `size` is the number of places, of `lanes` numbers each.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <type_traits>
#include <vector>

namespace plenary::diagram::kernel {

inline constexpr std::size_t most_terms = 9;

// Calls work with the number as a constant of the compiler, 0 to `most`.
template <std::size_t most, class Work>
void with_constant(std::size_t number, Work work) {
    if constexpr (most > 0) {
        if (number < most)
            return with_constant<most - 1>(number, work);
    }
    assert(number == most);
    work(std::integral_constant<std::size_t, most>());
}

// A factor times an array.
template <std::size_t lanes>
struct Term {
    const double* data = nullptr;
    std::array<double, lanes> factor{};
};

// out[k] = constant + sum over the terms of factor x data[k].
template <std::size_t lanes, std::size_t count>
void combine(double* __restrict out, std::size_t size, const std::array<double, lanes>& constant,
             const Term<lanes>* terms) {
    std::array<Term<lanes>, count> own{};
    std::copy(terms, terms + count, own.begin());
    for (std::size_t k = 0; k < size; ++k) {
        for (std::size_t j = 0; j < lanes; ++j) {
            double sum = constant[j];
            for (std::size_t m = 0; m < count; ++m)
                sum += own[m].factor[j] * own[m].data[k * lanes + j];
            out[k * lanes + j] = sum;
        }
    }
}

template <std::size_t lanes>
void combine(double* out, std::size_t size, const std::array<double, lanes>& constant,
             const std::vector<Term<lanes>>& terms) {
    with_constant<most_terms>(terms.size(), [&](auto count) {
        combine<lanes, decltype(count)::value>(out, size, constant, terms.data());
    });
}

template <std::size_t lanes>
std::array<double, lanes> sum(const double* data, std::size_t size) {
    // Several partial sums: one alone would wait for each addition.
    constexpr std::size_t stride = lanes < 8 ? 8 : lanes;
    std::array<double, stride> partial{};
    std::size_t at = 0;
    const std::size_t end = size * lanes;
    for (; at + stride <= end; at += stride) {
        for (std::size_t j = 0; j < stride; ++j)
            partial[j] += data[at + j];
    }
    std::array<double, lanes> out{};
    for (std::size_t j = 0; j < stride; ++j)
        out[j % lanes] += partial[j];
    for (; at < end; ++at)
        out[at % lanes] += data[at];
    return out;
}

// The inner products of `weight` with each of `count` arrays, added to `worth`.
template <std::size_t lanes, std::size_t count>
void products(const double* weight, std::size_t size,
              const std::array<const double*, most_terms>& data,
              std::array<std::array<double, lanes>, most_terms>& worth) {
    constexpr std::size_t stride = lanes < 4 ? 4 : lanes;
    std::array<std::array<double, stride>, count> partial{};
    std::size_t at = 0;
    const std::size_t end = size * lanes;
    for (; at + stride <= end; at += stride) {
        for (std::size_t m = 0; m < count; ++m) {
            for (std::size_t j = 0; j < stride; ++j)
                partial[m][j] += weight[at + j] * data[m][at + j];
        }
    }
    for (std::size_t m = 0; m < count; ++m) {
        for (std::size_t j = 0; j < stride; ++j)
            worth[m][j % lanes] += partial[m][j];
        for (std::size_t rest = at; rest < end; ++rest)
            worth[m][rest % lanes] += weight[rest] * data[m][rest];
    }
}

template <std::size_t lanes>
void products(const double* weight, std::size_t size, std::size_t count,
              const std::array<const double*, most_terms>& data,
              std::array<std::array<double, lanes>, most_terms>& worth) {
    with_constant<most_terms>(count, [&](auto known) {
        products<lanes, decltype(known)::value>(weight, size, data, worth);
    });
}

} // namespace plenary::diagram::kernel
