#include "plenary/text/number_word.hpp"

#include <array>
#include <string_view>

namespace plenary {

std::string number_word(std::int64_t number) {
    constexpr std::array<std::string_view, 13> words{"no",   "one",    "two",   "three", "four",
                                                     "five", "six",    "seven", "eight", "nine",
                                                     "ten",  "eleven", "twelve"};
    if (number < 0 || number >= static_cast<std::int64_t>(words.size()))
        return std::to_string(number);
    return std::string(words[static_cast<std::size_t>(number)]);
}

} // namespace plenary
