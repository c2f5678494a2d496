// Long work on a terminal: a line on stderr that says how far it is, and Ctrl-C that stops it
// cleanly.
#pragma once

#include <functional>
#include <string_view>

namespace plenary::cli {

// A function for long work to call now and then; false: stop. After a second it begins to write on
// stderr, if that is a terminal. From the first call to this on, an interrupt does not end the
// program but makes the function answer false, once; a second interrupt ends it.
[[nodiscard]] std::function<bool(std::string_view stage, double share)> watch_progress();

} // namespace plenary::cli
