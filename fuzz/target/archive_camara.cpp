#include "fuzz/archive.hpp"
#include "fuzz/target.hpp"

namespace plenary::format::archive {
extern const ArchiveFormat camara;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    plenary::fuzz::require_archive(plenary::format::archive::camara, "LV1.DBF",
                                   plenary::fuzz::text_of(data, size));
    return 0;
}
