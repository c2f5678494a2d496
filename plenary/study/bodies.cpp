#include "plenary/study/bodies.hpp"

#include <fmt/format.h>

#include "plenary/format/body.hpp"
#include "plenary/question/say.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Table;
using question::Value;

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

std::vector<std::string> groups_of(const Body& body, const std::string& code, Day day) {
    std::vector<std::string> out;
    for (const std::string& group : body.group_ids()) {
        if (body.in_group(group, code, day))
            out.push_back(group);
    }
    return out;
}

Object member_data(const Body& body, const Seat& seat, Day day) {
    const Member& member = *seat.member;
    const std::vector<std::string> groups = groups_of(body, member.code, day);
    Object names{{"en", member.name}};
    for (const auto& [language, name] : member.names)
        names.emplace_back(language, name);
    return {{"code", member.code},
            {"name", member.name},
            {"names", std::move(names)},
            {"joined", to_string(member.joined)},
            {"left", member.left ? Value(to_string(*member.left)) : Value()},
            {"seat", to_string(seat.state)},
            {"principal", seat.spell == nullptr ? Value() : text_or_null(seat.spell->principal)},
            {"seat_note", seat.spell == nullptr ? Value() : text_or_null(seat.spell->note)},
            {"groups", Array(groups.begin(), groups.end())},
            {"note", text_or_null(member.note)}};
}

} // namespace

Result<Answer> list_bodies(const std::vector<std::filesystem::path>& data_roots) {
    Answer answer;
    answer.data = {{"version", version}};
    Array bodies;
    Table table{{{"Id"}, {"Name"}, {"Day"}, {"Members", true}, {"Can vote", true}}, {}};
    for (const std::string& id : format::list_bodies(data_roots)) {
        const auto folder = format::find_body(id, data_roots);
        if (!folder)
            return fail(folder.error());
        const format::ReadBody read = format::read_body(*folder);
        if (!read.problems.empty())
            return fail(read.problems.front());
        const Roster roster = read.body.on(read.body.reference_day);
        bodies.emplace_back(Object{{"id", id},
                                   {"name", read.body.name},
                                   {"reference_day", to_string(roster.day)},
                                   {"members", roster.members()},
                                   {"seated", roster.seated()}});
        table.rows.push_back({id, read.body.name, to_string(roster.day),
                              std::to_string(roster.members()), std::to_string(roster.seated())});
    }
    answer.data.emplace_back("bodies", std::move(bodies));
    if (table.rows.empty()) {
        answer.paragraph("No body was found. Set PLENARY_DATA to a folder that holds bodies/.");
    } else {
        answer.show(table);
    }
    answer.table = std::move(table);
    return answer;
}

Result<Answer> show_body(std::string_view id, std::optional<Day> day,
                         const std::vector<std::filesystem::path>& data_roots) {
    const auto folder = format::find_body(id, data_roots);
    if (!folder)
        return fail(folder.error());
    const format::ReadBody read = format::read_body(*folder);
    if (!read.problems.empty())
        return fail(read.problems.front());
    const Body& body = read.body;
    const Roster roster = body.on(day.value_or(body.reference_day));

    Answer answer;
    Object names{{"en", body.name}};
    for (const auto& [language, name] : body.names)
        names.emplace_back(language, name);
    answer.data = {{"version", version},
                   {"body", body.id},
                   {"as_of", to_string(roster.day)},
                   {"name", body.name},
                   {"names", std::move(names)},
                   {"members_total", roster.members()},
                   {"seated_total", roster.seated()},
                   {"note", text_or_null(body.note)},
                   {"source", text_or_null(body.source)}};
    Array members;
    Table table{{{"Code"}, {"Name"}, {"Joined"}, {"Seat"}, {"Groups"}}, {}};
    Table seats{{{"Code"}, {"Seat"}, {""}}, {}};
    for (const Seat& seat : roster.seats) {
        members.emplace_back(member_data(body, seat, roster.day));
        table.rows.push_back({seat.member->code, seat.member->name, to_string(seat.member->joined),
                              std::string(to_string(seat.state)),
                              join(groups_of(body, seat.member->code, roster.day), " ")});
        if (seat.spell != nullptr) {
            const SeatSpell& spell = *seat.spell;
            std::string about = spell.principal.empty() ? "" : "held by: " + spell.principal + ". ";
            if (spell.spell.from) {
                about += fmt::format("from {}{}", to_string(*spell.spell.from),
                                     spell.from_assumed ? " (assumed)" : "");
            }
            if (spell.spell.to) {
                about += fmt::format(" to {}{}", to_string(*spell.spell.to),
                                     spell.to_assumed ? " (assumed)" : "");
            }
            seats.rows.push_back({seat.member->code, std::string(to_string(seat.state)),
                                  about + (spell.note.empty() ? "" : "; " + spell.note)});
        }
    }
    answer.data.emplace_back("members", std::move(members));
    Object groups;
    for (const std::string& group : body.group_ids()) {
        Array codes;
        for (const Seat& seat : roster.seats) {
            if (body.in_group(group, seat.member->code, roster.day))
                codes.emplace_back(seat.member->code);
        }
        groups.emplace_back(group, std::move(codes));
    }
    answer.data.emplace_back("groups", std::move(groups));

    answer.headline(fmt::format("{} ({})", body.name, body.id));
    answer.paragraph(fmt::format("{} on {}, {} can vote.",
                                 question::plural(roster.members(), "member", "members"),
                                 to_string(roster.day), roster.seated()));
    if (!body.note.empty())
        answer.paragraph(body.note);
    if (!body.source.empty())
        answer.note("Source: " + body.source);
    answer.heading("Members");
    answer.show(table);
    if (!seats.rows.empty()) {
        answer.heading("Seats that are not plainly held by the member");
        answer.show(std::move(seats));
    }
    answer.table = std::move(table);
    return answer;
}

} // namespace plenary::study
