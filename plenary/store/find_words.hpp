// Entries and snapshots with words in them, by the index of words, which must be current.
#pragma once

#include <string>
#include <vector>

#include "plenary/store/database.hpp"
#include "plenary/store/store.hpp"

namespace plenary::store {

// Newest first, entries before snapshots, at most `most`. `phrases` as phrases_of() gives them.
[[nodiscard]] std::vector<Hit>
find_words(Database& database, const std::vector<std::string>& phrases, std::size_t most);

} // namespace plenary::store
