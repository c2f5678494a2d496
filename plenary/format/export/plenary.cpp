// Plenary's own archive.
#include "plenary/format/archive_export.hpp"

namespace plenary::format::exporting {

extern const ArchiveExport plenary;
const ArchiveExport plenary{"plenary", "Plenary's own archive, which is read back as it was",
                            archive_folder};

} // namespace plenary::format::exporting
