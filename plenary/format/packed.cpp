#include "plenary/format/packed.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/format/file.hpp"
#include "plenary/format/import_folder.hpp"
#include "plenary/format/ledger_jsonl.hpp"
#include "plenary/format/ledger_views.hpp"
#include "plenary/format/plain_folder.hpp"
#include "plenary/format/whole_folder.hpp"
#include "plenary/ledger/rows.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;
using ledger::Entry;
using Files = std::vector<std::pair<std::string, std::string>>;

constexpr const char* manifest_name = "manifest.json";
constexpr const char* entries_name = "ledger.jsonl";

// One key a line, in a fixed order; names of files need no escapes, since names of tables have
// none.
std::string manifest_of(const std::vector<Entry>& entries, const Files& files) {
    const auto withheld = std::count_if(entries.begin(), entries.end(),
                                        [](const Entry& entry) { return entry.withheld; });
    std::string out =
        fmt::format("{{\n  \"format\": \"plenary packed ledger 1\",\n  \"head\": \"{}\",\n"
                    "  \"entries\": {},\n  \"withheld\": {},\n  \"files\": {{",
                    to_string(ledger::head_of(ledger::tips_of(entries))), entries.size(), withheld);
    const char* between = "\n";
    for (const auto& [name, bytes] : files) {
        out += fmt::format("{}    \"{}\": \"{}\"", between, name, sha256_hex(bytes));
        between = ",\n";
    }
    return out + "\n  }\n}\n";
}

bool is_view(const std::string& name) { return name == toml_table || name.ends_with(".csv"); }

class Reading {
public:
    explicit Reading(const fs::path& folder) : folder_(folder) {}

    ReadPacked run() {
        const auto listed = list_folder(folder_);
        if (!listed) {
            out_.problems.push_back(listed.error());
            return std::move(out_);
        }
        read_entries();
        for (const std::string& name : listed->folders) {
            if (name == "snapshots")
                read_snapshots(folder_, out_.whole.snapshots, out_.problems);
            else
                out_.left_out.push_back(name + "/");
        }
        check_snapshots();
        // Only of a sound ledger is it known what the other files must be.
        if (out_.problems.empty())
            check_rest(listed->files);
        if (!out_.problems.empty())
            out_.edits.clear();
        return std::move(out_);
    }

private:
    void problem(std::string code, std::string message, std::string hint, const std::string& name) {
        out_.problems.push_back({Kind::invalid, std::move(code), std::move(message),
                                 std::move(hint), Where{(folder_ / name).string(), 0, 0}, ""});
    }

    void read_entries() {
        const auto bytes = read_plain(folder_, entries_name);
        if (!bytes) {
            out_.problems.push_back(bytes.error());
            return;
        }
        ReadLedger read = parse_ledger_jsonl(*bytes, (folder_ / entries_name).string());
        out_.problems.insert(out_.problems.end(), read.problems.begin(), read.problems.end());
        out_.whole.entries = std::move(read.entries);
        out_.verified = ledger::verify(out_.whole.entries);
        for (Problem fault : out_.verified.problems) {
            fault.where.file = (folder_ / entries_name).string();
            out_.problems.push_back(std::move(fault));
        }
    }

    void check_snapshots() {
        std::set<Sha256> recorded;
        for (const Sha256& hash : recorded_snapshots(out_.whole.entries)) {
            recorded.insert(hash);
            if (!out_.whole.snapshots.contains(hash)) {
                problem("missing-snapshot", "the ledger records this snapshot, but it is not here",
                        "take it from a copy that has it", "snapshots/" + to_string(hash));
            }
        }
        for (const auto& [hash, bytes] : out_.whole.snapshots) {
            if (!recorded.contains(hash)) {
                problem("unknown-snapshot", "no entry of the ledger records this snapshot",
                        "take it out of the folder", "snapshots/" + to_string(hash));
            }
        }
    }

    void check_rest(const std::vector<std::string>& names) {
        const ledger::Rows rows = ledger::rows_at(out_.whole.entries);
        std::map<std::string, std::string> expected;
        for (auto& [name, bytes] : packed_files(out_.whole, CsvCells::plain))
            expected[name] = std::move(bytes);
        const auto manifest = read_plain(folder_, manifest_name);
        if (!manifest) {
            out_.problems.push_back(manifest.error());
        } else if (*manifest != expected[manifest_name]) {
            const std::string& wanted = expected[manifest_name];
            const auto differs =
                std::mismatch(manifest->begin(), manifest->end(), wanted.begin(), wanted.end());
            Problem damaged{Kind::invalid,
                            "bad-manifest",
                            "the manifest does not fit the ledger beside it: either was changed, "
                            "or entries are missing",
                            "take the folder from a copy that verifies",
                            place_of(*manifest,
                                     static_cast<std::size_t>(differs.first - manifest->begin()),
                                     (folder_ / manifest_name).string()),
                            ""};
            out_.problems.push_back(std::move(damaged));
        }
        for (const std::string& name : names) {
            if (is_view(name))
                compare(name, rows, expected);
            else if (name != manifest_name && name != entries_name)
                out_.left_out.push_back(name);
        }
        for (const auto& [name, bytes] : expected) {
            if (is_view(name) && std::find(names.begin(), names.end(), name) == names.end()) {
                problem("missing-view", "this view of the ledger is not here",
                        "put it back; to retract all its rows, leave its header alone", name);
            }
        }
    }

    void compare(const std::string& name, const ledger::Rows& rows,
                 const std::map<std::string, std::string>& expected) {
        const auto bytes = read_plain(folder_, name);
        if (!bytes) {
            out_.problems.push_back(bytes.error());
            return;
        }
        if (const auto at = expected.find(name); at != expected.end() && at->second == *bytes)
            return;
        out_.edited.push_back(name);
        const std::string shown = (folder_ / name).string();
        std::vector<ledger::Draft> edits;
        if (name == toml_table) {
            if (const auto bad = first_invalid_utf8(*bytes)) {
                Problem wrong{Kind::invalid,
                              "invalid-utf8",
                              "these bytes are not UTF-8",
                              "save the file as UTF-8",
                              place_of(*bytes, *bad, shown),
                              ""};
                out_.problems.push_back(std::move(wrong));
                return;
            }
            edits = edits_of_toml(rows, *bytes);
        } else {
            const CsvTable table = parse_csv(*bytes, shown, out_.problems);
            const std::string of = name.substr(0, name.size() - 4);
            edits = edits_of(rows, of, table);
            note_neutralised(rows, of, table);
        }
        out_.edits.insert(out_.edits.end(), edits.begin(), edits.end());
    }

    // Cells that the ledger has like this already are meant so.
    void note_neutralised(const ledger::Rows& rows, const std::string& name,
                          const CsvTable& edited) {
        std::set<std::string_view> meant;
        for (const ledger::Row* row : rows.of_table(name)) {
            for (const Entry* version : row->now) {
                for (const ledger::Cell& cell : version->cells) {
                    meant.insert(cell.name);
                    meant.insert(cell.text);
                }
            }
        }
        CsvTable others = edited;
        const auto take = [&](std::vector<CsvCell>& row) {
            std::erase_if(row, [&](const CsvCell& cell) { return meant.contains(cell.text); });
        };
        take(others.header);
        for (auto& row : others.rows)
            take(row);
        const auto found = find_neutralised(others);
        out_.neutralised.insert(out_.neutralised.end(), found.begin(), found.end());
    }

    const fs::path& folder_;
    ReadPacked out_;
};

} // namespace

std::vector<Sha256> recorded_snapshots(const std::vector<Entry>& entries) {
    std::vector<Sha256> out;
    for (const Entry& entry : entries) {
        if (entry.table != "snapshots")
            continue;
        const std::string* text = ledger::find(entry.cells, "hash");
        const auto hash = text == nullptr ? std::nullopt : parse_sha256(*text);
        if (hash)
            out.push_back(*hash);
    }
    return out;
}

Files packed_files(const WholeLedger& whole, CsvCells how) {
    const ledger::Rows rows = ledger::rows_at(whole.entries);
    Files files = views_of(rows, CsvCells::plain);
    files.emplace_back(entries_name, to_ledger_jsonl(whole.entries));
    for (const auto& [hash, bytes] : whole.snapshots)
        files.emplace_back("snapshots/" + to_string(hash), bytes);
    std::sort(files.begin(), files.end());
    files.emplace_back(manifest_name, manifest_of(whole.entries, files));
    if (how != CsvCells::plain) {
        std::map<std::string, std::string> views;
        for (auto& [name, bytes] : views_of(rows, how))
            views.emplace(name, std::move(bytes));
        for (auto& [name, bytes] : files) {
            if (const auto view = views.find(name); view != views.end())
                bytes = view->second;
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<std::monostate> write_packed(const fs::path& folder, const WholeLedger& whole,
                                    CsvCells how) {
    return write_whole_folder(folder, packed_files(whole, how));
}

bool is_packed(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(folder / entries_name, ignored)) ||
           fs::exists(fs::symlink_status(folder / manifest_name, ignored));
}

ReadPacked read_packed(const fs::path& folder) { return Reading(folder).run(); }

} // namespace plenary::format
