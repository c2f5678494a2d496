#include "plenary/diagram/lattice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace plenary::diagram {
namespace {

// The residuals that can occur and matter at each level: from `low` to `high`, both inclusive.
// Above `high` the atom cannot hold any more, at zero and below it holds.
struct Frame {
    Frame(const Atom& atom, std::uint32_t n, std::uint32_t d)
        : steps(atom.contribution), choices(d), low(n + 1), high(n + 1), most(n + 1, 0) {
        threshold = atom.threshold;
        // Contributions are counted from the least of each variable, so that they are not negative.
        std::vector<std::int64_t> widest(n);
        for (std::uint32_t i = 0; i < n; ++i) {
            const auto first = steps.begin() + static_cast<std::ptrdiff_t>(std::size_t{i} * d);
            const auto [least, greatest] = std::minmax_element(first, first + d);
            const std::int64_t shift = *least;
            widest[i] = *greatest - shift;
            threshold -= shift;
            for (auto it = first; it != first + d; ++it)
                *it -= shift;
        }
        for (std::uint32_t i = n; i-- > 0;)
            most[i] = most[i + 1] + widest[i];
        std::int64_t before = 0;
        for (std::uint32_t i = 0; i <= n; ++i) {
            low[i] = std::max<std::int64_t>(1, threshold - before);
            high[i] = std::min(threshold, most[i]);
            if (i < n)
                before += widest[i];
        }
    }

    [[nodiscard]] std::size_t width(std::uint32_t level) const {
        return high[level] < low[level] ? 0
                                        : static_cast<std::size_t>(high[level] - low[level] + 1);
    }

    [[nodiscard]] std::int64_t step(std::uint32_t level, std::uint32_t choice) const {
        return steps[std::size_t{level} * choices + choice];
    }

    std::vector<std::int64_t> steps;
    std::uint32_t choices;
    std::int64_t threshold = 0;
    std::vector<std::int64_t> low;
    std::vector<std::int64_t> high;
    std::vector<std::int64_t> most;
};

template <std::size_t lanes>
using Plane = std::vector<std::array<double, lanes>>;

// Planes that are done with, to be used again: memory that is touched for the first time costs more
// than the sums made in it.
template <std::size_t lanes>
class Planes {
public:
    // Of this width; what stands in it is anything.
    Plane<lanes> take(std::size_t width) {
        if (free_.empty())
            return Plane<lanes>(width);
        Plane<lanes> out = std::move(free_.back());
        free_.pop_back();
        out.resize(width);
        return out;
    }

    void give(Plane<lanes>&& plane) {
        if (plane.capacity() > 0)
            free_.push_back(std::move(plane));
    }

private:
    std::vector<Plane<lanes>> free_;
};

// The part of a level's residuals that a step of `step` takes into the window of the next: [from,
// to) as places of this level. Before `from` the atom holds, from `to` on it cannot.
struct Reach {
    std::size_t from = 0;
    std::size_t to = 0;
    std::ptrdiff_t shift = 0; // place in the next level minus place here
};

Reach reach_of(const Frame& frame, std::uint32_t level, std::int64_t step) {
    const auto width = static_cast<std::int64_t>(frame.width(level));
    // Residual r - step >= 1, and r - step <= high of the next level.
    const std::int64_t from = std::clamp<std::int64_t>(step + 1 - frame.low[level], 0, width);
    const std::int64_t to =
        std::clamp<std::int64_t>(frame.high[level + 1] + step - frame.low[level] + 1, from, width);
    return {static_cast<std::size_t>(from), static_cast<std::size_t>(to),
            static_cast<std::ptrdiff_t>(frame.low[level] - step - frame.low[level + 1])};
}

template <std::size_t lanes>
class Sweep {
public:
    using Lane = std::array<double, lanes>;

    Sweep(const Frame& frame, std::uint32_t n, const std::vector<Lane>& chance)
        : frame_(frame), n_(n), chance_(chance) {}

    // The values of a level from those of the next.
    Plane<lanes> up(std::uint32_t level, const Plane<lanes>& next) {
        Plane<lanes> here = planes.take(frame_.width(level));
        for (std::uint32_t c = 0; c < frame_.choices; ++c) {
            const Reach reach = reach_of(frame_, level, frame_.step(level, c));
            const Lane p = chance_[std::size_t{level} * frame_.choices + c];
            const auto shift = static_cast<std::size_t>(reach.shift);
            if (c == 0) {
                for (std::size_t k = 0; k < reach.from; ++k)
                    here[k] = p;
                for (std::size_t k = reach.from; k < reach.to; ++k) {
                    for (std::size_t j = 0; j < lanes; ++j)
                        here[k][j] = p[j] * next[k + shift][j];
                }
                std::fill(here.begin() + static_cast<std::ptrdiff_t>(reach.to), here.end(), Lane{});
                continue;
            }
            for (std::size_t k = 0; k < reach.from; ++k) {
                for (std::size_t j = 0; j < lanes; ++j)
                    here[k][j] += p[j];
            }
            for (std::size_t k = reach.from; k < reach.to; ++k) {
                for (std::size_t j = 0; j < lanes; ++j)
                    here[k][j] += p[j] * next[k + shift][j];
            }
        }
        return here;
    }

    // Moves the weight of a level on to the next, and adds what each choice of the level is worth.
    Plane<lanes> down(std::uint32_t level, const Plane<lanes>& weight, const Plane<lanes>& next,
                      Lane* given, Lane& decided) {
        Plane<lanes> below = planes.take(frame_.width(level + 1));
        std::fill(below.begin(), below.end(), Lane{});
        Lane newly{};
        for (std::uint32_t c = 0; c < frame_.choices; ++c) {
            const Reach reach = reach_of(frame_, level, frame_.step(level, c));
            const Lane p = chance_[std::size_t{level} * frame_.choices + c];
            Lane holding{};
            for (std::size_t k = 0; k < reach.from; ++k) {
                for (std::size_t j = 0; j < lanes; ++j)
                    holding[j] += weight[k][j];
            }
            Lane worth{};
            const auto shift = static_cast<std::size_t>(reach.shift);
            for (std::size_t k = reach.from; k < reach.to; ++k) {
                for (std::size_t j = 0; j < lanes; ++j) {
                    worth[j] += weight[k][j] * next[k + shift][j];
                    below[k + shift][j] += p[j] * weight[k][j];
                }
            }
            for (std::size_t j = 0; j < lanes; ++j) {
                given[c][j] = decided[j] + holding[j] + worth[j];
                newly[j] += p[j] * holding[j];
            }
        }
        for (std::size_t j = 0; j < lanes; ++j)
            decided[j] += newly[j];
        return below;
    }

    Planes<lanes> planes;

private:
    const Frame& frame_;
    std::uint32_t n_;
    const std::vector<Lane>& chance_;
};

std::uint32_t block_of(std::uint32_t n) {
    return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(std::lround(std::sqrt(n))));
}

} // namespace

LatticeSize lattice_size(const Atom& atom, std::uint32_t variables, std::uint32_t choices) {
    const Frame frame(atom, variables, choices);
    LatticeSize out;
    for (std::uint32_t i = 0; i < variables; ++i) {
        out.cells += static_cast<double>(frame.width(i));
        out.widest = std::max(out.widest, frame.width(i));
    }
    // The checkpoints, the widest block, and the two planes on the way.
    const std::uint32_t block = block_of(variables);
    std::size_t kept = 2 * out.widest;
    std::size_t widest_block = 0;
    for (std::uint32_t start = 0; start < variables; start += block) {
        kept += frame.width(start);
        std::size_t one = 0;
        for (std::uint32_t i = start; i < std::min(variables, start + block); ++i)
            one += frame.width(i + 1);
        widest_block = std::max(widest_block, one);
    }
    out.bytes = (kept + widest_block) * sizeof(double);
    return out;
}

template <std::size_t lanes>
Result<Pivots<lanes>>
lattice_pivots(const Atom& atom, std::uint32_t variables, std::uint32_t choices,
               const std::vector<std::array<double, lanes>>& chance, std::size_t most_bytes,
               const std::function<bool(double)>& go_on) {
    using Lane = std::array<double, lanes>;
    Pivots<lanes> out;
    out.given.assign(std::size_t{variables} * choices, Lane{});
    const LatticeSize size = lattice_size(atom, variables, choices);
    if (size.bytes > most_bytes / lanes) {
        return fail({Kind::invalid,
                     "too-large",
                     fmt::format("the lattice of this rule needs about {} MiB",
                                 (size.bytes * lanes) >> 20U),
                     "raise --max-memory",
                     {},
                     ""});
    }
    const Frame frame(atom, variables, choices);
    if (frame.threshold <= 0 || frame.threshold > frame.most[0]) {
        if (frame.threshold <= 0) {
            out.probability.fill(1.0);
            for (Lane& lane : out.given)
                lane.fill(1.0);
        }
        return out;
    }
    Sweep<lanes> sweep(frame, variables, chance);
    const std::uint32_t block = block_of(variables);
    double done = 0;
    const auto stopped = [&](std::uint32_t level) {
        done += static_cast<double>(frame.width(level));
        return go_on && !go_on(done / (3 * size.cells));
    };
    const auto interrupted = [] {
        return fail({Kind::interrupted, "interrupted", "stopped", "", {}, ""});
    };

    // Up, keeping the first level of every block.
    std::vector<Plane<lanes>> kept(variables / block + 1);
    Plane<lanes> plane(frame.width(variables), Lane{});
    for (std::uint32_t level = variables; level-- > 0;) {
        Plane<lanes> here = sweep.up(level, plane);
        sweep.planes.give(std::move(plane));
        plane = std::move(here);
        if (level % block == 0)
            kept[level / block] = plane;
        if (stopped(level))
            return interrupted();
    }
    out.probability = plane.front();

    // Down, a block at a time.
    Plane<lanes> weight(1, Lane{});
    weight.front().fill(1.0);
    Lane decided{};
    for (std::uint32_t start = 0; start < variables; start += block) {
        const std::uint32_t end = std::min(variables, start + block);
        // The planes after each level of the block.
        std::vector<Plane<lanes>> planes(end - start);
        if (end == variables) {
            planes.back().assign(frame.width(variables), Lane{});
        } else {
            planes.back() = std::move(kept[end / block]);
        }
        for (std::uint32_t level = end; level-- > start + 1;) {
            planes[level - 1 - start] = sweep.up(level, planes[level - start]);
            if (stopped(level))
                return interrupted();
        }
        kept[start / block] = {};
        for (std::uint32_t level = start; level < end; ++level) {
            Plane<lanes> below = sweep.down(level, weight, planes[level - start],
                                            &out.given[std::size_t{level} * choices], decided);
            sweep.planes.give(std::move(weight));
            weight = std::move(below);
            sweep.planes.give(std::move(planes[level - start]));
            if (stopped(level))
                return interrupted();
        }
    }
    return out;
}

template Result<Pivots<1>> lattice_pivots<1>(const Atom&, std::uint32_t, std::uint32_t,
                                             const std::vector<std::array<double, 1>>&, std::size_t,
                                             const std::function<bool(double)>&);
template Result<Pivots<4>> lattice_pivots<4>(const Atom&, std::uint32_t, std::uint32_t,
                                             const std::vector<std::array<double, 4>>&, std::size_t,
                                             const std::function<bool(double)>&);

} // namespace plenary::diagram
