// Reads the reader's tables: cues and names, data/reader/.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
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

// As read_lexicon(), for texts of one language; the cues of the others are not looked at.
[[nodiscard]] ReadLexicon read_lexicon(const std::vector<std::filesystem::path>& data_roots,
                                       reader::Language only);

// The tables by language, each read when it is first asked for: most texts need one of the four.
// Not to be asked by two threads at once.
class LexiconsByLanguage {
public:
    explicit LexiconsByLanguage(std::vector<std::filesystem::path> data_roots)
        : roots_(std::move(data_roots)) {}

    [[nodiscard]] const ReadLexicon& of(reader::Language language);

    // Of the first language whose tables were read and are wrong; what all share is said once.
    [[nodiscard]] std::vector<Problem> problems() const;

private:
    std::vector<std::filesystem::path> roots_;
    std::array<std::optional<ReadLexicon>, 4> read_;
};

} // namespace plenary::format
