// "Did you mean ...?": the nearest of some names to what was typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary {

// The number of single-letter insertions, deletions, replacements and swaps of neighbours that turn
// one into the other (restricted Damerau-Levenshtein distance), on the folded texts.
// Cost O(length a x length b).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// At most `most` candidates that are close enough to be a slip of the hand (distance at most a
// third of the longer text, at least 1; or one begins with the other), nearest first, ties in the
// given order.
[[nodiscard]] std::vector<std::string>
nearest(std::string_view typed, const std::vector<std::string>& candidates, std::size_t most = 3);

// "did you mean 'a' or 'b'?", or an empty text when nothing is near.
[[nodiscard]] std::string did_you_mean(std::string_view typed,
                                       const std::vector<std::string>& candidates);

} // namespace plenary
