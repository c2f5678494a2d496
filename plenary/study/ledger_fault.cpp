#include "plenary/study/ledger_fault.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "plenary/format/dossier.hpp"
#include "plenary/format/ledger_views.hpp"
#include "plenary/format/table.hpp"
#include "plenary/study/ledger_files.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;

// The files of a dossier with rows changed or added, to read them as they would be.
class WithRows : public format::DossierFiles {
public:
    explicit WithRows(format::DossierFiles& base) : base_(base) {}

    void add(const NewRow& row) { rows_[format::view_name(row.table)].push_back({&row.cells, 0}); }

    [[nodiscard]] fs::path path() const override { return base_.path(); }

    [[nodiscard]] std::optional<Problem> missing() override { return base_.missing(); }

    [[nodiscard]] bool has(const std::string& name) override { return base_.has(name); }

    [[nodiscard]] Result<std::string> text(const std::string& name) override {
        return base_.text(name);
    }

    [[nodiscard]] std::optional<format::CsvTable> table(const std::string& name,
                                                        std::vector<Problem>& problems) override {
        auto out = base_.table(name, problems);
        const auto mine = rows_.find(name);
        if (!out || mine == rows_.end())
            return out;
        std::set<std::string> ids;
        for (const Added& row : mine->second)
            ids.insert(*ledger::find(*row.cells, "id"));
        std::erase_if(out->rows,
                      [&](const auto& row) { return ids.contains(cell(*out, row, "id")); });
        for (Added& row : mine->second) {
            widen(*out, *row.cells);
            row.line = -1 - static_cast<int>(out->rows.size()); // no line of any other row
            std::vector<format::CsvCell> cells;
            for (const format::CsvCell& column : out->header) {
                const std::string* text = ledger::find(*row.cells, column.text);
                cells.push_back({text == nullptr ? "" : *text, row.line, 0});
            }
            out->rows.push_back(std::move(cells));
        }
        return out;
    }

    [[nodiscard]] std::string place(const std::string& name) const override {
        return base_.place(name);
    }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> parts() override {
        return base_.parts();
    }

    [[nodiscard]] std::optional<format::StatementTotals> totals() override {
        return base_.totals();
    }

    // What is wrong with the row, and with no other.
    [[nodiscard]] std::vector<Problem> of_row(const NewRow& row,
                                              const std::vector<Problem>& problems) const {
        const std::string name = format::view_name(row.table);
        int line = 0;
        for (const Added& one : rows_.at(name)) {
            if (one.cells == &row.cells)
                line = one.line;
        }
        std::vector<Problem> out;
        for (Problem problem : problems) {
            if (problem.where.file != place(name) || problem.where.line != line)
                continue;
            problem.where.line = 0;
            problem.where.column = 0;
            out.push_back(std::move(problem));
        }
        return out;
    }

private:
    struct Added {
        const ledger::Cells* cells = nullptr;
        int line = 0;
    };

    static std::string cell(const format::CsvTable& table, const std::vector<format::CsvCell>& row,
                            std::string_view column) {
        for (std::size_t i = 0; i < table.header.size(); ++i) {
            if (table.header[i].text == column)
                return format::trimmed(row[i].text);
        }
        return "";
    }

    // Columns for cells that the table has none for.
    static void widen(format::CsvTable& table, const ledger::Cells& cells) {
        for (const ledger::Cell& one : cells) {
            const bool known = std::any_of(table.header.begin(), table.header.end(),
                                           [&](const auto& have) { return have.text == one.name; });
            if (known)
                continue;
            table.header.push_back({one.name, 1, 0});
            for (auto& row : table.rows)
                row.push_back({"", row.front().line, 0});
        }
    }

    format::DossierFiles& base_;
    std::map<std::string, std::vector<Added>> rows_; // by the name of the view
};

// Rows that are read in one go: those on one motion.
void faults_on(const LedgerRequest& request, const std::string& motion,
               const std::vector<NewRow>& rows, const std::vector<std::size_t>& which,
               std::vector<std::vector<Problem>>& out) {
    const auto all = [&](const Problem& problem) {
        for (const std::size_t i : which)
            out[i] = {problem};
    };
    LedgerView view;
    view.motion = motion;
    auto files = LedgerFiles::open(request.dossier, view);
    if (!files)
        return all(files.error());
    WithRows with(**files);
    for (const std::size_t i : which)
        with.add(rows[i]);
    const format::ReadDossier read = format::read_dossier(with, request.data_roots);
    // Without a sound dossier.toml nothing can be said of a row.
    for (const Problem& problem : read.problems) {
        if (problem.where.file == with.place("dossier.toml") || problem.where.file.empty() ||
            problem.where.file == request.dossier.string())
            return all(problem);
    }
    for (const std::size_t i : which)
        out[i] = with.of_row(rows[i], read.problems);
}

} // namespace

std::vector<std::vector<Problem>> faults_of(const LedgerRequest& request,
                                            const std::vector<NewRow>& rows) {
    std::map<std::string, std::vector<std::size_t>> by_motion;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string* motion = ledger::find(rows[i].cells, "motion");
        by_motion[motion == nullptr ? "" : *motion].push_back(i);
    }
    std::vector<std::vector<Problem>> out(rows.size());
    for (const auto& [motion, which] : by_motion)
        faults_on(request, motion, rows, which, out);
    return out;
}

const ledger::Row* row_with_id(const ledger::Rows& rows, std::string_view table,
                               const std::string& id) {
    for (const ledger::Row* row : rows.of_table(table)) {
        for (const ledger::Entry* entry : row->now) {
            const std::string* text = ledger::find(entry->cells, "id");
            if (text != nullptr && format::trimmed(*text) == id)
                return row;
        }
    }
    return nullptr;
}

std::set<std::string> ids_in(const ledger::Rows& rows, std::string_view table) {
    std::set<std::string> out;
    for (const ledger::Row* row : rows.of_table(table)) {
        for (const ledger::Entry* entry : row->now) {
            if (const std::string* text = ledger::find(entry->cells, "id"))
                out.insert(format::trimmed(*text));
        }
    }
    return out;
}

std::string free_id(const std::set<std::string>& taken, const std::string& front, std::string who) {
    std::replace(who.begin(), who.end(), ' ', '-');
    for (int i = 1;; ++i) {
        std::string id = fmt::format("{}-{}-{}", front, who, i);
        if (!taken.contains(id))
            return id;
    }
}

} // namespace plenary::study
