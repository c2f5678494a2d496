// The line-up on one motion: every member's seat and cell, and the conflicts in the evidence.
//
// A pure function of (dossier, motion, view). The order of rows in the dossier changes nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/cell.hpp"
#include "plenary/evidence/dossier.hpp"
#include "plenary/evidence/view.hpp"

namespace plenary {

enum class ConflictKind {
    clash,     // statements of equal standing about one member contradict each other
    ballots,   // more ballots than members that can vote
    totals,    // printed totals against each other or against the line-up
    aggregate, // "14 of these" cannot be so
    dates,     // known before it was done
};

[[nodiscard]] std::string_view to_string(ConflictKind kind);

struct Claim {
    std::string value;     // "yes", "15 no", "35 ballots"
    std::string source;    // a source's id; empty for the line-up itself
    std::string statement; // the id of a statement or tally; empty for the line-up itself
};

struct Conflict {
    ConflictKind kind = ConflictKind::clash;
    std::string motion;
    std::vector<std::string> members;
    std::vector<Claim> claims;
    std::string message;
    const Ruling* ruling = nullptr; // the ruling that settles it, or null

    [[nodiscard]] bool settled() const { return ruling != nullptr; }
};

// What sums and conflicts are made from: cells run parallel to roster.seats. A seat that cannot
// vote has an empty cell. Pointers lead into the dossier.
struct Lineup {
    const Motion* motion = nullptr;
    View view;
    Roster roster;
    std::vector<Cell> cells;
    std::vector<Conflict> conflicts;

    [[nodiscard]] const Cell* find(std::string_view code) const;
};

// `view` as view_for() gives it. Cost O(members x statements) per motion, small.
[[nodiscard]] Lineup line_up(const Dossier& dossier, const Motion& motion, const View& view);

// The statements in view on this motion that may count, best standing first, without aggregates. An
// inference counts only while everything it rests on is in view.
[[nodiscard]] std::vector<const Statement*>
usable_statements(const Dossier& dossier, const Motion& motion, const View& view);

// "Saint Lucia (LCA)", or the code alone when the body does not know it.
[[nodiscard]] std::string label(const Body& body, std::string_view code);

// "printed by EFE": a source in a sentence: its outlet, else its title, else its id.
[[nodiscard]] std::string source_label(const Dossier& dossier, std::string_view source);

// Whether the aggregate's set holds this seat.
[[nodiscard]] bool in_set(const Body& body, const Statement& aggregate, const Seat& seat, Day day);

} // namespace plenary
