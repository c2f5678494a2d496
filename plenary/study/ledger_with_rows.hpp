// A dossier as it would be with some rows more, or other ones.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/format/dossier_files.hpp"
#include "plenary/ledger/entry.hpp"

namespace plenary::study {

struct NewRow {
    std::string table;
    ledger::Cells cells; // with an `id`
};

// The files of a dossier with rows added, instead of those with their ids. `base` and the rows must
// outlive this.
class WithRows : public format::DossierFiles {
public:
    explicit WithRows(format::DossierFiles& base) : base_(base) {}

    void add(const NewRow& row);

    // Of the problems of reading this, those of the row, without a line.
    [[nodiscard]] std::vector<Problem> of_row(const NewRow& row,
                                              const std::vector<Problem>& problems) const;

    [[nodiscard]] std::filesystem::path path() const override { return base_.path(); }

    [[nodiscard]] std::optional<Problem> missing() override { return base_.missing(); }

    [[nodiscard]] bool has(const std::string& name) override { return base_.has(name); }

    [[nodiscard]] Result<std::string> text(const std::string& name) override {
        return base_.text(name);
    }

    [[nodiscard]] std::optional<format::CsvTable> table(const std::string& name,
                                                        std::vector<Problem>& problems) override;

    [[nodiscard]] std::string place(const std::string& name) const override {
        return base_.place(name);
    }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> parts() override {
        return base_.parts();
    }

    [[nodiscard]] std::optional<format::StatementTotals> totals() override {
        return base_.totals();
    }

private:
    struct Added {
        const ledger::Cells* cells = nullptr;
        int line = 0;
    };

    format::DossierFiles& base_;
    std::map<std::string, std::vector<Added>> rows_; // by the name of the view
};

} // namespace plenary::study
