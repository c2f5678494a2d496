#include "plenary/format/dossier_reader.hpp"
#include "plenary/format/procedure_tables.hpp"

namespace plenary::format {

void DossierReader::read_procedures() {
    const TypedTable procedures = optional_table(
        "procedures.csv", {"procedure", "title", "persistence", "common_shock", "source_id"});
    const TypedTable stages = optional_table(
        "procedure.csv", {"procedure", "stage", "organ", "on_pass", "on_fail", "source_id"});
    const TypedTable supports =
        optional_table("supports.csv", {"procedure", "member", "value", "source_id"});
    const KnownOfDossier known{out_.dossier, has_body_ && has_default_day_, has_motions_,
                               has_sources_};
    out_.dossier.procedures =
        ProcedureTables(known, procedures, stages, supports, out_.problems).read();
}

} // namespace plenary::format
