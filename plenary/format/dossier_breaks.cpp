#include <fmt/format.h>

#include "plenary/format/breaks.hpp"
#include "plenary/format/dossier_reader.hpp"

namespace plenary::format {

void DossierReader::read_breaks() {
    const TypedTable rows = optional_table("breaks.csv", {"member", "date"});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string source = rows.text(i, "source_id");
        if (!source.empty() && has_sources_ && out_.dossier.find_source(source) == nullptr) {
            rows.report(i, "source_id", "unknown-source",
                        fmt::format("no source is called '{}'", source), source_hint(source));
        }
    }
    out_.dossier.breaks = read_break_rows(
        rows, [this](const TypedTable& table, std::size_t row, const std::string& code) {
            return is_member(table, row, "member", code);
        });
    for (Break& each : out_.dossier.breaks) {
        if (each.known_assumed)
            each.known = known_through(each.source, each.day);
    }
}

} // namespace plenary::format
