// Who votes: a member of a body over time, with every code and name that sources know it by.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/calendar/day.hpp"

namespace plenary {

// Spells are alike where both ends are.
[[nodiscard]] inline bool operator==(const Spell& a, const Spell& b) {
    return a.from == b.from && a.to == b.to;
}

} // namespace plenary

namespace plenary::rollcall {

// A name or a code that held for a while; an open spell holds always.
struct Alias {
    std::string text;
    Spell spell;

    friend bool operator==(const Alias&, const Alias&) = default;
};

// A code in a scheme: "iso3", "iso2", "cow" (Correlates of War), "icpsr", or the archive's own.
// Kept as text, as it was read: "002", "NA" (Namibia's iso2).
struct MemberCode {
    std::string scheme;
    std::string code;
    Spell spell;

    friend bool operator==(const MemberCode&, const MemberCode&) = default;
};

struct Member {
    std::string id;    // unique in its archive: the column `member` of its member file
    std::string name;  // as its source calls it, the id where it does not; never empty
    std::string group; // party, bloc or delegation; may be empty
    std::vector<MemberCode> codes;
    std::vector<Alias> aliases;
    std::vector<Spell> seated;             // empty: the source does not say
    std::vector<std::string> predecessors; // ids whose seat this member took over
    // What else the source says, column by column, in the order of the source.
    std::vector<std::pair<std::string, std::string>> more;

    // Its code in a scheme on a day (without a day: the last one), or empty.
    [[nodiscard]] std::string_view code(std::string_view scheme, std::optional<Day> day = {}) const;
    // Whether it had a seat that day; nothing where the source does not say.
    [[nodiscard]] std::optional<bool> sat(Day day) const;

    friend bool operator==(const Member&, const Member&) = default;
};

} // namespace plenary::rollcall
