// One comparison in words. Part of `say`.
#pragma once

#include <string>

#include "plenary/rule/formula.hpp"

namespace plenary::saying {

// With `sign` in the place of its own.
[[nodiscard]] std::string say_comparison(const Comparison& comparison, Sign sign,
                                         const Sizes& sizes);

// What holds when the comparison does not.
[[nodiscard]] std::string say_opposite(const Comparison& comparison, const Sizes& sizes);

} // namespace plenary::saying
