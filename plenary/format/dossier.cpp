#include "plenary/format/dossier.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/digest/sha256.hpp"
#include "plenary/evidence/compound.hpp"
#include "plenary/format/body.hpp"
#include "plenary/format/dossier_reader.hpp"
#include "plenary/format/toml_rule.hpp"

namespace plenary::format {

namespace fs = std::filesystem;

ReadDossier DossierReader::run() {
    if (auto missing = source_.missing()) {
        out_.problems.push_back(std::move(*missing));
        return std::move(out_);
    }
    read_toml();
    read_sources();
    for (Motion& motion : out_.dossier.motions) {
        for (PrintedTally& tally : motion.tallies) {
            check_source(tally);
            tally.acted = motion.day;
            if (!tally.known && motion.day)
                tally.known = known_through(tally.source, *motion.day);
        }
    }
    read_statements();
    read_pressure();
    read_rulings();
    read_actors();
    read_breaks();
    read_scenarios();
    out_.dossier.prices = read_price_table("prices.csv", PriceKind::price);
    out_.dossier.leanings = read_price_table("leanings.csv", PriceKind::leaning);
    read_exchange_rates();
    read_stakes();
    read_contingents();
    read_reimbursement_rates();
    read_loans();
    read_bands();
    read_good_prices();
    check_grounds();
    read_procedures();
    for (auto& part : source_.parts())
        files_.push_back(std::move(part));
    out_.dossier.hash = hash_parts(files_);
    out_.totals = source_.totals().value_or(
        StatementTotals{out_.dossier.statements.size(), out_.assumed_known.size()});
    return std::move(out_);
}

void DossierReader::problem(std::string code, std::string message, std::string hint, Where where) {
    out_.problems.push_back({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                             std::move(where), ""});
}

Day DossierReader::known_through(std::string_view source, Day acted) const {
    const Source* found = out_.dossier.find_source(source);
    return found == nullptr ? acted : std::max(acted, found->date.value_or(acted));
}

void DossierReader::warn(const TypedTable& rows, std::size_t i, std::string_view column,
                         std::string code, std::string message, std::string hint) {
    out_.dossier.warnings.push_back({Kind::invalid, std::move(code), std::move(message),
                                     std::move(hint), rows.where(i, column), ""});
}

std::optional<std::string> DossierReader::bytes_of(const std::string& name) {
    auto bytes = source_.text(name);
    if (bytes)
        return std::move(*bytes);
    out_.problems.push_back(bytes.error());
    return std::nullopt;
}

TypedTable DossierReader::table(const std::string& name,
                                std::initializer_list<std::string_view> needed) {
    auto csv = source_.table(name, out_.problems);
    const bool read = csv.has_value();
    if (!read) {
        csv.emplace();
        csv->file = source_.place(name);
    }
    TypedTable typed(std::move(*csv), needed, out_.problems);
    const auto totals = source_.totals();
    const bool only_narrowed = name == "statements.csv" && totals && totals->all > 0;
    if (read && typed.usable() && typed.size() == 0 && !only_narrowed)
        out_.empty_tables.push_back(name);
    return typed;
}

TypedTable DossierReader::optional_table(const std::string& name,
                                         std::initializer_list<std::string_view> needed) {
    if (source_.has(name))
        return table(name, needed);
    CsvTable none;
    none.file = source_.place(name);
    return {std::move(none), {}, out_.problems};
}

void DossierReader::read_toml() {
    const auto bytes = bytes_of("dossier.toml");
    if (!bytes)
        return;
    const std::string file = source_.place("dossier.toml");
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
    has_motions_ = true;
    auto& problems = out_.problems;
    Dossier& dossier = out_.dossier;
    toml->only({"title", "body", "default_day", "note", "motion"}, problems);
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

void DossierReader::read_the_body(const std::string& id, const Where& where) {
    const auto folder = find_body(id, body_roots(source_.path(), data_roots_));
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

void DossierReader::read_motion(const TomlTable& table) {
    auto& problems = out_.problems;
    Motion motion;
    motion.where = table.where();
    table.only({"id", "sentence", "rule", "day", "series", "sense", "note", "tally"}, problems);
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
        if (auto rule = parse_rule(table, "rule", *text)) {
            motion.rule = *rule;
            check_rule(*rule, motion, table.inside("rule").value_or(table.where("rule")));
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

void DossierReader::check_rule(const Formula& rule, const Motion& motion, const Where& where) {
    if (!has_body_ || !has_default_day_)
        return;
    const Roster roster = out_.dossier.body.on(motion.day.value_or(out_.dossier.default_day));
    if (roster.seated() == 0) {
        problem(
            "base-empty",
            fmt::format("nobody is in the base of '{}': {} has {} members on {}, {} of them seated",
                        to_string(rule), out_.dossier.body.name, roster.members(),
                        to_string(roster.day), roster.seated()),
            "check the day of the motion", where);
        return;
    }
    const auto share = as_share(rule);
    if (share && !share->base && votes_needed(*share, 0) > roster.members()) {
        problem("threshold-impossible",
                fmt::format("{} votes are needed, but there are {} members on {}",
                            votes_needed(*share, 0), roster.members(), to_string(roster.day)),
                "write a number that the members can reach", where);
    } else if (!share) {
        // Columns and groups must be there, and the rule must be able to pass and to fail.
        std::vector<BoardLine> silent;
        for (const Seat& seat : roster.seats)
            silent.push_back({&seat, {}});
        if (const auto read = read_compound(out_.dossier.body, roster.day, rule, silent); !read) {
            Problem problem = read.error();
            problem.where = where;
            out_.problems.push_back(problem);
        }
    }
}

PrintedTally DossierReader::read_tally(const TomlTable& row, const std::string& motion) {
    auto& problems = out_.problems;
    PrintedTally tally;
    tally.where = row.where();
    tally.motion = motion;
    row.only({"id", "source", "known", "note", "yes", "no", "abstain", "absent"}, problems);
    tally.id = row.needed_text("id", problems);
    tally.source = row.needed_text("source", problems);
    tally.known = row.day("known", problems);
    tally.note = row.text("note", problems).value_or("");
    const std::pair<std::string_view, std::optional<int>*> numbers[] = {{"yes", &tally.yes},
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

void DossierReader::take_id(const std::string& id, const Where& where) {
    if (!id.empty() && !ids_.insert(id).second) {
        problem("duplicate-id", fmt::format("the id '{}' stands twice", id),
                "give each row its own id", where);
    }
}

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
    FolderFiles files(folder);
    return read_dossier(files, data_roots);
}

ReadDossier read_dossier(DossierFiles& files, const std::vector<fs::path>& data_roots) {
    return DossierReader(files, data_roots).run();
}

} // namespace plenary::format
