#include <array>

#include "fuzz/importer.hpp"
#include "fuzz/target.hpp"

namespace plenary::format::archive {
extern const ArchiveFormat camara;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::array<std::string, 2> names = {"LV1.cpg", "LV1.DBF"};
    plenary::fuzz::require_import(
        plenary::format::archive::camara,
        plenary::fuzz::files_of(plenary::fuzz::text_of(data, size), names));
    return 0;
}
