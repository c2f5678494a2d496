// Where motions are looked for: draws around the places of likely parts, with the logarithm of what
// the prior there is over how often they are drawn there.
//
// Proposals come from multivariate t distributions of 5 degrees of freedom (Geweke 1989), as many
// from a part as its share of the evidence. Where silence says something under a selection that is
// not known, every part is placed twice, with silence and without; a proposal is then over the
// density of both, as it does not matter which of them made it (Veach and Guibas 1995).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/forecast/world.hpp"
#include "plenary/numeric/width.hpp"

namespace plenary::forecast {

struct Proposals {
    std::size_t numbers = 0;        // of a motion
    std::vector<double> motions;    // proposals x numbers
    std::vector<std::size_t> again; // of each: the item that came again, or no_item
    std::vector<double> logs;       // log prior - log density, less constants

    [[nodiscard]] std::size_t size() const { return again.size(); }
};

// `count` at least 1. The same for the same seed.
[[nodiscard]] Proposals propose(const World& world, const Asked& asked, const Settings& settings,
                                bool silence_speaks, std::size_t count, std::uint64_t seed,
                                Width width);

} // namespace plenary::forecast
