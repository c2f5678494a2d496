// A ledger's file as the files of a dossier.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "plenary/calendar/instant.hpp"
#include "plenary/format/dossier_files.hpp"
#include "plenary/ledger/rows.hpp"
#include "plenary/store/store.hpp"

namespace plenary::study {

// What of the ledger is shown. Without anything, all of it as it is now.
struct LedgerView {
    std::optional<Instant> recorded_by; // as it was then
    // Only statements on this motion, acted by `as_of` and known by `known_by`, and what these and
    // the rulings on the motion rest on; no rulings on other motions. Not together with
    // recorded_by.
    std::optional<std::string> motion;
    std::optional<Day> as_of;
    std::optional<Day> known_by;
};

// A row in conflict is a problem (row-conflict, kind conflict) and shows its first version.
class LedgerFiles : public format::DossierFiles {
public:
    // Errors: those of Store::open().
    [[nodiscard]] static Result<std::unique_ptr<LedgerFiles>>
    open(const std::filesystem::path& path, const LedgerView& view);

    [[nodiscard]] std::filesystem::path path() const override { return path_; }

    [[nodiscard]] std::optional<Problem> missing() override { return std::nullopt; }

    [[nodiscard]] bool has(const std::string& name) override;
    [[nodiscard]] Result<std::string> text(const std::string& name) override;
    [[nodiscard]] std::optional<format::CsvTable> table(const std::string& name,
                                                        std::vector<Problem>& problems) override;
    [[nodiscard]] std::string place(const std::string& name) const override;
    // The head of the ledger.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> parts() override;
    [[nodiscard]] std::optional<format::StatementTotals> totals() override;

private:
    LedgerFiles(std::filesystem::path path, LedgerView view, store::Store store);

    [[nodiscard]] Result<std::vector<store::FoundRow>> rows(const std::string& table);

    std::filesystem::path path_;
    LedgerView view_;
    store::Store store_;
    std::vector<ledger::Entry> then_; // with recorded_by: the entries until then
    std::optional<format::StatementTotals> totals_;
    std::string head_;
    std::vector<std::string> tables_;
};

} // namespace plenary::study
