// A rule, the members it is read on, and what is known of them: what the questions about the rule
// itself start from. Such a question is one file in question/play/ with its test beside it:
//
//     namespace plenary::question::play {
//     extern const GameQuestion NAME;
//     const GameQuestion NAME{ ... };
//     }
//
// The register written at configure time makes it a verb.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/diagram/engine.hpp"
#include "plenary/inducement/price.hpp"
#include "plenary/numeric/workers.hpp"
#include "plenary/question/question.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::question {

// What a member has declared. A leaning or undecided member has declared nothing that binds.
struct Declared {
    std::optional<Choice> choice;
    bool leaning = false;
};

// Probabilities of no, absent, abstain, yes; they add up to 1.
using Chances = std::array<double, 4>;

// A price or a leaning for each member of an arena.
struct PriceColumn {
    std::vector<std::optional<inducement::Interval>> of; // by member; empty: no list was given
    std::string unit;
    std::string list; // the file, as it was named
};

struct Arena {
    Electorate electorate;
    Formula formula;
    std::string rule_name;           // the id of a body's rule, or empty
    std::string article;             // what a body's rule rests on, or empty
    std::string owner;               // the body's name, or empty without a body
    std::vector<BodyRule> own_rules; // of the body
    bool ignore_seating = false;
    std::vector<Declared> line_up;                   // by member
    std::vector<std::optional<Chances>> chances;     // by member; none: not given
    std::vector<std::optional<std::int64_t>> prices; // by member, from --prices; empty: none given
    PriceColumn price_ranges;                        // of inducement
    PriceColumn leanings;
    View view; // of a motion; without one it has no days
    bool has_line_up = false;
    bool has_chances = false;
    std::vector<std::vector<std::size_t>> unions; // members that vote as one, beforehand
    Object head;                                  // version, and what the rule was read on
    Asked asked;
    std::size_t most_memory = std::size_t{1} << 30U; // bytes
    std::uint64_t seed = 1;
    Workers workers;
    // Called now and then by long work, from any worker; false: stop with `interrupted`.
    std::function<bool(std::string_view stage, double share)> progress;
};

// What a question reads of the shared options; the others are refused.
struct Reads {
    bool line_up = false;      // --yes, --no, --abstain, --absent, --line-up
    bool chances = false;      // --p
    bool prices = false;       // --prices
    bool price_ranges = false; // --prices from low to high, --leanings
    bool seed = false;         // --seed
};

struct GameQuestion {
    std::string_view name;
    std::string_view title;
    std::string_view help;
    std::span<const Option> options;
    Result<Answer> (*ask)(const Arena&) = nullptr;
    Reads reads = {};
};

// A game with its diagram. Error too-large with the size that was met.
struct Compiled {
    Game game;
    diagram::Diagram diagram;
    std::size_t raw_nodes = 0;
};

[[nodiscard]] Result<Compiled> compile_game(const Arena& arena, std::uint32_t choices);

// Whether a yes is never worse and a no never better than any other choice, in the game of as many
// choices as the rule tells apart. Where it is not, nothing is a minimal winning coalition,
// whatever number of choices the question would like. Errors of compiling.
[[nodiscard]] Result<bool> is_monotone_rule(const Arena& arena);

// The same for a compiled game: choice 0 is no, the last is yes.
[[nodiscard]] bool is_monotone_game(const diagram::Diagram& diagram);

// The fewest choices that the rule itself tells apart: 4 where it counts who is there, 3 where it
// counts more than yes, else 2.
[[nodiscard]] std::uint32_t choices_of_rule(const Formula& formula);

// Whether every variable of the game's first atom weighs at least as much as the next, and none
// less than nothing; for two choices.
[[nodiscard]] bool weights_descend(const Game& game);

// The minimal sets of a bound game of two choices, or of its dual (`blocking`). For one threshold
// with members by descending weight a coalition is minimal exactly when its last member crosses the
// quota, so the diagram itself, with `holds` read as "and nobody after", is the answer. Errors:
// too-large.
[[nodiscard]] Result<diagram::Diagram> minimal_coalitions(const Arena& arena, const Game& game,
                                                          const diagram::Diagram& diagram,
                                                          bool blocking);

// --choices as asked, or `otherwise`. Error bad-number.
[[nodiscard]] Result<std::uint32_t> choices_of(const Arena& arena, std::uint32_t otherwise);

// The fewest choices in which the rule and what is declared can be told apart: 2, 3 or 4.
[[nodiscard]] std::uint32_t choices_needed(const Arena& arena);

// "explicit diagram, 288 nodes": which method ran and why.
[[nodiscard]] std::string say_method(const Compiled& compiled);
[[nodiscard]] std::string say_method(const diagram::Engine& engine);

// How long work is bounded and stopped, as the arena says; `stage` is what the progress calls it.
[[nodiscard]] diagram::LatticeLimits limits_of(const Arena& arena, std::string_view stage);

// The rule with its denominators in words, and the electorate it is read on.
[[nodiscard]] std::string say_rule(const Arena& arena);
[[nodiscard]] std::string say_electorate(const Arena& arena);

namespace play {
std::span<const GameQuestion* const> all();
}

} // namespace plenary::question
