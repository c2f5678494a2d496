// Archives drawn from the model itself, with the votes that come after them: for calibration.
//
// What departs from the model can be asked for: then the truth is not what is fitted. Pure
// functions; safe to call from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/history.hpp"
#include "plenary/forecast/settings.hpp"

namespace plenary::forecast {

// A part of the mixture that motions come from: numbers (fit.hpp) from independent normals.
struct MotionKind {
    double share = 1;         // of the motions; those of all kinds sum to 1
    std::vector<double> mean; // 2 (1 + dimensions): a0, a, b0, b
    std::vector<double> sd;
};

// From the least to the most, each number as likely as the next.
struct Span {
    std::size_t least = 0;
    std::size_t most = 0;
};

// Motions that come again, as Settings has them.
struct ComingAgain {
    double chance = 0;
    double decay = 3;
    double spread = 0.1;
    double stickiness = 2;
    double expected_part = 0.3;
};

// What an archive is drawn from. Positions are from N(0, I).
struct Truth {
    Span members{50, 50};
    Span past{80, 80};
    std::size_t to_come = 12; // roll calls after the past ones
    std::size_t dimensions = 1;
    std::vector<MotionKind> kinds; // at least one
    ComingAgain again;
    // The correlation of a member's position with that one roll call later; under 1 it drifts, and
    // stays N(0, I) over all members.
    double steady = 1;
    // The chance that a vote has nothing to do with anything: then no, abstain and yes are alike.
    double erratic = 0;
};

struct Simulated {
    History history;
    std::vector<std::int8_t> came; // roll calls to come x members: 0 no, 1 abstain, 2 yes

    [[nodiscard]] std::span<const std::int8_t> votes(std::size_t to_come) const {
        return std::span(came).subspan(to_come * history.members, history.members);
    }
};

// A model of this shape without what is there for real votes alone: nothing comes again, old roll
// calls weigh as much as new ones, log odds are not stretched. What a plain Truth is fitted with.
[[nodiscard]] Settings plain_settings(Shape shape);

// Everybody votes on everything. The same for the same truth and seed. What departs has random
// numbers of its own: without it the rest is the same.
[[nodiscard]] Simulated simulate(const Truth& truth, std::uint64_t seed);

enum class Revealed { nobody, anyone, yes_alone };

// A roll call to come, `share` of its members (rounded) known, chosen at random of all or of those
// that vote yes; the selection is left as `all`. Nothing where so many do not vote yes: whom a
// count of a given size hears cannot be known there. The same for the same seed.
[[nodiscard]] std::optional<Asked> reveal(std::span<const std::int8_t> votes, Revealed who,
                                          double share, std::uint64_t seed);

} // namespace plenary::forecast
