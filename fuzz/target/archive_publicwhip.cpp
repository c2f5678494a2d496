#include <array>

#include "fuzz/importer.hpp"
#include "fuzz/target.hpp"

namespace plenary::format::archive {
extern const ArchiveFormat publicwhip;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::array<std::string, 2> names = {"votematrix-x.dat", "votematrix-x.txt"};
    plenary::fuzz::require_import(
        plenary::format::archive::publicwhip,
        plenary::fuzz::files_of(plenary::fuzz::text_of(data, size), names));
    return 0;
}
