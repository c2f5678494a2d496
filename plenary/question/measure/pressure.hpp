// What moving some members could do to the chance of passage, and how far it would have to move
// them. Nothing here says that pressure moves anybody.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/evidence/scenario.hpp"
#include "plenary/numeric/workers.hpp"
#include "plenary/question/measure/base_readings.hpp"
#include "plenary/question/measure/chance_sweep.hpp"

namespace plenary::question {

// The chance that each of the pressed would need, or the shift of the log-odds that each would need
// from where the scenario has it, for a target chance of passage.
struct BreakEven {
    double target = 0;
    bool reachable = false;      // with the pressed certain the chance is at least the target
    bool already = false;        // even with all the pressed at no
    std::optional<double> p;     // one chance for all the pressed
    std::optional<double> shift; // none where those that may move at all cannot reach it
};

// One assumption on how members move together.
struct UnderShock {
    double rho = 0; // 0: independent
    Reckoned p;
    Reckoned low;           // with every member at the low end of its range
    Reckoned high;          // at the high end
    Reckoned reachable_max; // with the pressed certain, everybody else as the scenario says
    std::vector<BreakEven> break_even;
};

// Independent members: P(passes | yes) - P(passes | no), and what the stated range of the member
// alone makes of the chance. Exact: the chance is linear in the chance of each member.
struct MemberEffect {
    std::size_t member = 0;
    Chance chance;
    double birnbaum = 0;
    double p_at_low = 0;
    double p_at_high = 0;
    bool pressed = false;
};

struct PressureAnswer {
    std::vector<UnderShock> shocks; // as asked, in that order
    std::vector<MemberEffect> members;
    // With those the scenario gives more than one half as yes, the pressed certain, the rest no.
    bool enough_if_certain = false;
    std::int64_t supporters = 0; // those that it gives more than one half, the pressed left out
    // The smallest sets of the pressed that suffice beside the supporters, no part of which does;
    // members in the order of the electorate. An empty set: the supporters alone suffice.
    std::vector<std::vector<std::size_t>> sufficient_sets;
    bool sets_listed = true; // false: more than most_listed_pressed, and none is listed
    std::string method;
};

inline constexpr std::size_t most_listed_pressed = 16;

struct PressureQuestion {
    std::vector<std::optional<Chance>> chances; // by member; one for each that can vote
    std::vector<std::size_t> pressed;           // places of members that can vote
    std::vector<double> targets;                // in (0, 1)
    std::vector<double> rhos;                   // in [0, 1)
    std::size_t most_memory = std::size_t{1} << 30U;
};

// A game of two choices: whoever does not say yes says no. Errors: those of bind(), too-large,
// not-monotone (a yes can do harm: "enough" has no meaning then). Cost: for each break-even about
// ten sweeps, times the points of the quadrature under a shock.
[[nodiscard]] Result<PressureAnswer> pressure_on(const BaseReading& reading,
                                                 const PressureQuestion& question);

// The chance of passage over draws of every member's chance, each from the triangle of its low,
// value and high, independently. Draw k uses stream k of the seed, so the bytes are the same for
// any number of workers.
struct PressureGrid {
    std::vector<double> p; // by draw
};

[[nodiscard]] Result<PressureGrid> pressure_grid(const BaseReading& reading,
                                                 const PressureQuestion& question,
                                                 std::size_t draws, std::uint64_t seed,
                                                 const Workers& workers,
                                                 const std::function<bool(double share)>& go_on);

// The value below which this share of the draws lies, by linear interpolation between neighbours;
// `sorted` is not empty.
[[nodiscard]] double quantile_of(const std::vector<double>& sorted, double share);

} // namespace plenary::question
