// The forecast of a motion: what a partial count, the record and the titles say together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/draw.hpp"
#include "plenary/forecast/history.hpp"
#include "plenary/forecast/locate.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/forecast/world.hpp"
#include "plenary/numeric/workers.hpp"

namespace plenary::forecast {

struct Forecast {
    // Of all shapes together, one after the other; each vote is a draw of the joint distribution.
    Drawn drawn;
    std::size_t draws = 0;
    std::size_t proposals = 0; // as many as it took
    double effective = 0;      // sample size of the proposals, of all shapes together
    double tail = 0;           // the worst shape's (numeric/pareto.hpp)
    bool impossible = false;   // see Located; nothing is drawn then
    // The chance, item by item, that the motion is that one come again; the rest: none of them.
    std::vector<double> again;
};

// An effective sample below this is doubled until it is reached or there are so many proposals.
inline constexpr double least_effective = 100;
inline constexpr std::size_t most_proposals = 32000;

// What is known before any motion is asked about. Immutable, so safe to ask from any thread.
class Engine {
public:
    // At least one vote in the history. The same for the same seed and width, at any number of
    // workers.
    Engine(const History& history, const Settings& settings, std::uint64_t seed, Width width,
           const Workers& workers);

    // `stream` keeps the random numbers of different motions apart. Cost about 5 ms for 193
    // members, 20 of them heard, and 1,000 draws.
    [[nodiscard]] Forecast answer(const Asked& asked, std::uint64_t stream, bool keep_votes) const;

    // By item: how the member's chance of yes changes if its own vote there is left out and
    // everything else is held (own_votes.hpp), the motion where all that is known places it; 0
    // where it did not vote, or where nothing can be drawn. The history is the engine's. Of the
    // draws of answer() with this stream. Cost draws x (1 + votes of the member) x dimensions.
    [[nodiscard]] std::vector<double> without_own_votes(const History& history, const Asked& asked,
                                                        std::uint64_t stream,
                                                        std::size_t member) const;

    [[nodiscard]] const std::vector<World>& worlds() const { return worlds_; }

private:
    struct Placed {
        std::vector<Located> shapes;
        std::size_t proposals = 0;
        double effective = 0;
        double tail = 0;
        bool impossible = false;
    };

    [[nodiscard]] Placed place(const Asked& asked, std::uint64_t stream) const;

    Settings settings_;
    std::uint64_t seed_;
    Width width_;
    std::vector<World> worlds_; // one a shape
};

} // namespace plenary::forecast
