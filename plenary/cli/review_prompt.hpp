// `plenary review` without a screen: a proposal is printed, a command is read, line by line.
#pragma once

#include <cstddef>

#include "plenary/study/review_desk.hpp"

namespace plenary::cli {

// Reads commands (review/command.hpp) from stdin until "quit" or the end of the input, and prints
// on stdout. Commands that do not come from a terminal are printed too, so that what is printed
// can be read by itself. Quotes stand in [[ and ]]. `width` in columns.
void review_by_prompt(study::Desk& desk, review::Session& session, std::size_t width);

} // namespace plenary::cli
