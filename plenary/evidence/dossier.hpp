// A dossier: the evidence on the motions of one question, before one body.
//
// Filled once by a reader, then only read; reading is safe from any thread.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

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

// Which part of the evidence is looked at. With a cut, only what was acted and known by the end of
// that day; with a selection, only what those sources say. Rulings count when made by the cut and
// when what they choose is in view.
struct View {
    std::optional<Day> cut;
    bool all_sources = true;
    std::set<std::string> sources;  // ids; used when all_sources is false
    std::vector<std::string> asked; // the ids and groups as the user named them

    [[nodiscard]] bool sees_source(const std::string& source) const {
        return all_sources || sources.contains(source);
    }

    [[nodiscard]] bool sees(const Statement& statement) const;
    [[nodiscard]] bool sees(const Pressure& pressure) const;
    [[nodiscard]] bool sees(const PrintedTally& tally) const;
};

// Turns source ids and group names into a selection. Error unknown-source with the nearest names.
[[nodiscard]] Result<View> select_sources(const Dossier& dossier, std::optional<Day> cut,
                                          const std::vector<std::string>& names);

// The cut that holds for a motion when the user gave none: a motion without a day is read on the
// dossier's default day, a motion with a day with every statement known.
[[nodiscard]] View view_for(const Dossier& dossier, const Motion& motion, View asked);

// The day on which membership and seats are read: the motion's own day, else the cut, else the
// dossier's default day.
[[nodiscard]] Day seats_day(const Dossier& dossier, const Motion& motion, const View& view);

} // namespace plenary
