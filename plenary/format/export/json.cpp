// One document, archive.json, with a line for each member and each roll call. Its schema is
// docs/schema/archive-document.json.
#include <nlohmann/json.hpp>

#include "plenary/format/archive_export.hpp"

namespace plenary::format::exporting {
namespace {

using Json = nlohmann::ordered_json;
using rollcall::Archive;
using rollcall::Cells;
using rollcall::Member;
using rollcall::RollCall;

Json day_or_null(const std::optional<Day>& day) { return day ? Json(to_string(*day)) : Json(); }

Json number_or_null(const std::optional<int>& number) { return number ? Json(*number) : Json(); }

Json spell(const Spell& each) {
    return {{"from", day_or_null(each.from)}, {"to", day_or_null(each.to)}};
}

Json more_of(const std::vector<std::pair<std::string, std::string>>& more) {
    Json out = Json::array();
    for (const auto& [column, value] : more)
        out.push_back({{"column", column}, {"value", value}});
    return out;
}

Json member_data(const Member& member) {
    Json codes = Json::array();
    for (const auto& code : member.codes) {
        Json each = {{"scheme", code.scheme}, {"code", code.code}};
        each.update(spell(code.spell));
        codes.push_back(std::move(each));
    }
    Json aliases = Json::array();
    for (const auto& alias : member.aliases) {
        Json each = {{"name", alias.text}};
        each.update(spell(alias.spell));
        aliases.push_back(std::move(each));
    }
    Json seated = Json::array();
    for (const Spell& each : member.seated)
        seated.push_back(spell(each));
    return {{"id", member.id},
            {"name", member.name},
            {"group", member.group},
            {"codes", codes},
            {"aliases", aliases},
            {"seated", seated},
            {"predecessors", member.predecessors},
            {"more", more_of(member.more)}};
}

Json roll_call_data(const Archive& archive, std::size_t j) {
    const RollCall& item = archive.roll_calls[j];
    const std::string date = date_cell(item);
    Json votes = Json::object();
    Json intended = Json::object();
    for (std::size_t k = archive.votes.begin(j); k < archive.votes.end(j); ++k) {
        const std::string& id = archive.members[archive.votes.member(k)].id;
        if (archive.cells == Cells::answers) {
            votes[std::to_string(archive.votes.code(k))].push_back(id);
            continue;
        }
        const rollcall::Vote vote = rollcall::vote_of(archive.votes.code(k));
        votes[std::string(word_for(vote.cast))].push_back(id);
        if (vote.intended != rollcall::State::unknown)
            intended[id] = word_for(vote.intended);
    }
    return {{"id", item.id},
            {"date", date.empty() ? Json() : Json(date)},
            {"session", number_or_null(item.session)},
            {"symbol", item.symbol},
            {"title", item.title},
            {"description", item.description},
            {"subjects", item.subjects},
            {"result", item.result},
            {"recorded", item.recorded},
            {"totals",
             {{"yes", number_or_null(item.totals.yes)},
              {"no", number_or_null(item.totals.no)},
              {"abstain", number_or_null(item.totals.abstain)},
              {"absent", number_or_null(item.totals.absent)}}},
            {"votes", votes},
            {"intended", intended},
            {"more", more_of(item.more)}};
}

std::string line(const Json& data) {
    return data.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<NamedFiles> write(const Archive& archive) {
    // Two of one id could not be told apart in the document either.
    if (auto tables = archive_tables(archive); !tables)
        return tables;
    std::string out = "{\n";
    const auto put = [&out](const char* key, const Json& value) {
        out += line(Json(key)) + ": " + line(value) + ",\n";
    };
    put("format", 1);
    put("name", archive.name);
    put("source", archive.source);
    put("licence", archive.licence);
    put("cells", archive.cells == Cells::votes ? "votes" : "answers");
    put("notes", archive.notes);
    out += "\"members\": [";
    for (std::size_t i = 0; i < archive.members.size(); ++i)
        out += (i == 0 ? "\n" : ",\n") + line(member_data(archive.members[i]));
    out += "\n],\n\"roll_calls\": [";
    for (std::size_t j = 0; j < archive.roll_calls.size(); ++j)
        out += (j == 0 ? "\n" : ",\n") + line(roll_call_data(archive, j));
    out += "\n]\n}\n";
    return NamedFiles{{"archive.json", std::move(out)}};
}

} // namespace

extern const ArchiveExport json;
const ArchiveExport json{"json", "one document, as docs/schema/archive-document.json says", write};

} // namespace plenary::format::exporting
