// `plenary review` on a terminal: the only file that knows ncurses.
#pragma once

#include <string>

#include "plenary/study/review_desk.hpp"

namespace plenary::cli {

enum class Ended {
    quit,
    interrupted, // Ctrl-C, a request to end, or the terminal was closed
    no_screen    // the terminal cannot show one; nothing was done
};

// Goes through the session until the reviewer quits. The terminal is as it was afterwards, whatever
// ended it. Without colour quotes are in reverse video, or in brackets where there is none.
[[nodiscard]] Ended review_on_screen(study::Desk& desk, review::Session& session,
                                     const std::string& ledger, bool colour);

} // namespace plenary::cli
