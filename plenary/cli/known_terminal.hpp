// Whether the terminal that TERM names is one that screens can be drawn on.
#pragma once

namespace plenary::cli {

// Asks the table of terminals for the one behind this file descriptor. It leaves nothing behind.
[[nodiscard]] bool known_terminal(int descriptor);

} // namespace plenary::cli
