#include "plenary/rule/body.hpp"

#include <algorithm>

#include "plenary/text/fold.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary {

std::string_view to_string(SeatState state) {
    switch (state) {
    case SeatState::seated:
        return "seated";
    case SeatState::not_seated:
        return "not seated";
    case SeatState::barred:
        return "barred";
    case SeatState::vacant:
        return "vacant";
    }
    return "";
}

std::optional<SeatState> parse_seat_state(std::string_view text) {
    for (const SeatState state :
         {SeatState::seated, SeatState::not_seated, SeatState::barred, SeatState::vacant}) {
        if (text == to_string(state))
            return state;
    }
    return std::nullopt;
}

int Roster::seated() const {
    return static_cast<int>(std::count_if(seats.begin(), seats.end(),
                                          [](const Seat& seat) { return seat.can_vote(); }));
}

const Seat* Roster::find(std::string_view code) const {
    for (const Seat& seat : seats) {
        if (seat.member->code == code)
            return &seat;
    }
    return nullptr;
}

Roster Body::on(Day day) const {
    Roster roster{day, {}};
    for (const Member& member : members) {
        if (!member.belongs_on(day))
            continue;
        Seat seat{&member, SeatState::seated, nullptr};
        for (const SeatSpell& row : seats) {
            if (row.code == member.code && row.spell.holds(day)) {
                seat.state = row.state;
                seat.spell = &row;
            }
        }
        roster.seats.push_back(seat);
    }
    return roster;
}

const Member* Body::find(std::string_view code) const {
    const Member* found = nullptr;
    for (const Member& member : members) {
        if (member.code == code && (found == nullptr || found->joined < member.joined)) {
            found = &member;
        }
    }
    return found;
}

std::vector<std::string> Body::group_ids() const {
    std::vector<std::string> ids;
    for (const GroupSpell& row : groups) {
        if (std::find(ids.begin(), ids.end(), row.group) == ids.end())
            ids.push_back(row.group);
    }
    return ids;
}

bool Body::has_group(std::string_view group) const {
    return std::any_of(groups.begin(), groups.end(),
                       [&](const GroupSpell& row) { return row.group == group; });
}

bool Body::in_group(std::string_view group, std::string_view code, Day day) const {
    return std::any_of(groups.begin(), groups.end(), [&](const GroupSpell& row) {
        return row.group == group && row.code == code && row.spell.holds(day);
    });
}

std::vector<std::string> names_of(const Member& member) {
    std::vector<std::string> names{member.code, member.name};
    if (!member.iso3.empty())
        names.push_back(member.iso3);
    for (const auto& [language, name] : member.names)
        names.push_back(name);
    names.insert(names.end(), member.aliases.begin(), member.aliases.end());
    names.insert(names.end(), member.demonyms.begin(), member.demonyms.end());
    if (!member.capital.empty())
        names.push_back(member.capital);
    return names;
}

const Member* resolve_member(const Body& body, std::string_view text) {
    const std::string wanted = fold(text);
    if (wanted.empty())
        return nullptr;
    // A code or a name of its own goes before a demonym or a capital that two may share.
    for (const Member& member : body.members) {
        if (fold(member.code) == wanted || fold(member.name) == wanted) {
            return body.find(member.code);
        }
    }
    const Member* found = nullptr;
    for (const Member& member : body.members) {
        const std::vector<std::string> names = names_of(member);
        const bool matches = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return fold(name) == wanted;
        });
        if (!matches)
            continue;
        if (found != nullptr && found->code != member.code)
            return nullptr;
        found = &member;
    }
    return found == nullptr ? nullptr : body.find(found->code);
}

std::string suggest_member(const Body& body, std::string_view text) {
    std::vector<std::string> labels;
    std::vector<std::pair<std::string, std::string>> by_name;
    for (const Member& member : body.members) {
        for (const std::string& name : names_of(member)) {
            labels.push_back(name);
            by_name.emplace_back(name, member.name + " (" + member.code + ")");
        }
    }
    std::vector<std::string> meant;
    for (const std::string& name : nearest(text, labels, 6)) {
        for (const auto& [label, shown] : by_name) {
            if (label == name && std::find(meant.begin(), meant.end(), shown) == meant.end()) {
                meant.push_back(shown);
            }
        }
    }
    if (meant.empty())
        return "";
    std::string out = "did you mean ";
    for (std::size_t i = 0; i < meant.size() && i < 3; ++i) {
        if (i > 0)
            out += " or ";
        out += meant[i];
    }
    return out + "?";
}

} // namespace plenary
