// Who takes part in a vote: members with their weights and groups on one day, and whether each can
// vote. A body on a day is one; a CSV file of members is another. The engine knows only this.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/numeric/rational.hpp"
#include "plenary/rule/body.hpp"

namespace plenary {

struct Elector {
    std::string code;
    std::string name;
    bool can_vote = true;
    std::string seat;                          // "seated", "not seated", ...: why it cannot vote
    std::vector<std::string> other_names = {}; // in other languages, aliases, the capital
};

struct Electorate {
    std::string name; // "Organization of American States"
    std::optional<Day> day;
    std::vector<Elector> members;
    std::map<std::string, std::vector<Rational>, std::less<>> columns; // a weight for each member
    std::map<std::string, std::vector<bool>, std::less<>> groups; // whether each member belongs

    [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const;
    [[nodiscard]] int seated() const;
};

// The electorate of a body on a day. With `ignore_seating` every member can vote.
[[nodiscard]] Electorate electorate_of(const Body& body, Day day, bool ignore_seating);

} // namespace plenary
