#include "plenary/diagram/engine.hpp"

#include <algorithm>

#include "plenary/diagram/compile.hpp"

namespace plenary::diagram {
namespace {

// The dense lattice takes four lanes at a time: its arrays are large.
constexpr std::size_t half = 4;

std::vector<std::array<double, half>> half_of(const std::vector<EngineSweep::Lane>& chance,
                                              std::size_t first) {
    std::vector<std::array<double, half>> out(chance.size());
    for (std::size_t k = 0; k < out.size(); ++k)
        std::copy_n(chance[k].begin() + static_cast<std::ptrdiff_t>(first), half, out[k].begin());
    return out;
}

void put_half(const std::array<double, half>& from, EngineSweep::Lane& to, std::size_t first) {
    std::copy(from.begin(), from.end(), to.begin() + static_cast<std::ptrdiff_t>(first));
}

} // namespace

bool is_one_atom(const Spec& spec) {
    return spec.atoms.size() == 1 && spec.formula.entries.size() == 1 &&
           spec.formula.entries.front().kind == Formula::Kind::atom;
}

Result<Engine> Engine::build(const Spec& spec, std::size_t most_bytes) {
    std::size_t most = nodes_for(most_bytes, spec.choices);
    // A diagram of that many nodes costs more to build than a lattice costs to sweep.
    constexpr std::size_t worth_building = 400'000;
    const bool one_atom = is_one_atom(spec);
    if (one_atom && spec.variables > 48)
        most = std::min(most, worth_building);
    auto compiled = compile(spec, most);
    if (compiled)
        return Engine(std::move(compiled->diagram));
    if (!one_atom || compiled.error().code != "too-large")
        return fail(compiled.error());
    return Engine(spec.atoms.front(), spec.variables, spec.choices);
}

Result<Pivots<1>> Engine::pivots(const std::vector<std::array<double, 1>>& chance,
                                 const LatticeLimits& limits) const {
    if (diagram_)
        return diagram::pivots<1>(*diagram_, chance);
    return lattice_pivots<1>(*atom_, variables_, choices_, chance, limits);
}

std::size_t Engine::bytes() const {
    if (diagram_)
        return diagram_->size() * sizeof(EngineSweep::Lane);
    return lattice_size(*atom_, variables_, choices_).bytes * half;
}

EngineSweep::EngineSweep(const Engine& engine, LatticeLimits limits)
    : engine_(engine), limits_(std::move(limits)) {
    if (engine.diagram() != nullptr)
        sweep_.emplace(*engine.diagram());
}

Result<Pivots<8>> EngineSweep::pivots(const std::vector<Lane>& chance) {
    if (sweep_)
        return (*sweep_)(chance);
    Pivots<8> out;
    out.given.resize(chance.size());
    for (const std::size_t first : {std::size_t{0}, half}) {
        const auto got = lattice_pivots<half>(*engine_.atom(), engine_.variables(),
                                              engine_.choices(), half_of(chance, first), limits_);
        if (!got)
            return fail(got.error());
        put_half(got->probability, out.probability, first);
        for (std::size_t k = 0; k < chance.size(); ++k)
            put_half(got->given[k], out.given[k], first);
    }
    return out;
}

Result<EngineSweep::Lane> EngineSweep::probability(const std::vector<Lane>& chance) {
    if (sweep_)
        return sweep_->probability(chance);
    Lane out{};
    for (const std::size_t first : {std::size_t{0}, half}) {
        const auto got =
            lattice_probability<half>(*engine_.atom(), engine_.variables(), engine_.choices(),
                                      half_of(chance, first), limits_);
        if (!got)
            return fail(got.error());
        put_half(*got, out, first);
    }
    return out;
}

} // namespace plenary::diagram
