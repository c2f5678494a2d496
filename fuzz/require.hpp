// How a fuzz target says that a promise is broken: the property, its place in the target, and what
// it was broken by go to standard error, and the process aborts.
#pragma once

#include <source_location>
#include <string_view>

namespace plenary::fuzz {

void require(bool holds, std::string_view property, std::string_view broken_by = "",
             std::source_location where = std::source_location::current());

} // namespace plenary::fuzz
