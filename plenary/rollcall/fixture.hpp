// For the tests of this room: small archives written as letters.
#pragma once

#include <string>
#include <vector>

#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall::fixture {

// A row of letters a roll call, one a member (letter_for); '.' is no record. Members are called A,
// B, C and so on, roll calls 1, 2, 3.
inline Archive archive(const std::vector<std::string>& rows) {
    Archive out;
    std::vector<Cast> casts;
    const std::size_t members = rows.empty() ? 0 : rows.front().size();
    for (std::size_t i = 0; i < members; ++i) {
        Member member;
        member.id = std::string(1, static_cast<char>('A' + i));
        member.name = member.id;
        out.members.push_back(member);
    }
    for (std::size_t j = 0; j < rows.size(); ++j) {
        RollCall item;
        item.id = std::to_string(j + 1);
        item.precision = Precision::none;
        out.roll_calls.push_back(item);
        for (std::size_t i = 0; i < members; ++i) {
            if (const auto state = state_lettered(rows[j][i])) {
                casts.push_back({static_cast<std::uint32_t>(j), static_cast<std::uint32_t>(i),
                                 code_of(*state)});
            }
        }
    }
    out.votes = VoteMatrix(members, rows.size(), casts);
    return out;
}

// The places of all roll calls.
inline std::vector<std::size_t> all(const Archive& archive) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < archive.roll_calls.size(); ++i)
        out.push_back(i);
    return out;
}

inline void date(RollCall& item, int year, unsigned month, unsigned day,
                 Precision precision = Precision::day) {
    item.day = Day::make(year, month, day);
    item.precision = precision;
}

} // namespace plenary::rollcall::fixture
