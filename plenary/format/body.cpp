#include "plenary/format/body.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/format/file.hpp"
#include "plenary/format/table.hpp"
#include "plenary/format/toml.hpp"
#include "plenary/format/toml_rule.hpp"
#include "plenary/format/weight.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

class BodyReader {
public:
    explicit BodyReader(fs::path folder) : folder_(std::move(folder)) {}

    ReadBody run() {
        read_toml();
        read_members();
        read_seats();
        read_groups();
        read_weights();
        return std::move(out_);
    }

private:
    std::optional<std::string> bytes_of(const std::string& name) {
        auto bytes = read_file(folder_ / name);
        if (!bytes) {
            out_.problems.push_back(bytes.error());
            return std::nullopt;
        }
        out_.files.emplace_back("body/" + name, *bytes);
        return std::move(*bytes);
    }

    TypedTable table(const std::string& name, std::initializer_list<std::string_view> needed) {
        const auto bytes = bytes_of(name);
        CsvTable csv;
        csv.file = (folder_ / name).string();
        if (bytes)
            csv = parse_csv(*bytes, csv.file, out_.problems);
        return {std::move(csv), needed, out_.problems};
    }

    void read_toml() {
        const auto bytes = bytes_of("body.toml");
        if (!bytes)
            return;
        const auto toml = TomlTable::parse(*bytes, (folder_ / "body.toml").string());
        if (!toml) {
            out_.problems.push_back(toml.error());
            return;
        }
        auto& problems = out_.problems;
        Body& body = out_.body;
        body.id = toml->needed_text("id", problems);
        body.name = toml->needed_text("name", problems);
        body.short_name = toml->text("short", problems).value_or("");
        body.reference_day = toml->needed_day("reference_day", problems).value_or(Day());
        body.source = toml->text("source", problems).value_or("");
        body.note = toml->text("note", problems).value_or("");
        if (const auto names = toml->table("names", problems)) {
            for (const std::string& language : names->keys()) {
                body.names[language] = names->text(language, problems).value_or("");
            }
        }
        for (const TomlTable& row : toml->tables("rule", problems)) {
            BodyRule rule;
            rule.id = row.needed_text("id", problems);
            rule.text = row.needed_text("text", problems);
            rule.article = row.needed_text("article", problems);
            rule.note = row.text("note", problems).value_or("");
            if (const auto formula = parse_rule(row, "text", rule.text); !formula)
                problems.push_back(formula.error());
            body.rules.push_back(std::move(rule));
        }
        for (const TomlTable& row : toml->tables("archive", problems))
            body.archives.push_back(row.needed_text("id", problems));
        if (!body.id.empty() && body.id != folder_.filename()) {
            problems.push_back({Kind::invalid, "body-id",
                                fmt::format("the id '{}' is not the name of the folder", body.id),
                                fmt::format("write id = \"{}\"", folder_.filename().string()),
                                toml->where("id"), ""});
        }
    }

    void read_members() {
        const TypedTable rows = table("members.csv", {"code", "name", "joined"});
        std::vector<Tile> tiles;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            plenary::Member member;
            member.code = rows.needed(i, "code");
            member.iso3 = rows.text(i, "iso3");
            member.name = rows.needed(i, "name");
            for (const std::string_view language : {"es", "fr", "pt"}) {
                const std::string name = rows.text(i, fmt::format("name_{}", language));
                if (!name.empty())
                    member.names[std::string(language)] = name;
            }
            member.aliases = rows.list(i, "aliases");
            member.demonyms = rows.list(i, "demonym");
            member.capital = rows.text(i, "capital");
            if (!rows.needed(i, "joined").empty())
                member.joined = rows.day(i, "joined").value_or(Day());
            member.left = rows.day(i, "left");
            member.source = rows.text(i, "source");
            member.note = rows.text(i, "note");
            if (member.left && *member.left <= member.joined) {
                rows.report(i, "left", "spell-backwards", "the member left before it joined",
                            "'left' is the first day on which it is no longer a member");
            }
            const auto row = rows.number(i, "tile_row", 1);
            const auto column = rows.number(i, "tile_column", 1);
            if (row && column)
                member.tile = Tile{*row, *column};
            for (const plenary::Member& other : out_.body.members) {
                const Spell mine{member.joined, last_day(member)};
                if (other.code == member.code && mine.overlaps({other.joined, last_day(other)})) {
                    rows.report(i, "code", "duplicate-id",
                                fmt::format("the member '{}' stands twice", member.code),
                                "each spell of membership has its own line and its own days");
                } else if (member.tile && other.tile == member.tile && other.code != member.code) {
                    rows.report(i, "tile_row", "tile-taken",
                                fmt::format("{} already has this tile", other.code),
                                "give each member its own row and column");
                }
            }
            out_.body.members.push_back(std::move(member));
        }
    }

    static std::optional<Day> last_day(const plenary::Member& member) {
        if (!member.left)
            return std::nullopt;
        return Day(member.left->days() - std::chrono::days(1));
    }

    // weights.csv may be missing: most bodies count heads.
    void read_weights() {
        std::error_code ignored;
        if (!fs::exists(folder_ / "weights.csv", ignored))
            return;
        const TypedTable rows = table("weights.csv", {"column", "code", "value"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            WeightSpell weight;
            weight.column = rows.needed(i, "column");
            weight.code = member_code(rows, i);
            weight.spell = spell_of(rows, i);
            weight.source = rows.text(i, "source");
            const std::string text = rows.needed(i, "value");
            const auto value = weight_of(text);
            if (!text.empty() && !value) {
                rows.report(i, "value", "bad-weight", fmt::format("'{}' is no weight", text),
                            weight_hint(text));
            }
            weight.value = value.value_or(Rational());
            out_.body.weights.push_back(std::move(weight));
        }
    }

    // The code in a row, reported when no member has it.
    std::string member_code(const TypedTable& rows, std::size_t i) {
        std::string code = rows.needed(i, "code");
        if (!code.empty() && rows.usable() && out_.body.find(code) == nullptr) {
            rows.report(i, "code", "unknown-member",
                        fmt::format("no member has the code '{}'", code),
                        suggest_member(out_.body, code));
        }
        return code;
    }

    static Spell spell_of(const TypedTable& rows, std::size_t i) {
        Spell spell{rows.day(i, "from"), rows.day(i, "to")};
        if (spell.from && spell.to && *spell.to < *spell.from) {
            rows.report(i, "to", "spell-backwards", "the last day is before the first",
                        "swap them");
        }
        return spell;
    }

    void read_seats() {
        const TypedTable rows = table("seats.csv", {"code", "from", "state"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            SeatSpell seat;
            seat.code = member_code(rows, i);
            (void)rows.needed(i, "from");
            seat.spell = spell_of(rows, i);
            const std::string state = rows.needed(i, "state");
            if (const auto known = parse_seat_state(state)) {
                seat.state = *known;
            } else if (!state.empty()) {
                rows.report(i, "state", "unknown-seat-state",
                            fmt::format("'{}' is no state of a seat", state),
                            hint_among(state, {"seated", "not seated", "barred", "vacant"}));
            }
            seat.principal = rows.text(i, "principal");
            for (const std::string& end : rows.list(i, "assumed")) {
                seat.from_assumed = seat.from_assumed || end == "from";
                seat.to_assumed = seat.to_assumed || end == "to";
                if (end != "from" && end != "to") {
                    rows.report(i, "assumed", "unknown-word",
                                fmt::format("'{}' is no end of a spell", end),
                                "write from, to, or both with ';' between");
                }
            }
            seat.source = rows.text(i, "source");
            seat.note = rows.text(i, "note");
            for (const SeatSpell& other : out_.body.seats) {
                if (other.code == seat.code && other.spell.overlaps(seat.spell)) {
                    rows.report(
                        i, "from", "spells-overlap",
                        fmt::format("{} already has a row for some of these days", seat.code),
                        "one day has one state; end the earlier row first");
                }
            }
            out_.body.seats.push_back(std::move(seat));
        }
    }

    void read_groups() {
        const TypedTable rows = table("groups.csv", {"group", "code"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            GroupSpell group;
            group.group = rows.needed(i, "group");
            group.name = rows.text(i, "name");
            group.code = member_code(rows, i);
            group.spell = spell_of(rows, i);
            if (group.group == "members" || group.group == "seated" ||
                out_.body.find(group.group) != nullptr) {
                rows.report(i, "group", "reserved-word",
                            fmt::format("'{}' already means something else", group.group),
                            "give the group another id");
            }
            out_.body.groups.push_back(std::move(group));
        }
    }

    fs::path folder_;
    ReadBody out_;
};

} // namespace

ReadBody read_body(const fs::path& folder) { return BodyReader(folder).run(); }

Result<fs::path> find_body(std::string_view id, const std::vector<fs::path>& roots) {
    const bool plain = !id.empty() && id.find('/') == std::string_view::npos && id[0] != '.';
    for (const fs::path& root : roots) {
        std::error_code ignored;
        const fs::path folder = root / "bodies" / id;
        if (plain && fs::exists(folder / "body.toml", ignored))
            return folder;
    }
    const std::vector<std::string> known = list_bodies(roots);
    std::string hint = did_you_mean(id, known);
    if (hint.empty()) {
        hint =
            known.empty() ? "no body was found; set PLENARY_DATA to a data folder" : "there are:";
        for (const std::string& one : known)
            hint += " " + one;
    }
    return fail(
        {Kind::not_found, "unknown-body", fmt::format("no body is called '{}'", id), hint, {}, ""});
}

std::vector<std::string> list_bodies(const std::vector<fs::path>& roots) {
    std::set<std::string> ids;
    for (const fs::path& root : roots) {
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(root / "bodies", error)) {
            std::error_code ignored;
            if (fs::exists(entry.path() / "body.toml", ignored))
                ids.insert(entry.path().filename());
        }
    }
    return {ids.begin(), ids.end()};
}

} // namespace plenary::format
