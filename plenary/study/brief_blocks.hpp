// Pieces of the brief that several of its sections are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/question/answer.hpp"

namespace plenary::study {

// The blocks of an answer as HTML; items that follow one another make one list.
[[nodiscard]] std::string html_of(const std::vector<question::Block>& blocks);

// A drawing as a figure of the page.
[[nodiscard]] std::string html_figure(std::string_view svg);

} // namespace plenary::study
