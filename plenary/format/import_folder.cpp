#include "plenary/format/import_folder.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/format/csv.hpp"
#include "plenary/format/ledger_views.hpp"
#include "plenary/format/plain_folder.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;
using ledger::Act;
using ledger::Draft;

constexpr std::array<std::string_view, 5> first_files{
    "dossier.toml", "sources.csv", "statements.csv", "pressure.csv", "rulings.csv"};

std::size_t rank(const std::string& name) {
    return static_cast<std::size_t>(std::find(first_files.begin(), first_files.end(), name) -
                                    first_files.begin());
}

void import_file(const fs::path& folder, const std::string& name, Imported& out) {
    const auto bytes = read_plain(folder, name);
    const std::string shown = (folder / name).string();
    if (!bytes) {
        out.problems.push_back(bytes.error());
        return;
    }
    Draft draft;
    draft.act = Act::add;
    if (name == toml_table) {
        if (const auto bad = first_invalid_utf8(*bytes)) {
            out.problems.push_back({Kind::invalid, "invalid-utf8", "these bytes are not UTF-8",
                                    "save the file as UTF-8", place_of(*bytes, *bad, shown), ""});
            return;
        }
        draft.table = toml_table;
        draft.cells = {{"text", *bytes}};
        out.drafts.push_back(std::move(draft));
        return;
    }
    const CsvTable table = parse_csv(*bytes, shown, out.problems);
    const auto neutralised = find_neutralised(table);
    out.neutralised.insert(out.neutralised.end(), neutralised.begin(), neutralised.end());
    draft.table = name.substr(0, name.size() - 4);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        draft.cells = cells_of(table, i);
        out.drafts.push_back(draft);
    }
}

} // namespace

void read_snapshots(const fs::path& folder, std::map<Sha256, std::string>& out,
                    std::vector<Problem>& problems) {
    const fs::path within = folder / "snapshots";
    const auto listed = list_folder(within);
    if (!listed) {
        problems.push_back(listed.error());
        return;
    }
    std::vector<std::string> odd = listed->folders;
    for (const std::string& name : listed->files) {
        const auto hash = parse_sha256(name);
        if (!hash) {
            odd.push_back(name);
            continue;
        }
        auto bytes = read_plain(within, name);
        if (!bytes) {
            problems.push_back(bytes.error());
        } else if (sha256(*bytes) != *hash) {
            problems.push_back(
                {Kind::invalid, "wrong-hash",
                 fmt::format("this snapshot is not what its name says: its hash is {}",
                             sha256_hex(*bytes)),
                 "take it from a copy that verifies", Where{(within / name).string(), 0, 0}, ""});
        } else {
            out.emplace(*hash, std::move(*bytes));
        }
    }
    for (const std::string& name : odd) {
        problems.push_back({Kind::invalid, "not-a-snapshot", "a snapshot's name is its SHA-256",
                            "take this out of the folder", Where{(within / name).string(), 0, 0},
                            ""});
    }
}

Imported import_folder(const fs::path& folder) {
    Imported out;
    auto listed = list_folder(folder);
    if (!listed) {
        out.problems.push_back(listed.error());
        return out;
    }
    std::stable_sort(listed->files.begin(), listed->files.end(),
                     [](const std::string& a, const std::string& b) { return rank(a) < rank(b); });
    for (const std::string& name : listed->files) {
        if (name == toml_table || name.ends_with(".csv"))
            import_file(folder, name, out);
        else
            out.left_out.push_back(name);
    }
    for (const std::string& name : listed->folders) {
        if (name == "snapshots")
            read_snapshots(folder, out.snapshots, out.problems);
        else
            out.left_out.push_back(name + "/");
    }
    return out;
}

} // namespace plenary::format
