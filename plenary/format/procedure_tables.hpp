// The three tables of procedures of a dossier: docs/formats/procedures.md.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "plenary/evidence/dossier.hpp"
#include "plenary/format/table.hpp"

namespace plenary::format {

// What is already known of the dossier; what is not cannot be checked against.
struct KnownOfDossier {
    const Dossier& dossier;
    bool body = false; // it and the default day could be read
    bool motions = false;
    bool sources = false;
};

class ProcedureTables {
public:
    // procedures.csv, procedure.csv and supports.csv; all must outlive this.
    ProcedureTables(KnownOfDossier known, const TypedTable& procedures, const TypedTable& stages,
                    const TypedTable& supports, std::vector<Problem>& problems)
        : known_(known), procedures_(procedures), stages_(stages), supports_(supports),
          problems_(problems) {}

    // The procedures without a problem, in the order of the table; every problem is reported.
    // Errors: E-CORR, E-PROC, E-MEMBER, E-DUP, E-RANGE, E-RULE-UNREACHABLE, those of parse_formula,
    // unknown-source, unknown-motion, bad-number, bad-day, empty-cell, unknown-word.
    [[nodiscard]] std::vector<procedure::Procedure> read();

private:
    struct Entry {
        procedure::Procedure procedure;
        bool sound = true;
        bool rows_sound = true;         // every stage could be read
        std::vector<std::size_t> lines; // of its stages in procedure.csv
    };

    void read_procedures();
    void read_stage(std::size_t i);
    void read_support(std::size_t i);
    void check(Entry& entry);
    void check_rules(Entry& entry);
    [[nodiscard]] std::vector<double> numbers(std::size_t i, std::string_view column);
    void read_rule(std::size_t i, procedure::Stage& stage);
    void read_base(std::size_t i, procedure::Stage& stage);
    [[nodiscard]] std::string source(const TypedTable& rows, std::size_t i);
    [[nodiscard]] Entry* entry_of(const TypedTable& rows, std::size_t i);
    void check_member(const TypedTable& rows, std::size_t i, std::string_view column,
                      const std::string& code);

    // A row is read between these two: whether anything was reported in between.
    [[nodiscard]] std::size_t mark() const { return problems_.size(); }

    KnownOfDossier known_;
    const TypedTable& procedures_;
    const TypedTable& stages_;
    const TypedTable& supports_;
    std::vector<Problem>& problems_;
    std::vector<Entry> entries_;
};

} // namespace plenary::format
