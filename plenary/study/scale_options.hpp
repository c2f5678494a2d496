// The options of `plenary scale ARCHIVE`.
#pragma once

#include <vector>

#include "plenary/question/question.hpp"

namespace plenary::study {

[[nodiscard]] std::vector<question::Option> scale_options();

} // namespace plenary::study
