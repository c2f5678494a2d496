// A day on which a member may have changed course: another government, another coalition.
#pragma once

#include <optional>
#include <string>

#include "plenary/calendar/day.hpp"

namespace plenary {

// Says that a change is possible, not that there was one: docs/formats/breaks.md.
struct Break {
    std::string member; // its id or code
    Day day;
    std::optional<double> factor; // none: the one that is asked for
    Day known;
    bool known_assumed = false; // no row gives the day of knowing
    std::string source;         // the id of a source; empty: none is named
};

} // namespace plenary
