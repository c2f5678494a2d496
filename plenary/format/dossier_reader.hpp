// How a dossier is read, table by table. Only the files that do the reading include this.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/format/dossier.hpp"
#include "plenary/format/dossier_files.hpp"
#include "plenary/format/price_list.hpp"
#include "plenary/format/stated_range.hpp"
#include "plenary/format/table.hpp"
#include "plenary/format/toml.hpp"

namespace plenary::format {

class DossierReader {
public:
    DossierReader(DossierFiles& source, const std::vector<std::filesystem::path>& data_roots)
        : source_(source), data_roots_(data_roots) {}

    [[nodiscard]] ReadDossier run();

private:
    // dossier.toml
    void problem(std::string code, std::string message, std::string hint, Where where);
    [[nodiscard]] std::optional<std::string> bytes_of(const std::string& name);
    [[nodiscard]] TypedTable table(const std::string& name,
                                   std::initializer_list<std::string_view> needed);
    // The same for a table that a dossier may lack; then it has no rows.
    [[nodiscard]] TypedTable optional_table(const std::string& name,
                                            std::initializer_list<std::string_view> needed);
    void read_toml();
    void read_the_body(const std::string& id, const Where& where);
    void read_motion(const TomlTable& table);
    void check_rule(const Formula& rule, const Motion& motion, const Where& where);
    [[nodiscard]] PrintedTally read_tally(const TomlTable& row, const std::string& motion);
    // Statements, tallies and pressure share one space of ids, so that any of them can be pointed
    // at.
    void take_id(const std::string& id, const Where& where);

    // sources.csv and statements.csv
    void read_sources();
    // Every same_as names another source, and none itself, however indirectly.
    void check_same_as(const TypedTable& rows);
    void check_source(const PrintedTally& tally);
    // When something acted on that day became known where no row says so: with its source, if that
    // was published later.
    [[nodiscard]] Day known_through(std::string_view source, Day acted) const;
    [[nodiscard]] std::string source_hint(const std::string& typed) const;
    [[nodiscard]] std::string source_in(const TypedTable& rows, std::size_t i,
                                        std::string_view column = "source");
    [[nodiscard]] const Motion* motion_in(const TypedTable& rows, std::size_t i);
    // Whether the code is a member; reported when not, as `problem_code`.
    [[nodiscard]] bool is_member(const TypedTable& rows, std::size_t i, std::string_view column,
                                 const std::string& code,
                                 std::string_view problem_code = "unknown-member");
    void read_statements();
    static void read_stance_and_act(const TypedTable& rows, std::size_t i, Statement& statement);
    void check_can_vote(const TypedTable& rows, std::size_t i, const Statement& statement,
                        const Motion& motion);
    void read_aggregate(const TypedTable& rows, std::size_t i, Statement& statement,
                        const Motion* motion);
    // Every ground of an inference exists, and no inference rests on itself, however indirectly.
    void check_grounds();
    void walk(const Statement& start, std::map<std::string, int>& state);

    // pressure.csv
    void read_pressure();

    // actors.csv, which a dossier may lack
    void read_actors();
    // breaks.csv, which a dossier may lack
    void read_breaks();
    // procedures.csv, procedure.csv and supports.csv
    void read_procedures();

    // scenarios.csv
    void read_scenarios();
    void read_scenario_value(const TypedTable& rows, std::size_t i, ScenarioRow& row);

    // prices.csv and leanings.csv
    [[nodiscard]] inducement::PriceList read_price_table(const std::string& name, PriceKind kind);

    // rulings.csv
    void read_rulings();
    void check_choice(const TypedTable& rows, std::size_t i, const Ruling& ruling,
                      const Motion& motion);

    // stakes.csv and rates.csv
    void read_exchange_rates();
    void read_stakes();
    void read_base(const TypedTable& rows, std::size_t i, stakes::Stake& stake);
    // Money that stands in several currencies needs a rate for each row.
    void check_currencies(const TypedTable& rows, const std::vector<std::size_t>& read);
    void warn_of_share(const TypedTable& rows, std::size_t i, const stakes::Stake& stake);

    // contingents.csv and reimbursement_rates.csv
    void read_contingents();
    void read_contributor(const TypedTable& rows, std::size_t i, stakes::Contingent& one);
    // `left_out`: contributors with a row that has a problem; what they lack is not reported again.
    void check_contingents(const TypedTable& rows, const std::vector<std::size_t>& read,
                           const std::set<std::string>& left_out);
    void read_reimbursement_rates();
    // A warning at a cell: what is computed as written, but probably not meant so.
    void warn(const TypedTable& rows, std::size_t i, std::string_view column, std::string code,
              std::string message, std::string hint);

    // loans.csv, and the yardsticks where there are loans
    void read_loans();
    [[nodiscard]] stakes::Loan read_loan(const TypedTable& rows, std::size_t i);
    void check_rate_unit(const TypedTable& rows, std::size_t i, std::string_view column);
    void read_yardsticks();

    // terms_bands.csv, prices_of_goods.csv
    void read_bands();
    void read_good_prices();

    DossierFiles& source_;
    const std::vector<std::filesystem::path>& data_roots_;
    ReadDossier out_;
    std::vector<std::pair<std::string, std::string>> files_; // besides those of source_
    std::set<std::string> ids_;
    std::set<std::string> statement_ids_; // also of rows with a problem
    bool has_motions_ = false;            // dossier.toml could be read
    bool has_body_ = false;
    bool has_default_day_ = false;
    bool has_sources_ = false;
    bool has_exchange_rates_ = true; // rates.csv has no problem
};

} // namespace plenary::format
