#include "fuzz/archive.hpp"
#include "fuzz/target.hpp"

namespace plenary::format::archive {
extern const ArchiveFormat europarl;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    plenary::fuzz::require_archive(plenary::format::archive::europarl, "rcv.xml",
                                   plenary::fuzz::text_of(data, size));
    return 0;
}
