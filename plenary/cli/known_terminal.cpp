#include "plenary/cli/known_terminal.hpp"

// It defines words such as "tab" and "newline", so it has a file of its own.
#define NCURSES_NOMACROS
#include <ncurses.h>
#include <term.h>

namespace plenary::cli {

bool known_terminal(int descriptor) {
    int found = 0;
    if (::setupterm(nullptr, descriptor, &found) != OK)
        return false;
    ::del_curterm(::cur_term);
    return true;
}

} // namespace plenary::cli
