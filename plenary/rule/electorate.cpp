#include "plenary/rule/electorate.hpp"

#include <algorithm>

namespace plenary {

std::optional<std::size_t> Electorate::find(std::string_view code) const {
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].code == code)
            return i;
    }
    return std::nullopt;
}

int Electorate::seated() const {
    return static_cast<int>(std::count_if(members.begin(), members.end(),
                                          [](const Elector& one) { return one.can_vote; }));
}

Electorate electorate_of(const Body& body, Day day, bool ignore_seating) {
    Electorate out;
    out.name = body.name;
    out.day = day;
    const Roster roster = body.on(day);
    for (const Seat& seat : roster.seats) {
        out.members.push_back({seat.member->code, seat.member->name,
                               ignore_seating || seat.can_vote(),
                               std::string(to_string(seat.state)), names_of(*seat.member)});
    }
    for (const std::string& group : body.group_ids()) {
        std::vector<bool> belongs;
        for (const Elector& one : out.members)
            belongs.push_back(body.in_group(group, one.code, day));
        out.groups[group] = std::move(belongs);
    }
    for (const WeightSpell& row : body.weights) {
        if (!row.spell.holds(day))
            continue;
        const auto place = out.find(row.code);
        if (!place)
            continue;
        auto& column = out.columns[row.column];
        column.resize(out.members.size());
        column[*place] = row.value;
    }
    return out;
}

} // namespace plenary
