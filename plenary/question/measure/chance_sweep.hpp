// The chance of passage as a function of the members' chances of a yes, asked again and again:
// independent, or with a shock that moves everybody together.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "plenary/diagram/engine.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::question {

// A chance with how far off it may be.
struct Reckoned {
    double p = 0;
    double error = 0;
};

// The common shock: member i says yes when a_i + sqrt(rho) F + sqrt(1 - rho) e_i > 0 with F and e_i
// standard normal and a_i such that its own chance stays p_i (Vasicek 1987's one-factor model).
// rho = 0: independent; 0 <= rho < 1.
//
// One thread at a time; the game and the engine must outlive it. Game of two choices: whoever does
// not say yes says no.
class ChanceSweep {
public:
    ChanceSweep(const Game& game, const diagram::Engine& engine, diagram::LatticeLimits limits)
        : game_(game), sweep_(engine, std::move(limits)), most_error_(1e-10) {}

    // `yes` by member of the electorate, read for those that can vote. Independent members: one
    // sweep, rounding alone. With a shock: Gauss-Legendre quadrature over F in [-9, 9], the points
    // doubled from 32 until two grids differ by less than 1e-10 (at most 1024); the error is that
    // difference. Errors: too-large, interrupted.
    [[nodiscard]] Result<Reckoned> chance(const std::vector<double>& yes, double rho);

    // Eight sets of chances at once, independent.
    [[nodiscard]] Result<std::array<double, 8>>
    chances(const std::array<const std::vector<double>*, 8>& yes);

    // What one member's yes and its no would make of the chance, by member; independent members.
    struct Given {
        double p = 0;
        std::vector<double> yes;
        std::vector<double> no;
    };

    [[nodiscard]] Result<Given> given(const std::vector<double>& yes);

private:
    [[nodiscard]] Result<double> shocked(const std::vector<double>& quantiles, double rho,
                                         int points);
    void put(std::size_t lane, std::size_t variable, double yes);

    const Game& game_;
    diagram::EngineSweep sweep_;
    double most_error_;
    std::vector<diagram::EngineSweep::Lane> chance_;
};

} // namespace plenary::question
