// The records that a dossier holds: sources, statements, pressure, rulings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/rule/choice.hpp"

namespace plenary {

// What a source says somebody's position is. There is no stance for "nothing is known".
enum class Stance { yes, lean_yes, undecided, lean_no, no, abstain, absent };

// How the position was shown.
enum class Act {
    vote, // the vote on this very motion
    signature,
    co_sponsorship,
    speech,
    instruction,
    reported,  // somebody says so, without a named act
    inference, // concluded from something else
    aggregate, // "14 others": how many of a set, not who
};

// Whom a source heard: everybody alike, only supporters, or it is not known whom.
enum class HeardFirst { all, supporters, unknown };

[[nodiscard]] std::string_view to_string(Stance stance);
[[nodiscard]] std::string_view to_string(Act act);
[[nodiscard]] std::string_view to_string(HeardFirst heard);
// The stance as a key of data: "lean_yes".
[[nodiscard]] std::string_view key_of(Stance stance);
[[nodiscard]] std::optional<Stance> parse_stance(std::string_view text);
[[nodiscard]] std::optional<Act> parse_act(std::string_view text);
[[nodiscard]] std::optional<HeardFirst> parse_heard_first(std::string_view text);
[[nodiscard]] const std::vector<std::string>& stance_words();
[[nodiscard]] const std::vector<std::string>& act_words();
[[nodiscard]] const std::vector<std::string>& heard_first_words();

// The stance that a choice in a vote shows.
[[nodiscard]] Stance stance_of(Choice choice);

// A firm stance is one of the four choices; leaning and undecided are not.
[[nodiscard]] bool is_firm(Stance stance);

struct Source {
    std::string id;
    std::string group;
    std::string title;
    std::string outlet;
    std::string author;
    std::optional<Day> date;
    std::string url;
    std::string note;
    std::optional<HeardFirst> selection; // none: it is not said; read as unknown
    std::string same_as;                 // the id of the source whose text it repeats; empty: none
    Where where;
};

// The set an aggregate speaks of, "members -HTI", as its signed words in order.
struct SetTerm {
    bool adds = true;
    std::string word; // "members", "seated", a group's id or a member's code
};

struct Statement {
    std::string id;
    std::string who; // a member's code; for an aggregate the set as written
    std::string motion;
    Stance stance = Stance::yes;
    Act act = Act::reported;
    int number = 0;           // aggregates only
    std::vector<SetTerm> set; // aggregates only
    Day acted;
    Day known;
    bool known_assumed = false;   // no source gives the day of knowing; see docs/formats/dates.md
    std::optional<Day> withdrawn; // the day it became known that it does not hold
    std::string withdrawn_reason; // why it does not; may be empty
    std::string source;
    std::string locator;
    std::string quote;
    std::string note;
    std::vector<std::string> rests_on;
    Where where;
};

// A total that somebody printed. Never fills a cell.
struct PrintedTally {
    std::string id;
    std::string motion;
    std::string source;
    std::optional<int> yes;
    std::optional<int> no;
    std::optional<int> abstain;
    std::optional<int> absent;
    std::optional<Day> acted; // the motion's day; none: at all times
    std::optional<Day> known; // none: at all times
    std::string note;
    Where where;

    [[nodiscard]] std::optional<int> of(Choice choice) const;
};

// A threat, an offer, a visit. Never a stance.
struct Pressure {
    std::string id;
    std::string who;
    std::string on;
    std::string kind;
    std::string what;
    Day acted;
    Day known;
    bool known_assumed = false;
    std::string source;
    std::string locator;
    std::string note;
    std::string series; // empty: belongs to every motion of the dossier
    Where where;
};

[[nodiscard]] const std::vector<std::string>& pressure_kinds();

// How a person settles a conflict. An empty member: the totals of the motion.
struct Ruling {
    std::string motion;
    std::string member;
    std::string chosen;
    std::string reason;
    std::string by;
    Day day;
    Where where;
};

} // namespace plenary
