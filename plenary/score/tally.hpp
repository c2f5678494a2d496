// A forecast of a whole number, a total of votes: its distribution, and how it is held against what
// came. Immutable; safe to read from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace plenary::score {

// floor(number / divisor), below 0 too; the divisor is positive.
[[nodiscard]] int floored(int number, int divisor);

class Tally {
public:
    // Of equally likely numbers; there is at least one. Memory: their range.
    [[nodiscard]] static Tally of_draws(std::span<const int> draws);

    // Exactly, of `start` and independent members: one row of three chances each (no, abstain, yes;
    // they sum to 1), and what each outcome adds. Cost O(members^2 x range of the gains).
    [[nodiscard]] static Tally of_members(std::span<const double> chances,
                                          const std::array<int, 3>& gains, int start);

    // The distribution of floor(number / divisor).
    [[nodiscard]] Tally divided(int divisor) const;

    [[nodiscard]] double below(int number) const;    // chance of less
    [[nodiscard]] double at(int number) const;       //
    [[nodiscard]] double at_least(int number) const; //

    // The least number that is not exceeded with a chance of `share`, with 1e-12 for rounding.
    [[nodiscard]] int quantile(double share) const;

    // Continuous ranked probability score, here the sum over whole numbers k of (chance of at most
    // k - [came <= k])^2 (Matheson and Winkler 1976; Gneiting and Raftery 2007). In votes; 0 is
    // perfect, and of a sure forecast it is the distance.
    [[nodiscard]] double crps(int came) const;

    // Probability integral transform, randomised between the steps of what can be counted (Czado,
    // Gneiting and Held 2009): below(came) + v x at(came), for v in [0, 1). Uniform where the
    // forecast is right.
    [[nodiscard]] double pit(int came, double v) const { return below(came) + v * at(came); }

private:
    Tally(int lowest, std::vector<double> weights, double whole)
        : lowest_(lowest), weights_(std::move(weights)), whole_(whole) {}

    int lowest_ = 0;
    std::vector<double> weights_; // of lowest_, lowest_ + 1, ...: exact counts where drawn
    double whole_ = 1;            // what they sum to
};

// The v of a roll call's PIT: the first 32 bits of the SHA-256 of "pit|" and the label, as a
// fraction. The same on every machine.
[[nodiscard]] double pit_chance(std::string_view label);

} // namespace plenary::score
