// Reads the reader's tables: cues and names, data/reader/.
#pragma once

#include <filesystem>
#include <vector>

#include "plenary/evidence/reader/lexicon.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct ReadLexicon {
    reader::Lexicon lexicon;
    std::vector<Problem> problems;
};

// From DATA/reader/ of the first root that has it, and the memberships of DATA/bodies/. Problems:
// those of the tables; unknown-class, unknown-feature, unknown-state, no-lexicon.
[[nodiscard]] ReadLexicon read_lexicon(const std::vector<std::filesystem::path>& data_roots);

} // namespace plenary::format
