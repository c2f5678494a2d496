// Where a dossier's files come from: a folder, or a ledger that shows them as views.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/format/csv.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

// How many statements there are in all, and how many of them give no day of knowing.
struct StatementTotals {
    std::size_t all = 0;
    std::size_t assumed = 0;
};

class DossierFiles {
public:
    DossierFiles() = default;
    DossierFiles(const DossierFiles&) = delete;
    DossierFiles& operator=(const DossierFiles&) = delete;
    virtual ~DossierFiles() = default;

    // The folder, or the ledger's file. A body may lie beside it.
    [[nodiscard]] virtual std::filesystem::path path() const = 0;
    // Why there is no dossier at all.
    [[nodiscard]] virtual std::optional<Problem> missing() = 0;
    [[nodiscard]] virtual bool has(const std::string& name) = 0;
    // Errors: those of read_file(), or of the ledger.
    [[nodiscard]] virtual Result<std::string> text(const std::string& name) = 0;
    // The same as a table; what is wrong is added to `problems`. nullopt: it could not be read.
    [[nodiscard]] virtual std::optional<CsvTable> table(const std::string& name,
                                                        std::vector<Problem>& problems) = 0;
    // The file of a place in it, for a person.
    [[nodiscard]] virtual std::string place(const std::string& name) const = 0;
    // What "which dossier was this?" depends on, after everything was read: names and bytes.
    [[nodiscard]] virtual std::vector<std::pair<std::string, std::string>> parts() = 0;

    // Set where only some of the statements are shown.
    [[nodiscard]] virtual std::optional<StatementTotals> totals() { return std::nullopt; }
};

// The files of a folder as they are.
class FolderFiles : public DossierFiles {
public:
    explicit FolderFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] std::filesystem::path path() const override { return folder_; }

    [[nodiscard]] std::optional<Problem> missing() override;
    [[nodiscard]] bool has(const std::string& name) override;
    [[nodiscard]] Result<std::string> text(const std::string& name) override;
    [[nodiscard]] std::optional<CsvTable> table(const std::string& name,
                                                std::vector<Problem>& problems) override;

    [[nodiscard]] std::string place(const std::string& name) const override {
        return (folder_ / name).string();
    }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> parts() override {
        return read_;
    }

private:
    std::filesystem::path folder_;
    std::vector<std::pair<std::string, std::string>> read_;
};

} // namespace plenary::format
