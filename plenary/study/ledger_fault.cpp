#include "plenary/study/ledger_fault.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "plenary/format/dossier.hpp"
#include "plenary/format/table.hpp"
#include "plenary/study/ledger_files.hpp"
#include "plenary/study/ledger_with_rows.hpp"

namespace plenary::study {
namespace {

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
