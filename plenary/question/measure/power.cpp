#include "plenary/question/measure/power.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "plenary/diagram/critical.hpp"

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
