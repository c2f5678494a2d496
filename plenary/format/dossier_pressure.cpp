#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/dossier_reader.hpp"

namespace plenary::format {

void DossierReader::read_pressure() {
    const TypedTable rows =
        table("pressure.csv", {"id", "who", "on", "kind", "what", "acted", "source"});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        Pressure pressure;
        pressure.where = rows.where(i, "id");
        pressure.id = rows.needed(i, "id");
        take_id(pressure.id, pressure.where);
        pressure.who = rows.needed(i, "who");
        pressure.on = rows.needed(i, "on");
        (void)is_member(rows, i, "on", pressure.on);
        pressure.kind = rows.needed(i, "kind");
        const auto& kinds = pressure_kinds();
        if (!pressure.kind.empty() &&
            std::find(kinds.begin(), kinds.end(), pressure.kind) == kinds.end()) {
            rows.report(i, "kind", "unknown-kind",
                        fmt::format("'{}' is no kind of pressure", pressure.kind),
                        hint_among(pressure.kind, kinds));
        }
        pressure.what = rows.needed(i, "what");
        if (!rows.needed(i, "acted").empty())
            pressure.acted = rows.day(i, "acted").value_or(Day());
        pressure.source = source_in(rows, i);
        const auto known = rows.day(i, "known");
        pressure.known = known.value_or(known_through(pressure.source, pressure.acted));
        pressure.known_assumed = !known;
        if (known && *known < pressure.acted) {
            rows.report(i, "known", "known-before-acted", "known before it was done",
                        "check the two days");
        }
        pressure.locator = rows.text(i, "locator");
        pressure.note = rows.text(i, "note");
        pressure.series = rows.text(i, "series");
        const std::vector<std::string> series = out_.dossier.series_ids();
        if (has_motions_ && !pressure.series.empty() &&
            std::find(series.begin(), series.end(), pressure.series) == series.end()) {
            rows.report(i, "series", "unknown-series",
                        fmt::format("no motion belongs to a series '{}'", pressure.series),
                        series.empty()
                            ? "leave the cell empty, or give a motion this series in dossier.toml"
                            : hint_among(pressure.series, series));
        }
        if (out_.problems.size() == problems_before) {
            out_.dossier.pressure.push_back(std::move(pressure));
        }
    }
}

} // namespace plenary::format
