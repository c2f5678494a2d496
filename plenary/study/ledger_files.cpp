#include "plenary/study/ledger_files.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/ledger_views.hpp"
#include "plenary/format/table.hpp"

namespace plenary::study {
namespace {

using store::FoundRow;

std::string table_of(const std::string& name) {
    return name.ends_with(".csv") ? name.substr(0, name.size() - 4) : name;
}

Problem row_conflict(const std::vector<const ledger::Entry*>& versions, const std::string& place,
                     int line) {
    std::string names;
    for (const ledger::Entry* version : versions)
        names += (names.empty() ? "" : " and ") + version->name();
    const bool one = versions.size() == 1;
    return {Kind::conflict,
            "row-conflict",
            one ? fmt::format("entry {} corrects this row, and another desk retracted it", names)
                : fmt::format("two desks gave this row different cells: entries {}", names),
            "settle it with 'plenary statement correct' or 'plenary statement retract', or edit "
            "the unpacked view",
            Where{place, line, 0},
            ""};
}

} // namespace

LedgerFiles::LedgerFiles(std::filesystem::path path, LedgerView view, store::Store store)
    : path_(std::move(path)), view_(std::move(view)), store_(std::move(store)) {}

Result<std::unique_ptr<LedgerFiles>> LedgerFiles::open(const std::filesystem::path& path,
                                                       const LedgerView& view) {
    auto opened = store::Store::open(path, store::Store::Mode::read);
    if (!opened)
        return fail(opened.error());
    std::unique_ptr<LedgerFiles> out(new LedgerFiles(path, view, std::move(*opened)));
    ledger::Tips tips;
    if (view.recorded_by) {
        auto entries = out->store_.entries();
        if (!entries)
            return fail(entries.error());
        out->then_ = std::move(*entries);
        std::erase_if(out->then_, [&](const ledger::Entry& entry) {
            return entry.withheld || entry.recorded > *view.recorded_by;
        });
        tips = ledger::tips_of(out->then_);
        out->tables_ = ledger::rows_at(out->then_).tables();
    } else {
        auto now = out->store_.tips();
        auto tables = out->store_.tables();
        if (!now || !tables)
            return fail(!now ? now.error() : tables.error());
        tips = std::move(*now);
        out->tables_ = std::move(*tables);
    }
    out->head_ = to_string(ledger::head_of(tips));
    if (view.motion) {
        const auto count = out->store_.count_statements();
        if (!count)
            return fail(count.error());
        out->totals_ = format::StatementTotals{count->all, count->assumed};
    }
    return out;
}

Result<std::vector<FoundRow>> LedgerFiles::rows(const std::string& table) {
    if (!view_.recorded_by)
        return store_.rows({table, view_.motion, view_.as_of, view_.known_by});
    std::vector<FoundRow> out;
    const ledger::Rows now = ledger::rows_at(then_);
    for (const ledger::Row* row : now.of_table(table)) {
        for (const ledger::Entry* entry : row->now)
            out.push_back({*entry, row->first - then_.data(), row->in_conflict()});
    }
    return out;
}

bool LedgerFiles::has(const std::string& name) {
    const std::string table = table_of(name);
    return std::binary_search(tables_.begin(), tables_.end(), table) ||
           !format::usual_columns(table).empty();
}

Result<std::string> LedgerFiles::text(const std::string& name) {
    const auto found = rows(name);
    if (!found)
        return fail(found.error());
    if (found->empty()) {
        return fail({Kind::not_found, "no-such-file", fmt::format("this ledger has no {}", name),
                     "unpack it, add the file, and pack it again", Where{path_.string(), 0, 0},
                     ""});
    }
    if (found->front().conflict) {
        std::vector<const ledger::Entry*> versions;
        for (const FoundRow& row : *found)
            versions.push_back(&row.entry);
        return fail(row_conflict(versions, place(name), 0));
    }
    const std::string* text = ledger::find(found->front().entry.cells, "text");
    return text == nullptr ? "" : *text;
}

std::optional<format::CsvTable> LedgerFiles::table(const std::string& name,
                                                   std::vector<Problem>& problems) {
    const std::string table = table_of(name);
    auto found = rows(table);
    if (!found) {
        problems.push_back(found.error());
        return std::nullopt;
    }
    std::vector<const ledger::Entry*> versions;
    std::vector<std::pair<std::size_t, std::vector<const ledger::Entry*>>> conflicts; // by version
    for (std::size_t i = 0; i < found->size();) {
        std::vector<const ledger::Entry*> of_row;
        const FoundRow& first = (*found)[i];
        for (; i < found->size() && (*found)[i].row == first.row; ++i)
            of_row.push_back(&(*found)[i].entry);
        if (view_.motion && table == "rulings") {
            const std::string* motion = ledger::find(first.entry.cells, "motion");
            if (motion == nullptr || format::trimmed(*motion) != *view_.motion)
                continue;
        }
        if (first.conflict)
            conflicts.emplace_back(versions.size(), std::move(of_row));
        versions.push_back(&first.entry);
    }
    format::CsvTable out = format::table_of(versions, table, place(name));
    for (const auto& [row, of_row] : conflicts) {
        const int line = out.rows[row].empty() ? 0 : out.rows[row].front().line;
        problems.push_back(row_conflict(of_row, place(name), line));
    }
    return out;
}

std::string LedgerFiles::place(const std::string& name) const { return (path_ / name).string(); }

std::vector<std::pair<std::string, std::string>> LedgerFiles::parts() {
    return {{"ledger", head_}};
}

std::optional<format::StatementTotals> LedgerFiles::totals() { return totals_; }

} // namespace plenary::study
