// The words of the columns "class" and "feature" of the reader's tables,
// docs/formats/reader-lexicon.md.
#pragma once

#include <optional>
#include <string>

#include "plenary/evidence/reader/lexicon.hpp"

namespace plenary::format {

// None for a word that is no class.
[[nodiscard]] std::optional<reader::Sense> reader_class(const std::string& word);

// What to write instead of a word that is no class.
[[nodiscard]] std::string hint_for_class(const std::string& word);

// How a phrase of that class stands; of a state, what kind of word for it. None for a word that is
// no feature.
[[nodiscard]] std::optional<reader::Feature> reader_feature(reader::Sense sense,
                                                            const std::string& word);

} // namespace plenary::format
