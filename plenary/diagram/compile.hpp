// From a spec to a diagram.
#pragma once

#include "plenary/diagram/diagram.hpp"
#include "plenary/diagram/spec.hpp"

namespace plenary::diagram {

struct Compiled {
    Diagram diagram;
    std::size_t raw_nodes = 0; // the largest diagram met on the way
};

// Compiles the atoms each by themselves and puts them together as the formula says, the smallest
// first. Errors: sum-overflow; too-large when anything on the way passes `most_nodes`.
[[nodiscard]] Result<Compiled> compile(const Spec& spec, std::size_t most_nodes);

// How many nodes fit into this many bytes while compiling.
[[nodiscard]] std::size_t nodes_for(std::size_t bytes, std::uint32_t choices);

} // namespace plenary::diagram
