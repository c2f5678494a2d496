#include <fmt/format.h>

#include "plenary/format/actors.hpp"
#include "plenary/format/dossier_reader.hpp"
#include "plenary/positions/scale.hpp"

namespace plenary::format {

void DossierReader::read_actors() {
    const TypedTable rows = optional_table("actors.csv", {"actor", "capability"});
    if (!rows.usable())
        return;
    positions::ActorTable table = read_actor_rows(rows, out_.problems);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string source = rows.text(i, "source_id");
        if (!source.empty() && has_sources_ && out_.dossier.find_source(source) == nullptr) {
            rows.report(i, "source_id", "unknown-source",
                        fmt::format("no source is called '{}'", source), source_hint(source));
        }
    }
    (void)salience_scale(table, std::nullopt, out_.problems);
    if (!table.actors.empty())
        out_.dossier.actors = std::move(table);
}

} // namespace plenary::format
