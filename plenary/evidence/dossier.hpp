// A dossier: the evidence on the motions of one question, before one body.
//
// Filled once by a reader, then only read; reading is safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/break.hpp"
#include "plenary/evidence/records.hpp"
#include "plenary/evidence/scenario.hpp"
#include "plenary/evidence/statement.hpp"
#include "plenary/inducement/price.hpp"
#include "plenary/positions/actor.hpp"
#include "plenary/procedure/stage.hpp"
#include "plenary/rule/body.hpp"
#include "plenary/rule/formula.hpp"
#include "plenary/stakes/bands.hpp"
#include "plenary/stakes/drawdown.hpp"
#include "plenary/stakes/exposure.hpp"
#include "plenary/stakes/loan.hpp"
#include "plenary/stakes/regime.hpp"

namespace plenary {

struct Motion {
    std::string id;
    std::string sentence;
    std::optional<Formula> rule; // none: a declaration, which is not counted
    std::optional<Day> day;
    std::string series;
    int sense = 1; // +1 or -1: which way a yes points within the series
    std::string note;
    std::vector<PrintedTally> tallies;
    Where where;
};

struct Dossier {
    std::string title;
    std::string note;
    Day default_day;
    Body body;
    std::vector<Motion> motions;
    Records<Source> sources;
    Records<Statement> statements;
    std::vector<Pressure> pressure;
    std::vector<Ruling> rulings;
    std::optional<positions::ActorTable> actors; // of actors.csv, if there is one
    std::vector<Break> breaks;                   // of breaks.csv, in the order of members and days
    std::vector<procedure::Procedure> procedures;
    std::vector<ScenarioRow> scenarios;
    inducement::PriceList prices;   // empty: the dossier has none
    inducement::PriceList leanings; // the same
    std::vector<stakes::Stake> stakes;
    std::vector<stakes::ExchangeRate> exchange_rates; // all into one currency
    std::vector<stakes::Contingent> contingents;
    std::vector<stakes::ReimbursementRate> reimbursement_rates; // by day
    std::vector<stakes::Loan> loans;
    std::vector<stakes::Band> bands;
    std::vector<stakes::GoodPrice> good_prices;
    std::vector<stakes::Regime> regimes; // the yardsticks; read where there are loans
    std::vector<Problem> warnings; // computed as written, but probably not meant so; code W-...
    std::string hash;              // "sha256:..." over every file the answers depend on

    [[nodiscard]] const Motion* find_motion(std::string_view id) const;
    [[nodiscard]] const Source* find_source(std::string_view id) const;
    [[nodiscard]] const Statement* find_statement(std::string_view id) const;
    [[nodiscard]] std::vector<std::string> motion_ids() const;
    [[nodiscard]] std::vector<std::string> series_ids() const;
};

} // namespace plenary
