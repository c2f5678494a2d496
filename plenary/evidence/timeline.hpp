// The count of one motion over time: a point for each day on which something of the line-up
// changes, and what happened on it. A pure function; the order of rows changes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/evidence/count.hpp"

namespace plenary {

enum class EventKind {
    statement, // comes into view
    withdrawn, // known not to hold, or what it rests on is
    ruling,    // counts from this day on
    tally,     // a printed total, to be checked against
    seat,      // somebody may or may not vote from this day on
    pressure,  // beside the count, never in it
};

[[nodiscard]] std::string_view to_string(EventKind kind);

// What one source says on one day to one effect: several members at once are one event.
struct Event {
    Day day;
    EventKind kind = EventKind::statement;
    std::string source;           // an id; empty for rulings and seats
    std::string what;             // the stance; "20 yes, 11 no"; of pressure its kind and words
    std::vector<std::string> who; // codes, or the set of an aggregate; may be empty
    std::vector<std::string> ids; // of statements, tallies or pressure; may be empty
};

struct TimePoint {
    Day day;
    Tally tally;
    bool unreachable = false; // nothing the silent may do is enough
    Reading reading;
    Outcome outcome = Outcome::open;
    int conflicts = 0;               // not settled
    std::vector<std::size_t> events; // of the timeline's, on this day
};

struct Timeline {
    Formula formula;
    std::vector<TimePoint> points; // by day, none twice
    std::vector<Event> events;     // by day; within a day by kind, source and what
};

// Without known_by, each day is seen with what was acted and known by its end; with it, with what
// was acted by its end and known by `known_by`. `from` and `to` are in the result when given, else
// it runs from the first change to the last. `view.as_of` is not read. The motion must have a rule
// or one must be given. Errors: those of count(). Cost: one line-up of the motion's statements a
// day.
[[nodiscard]] Result<Timeline> timeline(const Dossier& dossier, const Motion& motion,
                                        const Formula& rule, const View& view,
                                        std::optional<Day> from, std::optional<Day> to);

} // namespace plenary
