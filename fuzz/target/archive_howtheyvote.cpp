#include <array>

#include "fuzz/importer.hpp"
#include "fuzz/target.hpp"

namespace plenary::format::archive {
extern const ArchiveFormat howtheyvote;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::array<std::string, 4> names = {"member_votes.csv", "votes.csv", "members.csv",
                                                     "group_memberships.csv"};
    plenary::fuzz::require_import(
        plenary::format::archive::howtheyvote,
        plenary::fuzz::files_of(plenary::fuzz::text_of(data, size), names));
    return 0;
}
