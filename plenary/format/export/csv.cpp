// The long form: one row per vote, in votes.csv, beside the tables of members and roll calls; what
// the columns are stands in csv-metadata.json ("CSV on the Web", W3C Recommendation of 2015).
#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "plenary/format/archive_export.hpp"
#include "plenary/format/csv_lines.hpp"
#include "plenary/format/csv_rows.hpp"

namespace plenary::format::exporting {
namespace {

using Json = nlohmann::ordered_json;
using rollcall::Archive;
using rollcall::Cells;

std::string votes_table(const Archive& archive) {
    const bool are_votes = archive.cells == Cells::votes;
    CsvLines out(are_votes ? std::vector<std::string>{"rollcall", "member", "cast", "intended"}
                           : std::vector<std::string>{"rollcall", "member", "answer"});
    for (std::size_t j = 0; j < archive.roll_calls.size(); ++j) {
        for (std::size_t k = archive.votes.begin(j); k < archive.votes.end(j); ++k) {
            std::vector<std::string> row = {archive.roll_calls[j].id,
                                            archive.members[archive.votes.member(k)].id};
            if (are_votes) {
                const rollcall::Vote vote = rollcall::vote_of(archive.votes.code(k));
                row.emplace_back(word_for(vote.cast));
                row.emplace_back(vote.intended == rollcall::State::unknown
                                     ? std::string_view()
                                     : word_for(vote.intended));
            } else {
                row.push_back(std::to_string(archive.votes.code(k)));
            }
            out.add(row);
        }
    }
    return out.bytes();
}

struct Known {
    std::string_view column;
    std::string_view type; // of XML Schema
    std::string_view what;
};

constexpr std::array known = {
    Known{"rollcall", "string", "The id of the roll call."},
    Known{"rc", "string", "The id of the roll call."},
    Known{"member", "string", "The id of the member."},
    Known{"cast", "string",
          "What is on record: yes, no, abstain, absent, present, paired, recused, not member, or "
          "unknown. A member without a row has no record."},
    Known{"intended", "string",
          "What the member said that it meant, announced or corrected afterwards."},
    Known{"answer", "integer", "The answer, from 1."},
    Known{"name", "string", "Its name in the source."},
    Known{"group", "string", "Party, bloc or delegation."},
    Known{"predecessors", "string", "The ids whose seat this member took over."},
    Known{"date", "string",
          "The day, or the month or the year where no more is true: 2004-02-03, 2004-02, 2004."},
    Known{"session", "integer", "The session, term, congress or year."},
    Known{"recorded", "string", "no: decided without a vote."},
    Known{"yes", "integer", "The total that the source printed."},
    Known{"no", "integer", "The total that the source printed."},
    Known{"abstain", "integer", "The total that the source printed."},
    Known{"absent", "integer", "The total that the source printed."},
    Known{"from", "date", "The first day; empty: open."},
    Known{"to", "date", "The last day; empty: open."}};

Json column(std::string_view name, bool is_usual) {
    Json out = {{"titles", name}};
    const auto* it = std::find_if(known.begin(), known.end(),
                                  [name](const Known& each) { return each.column == name; });
    out["datatype"] = is_usual && it != known.end() ? it->type : "string";
    if (is_usual) {
        out["name"] = name;
        if (it != known.end())
            out["dc:description"] = it->what;
    }
    return out;
}

Json table(const std::string& name, std::string_view bytes) {
    std::vector<Problem> none;
    const CsvRows rows(bytes.substr(0, bytes.find('\n') + 1), name, none);
    const auto is_in = [](const std::vector<std::string>& list, const std::string& text) {
        return std::find(list.begin(), list.end(), text) != list.end();
    };
    Json columns = Json::array();
    for (const std::string& title : rows.header()) {
        const bool is_usual = name == "members.csv"     ? is_in(member_columns(), title)
                              : name == "rollcalls.csv" ? is_in(roll_call_columns(), title)
                                                        : true;
        columns.push_back(column(title, is_usual));
    }
    Json schema = {{"columns", std::move(columns)}};
    const auto to = [](const char* here, const char* resource, const char* there) {
        return Json{{"columnReference", here},
                    {"reference", {{"resource", resource}, {"columnReference", there}}}};
    };
    if (name == "members.csv")
        schema["primaryKey"] = "member";
    else if (name == "rollcalls.csv")
        schema["primaryKey"] = "rc";
    else if (name == "votes.csv") {
        schema["primaryKey"] = {"rollcall", "member"};
        schema["foreignKeys"] = {to("rollcall", "rollcalls.csv", "rc"),
                                 to("member", "members.csv", "member")};
    } else if (name != "more.csv") {
        schema["foreignKeys"] = Json::array({to("member", "members.csv", "member")});
    }
    return {{"url", name}, {"tableSchema", std::move(schema)}};
}

std::string metadata(const Archive& archive, const NamedFiles& files) {
    Json out = {{"@context", {"http://www.w3.org/ns/csvw", {{"language", "en"}}}}};
    const auto put = [&out](const char* key, const std::string& text) {
        if (!text.empty())
            out[key] = text;
    };
    put("dc:title", archive.name);
    put("dc:source", archive.source);
    put("dc:rights", archive.licence);
    if (!archive.notes.empty())
        out["rdfs:comment"] = archive.notes;
    Json tables = Json::array();
    for (const auto& [name, bytes] : files)
        tables.push_back(table(name, bytes));
    out["tables"] = std::move(tables);
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<NamedFiles> write(const Archive& archive) {
    auto files = archive_tables(archive);
    if (!files)
        return files;
    files->emplace_back("votes.csv", votes_table(archive));
    files->emplace_back("csv-metadata.json", metadata(archive, *files));
    return files;
}

} // namespace

extern const ArchiveExport csv;
const ArchiveExport csv{"csv", "one row per vote, and what the columns are (CSV on the Web)",
                        write};

} // namespace plenary::format::exporting
