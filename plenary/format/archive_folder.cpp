#include "plenary/format/archive_folder.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/format/csv_lines.hpp"
#include "plenary/format/gzip.hpp"

namespace plenary::format {
namespace {

using rollcall::Archive;
using rollcall::Cells;
using rollcall::Member;
using rollcall::RollCall;
using rollcall::State;

using More = std::vector<std::pair<std::string, std::string>>;

std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string toml_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (byte < 0x20 || byte == 0x7F)
            out += fmt::format("\\u{:04X}", byte);
        else
            out += c;
    }
    return out + "\"";
}

std::string day_cell(const std::optional<Day>& day) { return day ? to_string(*day) : ""; }

std::string number_cell(const std::optional<int>& number) {
    return number ? std::to_string(*number) : "";
}

// What sources say more, as columns behind the usual ones. What fits into no column (a name that is
// taken, a second value, another order, an empty text) goes to the table more.csv.
class MoreColumns {
public:
    MoreColumns(std::string table, const std::vector<std::string>& usual, CsvLines& rest)
        : table_(std::move(table)), taken_(usual.begin(), usual.end()), rest_(rest) {}

    void see(const More& more) {
        for (const auto& [name, value] : more) {
            const bool trims = name.empty() || name.find_first_of(" \t") == 0 ||
                               name.find_last_of(" \t") == name.size() - 1;
            if (!trims && taken_.insert(small(name)).second)
                names_.push_back(name);
        }
    }

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

    // Puts the cells of a row behind `row`.
    void put(const std::string& id, const More& more, std::vector<std::string>& row) {
        const std::size_t first = row.size();
        row.resize(first + names_.size());
        std::size_t next = 0; // the first column that keeps the order
        bool in_columns = true;
        for (const auto& [name, value] : more) {
            const auto from = names_.begin() + static_cast<std::ptrdiff_t>(next);
            const auto it = value.empty() ? names_.end() : std::find(from, names_.end(), name);
            in_columns = in_columns && it != names_.end();
            if (!in_columns) {
                rest_.add({table_, id, name, value});
                continue;
            }
            const auto at = static_cast<std::size_t>(it - names_.begin());
            row[first + at] = value;
            next = at + 1;
        }
    }

private:
    std::string table_;
    std::set<std::string> taken_;
    std::vector<std::string> names_;
    CsvLines& rest_;
};

std::vector<std::string> with(std::vector<std::string> header,
                              const std::vector<std::string>& more) {
    header.insert(header.end(), more.begin(), more.end());
    return header;
}

// Those of a member's codes that the columns hold; the others, from the first that does not fit
// on, are a table of their own, so that their order is kept.
std::size_t codes_in_columns(const Member& member) {
    const auto& columns = code_columns();
    std::size_t next = 0;
    for (std::size_t k = 0; k < member.codes.size(); ++k) {
        const auto& code = member.codes[k];
        const auto it = std::find(columns.begin() + static_cast<std::ptrdiff_t>(next),
                                  columns.end(), code.scheme);
        if (it == columns.end() || code.code.empty() || code.spell != Spell{})
            return k;
        next = static_cast<std::size_t>(it - columns.begin()) + 1;
    }
    return member.codes.size();
}

tl::unexpected<Problem> refuse(std::string code, std::string message) {
    return fail({Kind::invalid,
                 std::move(code),
                 std::move(message),
                 "give every member and every roll call an id of its own",
                 {},
                 ""});
}

template <class Each>
std::optional<Problem> id_fault(const std::vector<Each>& list, std::string_view what,
                                std::string_view code) {
    std::set<std::string_view> seen;
    for (const Each& each : list) {
        if (each.id.empty())
            return refuse("no-id", fmt::format("a {} has no id", what)).value();
        if (!seen.insert(each.id).second)
            return refuse(std::string(code), fmt::format("two {}s have the id {}", what, each.id))
                .value();
    }
    return std::nullopt;
}

std::string members_table(const Archive& archive, CsvLines& rest) {
    MoreColumns more("members", member_columns(), rest);
    for (const Member& member : archive.members)
        more.see(member.more);
    CsvLines out(with(member_columns(), more.names()));
    for (const Member& member : archive.members) {
        std::vector<std::string> row = {member.id, member.name, member.group,
                                        list_cell(member.predecessors)};
        for (const std::string& scheme : code_columns()) {
            const auto end =
                member.codes.begin() + static_cast<std::ptrdiff_t>(codes_in_columns(member));
            const auto it = std::find_if(member.codes.begin(), end,
                                         [&](const auto& each) { return each.scheme == scheme; });
            row.push_back(it == end ? "" : it->code);
        }
        more.put(member.id, member.more, row);
        out.add(row);
    }
    return out.bytes();
}

std::string roll_calls_table(const Archive& archive, CsvLines& rest) {
    MoreColumns more("rollcalls", roll_call_columns(), rest);
    for (const RollCall& item : archive.roll_calls)
        more.see(item.more);
    CsvLines out(with(roll_call_columns(), more.names()));
    for (const RollCall& item : archive.roll_calls) {
        std::vector<std::string> row = {item.id,
                                        date_cell(item),
                                        number_cell(item.session),
                                        item.symbol,
                                        item.title,
                                        item.description,
                                        list_cell(item.subjects),
                                        item.result,
                                        item.recorded ? "yes" : "no",
                                        number_cell(item.totals.yes),
                                        number_cell(item.totals.no),
                                        number_cell(item.totals.abstain),
                                        number_cell(item.totals.absent)};
        more.put(item.id, item.more, row);
        out.add(row);
    }
    return out.bytes();
}

std::string head_of(const Archive& archive) {
    std::string out = "# An archive of roll calls: docs/formats/archive.md of Plenary.\n\n"
                      "format = 1\n";
    const auto put = [&out](std::string_view key, std::string_view text) {
        if (!text.empty())
            out += fmt::format("{} = {}\n", key, toml_text(text));
    };
    put("name", archive.name);
    put("source", archive.source);
    put("licence", archive.licence);
    put("cells", archive.cells == Cells::votes ? "votes" : "answers");
    for (const std::string& note : archive.notes)
        out += fmt::format("\n[[note]]\ntext = {}\n", toml_text(note));
    return out;
}

// The votes of a roll call, a character a member; a dot where there is no record.
std::string characters(const Archive& archive, std::size_t roll_call) {
    const auto& votes = archive.votes;
    std::string out(archive.members.size(), '.');
    for (std::size_t k = votes.begin(roll_call); k < votes.end(roll_call); ++k) {
        const rollcall::Code code = votes.code(k);
        out[votes.member(k)] = archive.cells == Cells::votes
                                   ? letter_for(rollcall::vote_of(code).cast)
                                   : character_of_answer(code).value_or('.');
    }
    return out;
}

// Adds the stretches of `letters` between long rows of dots.
void add_runs(const std::string& id, std::string_view letters, CsvLines& out) {
    constexpr std::string_view long_gap = "................";
    std::size_t at = letters.find_first_not_of('.');
    while (at != std::string_view::npos) {
        const std::size_t gap = std::min(letters.find(long_gap, at), letters.size());
        const std::size_t last = letters.find_last_not_of('.', gap - 1);
        out.add({id, std::to_string(at + 1), std::string(letters.substr(at, last - at + 1))});
        at = letters.find_first_not_of('.', gap);
    }
}

std::pair<std::string, std::string> votes_table(const Archive& archive) {
    // Runs pay where members come and go; a whole row of each would be as long as all of them.
    const std::size_t cells = archive.members.size() * archive.roll_calls.size();
    if (archive.votes.size() * 4 < cells) {
        CsvLines runs({"rc", "first_member", "votes"});
        for (std::size_t j = 0; j < archive.roll_calls.size(); ++j)
            add_runs(archive.roll_calls[j].id, characters(archive, j), runs);
        return {"votes_runs.csv", runs.bytes()};
    }
    CsvLines rows({"rc", "votes"});
    for (std::size_t j = 0; j < archive.roll_calls.size(); ++j)
        rows.add({archive.roll_calls[j].id, characters(archive, j)});
    return {"votes_matrix.csv", rows.bytes()};
}

CsvLines intended_table(const Archive& archive) {
    CsvLines out({"rc", "member", "intended"});
    for (std::size_t j = 0; j < archive.roll_calls.size(); ++j) {
        for (std::size_t k = archive.votes.begin(j); k < archive.votes.end(j); ++k) {
            const State intended = rollcall::vote_of(archive.votes.code(k)).intended;
            if (intended != State::unknown) {
                out.add({archive.roll_calls[j].id, archive.members[archive.votes.member(k)].id,
                         std::string(word_for(intended))});
            }
        }
    }
    return out;
}

} // namespace

const std::vector<std::string>& code_columns() {
    static const std::vector<std::string> columns = {"iso2", "iso3", "cow", "icpsr"};
    return columns;
}

const std::vector<std::string>& member_columns() {
    static const std::vector<std::string> columns =
        with({"member", "name", "group", "predecessors"}, code_columns());
    return columns;
}

const std::vector<std::string>& roll_call_columns() {
    static const std::vector<std::string> columns = {
        "rc",     "date",     "session", "symbol", "title",   "description", "subjects",
        "result", "recorded", "yes",     "no",     "abstain", "absent"};
    return columns;
}

std::string list_cell(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty())
            continue;
        if (!out.empty())
            out += ';';
        for (const char c : part) {
            if (c == ';' || c == '\\')
                out += '\\';
            out += c;
        }
    }
    return out;
}

std::vector<std::string> parts_of_cell(std::string_view cell) {
    std::vector<std::string> out;
    std::string part;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] == ';') {
            if (!part.empty())
                out.push_back(std::move(part));
            part.clear();
            continue;
        }
        if (cell[i] == '\\' && i + 1 < cell.size())
            ++i;
        part += cell[i];
    }
    if (!part.empty())
        out.push_back(std::move(part));
    return out;
}

std::string date_cell(const RollCall& item) {
    const std::string whole = item.day ? to_string(*item.day) : "";
    switch (item.precision) {
    case rollcall::Precision::day:
        return whole;
    case rollcall::Precision::month:
        return whole.substr(0, std::min<std::size_t>(7, whole.size()));
    case rollcall::Precision::year:
        return whole.substr(0, std::min<std::size_t>(4, whole.size()));
    case rollcall::Precision::none:
        break;
    }
    return "";
}

std::optional<char> character_of_answer(rollcall::Code answer) {
    if (answer >= 1 && answer <= 9)
        return static_cast<char>('0' + answer);
    if (answer >= 10 && answer <= 35)
        return static_cast<char>('a' + (answer - 10));
    return std::nullopt;
}

std::optional<rollcall::Code> answer_of_character(char character) {
    if (character >= '1' && character <= '9')
        return static_cast<rollcall::Code>(character - '0');
    if (character >= 'a' && character <= 'z')
        return static_cast<rollcall::Code>(character - 'a' + 10);
    return std::nullopt;
}

Result<NamedFiles> archive_tables(const Archive& archive) {
    if (auto fault = id_fault(archive.members, "member", "member-twice"))
        return fail(std::move(*fault));
    if (auto fault = id_fault(archive.roll_calls, "roll call", "roll-call-twice"))
        return fail(std::move(*fault));
    CsvLines more({"table", "id", "column", "value"});
    CsvLines aliases({"member", "alias", "from", "to"});
    CsvLines codes({"member", "scheme", "code", "from", "to"});
    CsvLines seats({"member", "from", "to"});
    for (const Member& member : archive.members) {
        for (const auto& alias : member.aliases)
            aliases.add(
                {member.id, alias.text, day_cell(alias.spell.from), day_cell(alias.spell.to)});
        for (std::size_t k = codes_in_columns(member); k < member.codes.size(); ++k) {
            const auto& code = member.codes[k];
            codes.add({member.id, code.scheme, code.code, day_cell(code.spell.from),
                       day_cell(code.spell.to)});
        }
        for (const Spell& spell : member.seated)
            seats.add({member.id, day_cell(spell.from), day_cell(spell.to)});
    }
    NamedFiles out;
    out.emplace_back("members.csv", members_table(archive, more));
    out.emplace_back("rollcalls.csv", roll_calls_table(archive, more));
    for (const auto& [name, table] :
         {std::pair<const char*, const CsvLines*>{"aliases.csv", &aliases},
          {"codes.csv", &codes},
          {"seats.csv", &seats},
          {"more.csv", &more}}) {
        if (table->has_rows())
            out.emplace_back(name, table->bytes());
    }
    return out;
}

Result<NamedFiles> archive_folder(const Archive& archive) {
    if (archive.cells == Cells::answers) {
        for (std::size_t k = 0; k < archive.votes.size(); ++k) {
            if (!character_of_answer(archive.votes.code(k))) {
                return fail({Kind::invalid,
                             "too-many-answers",
                             fmt::format("an answer is {}", archive.votes.code(k)),
                             "an archive holds the answers 1 to 35",
                             {},
                             ""});
            }
        }
    }
    auto files = archive_tables(archive);
    if (!files)
        return files;
    files->insert(files->begin(), {"archive.toml", head_of(archive)});
    files->push_back(votes_table(archive));
    if (archive.cells == Cells::votes) {
        const CsvLines intended = intended_table(archive);
        if (intended.has_rows())
            files->emplace_back("intended.csv", intended.bytes());
    }
    for (auto& [name, bytes] : *files) {
        if (bytes.size() > largest_plain_table) {
            name += ".gz";
            bytes = gzip(bytes);
        }
    }
    return files;
}

} // namespace plenary::format
