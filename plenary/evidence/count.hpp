// The count: what the line-up comes to under a rule, and under every other base the rule could be
// read with. A pure function of (line-up, rule, assumptions).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/lineup.hpp"

namespace plenary {

// Where a member of the day stands on the board. Vacant seats stand with the not seated.
enum class Place {
    yes,
    lean_yes,
    undecided,
    lean_no,
    no,
    abstain,
    absent,
    unknown, // nothing is known: not the same as undecided
    conflict,
    not_seated,
    barred,
};

// In the order of the board.
inline constexpr std::array all_places{Place::yes,        Place::lean_yes, Place::undecided,
                                       Place::lean_no,    Place::no,       Place::abstain,
                                       Place::absent,     Place::unknown,  Place::conflict,
                                       Place::not_seated, Place::barred};

[[nodiscard]] std::string_view to_string(Place place); // "lean yes"
[[nodiscard]] std::string_view key_of(Place place);    // "lean_yes"
[[nodiscard]] Place place_of(const Seat& seat, const Cell& cell);

// Members of the day by what is known of them. The fields add up to the members of the day.
struct Tally {
    int yes = 0;
    int lean_yes = 0;
    int undecided = 0;
    int lean_no = 0;
    int no = 0;
    int abstain = 0;
    int absent = 0;
    int unknown = 0;
    int conflict = 0;
    int not_seated = 0; // with vacant seats
    int barred = 0;

    [[nodiscard]] int total() const {
        return yes + lean_yes + undecided + lean_no + no + abstain + absent + unknown + conflict +
               not_seated + barred;
    }

    // Those who can vote and have taken no firm position.
    [[nodiscard]] int silent() const { return lean_yes + undecided + lean_no + unknown + conflict; }

    [[nodiscard]] int of(Place place) const;
    void add(const Seat& seat, const Cell& cell);
};

struct ByBasis {
    int named = 0;
    int implied = 0;
    int inferred = 0;
    int settled = 0;
    int assumed = 0;
    void add(const Cell& cell);
};

// From low to high over what the silent may do; low == high when they cannot change it.
struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;

    [[nodiscard]] bool single() const { return low == high; }

    friend bool operator==(const Range&, const Range&) = default;
};

// The rule under one base. `shortfall` is needed minus firm yes, with no silent member voting yes;
// zero or less means carried. On a base that depends on turnout every number runs over how many of
// the silent take part.
struct Reading {
    Share rule;
    Range size;
    Range needed;
    Range shortfall;
};

enum class Outcome { carried, lost, open };

[[nodiscard]] std::string_view to_string(Outcome outcome);

// What it takes to stop the motion: so many members of the base that do not vote yes.
struct Blocking {
    Range needed; // base - votes needed + 1
    int have = 0; // seats of the base that are firmly not yes, with those that cannot vote
    bool impossible = false; // a rule of several conditions that no silent member can stop any more
};

struct GroupTally {
    std::string group;
    std::string name;
    Tally tally;
};

// One member's line of the board.
struct BoardLine {
    const Seat* seat = nullptr; // points into the line-up
    Cell cell;                  // with assumptions applied
};

struct Count {
    Formula formula;
    // More than a share of one base. Then `reading` says how many yes votes the cheapest way to
    // pass comes to, `others` is empty, and `unreachable` tells that nothing the silent may do is
    // enough.
    bool compound = false;
    bool unreachable = false;
    Reading reading;             // the rule as it stands
    std::vector<Reading> others; // every other base it could be read with; none for plain numbers
    Tally tally;
    ByBasis by_basis;
    ByBasis yes_by_basis; // the same, of the firm yes alone
    Range short_with_leans;
    Outcome outcome = Outcome::open;
    // The same when inferred and assumed cells are taken as unknown: what stands on statements
    // about this motion, their arithmetic and rulings alone.
    Outcome outcome_without_inferences = Outcome::open;
    Blocking blocking;
    std::vector<GroupTally> groups; // groups with a member on the day
    std::vector<BoardLine> board;   // in the body's order
};

// `assume` overrides cells by member code; every code must be able to vote (asserts). Errors:
// base-empty when nobody is in the base, threshold-impossible when the number needed exceeds the
// members of the day. The result points into `lineup`.
[[nodiscard]] Result<Count> count(const Body& body, const Lineup& lineup, const Formula& rule,
                                  const std::map<std::string, Stance>& assume);

// The rule under one base for this tally. Total of `tally` is the members of the day.
[[nodiscard]] Reading read_rule(const Share& rule, const Tally& tally);

// What is still possible: carried whatever the silent do, lost whatever they do, or open.
[[nodiscard]] Outcome outcome_of(const Share& rule, const Tally& tally);

} // namespace plenary
