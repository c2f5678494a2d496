// Reads a text and proposes what it says of members: who voted how, signed, backed or opposed what,
// each with the words it rests on. Deterministic; no network, no model.
#pragma once

#include <optional>

#include "plenary/calendar/day.hpp"
#include "plenary/evidence/reader/lexicon.hpp"
#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/evidence/reader/readable.hpp"

namespace plenary::reader {

// Cost linear in a text of up to some 20 MB, above it rather more. Safe from any thread.
[[nodiscard]] Reading read(const Readable& text, const Lexicon& lexicon);

} // namespace plenary::reader
