// One issue of a table of actors, weighed: what answers and charts of position models start from.
// Points into the table, which must outlive it.
#pragma once

#include <cstddef>

#include "plenary/positions/flip.hpp"
#include "plenary/positions/scale.hpp"

namespace plenary::positions {

struct Model {
    const ActorTable* table = nullptr;
    std::size_t issue = 0;
    Scale scale;
    Weighted weighted;
    Flips flips;

    [[nodiscard]] const Actor& actor(std::size_t i) const { return table->actors[i]; }

    [[nodiscard]] const Stand& stand(std::size_t i) const { return table->actors[i].on[issue]; }
};

// Errors of weigh().
[[nodiscard]] Result<Model> model_of(const ActorTable& table, std::size_t issue, Scale scale);

} // namespace plenary::positions
