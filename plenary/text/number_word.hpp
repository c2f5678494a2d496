// Small whole numbers in words, for sentences.
#pragma once

#include <cstdint>
#include <string>

namespace plenary {

// "no" for 0, "one" to "twelve", digits for everything else.
[[nodiscard]] std::string number_word(std::int64_t number);

} // namespace plenary
