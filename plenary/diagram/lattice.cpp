#include "plenary/diagram/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "plenary/diagram/lattice_kernel.hpp"
#include "plenary/diagram/lattice_levels.hpp"

namespace plenary::diagram {
namespace {

// Arrays of the widest level, handed out and taken back: memory that is touched for the first time
// costs more than the sums made in it.
class Planes {
public:
    using Plane = std::unique_ptr<double[]>;

    explicit Planes(std::size_t size) : size_(size) {}

    // What stands in it is anything.
    Plane take() {
        if (free_.empty())
            return std::make_unique_for_overwrite<double[]>(size_);
        Plane out = std::move(free_.back());
        free_.pop_back();
        return out;
    }

    void give(Plane plane) { free_.push_back(std::move(plane)); }

private:
    std::size_t size_;
    std::vector<Plane> free_;
};

using Plane = Planes::Plane;

// Calls piece(from, to) for the stretches of [0, width) between the cuts.
template <class Piece>
void between(std::vector<std::size_t> cuts, std::size_t width, Piece piece) {
    cuts.push_back(width);
    std::sort(cuts.begin(), cuts.end());
    std::size_t from = 0;
    for (const std::size_t to : cuts) {
        if (to > from && to <= width) {
            piece(from, to);
            from = to;
        }
    }
}

// How many levels stand between two checkpoints.
std::size_t block_of(std::size_t levels) {
    return std::max<std::size_t>(
        1, static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(levels)))));
}

template <std::size_t lanes>
class Sweep {
public:
    using Lane = std::array<double, lanes>;

    // `passes`: how often each level is gone through. `ends`: nobody chooses any more after the
    // threshold is crossed; what came to it before counts for no later variable.
    Sweep(const LatticeLevels& lattice, const std::vector<Lane>& chance,
          const LatticeLimits& limits, double passes, bool ends = false)
        : lattice_(lattice), limits_(limits), own_chance_(chance), ends_(ends),
          planes_(std::max<std::size_t>(lattice.widest(), 1) * lanes) {
        for (const LatticeLevel& level : lattice.levels) {
            work_ += passes * static_cast<double>(level.width());
            chance_.push_back(chance_of(level));
        }
    }

    // The probability that the atom holds from each residual of the first level on.
    Result<Lane> probability() {
        Plane next = planes_.take();
        for (std::size_t level = last(); level-- > 0;) {
            Plane here = up(level, next.get());
            planes_.give(std::move(next));
            next = std::move(here);
            if (stopped(level))
                return interrupted();
        }
        return lane_at(next.get(), 0);
    }

    Result<Pivots<lanes>> pivots() {
        const std::size_t block = block_of(last());
        Pivots<lanes> out;
        out.given.resize(own_chance_.size());
        // Up, keeping the first level of every block.
        std::vector<Plane> kept(last() / block + 1);
        Plane passing = planes_.take();
        const double* next = passing.get();
        for (std::size_t level = last(); level-- > 0;) {
            Plane here = up(level, next);
            if (passing)
                planes_.give(std::move(passing));
            next = here.get();
            (level % block == 0 ? kept[level / block] : passing) = std::move(here);
            if (stopped(level))
                return interrupted();
        }
        out.probability = lane_at(kept.front().get(), 0);
        planes_.give(std::move(kept.front()));

        // Down, a block at a time.
        Plane weight = planes_.take();
        std::fill_n(weight.get(), lanes, 1.0);
        Lane decided{};
        for (std::size_t start = 0; start < last(); start += block) {
            const std::size_t stop = std::min(last(), start + block);
            // The planes after each level of the block.
            std::vector<Plane> after(stop - start);
            after.back() = stop == last() ? planes_.take() : std::move(kept[stop / block]);
            for (std::size_t level = stop; level-- > start + 1;) {
                after[level - 1 - start] = up(level, after[level - start].get());
                if (stopped(level))
                    return interrupted();
            }
            for (std::size_t level = start; level < stop; ++level) {
                worth(level, weight.get(), after[level - start].get(), decided, out.given);
                Plane below = down(level, weight.get());
                planes_.give(std::move(weight));
                weight = std::move(below);
                planes_.give(std::move(after[level - start]));
                if (stopped(level))
                    return interrupted();
            }
        }
        return out;
    }

private:
    [[nodiscard]] std::size_t last() const { return lattice_.levels.size() - 1; }

    [[nodiscard]] static Lane lane_at(const double* plane, std::size_t place) {
        Lane out;
        std::copy_n(plane + place * lanes, lanes, out.begin());
        return out;
    }

    bool stopped(std::size_t level) {
        done_ += static_cast<double>(lattice_.levels[level].width());
        return limits_.go_on && !limits_.go_on(std::min(1.0, done_ / work_));
    }

    static tl::unexpected<Problem> interrupted() {
        return fail({Kind::interrupted, "interrupted", "stopped", "", {}, ""});
    }

    // The chance of each choice of a level.
    [[nodiscard]] std::vector<Lane> chance_of(const LatticeLevel& level) const {
        const std::size_t d = lattice_.choices;
        std::vector<Lane> out(level.steps.size());
        for (std::size_t c = 0; c < out.size(); ++c) {
            if (level.variables == 1) {
                out[c] = own_chance_[level.first * d + c];
            } else {
                out[c] = product(own_chance_[level.first * d + c / d],
                                 own_chance_[(level.first + 1) * d + c % d]);
            }
        }
        return out;
    }

    [[nodiscard]] std::vector<LatticeReach> reaches(std::size_t level) const {
        std::vector<LatticeReach> out;
        for (std::size_t c = 0; c < lattice_.levels[level].steps.size(); ++c)
            out.push_back(reach_of(lattice_.levels[level], c, lattice_.levels[level + 1]));
        return out;
    }

    [[nodiscard]] static std::vector<std::size_t> cuts(const std::vector<LatticeReach>& reaches) {
        std::vector<std::size_t> out;
        for (const LatticeReach& reach : reaches)
            out.insert(out.end(), {reach.from, reach.to});
        return out;
    }

    // A plane from a place on that is `shift` from another.
    [[nodiscard]] static const double* from_place(const double* plane, std::size_t place,
                                                  std::ptrdiff_t shift) {
        return plane +
               (static_cast<std::ptrdiff_t>(place) + shift) * static_cast<std::ptrdiff_t>(lanes);
    }

    // The values of a level from those of the next.
    Plane up(std::size_t level, const double* next) {
        Plane here = planes_.take();
        const std::vector<LatticeReach> reach = reaches(level);
        between(cuts(reach), lattice_.levels[level].width(), [&](std::size_t from, std::size_t to) {
            Lane holding{};
            std::vector<kernel::Term<lanes>> terms;
            for (std::size_t c = 0; c < reach.size(); ++c) {
                if (from < reach[c].from) {
                    for (std::size_t j = 0; j < lanes; ++j)
                        holding[j] += chance_[level][c][j];
                } else if (from < reach[c].to) {
                    terms.push_back({from_place(next, from, reach[c].shift), chance_[level][c]});
                }
            }
            kernel::combine<lanes>(here.get() + from * lanes, to - from, holding, terms);
        });
        return here;
    }

    // The weight of the next level from that of this one.
    Plane down(std::size_t level, const double* weight) {
        Plane below = planes_.take();
        std::vector<LatticeReach> reach = reaches(level);
        for (LatticeReach& one : reach) {
            one.from = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(one.from) + one.shift);
            one.to = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(one.to) + one.shift);
        }
        between(cuts(reach), lattice_.levels[level + 1].width(),
                [&](std::size_t from, std::size_t to) {
                    std::vector<kernel::Term<lanes>> terms;
                    for (std::size_t c = 0; c < reach.size(); ++c) {
                        if (from >= reach[c].from && from < reach[c].to)
                            terms.push_back(
                                {from_place(weight, from, -reach[c].shift), chance_[level][c]});
                    }
                    kernel::combine<lanes>(below.get() + from * lanes, to - from, Lane{}, terms);
                });
        return below;
    }

    // What each choice of a level is worth, written to `given` for its one or two variables.
    void worth(std::size_t level, const double* weight, const double* next, Lane& decided,
               std::vector<Lane>& given) {
        const LatticeLevel& here = lattice_.levels[level];
        const std::vector<LatticeReach> reach = reaches(level);
        std::vector<Lane> worth(reach.size(), decided);
        Lane newly{};
        between(cuts(reach), here.width(), [&](std::size_t from, std::size_t to) {
            std::array<const double*, kernel::most_terms> data{};
            std::array<Lane, kernel::most_terms> products{};
            std::vector<std::size_t> inside;
            std::vector<std::size_t> holding;
            for (std::size_t c = 0; c < reach.size(); ++c) {
                if (from < reach[c].from) {
                    holding.push_back(c);
                } else if (from < reach[c].to) {
                    data[inside.size()] = from_place(next, from, reach[c].shift);
                    inside.push_back(c);
                }
            }
            kernel::products<lanes>(weight + from * lanes, to - from, inside.size(), data,
                                    products);
            for (std::size_t m = 0; m < inside.size(); ++m)
                add(worth[inside[m]], products[m]);
            if (holding.empty())
                return;
            const Lane sum = kernel::sum<lanes>(weight + from * lanes, to - from);
            for (const std::size_t c : holding) {
                add(worth[c], sum);
                add(newly, product(chance_[level][c], sum));
            }
        });
        if (!ends_)
            add(decided, newly);
        share_out(here, worth, given);
    }

    // What a choice of one variable is worth, from what the choices of the level are.
    void share_out(const LatticeLevel& level, const std::vector<Lane>& worth,
                   std::vector<Lane>& given) const {
        const std::size_t d = lattice_.choices;
        Lane* first = &given[level.first * d];
        if (level.variables == 1) {
            std::copy(worth.begin(), worth.end(), first);
            return;
        }
        Lane* second = first + d;
        for (std::size_t a = 0; a < d; ++a) {
            for (std::size_t b = 0; b < d; ++b) {
                add(first[a], product(own_chance_[(level.first + 1) * d + b], worth[a * d + b]));
                add(second[b], product(own_chance_[level.first * d + a], worth[a * d + b]));
            }
        }
    }

    static void add(Lane& sum, const Lane& term) {
        for (std::size_t j = 0; j < lanes; ++j)
            sum[j] += term[j];
    }

    [[nodiscard]] static Lane product(const Lane& a, const Lane& b) {
        Lane out;
        for (std::size_t j = 0; j < lanes; ++j)
            out[j] = a[j] * b[j];
        return out;
    }

    const LatticeLevels& lattice_;
    const LatticeLimits& limits_;
    const std::vector<Lane>& own_chance_; // of each variable's choices
    bool ends_;
    std::vector<std::vector<Lane>> chance_; // of each level's choices
    Planes planes_;
    double work_ = 0;
    double done_ = 0;
};

// The lattice, or what is decided without one.
struct Opened {
    LatticeLevels lattice;
    std::optional<bool> decided;
};

Opened open_lattice(const Atom& atom, std::uint32_t variables, std::uint32_t choices) {
    Opened out{LatticeLevels(atom, variables, choices), std::nullopt};
    if (out.lattice.threshold <= 0) {
        out.decided = true;
    } else if (out.lattice.threshold > out.lattice.most) {
        out.decided = false;
    }
    return out;
}

std::optional<Problem> larger_than(std::size_t most_bytes, std::size_t bytes) {
    if (bytes <= most_bytes)
        return std::nullopt;
    return Problem{Kind::invalid,
                   "too-large",
                   fmt::format("the lattice of this rule needs about {} MiB", bytes >> 20U),
                   "raise --max-memory",
                   {},
                   ""};
}

LatticeSize size_of(const LatticeLevels& lattice) {
    LatticeSize out;
    out.widest = lattice.widest();
    for (const LatticeLevel& level : lattice.levels)
        out.cells += static_cast<double>(level.width());
    // The checkpoints, a block, and the planes on the way up and down.
    const std::size_t levels = lattice.levels.size() - 1;
    const std::size_t block = block_of(levels);
    out.bytes = (levels / block + block + 3) * out.widest * sizeof(double);
    return out;
}

} // namespace

LatticeSize lattice_size(const Atom& atom, std::uint32_t variables, std::uint32_t choices) {
    return size_of(LatticeLevels(atom, variables, choices));
}

template <std::size_t lanes>
Result<Pivots<lanes>>
lattice_pivots(const Atom& atom, std::uint32_t variables, std::uint32_t choices,
               const std::vector<std::array<double, lanes>>& chance, const LatticeLimits& limits) {
    const Opened opened = open_lattice(atom, variables, choices);
    if (opened.decided) {
        Pivots<lanes> out;
        out.probability.fill(*opened.decided ? 1.0 : 0.0);
        out.given.assign(chance.size(), out.probability);
        return out;
    }
    if (const auto problem =
            larger_than(limits.most_bytes, lattice_size(atom, variables, choices).bytes * lanes)) {
        return fail(*problem);
    }
    return Sweep<lanes>(opened.lattice, chance, limits, 3).pivots();
}

template <std::size_t lanes>
Result<std::array<double, lanes>>
lattice_probability(const Atom& atom, std::uint32_t variables, std::uint32_t choices,
                    const std::vector<std::array<double, lanes>>& chance,
                    const LatticeLimits& limits) {
    const Opened opened = open_lattice(atom, variables, choices);
    if (opened.decided) {
        std::array<double, lanes> out{};
        out.fill(*opened.decided ? 1.0 : 0.0);
        return out;
    }
    if (const auto problem =
            larger_than(limits.most_bytes, 2 * opened.lattice.widest() * sizeof(double) * lanes)) {
        return fail(*problem);
    }
    return Sweep<lanes>(opened.lattice, chance, limits, 1).probability();
}

std::size_t lattice_sets_bytes(const Atom& atom, std::uint32_t variables) {
    return size_of(LatticeLevels(atom, variables, 2, false)).bytes * 4;
}

Result<LatticeSets> lattice_sets(const Atom& atom, std::uint32_t variables,
                                 const LatticeSets::Lane& t, const LatticeLimits& limits) {
    const LatticeLevels lattice(atom, variables, 2, false);
    LatticeSets out;
    out.by_variable.resize(variables);
    if (lattice.threshold > lattice.most)
        return out;
    if (lattice.threshold <= 0) {
        out.sum.fill(1.0); // the empty set
        return out;
    }
    if (const auto problem = larger_than(limits.most_bytes, size_of(lattice).bytes * 4))
        return fail(*problem);
    std::vector<LatticeSets::Lane> chance(std::size_t{variables} * 2);
    for (std::size_t i = 0; i < variables; ++i) {
        chance[2 * i].fill(1.0);
        chance[2 * i + 1] = t;
    }
    const auto got = Sweep<4>(lattice, chance, limits, 3, true).pivots();
    if (!got)
        return fail(got.error());
    out.sum = got->probability;
    for (std::size_t i = 0; i < variables; ++i)
        out.by_variable[i] = got->given[2 * i + 1];
    return out;
}

template Result<Pivots<1>> lattice_pivots<1>(const Atom&, std::uint32_t, std::uint32_t,
                                             const std::vector<std::array<double, 1>>&,
                                             const LatticeLimits&);
template Result<Pivots<4>> lattice_pivots<4>(const Atom&, std::uint32_t, std::uint32_t,
                                             const std::vector<std::array<double, 4>>&,
                                             const LatticeLimits&);
template Result<std::array<double, 1>>
lattice_probability<1>(const Atom&, std::uint32_t, std::uint32_t,
                       const std::vector<std::array<double, 1>>&, const LatticeLimits&);
template Result<std::array<double, 4>>
lattice_probability<4>(const Atom&, std::uint32_t, std::uint32_t,
                       const std::vector<std::array<double, 4>>&, const LatticeLimits&);

} // namespace plenary::diagram
