// One decision of a body: what was asked, when, and the totals that its source printed.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/calendar/day.hpp"

namespace plenary::rollcall {

// How much of the day of a roll call is true.
enum class Precision { day, month, year, none };

// The numbers that a source prints beside a roll call; what it does not print is empty.
struct Totals {
    std::optional<int> yes;
    std::optional<int> no;
    std::optional<int> abstain;
    std::optional<int> absent; // away or not voting, as the source counts it

    friend bool operator==(const Totals&, const Totals&) = default;
};

struct RollCall {
    std::string id;         // unique in its archive
    std::optional<Day> day; // of a month or a year its first, where no more is true
    Precision precision = Precision::day;
    std::optional<int> session; // a session, term, congress or year: what periods are made of
    std::string symbol;         // the document or bill voted on
    std::string title;
    std::string description;
    std::vector<std::string> subjects;
    std::string result; // as printed: "adopted", "Not Sustained"
    Totals totals;
    // False: decided without a vote (consensus, acclamation). It has no votes then.
    bool recorded = true;
    // What else the source says, column by column.
    std::vector<std::pair<std::string, std::string>> more;

    friend bool operator==(const RollCall&, const RollCall&) = default;
};

// The days on which it may have been: one day, a month or a year, as its precision says. Nothing
// where no day is known.
[[nodiscard]] std::optional<Spell> days_of(const RollCall& roll_call);

} // namespace plenary::rollcall
