// The auxiliaries of what was done before: "had voted", "había votado".
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace plenary::reader {

[[nodiscard]] inline bool says_had(std::string_view word) {
    constexpr std::array<std::string_view, 9> words{"had",   "había",  "habían", "avait", "avaient",
                                                    "tinha", "tinham", "havia",  "haviam"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace plenary::reader
