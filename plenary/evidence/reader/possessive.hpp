// Words that say whose: "its neighbour", "su ministra", "ses membres africains".
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace plenary::reader {

// Of the four languages, in small letters.
[[nodiscard]] inline bool is_possessive(std::string_view word) {
    constexpr std::array<std::string_view, 15> words{"its",  "his",   "her", "their", "su",
                                                     "sus",  "son",   "sa",  "seu",   "sua",
                                                     "leur", "leurs", "ses", "seus",  "suas"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "the group, whose members", "cuyos miembros"
[[nodiscard]] inline bool is_relative_possessive(std::string_view word) {
    constexpr std::array<std::string_view, 5> words{"whose", "cuyos", "cuyas", "cujos", "cujas"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace plenary::reader
