#include "plenary/diagram/pivots.hpp"

#include <algorithm>
#include <type_traits>

namespace plenary::diagram {
namespace {

template <std::size_t lanes>
using LaneOf = std::array<double, lanes>;

// sum += a * b, lane by lane.
template <std::size_t lanes>
inline void add_product(LaneOf<lanes>& sum, const LaneOf<lanes>& a, const LaneOf<lanes>& b) {
    for (std::size_t k = 0; k < lanes; ++k)
        sum[k] += a[k] * b[k];
}

// What a choice of a node is worth, and what it sends below: worth += here * value, below += here *
// chance. No two of the five arrays overlap.
template <std::size_t lanes>
inline void pass_on(const double* __restrict here, const double* __restrict value,
                    const double* __restrict chance, double* __restrict worth,
                    double* __restrict below) {
    for (std::size_t k = 0; k < lanes; ++k) {
        worth[k] += here[k] * value[k];
        below[k] += here[k] * chance[k];
    }
}

// Calls step with the number of choices: a constant where it is 2, which is worth a loop of its
// own.
template <class Step>
void with_choices(std::uint32_t choices, Step step) {
    if (choices == 2) {
        step(std::integral_constant<std::uint32_t, 2>());
    } else {
        step(choices);
    }
}

} // namespace

template <std::size_t lanes>
PivotSweep<lanes>::PivotSweep(const Diagram& diagram)
    : diagram_(diagram),
      value_(std::make_unique_for_overwrite<Lane[]>(diagram.size() + first_node)),
      here_(diagram.widest() + first_node), below_(here_.size()) {
    value_[fails].fill(0.0);
    value_[holds].fill(1.0);
    out_.given.resize(std::size_t{diagram.variables()} * diagram.choices());
}

template <std::size_t lanes>
void PivotSweep<lanes>::up(const std::vector<Lane>& chance) {
    with_choices(diagram_.choices(), [&](auto d) {
        for (std::uint32_t level = diagram_.variables(); level-- > 0;) {
            const Lane* p = &chance[std::size_t{level} * d];
            for (Id node = diagram_.begin(level); node < diagram_.begin(level + 1); ++node) {
                const Id* children = diagram_.children(node);
                Lane sum{};
                for (std::uint32_t c = 0; c < d; ++c)
                    add_product<lanes>(sum, p[c], value_[children[c]]);
                value_[node] = sum;
            }
        }
    });
}

// What has come to the terminal `holds` above a level counts there whatever the variable chooses.
template <std::size_t lanes>
void PivotSweep<lanes>::down(const std::vector<Lane>& chance) {
    here_[first_node].fill(1.0);
    Lane decided{};
    with_choices(diagram_.choices(), [&](auto d) {
        for (std::uint32_t level = 0; level < diagram_.variables(); ++level) {
            const Id first = diagram_.begin(level);
            const Id next = diagram_.begin(level + 1);
            const Id after = level + 1 < diagram_.variables() ? diagram_.begin(level + 2) : next;
            std::fill_n(below_.begin(), after - next + first_node, Lane{});
            const Lane* p = &chance[std::size_t{level} * d];
            Lane* given = &out_.given[std::size_t{level} * d];
            for (std::uint32_t c = 0; c < d; ++c) {
                Lane worth = decided;
                for (Id node = first; node < next; ++node) {
                    const Id child = diagram_.child(node, c);
                    pass_on<lanes>(
                        here_[node - first + first_node].data(), value_[child].data(), p[c].data(),
                        worth.data(),
                        below_[child < first_node ? child : child - next + first_node].data());
                }
                given[c] = worth;
            }
            for (std::size_t k = 0; k < lanes; ++k)
                decided[k] += below_[holds][k];
            here_.swap(below_);
        }
    });
}

template <std::size_t lanes>
auto PivotSweep<lanes>::probability(const std::vector<Lane>& chance) -> Lane {
    up(chance);
    return value_[diagram_.root()];
}

template <std::size_t lanes>
const Pivots<lanes>& PivotSweep<lanes>::operator()(const std::vector<Lane>& chance) {
    if (diagram_.root() < first_node) {
        out_.probability = value_[diagram_.root()];
        std::fill(out_.given.begin(), out_.given.end(), out_.probability);
        return out_;
    }
    up(chance);
    out_.probability = value_[diagram_.root()];
    down(chance);
    return out_;
}

template class PivotSweep<1>;
template class PivotSweep<8>;

} // namespace plenary::diagram
