// Bytes in an older encoding as UTF-8, with the place of every byte.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plenary {

struct Converted {
    std::string text; // UTF-8
    // For each byte of the text the byte it comes from, and one for the end; never falling.
    std::vector<std::uint32_t> from;
    std::size_t ill_formed = 0;                    // sequences that became U+FFFD
    std::optional<std::uint32_t> first_ill_formed; // the byte of the first one
};

// The bytes, fewer than 2^31, as a charset of this name (IANA or a usual alias, any case) says;
// nullopt for a name that is not known. "iso-8859-1" and "us-ascii" are read as Windows-1252, as
// browsers do. Cost O(bytes).
[[nodiscard]] std::optional<Converted> convert(std::string_view bytes, const std::string& charset);

} // namespace plenary
