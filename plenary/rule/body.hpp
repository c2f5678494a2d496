// A body: its members over time, what their seats were, and the named groups among them.
//
// A Body is filled once by a reader and only read afterwards; reading is safe from any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/numeric/rational.hpp"

namespace plenary {

struct Tile {
    int row = 0; // both count from 1 at the top left
    int column = 0;

    friend bool operator==(const Tile&, const Tile&) = default;
};

// One spell of membership. A member that left and came back has one entry per spell.
struct Member {
    std::string code;
    std::string iso3;
    std::string name;                         // English
    std::map<std::string, std::string> names; // by language: "es", "fr", "pt"
    std::vector<std::string> aliases;
    std::vector<std::string> demonyms;
    std::string capital;
    Day joined;
    std::optional<Day> left; // the first day on which it is no longer a member
    std::optional<Tile> tile;
    std::string source;
    std::string note;

    [[nodiscard]] bool belongs_on(Day day) const { return joined <= day && (!left || day < *left); }
};

enum class SeatState { seated, not_seated, barred, vacant };

[[nodiscard]] std::string_view to_string(SeatState state);
[[nodiscard]] std::optional<SeatState> parse_seat_state(std::string_view text);

struct SeatSpell {
    std::string code;
    Spell spell;
    SeatState state = SeatState::seated;
    std::string principal; // who holds the seat when it is not the member's own government
    bool from_assumed = false;
    bool to_assumed = false;
    std::string source;
    std::string note;
};

struct GroupSpell {
    std::string group;
    std::string name;
    std::string code;
    Spell spell;
};

// A weight of one member in a named column: votes, population. Usable in rules as yes[column].
struct WeightSpell {
    std::string column;
    std::string code;
    Rational value;
    Spell spell;
    std::string source;
};

// A rule of the body's own, with the article of the text it rests on.
struct BodyRule {
    std::string id;
    std::string text;
    std::string article;
    std::string note;
};

// One member's seat on one day. `member` points into the body; `spell` too, null when no row of
// seats speaks about the day.
struct Seat {
    const Member* member = nullptr;
    SeatState state = SeatState::seated;
    const SeatSpell* spell = nullptr;

    [[nodiscard]] bool can_vote() const { return state == SeatState::seated; }
};

// The members of one day in the body's order. Valid as long as the body is.
struct Roster {
    Day day;
    std::vector<Seat> seats;

    [[nodiscard]] int members() const { return static_cast<int>(seats.size()); }

    [[nodiscard]] int seated() const;
    [[nodiscard]] const Seat* find(std::string_view code) const;
};

struct Body {
    std::string id;
    std::string name;
    std::string short_name;
    std::map<std::string, std::string> names;
    Day reference_day;
    std::string source;
    std::string note;
    std::vector<Member> members;
    std::vector<SeatSpell> seats;
    std::vector<GroupSpell> groups;
    std::vector<WeightSpell> weights;
    std::vector<BodyRule> rules;
    std::vector<std::string>
        archives; // names of the archives that hold its roll calls, its own first

    // Members and seats on a day. Cost O(members x seat rows).
    [[nodiscard]] Roster on(Day day) const;

    // The latest spell with this code, or null.
    [[nodiscard]] const Member* find(std::string_view code) const;

    // Group ids in order of first appearance.
    [[nodiscard]] std::vector<std::string> group_ids() const;
    [[nodiscard]] bool has_group(std::string_view group) const;
    // Whether `code` belongs to `group` on `day`.
    [[nodiscard]] bool in_group(std::string_view group, std::string_view code, Day day) const;
};

// Everything a member may be called, folded or not: code, names, aliases, demonyms, capital.
[[nodiscard]] std::vector<std::string> names_of(const Member& member);

// The member a person means: by code, name, alias, demonym or capital, ignoring case and accents.
// Null when none or more than one matches. Cost O(names).
[[nodiscard]] const Member* resolve_member(const Body& body, std::string_view text);

// "did you mean 'Haiti (HTI)'?" for a text that resolve_member does not know; may be empty.
[[nodiscard]] std::string suggest_member(const Body& body, std::string_view text);

} // namespace plenary
