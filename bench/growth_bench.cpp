// How time and nodes grow with the members and with their weights: one majority of weights, yes and
// no, by whichever method the engine takes for it.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <benchmark/benchmark.h>

#include "plenary/diagram/engine.hpp"
#include "plenary/diagram/lattice.hpp"
#include "plenary/diagram/spec.hpp"
#include "plenary/numeric/random.hpp"

namespace {

using namespace plenary;

constexpr std::size_t most_bytes = std::size_t{1} << 30U;

// More than half of all weight. The weights are drawn evenly from 1 to `greatest`.
diagram::Spec majority(std::int64_t members, std::int64_t greatest) {
    RandomStream random(1, static_cast<std::uint64_t>(members));
    std::vector<std::int64_t> weights;
    std::int64_t total = 0;
    for (std::int64_t i = 0; i < members; ++i) {
        weights.push_back(
            1 + static_cast<std::int64_t>(random.bits() % static_cast<std::uint64_t>(greatest)));
        total += weights.back();
    }
    std::sort(weights.rbegin(), weights.rend());
    diagram::Atom atom;
    for (const std::int64_t weight : weights)
        atom.contribution.insert(atom.contribution.end(), {0, weight});
    atom.threshold = total / 2 + 1;
    diagram::Spec out;
    out.variables = static_cast<std::uint32_t>(members);
    out.choices = 2;
    out.atoms = {atom};
    out.formula.entries = {{diagram::Formula::Kind::atom, 0, 0, {}}};
    return out;
}

// From the weights to the chance of passage and what every member's choice is worth.
void growth(benchmark::State& state) {
    const diagram::Spec spec = majority(state.range(0), state.range(1));
    const std::vector<std::array<double, 1>> chance(std::size_t{spec.variables} * 2, {0.5});
    double size = 0;
    for ([[maybe_unused]] auto round : state) {
        const auto engine = diagram::Engine::build(spec, most_bytes).value();
        benchmark::DoNotOptimize(engine.pivots(chance, {most_bytes, {}}).value());
        if (engine.diagram() != nullptr) {
            state.SetLabel("diagram");
            size = static_cast<double>(engine.diagram()->size());
        } else {
            state.SetLabel("lattice");
            size = diagram::lattice_size(*engine.atom(), spec.variables, 2).cells;
        }
    }
    state.counters["size"] = size;
}

// What the lattice would take seconds for, or more memory than the program takes unasked, is left
// out, unless the diagram of so few members is small whatever they weigh.
bool is_within_reach(std::int64_t members, std::int64_t greatest) {
    constexpr double most_cells = 3e8;
    constexpr std::int64_t few = 30;
    const diagram::Spec spec = majority(members, greatest);
    const diagram::LatticeSize size =
        diagram::lattice_size(spec.atoms.front(), spec.variables, spec.choices);
    return members <= few || (size.cells <= most_cells && size.bytes <= most_bytes);
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    for (const std::int64_t greatest : {1, 10, 1'000, 1'000'000, 1'000'000'000}) {
        for (const std::int64_t members : {10, 30, 100, 300, 1'000, 3'000, 10'000}) {
            if (is_within_reach(members, greatest))
                benchmark->Args({members, greatest});
        }
    }
    // The size of a game that others have published times for: 3,434 members with 72,068 votes.
    benchmark->Args({3'434, 41});
}

BENCHMARK(growth)->Apply(sizes);

} // namespace
