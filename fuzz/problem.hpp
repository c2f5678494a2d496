// What every problem owes to the person who reads it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "plenary/problem/problem.hpp"

namespace plenary::fuzz {

// Line and column lie in the text: from 1 to its lines, and from 1 to one behind the line's last
// character.
void require_inside(const Where& where, std::string_view text);

// A code, a message, all of it UTF-8.
void require_told(const Problem& problem);

// Both, for problems with one file of this name and text.
void require_told(std::span<const Problem> problems, const std::string& file,
                  std::string_view text);

// The same of a table that is read row by row: a place may be the file or a row of it.
void require_told_by_rows(std::span<const Problem> problems, const std::string& file,
                          std::string_view text);

} // namespace plenary::fuzz
