// A motion that is asked about: what is known of the votes on it before they are cast.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "plenary/forecast/history.hpp"

namespace plenary::forecast {

// What is known of one member's vote: how likely it is that this would be known, were the vote no,
// abstain or yes. Only their ratios count; the largest is above 0. {0, 0, 1}: yes, for sure.
struct Said {
    std::size_t member = 0;
    std::array<double, outcomes> likely{};
    // The share of members that voted for the likeliest after such a statement: so many draws do,
    // and the others vote as if nothing had been said. 0: draws go by `likely` alone.
    double kept = 0;
    // Heard by a wave of evidence that hears everybody alike, whether or not the wave that
    // `selection` is of heard it too: that wave is judged by the other members alone.
    bool open = false;
};

// What it speaks for.
[[nodiscard]] inline std::size_t likeliest(const Said& said) {
    return static_cast<std::size_t>(std::max_element(said.likely.begin(), said.likely.end()) -
                                    said.likely.begin());
}

// Who is heard first. A whip count hears its friends first: silence says something then.
enum class Selection {
    all,        // everybody is heard with the same chance: silence says nothing
    supporters, // only those who vote yes are heard, each with the same chance
    unknown,    // not known: a mixture of both and of what lies between (selection.hpp)
};

[[nodiscard]] constexpr std::string_view word_for(Selection selection) {
    switch (selection) {
    case Selection::all:
        return "all";
    case Selection::supporters:
        return "supporters";
    case Selection::unknown:
        break;
    }
    return "unknown";
}

struct Asked {
    std::vector<Said> said; // of each member once at most
    // Members of the history that vote on it and of whose vote nothing is known.
    std::vector<std::size_t> silent;
    // The likeness of its title with that of each item, 0 to 1; empty: it has none.
    std::vector<double> likeness;
    Selection selection = Selection::all;
    // The chance that a silent member does what no record foretells: then no, abstain and yes are
    // alike. It grows with the time since the record; see docs/method/forecast.md.
    double surprise = 0;
};

// How many were heard by the wave that `selection` is of, and by no open one.
[[nodiscard]] inline std::size_t heard_first(const Asked& asked) {
    return static_cast<std::size_t>(std::count_if(asked.said.begin(), asked.said.end(),
                                                  [](const Said& each) { return !each.open; }));
}

} // namespace plenary::forecast
