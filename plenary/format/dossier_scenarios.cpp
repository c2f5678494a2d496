#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/dossier_reader.hpp"

namespace plenary::format {

void DossierReader::read_scenarios() {
    const TypedTable rows =
        optional_table("scenarios.csv", {"scenario", "member", "kind", "value", "source_id"});
    std::vector<ScenarioRow>& kept = out_.dossier.scenarios;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        ScenarioRow row;
        row.where = rows.where(i, "scenario");
        row.scenario = rows.needed(i, "scenario");
        row.member = rows.needed(i, "member");
        if (row.member != "*")
            (void)is_member(rows, i, "member", row.member, "E-MEMBER");
        const std::string kind = rows.needed(i, "kind");
        if (const auto known = parse_scenario_kind(kind)) {
            row.kind = *known;
            read_scenario_value(rows, i, row);
        } else if (!kind.empty()) {
            rows.report(i, "kind", "unknown-kind",
                        fmt::format("'{}' is no kind of a scenario's row", kind),
                        hint_among(kind, scenario_kind_words()));
        }
        row.source = source_in(rows, i, "source_id");
        row.note = rows.text(i, "note");
        const bool twice = std::any_of(kept.begin(), kept.end(), [&](const ScenarioRow& other) {
            return other.scenario == row.scenario && other.member == row.member &&
                   other.kind == row.kind;
        });
        if (twice) {
            rows.report(i, "member", "E-DUP",
                        fmt::format("the scenario '{}' has {} of {} twice", row.scenario,
                                    to_string(row.kind), row.member),
                        "keep one row");
        }
        if (out_.problems.size() == problems_before)
            kept.push_back(std::move(row));
    }
}

void DossierReader::read_scenario_value(const TypedTable& rows, std::size_t i, ScenarioRow& row) {
    if (row.kind == ScenarioRow::Kind::certain) {
        row.value = rows.decimal(i, "value").value_or(1);
        row.low = row.high = row.value;
        if (row.value != 0 && row.value != 1) {
            rows.report(i, "value", "E-RANGE", fmt::format("certain is 1 or 0, not {}", row.value),
                        "1: says yes for certain; 0: does not; else write set_p");
        }
        return;
    }
    if (rows.needed(i, "value").empty())
        return;
    const StatedRange range = stated_range(rows, i, "value");
    row.value = range.value;
    row.low = range.low;
    row.high = range.high;
    if (row.kind == ScenarioRow::Kind::set_p && range.sound && (row.low < 0 || row.high > 1)) {
        rows.report(i, "value", "E-RANGE",
                    row.low == row.high
                        ? fmt::format("{} is no chance", row.value)
                        : fmt::format("{} to {} is no range of chances", row.low, row.high),
                    "write numbers from 0 to 1");
    }
}

inducement::PriceList DossierReader::read_price_table(const std::string& name, PriceKind kind) {
    const TypedTable rows = kind == PriceKind::price
                                ? optional_table(name, {"member", "mode", "unit", "source_id"})
                                : optional_table(name, {"member", "value", "unit", "source_id"});
    inducement::PriceList list = price_list(rows, kind, out_.problems);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        (void)source_in(rows, i, "source_id");
        if (const std::string member = rows.text(i, "member"); member != "*")
            (void)is_member(rows, i, "member", member, "E-MEMBER");
    }
    return list;
}

} // namespace plenary::format
