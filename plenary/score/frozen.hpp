// A forecast as it was frozen before a vote, and the votes that it is held against later.
//
// Plain values. Letters of votes are those of runs.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/calendar/instant.hpp"

namespace plenary::score {

// The most that one forecast holds.
inline constexpr std::size_t most_frozen_draws = 16000;
inline constexpr std::size_t most_frozen_members = 10000;

// Joint draws of the votes of all members that can vote.
struct FrozenDraws {
    std::optional<Day> as_of; // the evidence it knew; none: all there was
    std::optional<Day> known_by;
    Day record_until;      // the last day of roll calls that it learnt from
    std::string selection; // who was taken to be heard first
    std::uint64_t seed = 0;
    std::vector<std::string> settings; // options that were given, "--years 10"
    std::vector<std::string> record;   // what it learnt from, a sentence each
    std::size_t draws = 0;             // at least 1
    double effective = 0;              // effective sample size
    std::vector<std::string> members;  // codes, each once
    std::string known;                 // a letter each: a vote that was certain already, else '.'
    std::vector<std::string> votes;    // of each member: runs of so many draws

    friend bool operator==(const FrozenDraws&, const FrozenDraws&) = default;
};

// What a person expects.
struct FrozenGuess {
    std::string person;
    std::optional<std::pair<int, int>> yes; // the yes total is in here with a chance of 90 %

    friend bool operator==(const FrozenGuess&, const FrozenGuess&) = default;
};

struct Frozen {
    Instant at;          // the moment, as the writer's clock says it
    std::string version; // of the program
    std::string dossier; // "sha256:..."
    std::string motion;
    std::optional<Day> day; // of the vote, as it was planned
    std::string rule;       // in the rule language
    double pass = 0;        // the chance of passage, 0 to 1
    std::variant<FrozenDraws, FrozenGuess> by;

    friend bool operator==(const Frozen&, const Frozen&) = default;
};

// The share of its draws in which each member votes no, abstains, votes yes, stays away, or has no
// vote: by the order of vote_letters. Cost O(members x draws).
[[nodiscard]] std::vector<std::array<double, 5>> chances_of(const FrozenDraws& draws);

// The votes that came.
struct Came {
    Day day;
    std::string from;                 // where they were read: "dossier", or the archive's name
    std::string roll_call;            // its id there; empty: none
    std::string dossier;              // "sha256:...": of who could vote, and maybe of the votes
    std::vector<std::string> members; // who could vote, by code
    std::string votes;                // a letter each: N, A, Y, X, or '.': not on record
    std::optional<bool> passed;       // none: the votes on record leave it open

    friend bool operator==(const Came&, const Came&) = default;
};

} // namespace plenary::score
