// One call of the program: arguments in, exit code out. Everything the outside world gives is in
// Surroundings, so that tests can run the program without a terminal.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "plenary/calendar/instant.hpp"
#include "plenary/study/backtest_verb.hpp"

namespace plenary::cli {

struct Surroundings {
    std::vector<std::filesystem::path> data_roots; // folders that may hold bodies/
    std::string default_dossier;                   // PLENARY_DOSSIER, may be empty
    bool colour = false;                           // stdout is a terminal that shows colour
    bool screen = false;                           // stdin and stdout are terminals with a cursor
    int width = 100;                               // columns of stdout
    std::string writer;                            // PLENARY_WRITER, may be empty
    std::string account = "somebody";              // the name of the user's account
    std::string model_key;                         // PLENARY_MODEL_KEY, may be empty; never shown
    Instant now;                                   // of the clock, when the program began
    std::function<Instant()> clock;                // what it says later
    std::optional<study::Fellows> fellows;         // other processes that share a back-test
};

// What the program finds around it: the data folder of the checkout or the installation,
// PLENARY_DATA, PLENARY_DOSSIER, PLENARY_WRITER, PLENARY_MODEL_KEY, NO_COLOR, TERM, the width of
// the terminal, the user's account, the clock.
[[nodiscard]] Surroundings look_around();

// Runs one command line (without the program's name). Prints the result on stdout and messages on
// stderr. Returns the exit code: 0 ok, 1 asked condition false, 2 usage, 3 invalid input, 4 not
// found, 5 conflict, 6 input/output.
[[nodiscard]] int run(std::vector<std::string> arguments, const Surroundings& surroundings);

} // namespace plenary::cli
