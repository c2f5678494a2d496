// What every readable text owes to those who quote from it.
#pragma once

#include <cstdint>

#include "plenary/evidence/reader/readable.hpp"

namespace plenary::fuzz {

// UTF-8; a place for every byte and for the end, within so many bytes, never falling; blocks in
// order, apart by one line feed, together all of the text.
void require_readable(const reader::Readable& readable, std::uint32_t source_bytes);

} // namespace plenary::fuzz
