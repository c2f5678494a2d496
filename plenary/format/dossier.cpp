#include "plenary/format/dossier.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/evidence/lineup.hpp"
#include "plenary/format/body.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/sha256.hpp"
#include "plenary/format/table.hpp"
#include "plenary/format/toml.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

class DossierReader {
public:
    DossierReader(fs::path folder, const std::vector<fs::path>& data_roots)
        : folder_(std::move(folder)), data_roots_(data_roots) {}

    ReadDossier run() {
        std::error_code ignored;
        if (!fs::is_directory(folder_, ignored)) {
            out_.problems.push_back(
                {Kind::not_found, "no-such-dossier", "there is no such folder",
                 "name a dossier with --dossier, or make one with 'plenary new'",
                 Where{folder_.string(), 0, 0}, ""});
            return std::move(out_);
        }
        read_toml();
        read_sources();
        for (Motion& motion : out_.dossier.motions) {
            for (const PrintedTally& tally : motion.tallies)
                check_source(tally);
        }
        read_statements();
        read_pressure();
        read_rulings();
        check_grounds();
        out_.dossier.hash = hash_parts(files_);
        return std::move(out_);
    }

private:
    void problem(std::string code, std::string message, std::string hint, Where where) {
        out_.problems.push_back({Kind::invalid, std::move(code), std::move(message),
                                 std::move(hint), std::move(where), ""});
    }

    std::optional<std::string> bytes_of(const std::string& name) {
        auto bytes = read_file(folder_ / name);
        if (!bytes) {
            out_.problems.push_back(bytes.error());
            return std::nullopt;
        }
        files_.emplace_back(name, *bytes);
        return std::move(*bytes);
    }

    TypedTable table(const std::string& name, std::initializer_list<std::string_view> needed) {
        const auto bytes = bytes_of(name);
        CsvTable csv;
        csv.file = (folder_ / name).string();
        if (bytes)
            csv = parse_csv(*bytes, csv.file, out_.problems);
        TypedTable typed(std::move(csv), needed, out_.problems);
        if (bytes && typed.usable() && typed.size() == 0)
            out_.empty_tables.push_back(name);
        return typed;
    }

    void read_toml() {
        const auto bytes = bytes_of("dossier.toml");
        if (!bytes)
            return;
        const std::string file = (folder_ / "dossier.toml").string();
        if (bytes->find_first_not_of(" \t\r\n") == std::string::npos) {
            problem("empty-file", "the file is empty", "it needs title, body and default_day",
                    {file, 1, 1});
            return;
        }
        const auto toml = TomlTable::parse(*bytes, file);
        if (!toml) {
            out_.problems.push_back(toml.error());
            return;
        }
        auto& problems = out_.problems;
        Dossier& dossier = out_.dossier;
        dossier.title = toml->needed_text("title", problems);
        dossier.note = toml->text("note", problems).value_or("");
        const auto default_day = toml->needed_day("default_day", problems);
        has_default_day_ = default_day.has_value();
        dossier.default_day = default_day.value_or(Day());
        const std::string body = toml->needed_text("body", problems);
        if (!body.empty())
            read_the_body(body, toml->where("body"));
        for (const TomlTable& table : toml->tables("motion", problems))
            read_motion(table);
    }

    void read_the_body(const std::string& id, const Where& where) {
        const auto folder = find_body(id, body_roots(folder_, data_roots_));
        if (!folder) {
            Problem unknown = folder.error();
            unknown.kind = Kind::invalid;
            unknown.where = where;
            out_.problems.push_back(unknown);
            return;
        }
        ReadBody read = read_body(*folder);
        has_body_ = read.problems.empty();
        out_.dossier.body = std::move(read.body);
        out_.problems.insert(out_.problems.end(), read.problems.begin(), read.problems.end());
        files_.insert(files_.end(), read.files.begin(), read.files.end());
    }

    void read_motion(const TomlTable& table) {
        auto& problems = out_.problems;
        Motion motion;
        motion.where = table.where();
        motion.id = table.needed_text("id", problems);
        motion.sentence = table.needed_text("sentence", problems);
        motion.day = table.day("day", problems);
        motion.series = table.text("series", problems).value_or("");
        motion.note = table.text("note", problems).value_or("");
        motion.sense = table.whole("sense", problems).value_or(1);
        if (motion.sense != 1 && motion.sense != -1) {
            problem("bad-value", "'sense' must be 1 or -1",
                    "1: a yes points the way of the series, -1: against it", table.where("sense"));
            motion.sense = 1;
        }
        if (const auto text = table.text("rule", problems)) {
            Where where = table.where("rule");
            ++where.column; // past the opening quote
            if (auto rule = parse_rule(*text, where)) {
                motion.rule = *rule;
                check_rule(*rule, motion, where);
            } else {
                problems.push_back(rule.error());
            }
        }
        if (!motion.id.empty() && out_.dossier.find_motion(motion.id) != nullptr) {
            problem("duplicate-id", fmt::format("the motion '{}' stands twice", motion.id),
                    "give each motion its own id", table.where("id"));
            return;
        }
        for (const TomlTable& row : table.tables("tally", problems)) {
            motion.tallies.push_back(read_tally(row, motion.id));
        }
        out_.dossier.motions.push_back(std::move(motion));
    }

    void check_rule(const Rule& rule, const Motion& motion, const Where& where) {
        if (!has_body_ || !has_default_day_)
            return;
        const Roster roster = out_.dossier.body.on(motion.day.value_or(out_.dossier.default_day));
        if (roster.seated() == 0) {
            problem("base-empty",
                    fmt::format(
                        "nobody is in the base '{}': {} has {} members on {}, {} of them seated",
                        to_string(rule.base), out_.dossier.body.name, roster.members(),
                        to_string(roster.day), roster.seated()),
                    "check the day of the motion", where);
        } else if (rule.base == Base::number && votes_needed(rule, 0) > roster.members()) {
            problem("threshold-impossible",
                    fmt::format("{} votes are needed, but there are {} members on {}",
                                votes_needed(rule, 0), roster.members(), to_string(roster.day)),
                    "write a number that the members can reach", where);
        }
    }

    PrintedTally read_tally(const TomlTable& row, const std::string& motion) {
        auto& problems = out_.problems;
        PrintedTally tally;
        tally.where = row.where();
        tally.motion = motion;
        tally.id = row.needed_text("id", problems);
        tally.source = row.needed_text("source", problems);
        tally.known = row.day("known", problems);
        tally.note = row.text("note", problems).value_or("");
        const std::pair<std::string_view, std::optional<int>*> numbers[] = {
            {"yes", &tally.yes},
            {"no", &tally.no},
            {"abstain", &tally.abstain},
            {"absent", &tally.absent}};
        for (const auto& [key, slot] : numbers) {
            *slot = row.whole(key, problems);
            if (*slot && **slot < 0) {
                problem("bad-number", fmt::format("'{}' cannot be negative", key),
                        "write how many there were", row.where(key));
                slot->reset();
            }
        }
        take_id(tally.id, row.where("id"));
        return tally;
    }

    // Statements, tallies and pressure share one space of ids, so that any of them can be pointed
    // at.
    void take_id(const std::string& id, const Where& where) {
        if (!id.empty() && !ids_.insert(id).second) {
            problem("duplicate-id", fmt::format("the id '{}' stands twice", id),
                    "give each row its own id", where);
        }
    }

    void read_sources() {
        const TypedTable rows = table("sources.csv", {"id"});
        has_sources_ = rows.usable();
        std::set<std::string> seen;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            Source source;
            source.where = rows.where(i, "id");
            source.id = rows.needed(i, "id");
            source.group = rows.text(i, "group");
            source.title = rows.text(i, "title");
            source.outlet = rows.text(i, "outlet");
            source.author = rows.text(i, "author");
            source.url = rows.text(i, "url");
            source.date = rows.day(i, "date");
            source.note = rows.text(i, "note");
            if (!source.id.empty() && !seen.insert(source.id).second) {
                rows.report(i, "id", "duplicate-id",
                            fmt::format("the source '{}' stands twice", source.id),
                            "give each source its own id");
            }
            out_.dossier.sources.push_back(std::move(source));
        }
    }

    void check_source(const PrintedTally& tally) {
        if (!has_sources_ || tally.source.empty() ||
            out_.dossier.find_source(tally.source) != nullptr) {
            return;
        }
        problem("unknown-source", fmt::format("no source is called '{}'", tally.source),
                source_hint(tally.source), tally.where);
    }

    std::string source_hint(const std::string& typed) const {
        std::vector<std::string> ids;
        for (const Source& source : out_.dossier.sources)
            ids.push_back(source.id);
        const std::string hint = did_you_mean(typed, ids);
        return hint.empty() ? "add it to sources.csv" : hint;
    }

    std::string source_in(const TypedTable& rows, std::size_t i) {
        std::string id = rows.needed(i, "source");
        if (!id.empty() && has_sources_ && out_.dossier.find_source(id) == nullptr) {
            rows.report(i, "source", "unknown-source", fmt::format("no source is called '{}'", id),
                        source_hint(id));
        }
        return id;
    }

    const Motion* motion_in(const TypedTable& rows, std::size_t i) {
        const std::string id = rows.needed(i, "motion");
        const Motion* motion = out_.dossier.find_motion(id);
        if (motion == nullptr && !id.empty()) {
            const std::string hint = did_you_mean(id, out_.dossier.motion_ids());
            rows.report(i, "motion", "unknown-motion", fmt::format("no motion is called '{}'", id),
                        hint.empty() ? "add it to dossier.toml" : hint);
        }
        return motion;
    }

    // Whether the code is a member; reported when not.
    bool is_member(const TypedTable& rows, std::size_t i, std::string_view column,
                   const std::string& code) {
        if (!has_body_ || code.empty())
            return false;
        if (out_.dossier.body.find(code) != nullptr)
            return true;
        const std::string hint = suggest_member(out_.dossier.body, code);
        rows.report(i, column, "unknown-member",
                    fmt::format("no member of {} has the code '{}'", out_.dossier.body.name, code),
                    hint.empty() ? "write a code of the body's members.csv" : hint);
        return false;
    }

    void read_statements() {
        const TypedTable rows =
            table("statements.csv", {"id", "who", "motion", "stance", "act", "acted", "source"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::size_t problems_before = out_.problems.size();
            Statement statement;
            statement.where = rows.where(i, "id");
            statement.id = rows.needed(i, "id");
            take_id(statement.id, statement.where);
            statement.who = rows.needed(i, "who");
            const Motion* motion = motion_in(rows, i);
            statement.motion = motion == nullptr ? "" : motion->id;
            read_stance_and_act(rows, i, statement);
            if (!rows.needed(i, "acted").empty()) {
                statement.acted = rows.day(i, "acted").value_or(Day());
            }
            const auto known = rows.day(i, "known");
            statement.known = known.value_or(statement.acted);
            statement.known_assumed = !known;
            statement.source = source_in(rows, i);
            statement.locator = rows.text(i, "locator");
            statement.quote = rows.text(i, "quote");
            statement.note = rows.text(i, "note");
            statement.rests_on = rows.list(i, "rests_on");
            if (statement.act == Act::aggregate) {
                read_aggregate(rows, i, statement, motion);
            } else if (is_member(rows, i, "who", statement.who) && motion != nullptr) {
                check_can_vote(rows, i, statement, *motion);
            }
            if (!statement.rests_on.empty() && statement.act != Act::inference) {
                rows.report(i, "rests_on", "rests-on",
                            "only an inference rests on other statements",
                            "write inference as the act, or leave the cell empty");
            }
            if (out_.problems.size() > problems_before)
                continue;
            if (statement.known_assumed)
                out_.assumed_known.push_back(statement.id);
            out_.dossier.statements.push_back(std::move(statement));
        }
    }

    static void read_stance_and_act(const TypedTable& rows, std::size_t i, Statement& statement) {
        const std::string stance = rows.needed(i, "stance");
        if (const auto known = parse_stance(stance)) {
            statement.stance = *known;
        } else if (!stance.empty()) {
            rows.report(i, "stance", "unknown-stance", fmt::format("'{}' is no stance", stance),
                        hint_among(stance, stance_words()));
        }
        const std::string act = rows.needed(i, "act");
        if (const auto known = parse_act(act)) {
            statement.act = *known;
        } else if (!act.empty()) {
            rows.report(i, "act", "unknown-act", fmt::format("'{}' is no act", act),
                        hint_among(act, act_words()));
        }
    }

    void check_can_vote(const TypedTable& rows, std::size_t i, const Statement& statement,
                        const Motion& motion) {
        if (!has_default_day_)
            return;
        const Day day = motion.day.value_or(out_.dossier.default_day);
        const Roster roster = out_.dossier.body.on(day);
        const Seat* seat = roster.find(statement.who);
        if (seat != nullptr && seat->can_vote())
            return;
        const std::string why =
            seat == nullptr ? "is not a member" : fmt::format("is {}", to_string(seat->state));
        rows.report(i, "who", "cannot-vote",
                    fmt::format("{} {} on {} and can have no stance on '{}'", statement.who, why,
                                to_string(day), motion.id),
                    "put what the source says into a note of the motion");
    }

    void read_aggregate(const TypedTable& rows, std::size_t i, Statement& statement,
                        const Motion* motion) {
        const auto number = rows.number(i, "number", 0);
        if (!number && rows.text(i, "number").empty()) {
            rows.report(i, "number", "empty-cell", "an aggregate needs a number",
                        "write how many of the set have this stance");
        }
        statement.number = number.value_or(0);
        std::string word;
        for (const char c : statement.who + " ") {
            if (c != ' ') {
                word += c;
                continue;
            }
            if (word.empty())
                continue;
            SetTerm term{word[0] != '-', word[0] == '-' ? word.substr(1) : word};
            word.clear();
            const Body& body = out_.dossier.body;
            if (has_body_ && term.word != "members" && term.word != "seated" &&
                !body.has_group(term.word) && body.find(term.word) == nullptr) {
                std::vector<std::string> known = body.group_ids();
                known.insert(known.end(), {"members", "seated"});
                for (const Member& member : body.members)
                    known.push_back(member.code);
                const std::string hint = did_you_mean(term.word, known);
                rows.report(i, "who", "unknown-member",
                            fmt::format("'{}' is neither a member nor a group", term.word),
                            hint.empty() ? "a set is made of members, seated, groups and codes"
                                         : hint);
            }
            statement.set.push_back(std::move(term));
        }
        if (motion == nullptr || !has_body_ || !has_default_day_)
            return;
        const Day day = motion->day.value_or(out_.dossier.default_day);
        const Roster roster = out_.dossier.body.on(day);
        const auto size =
            std::count_if(roster.seats.begin(), roster.seats.end(), [&](const Seat& seat) {
                return in_set(out_.dossier.body, statement, seat, day);
            });
        if (size == 0) {
            rows.report(
                i, "who", "set-empty",
                fmt::format("nobody is in the set '{}' on {}", statement.who, to_string(day)),
                "check the words and the days of the group");
        }
    }

    void read_pressure() {
        const TypedTable rows =
            table("pressure.csv", {"id", "who", "on", "kind", "what", "acted", "source"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::size_t problems_before = out_.problems.size();
            Pressure pressure;
            pressure.where = rows.where(i, "id");
            pressure.id = rows.needed(i, "id");
            take_id(pressure.id, pressure.where);
            pressure.who = rows.needed(i, "who");
            pressure.on = rows.needed(i, "on");
            (void)is_member(rows, i, "on", pressure.on);
            pressure.kind = rows.needed(i, "kind");
            const auto& kinds = pressure_kinds();
            if (!pressure.kind.empty() &&
                std::find(kinds.begin(), kinds.end(), pressure.kind) == kinds.end()) {
                rows.report(i, "kind", "unknown-kind",
                            fmt::format("'{}' is no kind of pressure", pressure.kind),
                            hint_among(pressure.kind, kinds));
            }
            pressure.what = rows.needed(i, "what");
            if (!rows.needed(i, "acted").empty())
                pressure.acted = rows.day(i, "acted").value_or(Day());
            const auto known = rows.day(i, "known");
            pressure.known = known.value_or(pressure.acted);
            pressure.known_assumed = !known;
            if (known && *known < pressure.acted) {
                rows.report(i, "known", "known-before-acted", "known before it was done",
                            "check the two days");
            }
            pressure.source = source_in(rows, i);
            pressure.locator = rows.text(i, "locator");
            pressure.note = rows.text(i, "note");
            pressure.series = rows.text(i, "series");
            const std::vector<std::string> series = out_.dossier.series_ids();
            if (!pressure.series.empty() &&
                std::find(series.begin(), series.end(), pressure.series) == series.end()) {
                rows.report(i, "series", "unknown-series",
                            fmt::format("no motion belongs to a series '{}'", pressure.series),
                            hint_among(pressure.series, series));
            }
            if (out_.problems.size() == problems_before) {
                out_.dossier.pressure.push_back(std::move(pressure));
            }
        }
    }

    void read_rulings() {
        const TypedTable rows =
            table("rulings.csv", {"motion", "member", "chosen", "reason", "by", "day"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::size_t problems_before = out_.problems.size();
            Ruling ruling;
            ruling.where = rows.where(i, "motion");
            const Motion* motion = motion_in(rows, i);
            ruling.member = rows.text(i, "member");
            if (!ruling.member.empty())
                (void)is_member(rows, i, "member", ruling.member);
            ruling.chosen = rows.needed(i, "chosen");
            ruling.reason = rows.needed(i, "reason");
            ruling.by = rows.needed(i, "by");
            if (!rows.needed(i, "day").empty())
                ruling.day = rows.day(i, "day").value_or(Day());
            if (motion != nullptr) {
                ruling.motion = motion->id;
                check_choice(rows, i, ruling, *motion);
            }
            for (const Ruling& other : out_.dossier.rulings) {
                if (other.motion == ruling.motion && other.member == ruling.member &&
                    other.day == ruling.day) {
                    rows.report(i, "motion", "duplicate-id",
                                "two rulings of one day on the same question",
                                "keep one; a later day overrules an earlier one");
                }
            }
            if (out_.problems.size() == problems_before) {
                out_.dossier.rulings.push_back(std::move(ruling));
            }
        }
    }

    void check_choice(const TypedTable& rows, std::size_t i, const Ruling& ruling,
                      const Motion& motion) {
        if (ruling.chosen.empty())
            return;
        const Statement* statement = out_.dossier.find_statement(ruling.chosen);
        if (!ruling.member.empty()) {
            if (statement != nullptr && statement->motion == motion.id &&
                statement->who == ruling.member) {
                return;
            }
            rows.report(i, "chosen", "unknown-statement",
                        fmt::format("'{}' is no statement about {} on '{}'", ruling.chosen,
                                    ruling.member, motion.id),
                        "choose the id of one of the statements in conflict");
            return;
        }
        const bool tally =
            std::any_of(motion.tallies.begin(), motion.tallies.end(),
                        [&](const PrintedTally& one) { return one.id == ruling.chosen; });
        if (tally || (statement != nullptr && statement->motion == motion.id))
            return;
        rows.report(i, "chosen", "unknown-statement",
                    fmt::format("'{}' is neither a tally nor a statement on '{}'", ruling.chosen,
                                motion.id),
                    "choose the id of the total that holds");
    }

    // Every ground of an inference exists, and no inference rests on itself, however indirectly.
    void check_grounds() {
        const Dossier& dossier = out_.dossier;
        std::map<std::string, int> state; // 1: being walked, 2: done
        for (const Statement& statement : dossier.statements) {
            for (const std::string& id : statement.rests_on) {
                if (dossier.find_statement(id) != nullptr || ids_.contains(id))
                    continue;
                std::vector<std::string> known(ids_.begin(), ids_.end());
                const std::string hint = did_you_mean(id, known);
                problem("unknown-statement",
                        fmt::format("'{}' rests on '{}', which is no statement", statement.id, id),
                        hint.empty() ? "name the id of a statement" : hint, statement.where);
            }
            walk(statement, state);
        }
    }

    void walk(const Statement& start, std::map<std::string, int>& state) {
        struct Step {
            const Statement* at;
            std::size_t next;
        };

        if (state[start.id] != 0)
            return;
        std::vector<Step> path{{&start, 0}};
        state[start.id] = 1;
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == step.at->rests_on.size()) {
                state[step.at->id] = 2;
                path.pop_back();
                continue;
            }
            const Statement* ground = out_.dossier.find_statement(step.at->rests_on[step.next++]);
            if (ground == nullptr)
                continue;
            int& seen = state[ground->id];
            if (seen == 1) {
                problem("circular-ground",
                        fmt::format("'{}' rests on '{}' in a circle", step.at->id, ground->id),
                        "an inference must rest on something that stands without it",
                        step.at->where);
            } else if (seen == 0) {
                seen = 1;
                path.push_back({ground, 0});
            }
        }
    }

    fs::path folder_;
    const std::vector<fs::path>& data_roots_;
    ReadDossier out_;
    std::vector<std::pair<std::string, std::string>> files_;
    std::set<std::string> ids_;
    bool has_body_ = false;
    bool has_default_day_ = false;
    bool has_sources_ = false;
};

} // namespace

std::vector<fs::path> body_roots(const fs::path& folder, const std::vector<fs::path>& data_roots) {
    std::error_code ignored;
    std::vector<fs::path> roots{folder};
    const fs::path whole = fs::weakly_canonical(folder, ignored);
    if (whole.has_parent_path())
        roots.push_back(whole.parent_path());
    roots.insert(roots.end(), data_roots.begin(), data_roots.end());
    return roots;
}

ReadDossier read_dossier(const fs::path& folder, const std::vector<fs::path>& data_roots) {
    return DossierReader(folder, data_roots).run();
}

} // namespace plenary::format
