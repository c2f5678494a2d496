// Pivots of a spec by whichever method fits: its diagram, or the dense lattice where the spec is
// one threshold and the diagram would be larger.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "plenary/diagram/diagram.hpp"
#include "plenary/diagram/lattice.hpp"
#include "plenary/diagram/pivots.hpp"
#include "plenary/diagram/spec.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::diagram {

// Immutable, so safe to read from any thread.
class Engine {
public:
    explicit Engine(Diagram diagram)
        : variables_(diagram.variables()), choices_(diagram.choices()),
          diagram_(std::move(diagram)) {}

    // Errors: sum-overflow; too-large when neither fits into so many bytes.
    static Result<Engine> build(const Spec& spec, std::size_t most_bytes);

    [[nodiscard]] std::uint32_t variables() const { return variables_; }

    [[nodiscard]] std::uint32_t choices() const { return choices_; }

    // Null: the dense lattice runs.
    [[nodiscard]] const Diagram* diagram() const { return diagram_ ? &*diagram_ : nullptr; }

    // What an EngineSweep takes.
    [[nodiscard]] std::size_t bytes() const;

    [[nodiscard]] const Atom* atom() const { return atom_ ? &*atom_ : nullptr; }

    // One set of probabilities; `chance` and result as pivots(). Errors: too-large, interrupted.
    [[nodiscard]] Result<Pivots<1>> pivots(const std::vector<std::array<double, 1>>& chance,
                                           const LatticeLimits& limits) const;

private:
    Engine(Atom atom, std::uint32_t variables, std::uint32_t choices)
        : variables_(variables), choices_(choices), atom_(std::move(atom)) {}

    std::uint32_t variables_;
    std::uint32_t choices_;
    std::optional<Diagram> diagram_;
    std::optional<Atom> atom_;
};

// Whether the spec is one linear atom and nothing else.
[[nodiscard]] bool is_one_atom(const Spec& spec);

// Eight sets of probabilities at once, again and again, with the working memory that takes. One
// thread at a time; the engine must outlive it.
class EngineSweep {
public:
    using Lane = std::array<double, 8>;

    EngineSweep(const Engine& engine, LatticeLimits limits);

    // chance[variable * choices + choice][lane]. Errors: too-large, interrupted.
    Result<Pivots<8>> pivots(const std::vector<Lane>& chance);

    // The probability alone, for a third of the cost.
    Result<Lane> probability(const std::vector<Lane>& chance);

private:
    const Engine& engine_;
    LatticeLimits limits_;
    std::optional<PivotSweep<8>> sweep_;
};

} // namespace plenary::diagram
