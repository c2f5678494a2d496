// Frozen forecasts held against the votes that came, and what many of them come to.
// docs/formats/forecast-log.md defines every figure. Pure functions; safe to call from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "plenary/score/frozen.hpp"

namespace plenary::score {

// How one forecast came out. What is empty cannot be said.
struct Settled {
    bool before = false;            // frozen on a day before the vote
    std::size_t votes = 0;          // of members that voted and whose vote was not known
    std::optional<double> log_loss; // per vote, natural logarithm; none: no such vote
    std::optional<double> brier;    // per vote, 0 to 2
    std::optional<int> yes;         // that came; none: some member's vote is not on record
    std::optional<double> crps;     // of the yes total, in votes; none for a person
    std::optional<std::pair<int, int>> interval; // of the yes total, 90 %
    std::optional<bool> inside;                  // whether it came so
    std::optional<double> brier_pass;            // 0 to 1; none: the votes on record leave it open

    friend bool operator==(const Settled&, const Settled&) = default;
};

// Chances of a vote are those of the draws in which the member votes; where it never does, all
// three are alike. Cost O(members x draws).
[[nodiscard]] Settled settle(const Frozen& frozen, const Came& came);

// Whether two scores are the same but for rounding.
[[nodiscard]] bool nearly_same(const Settled& a, const Settled& b);

// What forecasts that were frozen before their votes come to.
struct SettledPool {
    std::size_t forecasts = 0; // before the vote
    std::size_t late = 0;      // not before the vote: in none of the figures
    std::size_t passages = 0;  // with a Brier score of passage
    double brier_pass = 0;     // their sum
    std::size_t votes = 0;
    double log_loss = 0;           // sum over votes
    double brier = 0;              // sum over votes
    std::size_t totals = 0;        // with an interval and a yes total
    std::size_t inside = 0;        // of these
    std::size_t scored_totals = 0; // with a CRPS
    double crps = 0;               // their sum

    void add(const Settled& settled);
};

} // namespace plenary::score
