// Indices of a-priori power for monotone rules of yes and no. Members that cannot vote have none.
//
// Banzhaf: swings_i = coalitions that win with i and lose without; absolute = swings / 2^(n-1);
// normalised shares (Penrose 1946, Banzhaf 1965). Coleman 1971: to act = winning / 2^n, to prevent
// = swings / winning, to initiate = swings / losing. Rae 1969 = 1/2 + swings / 2^n.
// Koenig-Braeuninger 1998 = winning with i / winning. Nevison 1979 = winning with i / 2^(n-1).
// Public Help theta (Bertini et al. 2008) = winning with i / sum of the same. Shapley-Shubik 1954.
// Deegan-Packel 1978, Holler's Public Good 1982 over minimal winning coalitions; Felsenthal's least
// size (2016) over those of the smallest size.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plenary/diagram/average.hpp"
#include "plenary/diagram/engine.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/numeric/wide.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::question {

struct BanzhafFamily {
    UInt256 winning;
    std::vector<UInt256> swings;       // by variable
    std::vector<UInt256> winning_with; // winning coalitions with the member
    std::vector<double> normalised;
    std::vector<double> absolute;
    std::vector<double> prevent;
    std::vector<double> initiate;
    std::vector<double> rae;
    std::vector<double> koenig_braeuninger;
    std::vector<double> nevison;
    std::vector<double> public_help;
    double act = 0;
};

// At most 255 variables.
[[nodiscard]] BanzhafFamily banzhaf_family(const diagram::Diagram& diagram);

struct ShapleyShubik {
    std::vector<double> by_variable;
    double error = 0; // |sum - 1|
    int points = 0;
};

[[nodiscard]] Result<ShapleyShubik> shapley_shubik(const diagram::Engine& engine,
                                                   const diagram::AverageMeans& means);

struct MinimalFamily {
    UInt256 minimal;
    UInt256 smallest; // minimal winning coalitions of the smallest size
    std::uint32_t smallest_size = 0;
    std::vector<UInt256> with; // minimal winning coalitions with the member
    std::vector<double> deegan_packel;
    std::vector<double> public_good;
    std::vector<double> least_size;
};

// From the diagram of minimal winning coalitions.
[[nodiscard]] MinimalFamily minimal_family(const diagram::Diagram& sets);

// Deegan-Packel and Public Good of one threshold on the dense lattice, whose minimal winning
// coalitions are too many to count one by one: sums of positive doubles. The variables must stand
// by descending weight. Deegan-Packel by quadrature, points doubled until the values add up to one
// within 1e-12 or the degree is met. Errors of the sweep; too-large when the coalitions are more
// than a double holds.
[[nodiscard]] Result<std::vector<double>>
public_good_on_lattice(const diagram::Atom& atom, std::uint32_t variables,
                       const diagram::AverageMeans& means);
[[nodiscard]] Result<std::vector<double>>
deegan_packel_on_lattice(const diagram::Atom& atom, std::uint32_t variables,
                         const diagram::AverageMeans& means);

// The probability that the rule passes and how much each member's yes instead of a no adds to it,
// everybody else choosing uniformly. For two choices the absolute Banzhaf index, for three the
// ternary one (Felsenthal and Machover 1997). Errors of the sweep.
struct UniformPivots {
    double probability = 0;
    std::vector<double> by_variable;
};

[[nodiscard]] Result<UniformPivots> uniform_pivots(const diagram::Engine& engine,
                                                   const diagram::LatticeLimits& limits);

// Ternary games: three choices no, abstain, yes. The chance to be pivotal in a roll call of random
// order and random votes, for the passing and for the failing side together (Felsenthal and
// Machover 1997). Errors of the sweep.
[[nodiscard]] Result<ShapleyShubik> ternary_shapley_shubik(const diagram::Engine& engine,
                                                           const diagram::AverageMeans& means);

} // namespace plenary::question
