#include "plenary/question/measure/power.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "plenary/diagram/critical.hpp"
#include "plenary/diagram/lattice.hpp"
#include "plenary/numeric/quadrature.hpp"

namespace plenary::question {
namespace {

std::vector<double> shares_of(const std::vector<UInt256>& counts) {
    double sum = 0;
    for (const UInt256& count : counts)
        sum += count.to_double();
    std::vector<double> out;
    for (const UInt256& count : counts)
        out.push_back(sum > 0 ? count.to_double() / sum : 0);
    return out;
}

} // namespace

BanzhafFamily banzhaf_family(const diagram::Diagram& diagram) {
    const std::uint32_t n = diagram.variables();
    const diagram::Critical counted = diagram::critical(diagram);
    BanzhafFamily out;
    out.winning = counted.holding;
    out.swings = counted.by_variable;
    const double all = std::ldexp(1.0, static_cast<int>(n));
    const double winning = out.winning.to_double();
    const double losing = (UInt256::power_of_two(n) - out.winning).to_double();
    out.act = winning / all;
    out.normalised = shares_of(out.swings);
    for (std::uint32_t i = 0; i < n; ++i) {
        const double swings = out.swings[i].to_double();
        // Winning coalitions come in pairs with and without i, but for the swings.
        UInt256 with = out.winning + out.swings[i];
        with.divide(2);
        out.winning_with.push_back(with);
        out.absolute.push_back(swings / (all / 2));
        out.prevent.push_back(winning > 0 ? swings / winning : 0);
        out.initiate.push_back(losing > 0 ? swings / losing : 0);
        out.rae.push_back(0.5 + swings / all);
        out.koenig_braeuninger.push_back(winning > 0 ? with.to_double() / winning : 0);
        out.nevison.push_back(with.to_double() / (all / 2));
    }
    out.public_help = shares_of(out.winning_with);
    return out;
}

Result<ShapleyShubik> shapley_shubik(const diagram::Engine& engine,
                                     const diagram::AverageMeans& means) {
    const auto average = diagram::average_pivots(engine, {1, 0}, {0, 1}, means);
    if (!average)
        return fail(average.error());
    return ShapleyShubik{average->by_variable, average->error, average->points};
}

MinimalFamily minimal_family(const diagram::Diagram& sets) {
    MinimalFamily out;
    out.minimal = diagram::count_sets(sets);
    out.with = diagram::count_sets_by_variable(sets);
    out.public_good = shares_of(out.with);
    const diagram::Shares shares = diagram::shares(sets);
    for (const double share : shares.by_variable) {
        out.deegan_packel.push_back(shares.sets > 0 ? share / shares.sets : 0);
    }
    const diagram::SmallestSets smallest = diagram::smallest_sets(sets);
    out.smallest = smallest.sets;
    out.smallest_size = smallest.size;
    for (const UInt256& with : smallest.by_variable) {
        const double both = smallest.sets.to_double() * smallest.size;
        out.least_size.push_back(both > 0 ? with.to_double() / both : 0);
    }
    return out;
}

namespace {

Problem more_than_a_double() {
    return {Kind::invalid,
            "too-large",
            "the minimal coalitions of this rule are more than a double holds",
            "ask for indices that are not made from them",
            {},
            ""};
}

} // namespace

Result<std::vector<double>> public_good_on_lattice(const diagram::Atom& atom,
                                                   std::uint32_t variables,
                                                   const diagram::AverageMeans& means) {
    const auto sets = diagram::lattice_sets(atom, variables, {1, 1, 1, 1}, means.limits);
    if (!sets)
        return fail(sets.error());
    CompensatedSum sum;
    for (const auto& with : sets->by_variable)
        sum.add(with[0]);
    if (!std::isfinite(sum.value()))
        return fail(more_than_a_double());
    std::vector<double> out;
    for (const auto& with : sets->by_variable)
        out.push_back(sum.value() > 0 ? with[0] / sum.value() : 0);
    return out;
}

namespace {

// The sums over minimal winning coalitions of t^size and its like, at many levels t.
class LatticeCoalitions {
public:
    LatticeCoalitions(const diagram::Atom& atom, std::uint32_t variables,
                      const diagram::AverageMeans& means)
        : atom_(atom), variables_(variables), limits_(means.limits),
          workers_(means.workers.within(means.limits.most_bytes,
                                        diagram::lattice_sets_bytes(atom, variables))) {
        limits_.most_bytes /= workers_.count;
    }

    // Four levels in each. The first error, where there is one.
    Result<std::vector<diagram::LatticeSets>> at(const std::vector<double>& levels) {
        std::vector<Result<diagram::LatticeSets>> sets((levels.size() + 3) / 4);
        workers_.run_all(sets.size(), [&](std::size_t batch, std::size_t) {
            diagram::LatticeSets::Lane t{};
            for (std::size_t k = 0; k < t.size(); ++k)
                t[k] = levels[std::min(4 * batch + k, levels.size() - 1)];
            sets[batch] = diagram::lattice_sets(atom_, variables_, t, limits_);
        });
        std::vector<diagram::LatticeSets> out;
        for (auto& one : sets) {
            if (!one)
                return fail(one.error());
            out.push_back(std::move(*one));
        }
        return out;
    }

private:
    const diagram::Atom& atom_;
    std::uint32_t variables_;
    diagram::LatticeLimits limits_;
    Workers workers_;
};

} // namespace

Result<std::vector<double>> deegan_packel_on_lattice(const diagram::Atom& atom,
                                                     std::uint32_t variables,
                                                     const diagram::AverageMeans& means) {
    LatticeCoalitions coalitions(atom, variables, means);
    // The integral over t from 0 to 1 of t^(size - 1) is 1 / size. Below the first level that is
    // not negligible nothing is added.
    const std::vector<double> looks{1, 0.8, 0.6, 0.4};
    const auto seen = coalitions.at(looks);
    if (!seen)
        return fail(seen.error());
    const diagram::LatticeSets::Lane& sums_seen = seen->front().sum;
    const double count = sums_seen[0];
    if (!std::isfinite(count))
        return fail(more_than_a_double());
    double from = 0;
    for (std::size_t k = looks.size(); k-- > 1 && sums_seen[k] <= 1e-17 * count;)
        from = looks[k];

    // The shares of one coalition add up to one, so all of them to the number of coalitions.
    const int exact = static_cast<int>((variables + 1) / 2);
    std::vector<double> out(variables, 0.0);
    for (int points = std::min(24, exact); count > 0; points = std::min(2 * points, exact)) {
        const bool last = points == exact;
        const Quadrature rule = gauss_legendre(points);
        const double start = last ? 0 : from;
        std::vector<double> levels;
        for (const double point : rule.points)
            levels.push_back(start + (1 - start) * point);
        const auto sets = coalitions.at(levels);
        if (!sets)
            return fail(sets.error());
        CompensatedSum all;
        for (std::uint32_t i = 0; i < variables; ++i) {
            CompensatedSum sum;
            for (std::size_t q = 0; q < levels.size(); ++q) {
                sum.add((1 - start) * rule.weights[q] * (*sets)[q / 4].by_variable[i][q % 4]);
            }
            out[i] = sum.value() / count;
            all.add(out[i]);
        }
        if (last || std::abs(all.value() - 1) < 1e-12)
            break;
    }
    return out;
}

Result<UniformPivots> uniform_pivots(const diagram::Engine& engine,
                                     const diagram::LatticeLimits& limits) {
    const std::size_t n = engine.variables();
    const std::size_t d = engine.choices();
    const std::array<double, 1> uniform{1.0 / static_cast<double>(d)};
    const auto got = engine.pivots(std::vector<std::array<double, 1>>(n * d, uniform), limits);
    if (!got)
        return fail(got.error());
    UniformPivots out;
    out.probability = got->probability[0];
    for (std::size_t i = 0; i < n; ++i)
        out.by_variable.push_back(got->given[i * d + d - 1][0] - got->given[i * d][0]);
    return out;
}

Result<ShapleyShubik> ternary_shapley_shubik(const diagram::Engine& engine,
                                             const diagram::AverageMeans& means) {
    assert(engine.choices() == 3);
    // Those who have not voted count as no for the side that passes, as yes for the side that
    // fails.
    const double third = 1.0 / 3;
    const std::vector<double> uniform{third, third, third};
    const auto pass = diagram::average_pivots(engine, {1, 0, 0}, uniform, means);
    if (!pass)
        return fail(pass.error());
    const auto stop = diagram::average_pivots(engine, uniform, {0, 0, 1}, means);
    if (!stop)
        return fail(stop.error());
    ShapleyShubik out;
    out.error = pass->error + stop->error;
    out.points = std::max(pass->points, stop->points);
    for (std::size_t i = 0; i < pass->by_variable.size(); ++i)
        out.by_variable.push_back(pass->by_variable[i] + stop->by_variable[i]);
    return out;
}

} // namespace plenary::question
