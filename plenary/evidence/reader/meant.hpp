// How a stretch of text means a member: by its name, by the name of a group it belongs to, or as
// the one that was named shortly before.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

struct Meant {
    Proposal::Basis basis = Proposal::Basis::named; // named or reference
    bool acts = false; // stands where somebody who does something is named
};

// In the sentences from `first` to `last`, both included, by name before by group (but for a body
// that decides, which is no member); else by name in the three before them, as a reference that
// does not act. Nothing: it is not named there.
[[nodiscard]] std::optional<Meant> meant_in(const Analysis& analysis,
                                            std::span<const Sentence> sentences, std::size_t first,
                                            std::size_t last, const std::string& member);

} // namespace plenary::reader
