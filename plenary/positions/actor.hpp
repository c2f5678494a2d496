// Actors of a position model: where each stands on one or several issues, how much it can do, how
// much it cares. Plain values, filled once by a reader, then only read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/positions/decimal.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::positions {

// Where an actor stands on one issue.
struct Stand {
    Decimal position; // on the issue's own scale
    Decimal salience; // >= 0, on the salience scale of the table
    Where position_at;
    Where salience_at;
};

struct Actor {
    std::string id;
    std::string name;      // empty: the id
    std::string source;    // a source's id, may be empty
    Decimal capability;    // >= 0, on one scale for all actors
    std::vector<Stand> on; // as many as the table has issues
    Where where;
};

struct ActorTable {
    std::string file;                // as the user named it
    std::string format;              // "actors.csv", "KTAB CSV", "KTAB XML"
    std::vector<std::string> issues; // at least one; "" for the only one without a name
    std::vector<Actor> actors;
    std::optional<Decimal> salience_max; // as the file or its format states it
};

} // namespace plenary::positions
