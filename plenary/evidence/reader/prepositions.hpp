// Prepositions that stand at the end of a phrase, "moved by", "la abstención de", and are no hit of
// their own there.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace plenary::reader {

[[nodiscard]] inline bool says_by(std::string_view word) {
    constexpr std::array<std::string_view, 7> words{"by",   "por",   "par",  "pelo",
                                                    "pela", "pelos", "pelas"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

[[nodiscard]] inline bool says_with(std::string_view word) {
    constexpr std::array<std::string_view, 4> words{"with", "con", "avec", "com"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

[[nodiscard]] inline bool says_of(std::string_view word) {
    constexpr std::array<std::string_view, 10> words{"de", "del", "du",  "des", "d",
                                                     "do", "da",  "dos", "das", "of"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace plenary::reader
