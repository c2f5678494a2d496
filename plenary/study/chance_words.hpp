// A chance as a person reads it: in percent, and in words on one published scale.
#pragma once

#include <string>
#include <string_view>

namespace plenary::study {

// "67.4 %"; what was drawn never or always is "below 0.1 %" or "above 99.9 %".
[[nodiscard]] std::string say_chance(double chance);

// "almost no chance", "very unlikely", "unlikely", "roughly even", "likely", "very likely", "almost
// certain": from 0, 5, 20, 45, 55, 80 and 95 % on (the scale of Intelligence Community Directive
// 203 of the United States, 2015).
[[nodiscard]] std::string_view chance_in_words(double chance);

} // namespace plenary::study
