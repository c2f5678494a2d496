#include "plenary/study/confidential.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/dossier_files.hpp"
#include "plenary/format/ledger_views.hpp"
#include "plenary/store/store.hpp"
#include "plenary/text/fold.hpp"

namespace plenary::study {
namespace {

std::string cell(const ledger::Cells& cells, std::string_view name) {
    const std::string* text = ledger::find(cells, name);
    return text == nullptr ? "" : *text;
}

bool is_marked(const ledger::Cells& cells) {
    const std::string mark = fold(cell(cells, "confidential"));
    return !mark.empty() && mark != "no";
}

bool is_one(const ledger::Cells& cells, const std::string& id, const std::string& snapshot) {
    return (!id.empty() && cell(cells, "id") == id) ||
           (!snapshot.empty() && cell(cells, "snapshot") == snapshot);
}

Result<bool> in_folder(const std::filesystem::path& dossier, const std::string& snapshot) {
    format::FolderFiles files(dossier);
    if (auto gone = files.missing())
        return fail(std::move(*gone));
    std::vector<Problem> problems;
    const auto table = files.table("sources.csv", problems);
    if (!problems.empty())
        return fail(problems.front());
    if (!table)
        return false;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const ledger::Cells cells = format::cells_of(*table, i);
        if (is_marked(cells) && is_one(cells, "", snapshot))
            return true;
    }
    return false;
}

} // namespace

bool is_confidential(std::span<const ledger::Entry> entries, const std::string& id,
                     const std::string& snapshot) {
    return std::any_of(entries.begin(), entries.end(), [&](const ledger::Entry& entry) {
        return entry.table == "sources" && is_marked(entry.cells) &&
               is_one(entry.cells, id, snapshot);
    });
}

Result<bool> is_confidential(const std::filesystem::path& dossier, const std::string& snapshot) {
    if (!store::Store::is_ledger(dossier))
        return in_folder(dossier, snapshot);
    auto ledger = store::Store::open(dossier, store::Store::Mode::read);
    if (!ledger)
        return fail(ledger.error());
    const auto entries = ledger->entries();
    if (!entries)
        return fail(entries.error());
    return is_confidential(*entries, "", snapshot);
}

Problem confidential_source(const std::string& source) {
    return {Kind::usage,
            "confidential-source",
            fmt::format("'{}' is marked confidential and is sent to no model", source),
            "leave out --model: the reader's own rules read it on this machine",
            Where{"--model", 0, 0},
            ""};
}

} // namespace plenary::study
