#include <array>

#include "fuzz/importer.hpp"
#include "fuzz/target.hpp"

namespace plenary::format::archive {
extern const ArchiveFormat congress;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::array<std::string, 2> names = {"a.json", "b.json"};
    plenary::fuzz::require_import(
        plenary::format::archive::congress,
        plenary::fuzz::files_of(plenary::fuzz::text_of(data, size), names));
    return 0;
}
