// What a member's chances on a motion come from: the forecast made again with a part of what it
// knows left out.
//
// Every figure is a mean over a few runs with random numbers of their own. Forecasts that are
// compared share theirs run by run, so the error of a difference is that of the differences.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "plenary/study/forecast_asked.hpp"

namespace plenary::study {

inline constexpr std::size_t reason_runs = 8;

// A mean over the runs and half the width of its 95 % interval (Student's t): the error of drawing
// alone.
struct Drawn95 {
    double value = 0;
    double error = 0;

    // Whether it can be told from 0.
    [[nodiscard]] bool seen() const { return value > error || value < -error; }
};

// Of one number a run, at least two.
[[nodiscard]] Drawn95 drawn95(const std::vector<double>& runs);

// Where the member stands on the line on which yes and no part on this motion: its position along
// the motion's slopes of yes against no, in the model's unit (members spread by about 1), higher is
// more for it. Of the smallest shape of the model, given all that is known.
struct PlaceOnMotion {
    double place = 0;
    double low = 0; // the central 90 %
    double high = 0;
    std::size_t rank = 0; // 1: the most for it, among those that can vote
    std::size_t of = 0;
};

struct MemberReasons {
    std::array<Drawn95, 3> stated;    // no, abstain, yes, with all that is known
    Drawn95 record;                   // yes, without any position on this motion
    std::optional<Drawn95> all_alike; // yes, if silence said nothing; none: it says nothing anyhow
    std::optional<Drawn95> without_titles; // yes; none: there are none
    // Along `asked.said`: how much higher its chance of yes is with that position than if nothing
    // were known of that member, not even whether it was heard; its own: than if it were silent.
    std::vector<Drawn95> positions;
    // By item of the record: how its chance of yes changes if its own vote there is left out and
    // all else is held (forecast/own_votes.hpp); 0 where it did not vote.
    std::vector<Drawn95> own_votes;
    std::vector<Drawn95> again; // by item: the chance that the motion is that one come again
    Drawn95 fresh;              // that it is none of them
    std::optional<PlaceOnMotion> place; // none: the motion does not part yes from no
    double effective = 0;               // the smallest of all runs with all that is known
    bool impossible = false;            // what is known cannot be so; nothing else is set then
};

// Chances are those of voting so and being there. Cost (positions + 4) x reason_runs forecasts, by
// the dossier's workers; the same for any number of them.
[[nodiscard]] MemberReasons reasons_of(const MotionForecast& on, std::size_t seat);

} // namespace plenary::study
