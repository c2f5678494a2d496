// Steps that the vector loops of all models share. Everything is always_inline.
#pragma once

#include "plenary/idealpoint/item_work.hpp"

namespace plenary::idealpoint {

// Positions of the answers, dimension by dimension; what is beyond them in the last vector is 0.
[[gnu::always_inline]] inline void gather_positions(ItemWork& work) {
    for (std::size_t e = 0; e < work.dimensions; ++e) {
        const double* from = work.positions + e * work.states;
        double* to = work.gathered + e * work.stride;
        for (std::size_t i = 0; i < work.answers; ++i)
            to[i] = from[work.voters[i]];
        for (std::size_t i = work.answers; i < work.stride; ++i)
            to[i] = 0;
    }
}

// The sum of a row's first entries; the rest of its last vector must be 0.
[[nodiscard, gnu::always_inline]] inline double sum_row(const double* row, std::size_t answers) {
    Lanes sum = all_lanes(0.0);
    for (std::size_t i = 0; i < answers; i += lanes)
        sum += load(row + i);
    return sum_of(sum);
}

[[nodiscard, gnu::always_inline]] inline double dot_rows(const double* a, const double* b,
                                                         std::size_t answers) {
    Lanes sum = all_lanes(0.0);
    for (std::size_t i = 0; i < answers; i += lanes)
        sum += load(a + i) * load(b + i);
    return sum_of(sum);
}

// The same over entries `begin` to `end` - 1; rows are read to whole vectors.
[[nodiscard, gnu::always_inline]] inline double dot_part(const double* a, const double* b,
                                                         std::size_t begin, std::size_t end) {
    Lanes sum = all_lanes(0.0);
    for (std::size_t i = begin; i < end; i += lanes)
        sum += keep(first_lanes(end - i), load(a + i) * load(b + i));
    return sum_of(sum);
}

// `root` becomes L, `pull` L^-1 pull, and, unless only the item is asked for, `cross` L^-1 C. Items
// that share their parameters stay as they are.
[[gnu::always_inline]] inline void eliminate_item(ItemWork& work) {
    const std::size_t p = work.parameters;
    double* root = work.root;
    work.positive = true;
    if (work.shared)
        return;
    for (std::size_t i = 0; i < p; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = root[i * p + j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= root[i * p + k] * root[j * p + k];
            if (i != j) {
                root[i * p + j] = sum / root[j * p + j];
                continue;
            }
            if (!(sum > 0)) {
                work.positive = false;
                return;
            }
            root[i * p + i] = __builtin_sqrt(sum);
        }
    }
    for (std::size_t i = 0; i < p; ++i) {
        double sum = work.pull[i];
        for (std::size_t k = 0; k < i; ++k)
            sum -= root[i * p + k] * work.pull[k];
        work.pull[i] = sum / root[i * p + i];
    }
    if (work.curvature == Curvature::items)
        return;
    const std::size_t length = work.dimensions * work.stride; // of the rows of one parameter
    for (std::size_t i = 0; i < p; ++i) {
        double* to = work.cross + i * length;
        const double scale = 1 / root[i * p + i];
        for (std::size_t e = 0; e < work.dimensions; ++e) {
            for (std::size_t c = 0; c < work.answers; c += lanes) {
                const std::size_t at = e * work.stride + c;
                Lanes sum = load(to + at);
                for (std::size_t k = 0; k < i; ++k)
                    sum -= root[i * p + k] * load(work.cross + k * length + at);
                save(to + at, sum * scale);
            }
        }
    }
}

} // namespace plenary::idealpoint
