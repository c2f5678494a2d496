// The program at a terminal of its own: keys go in, and what the terminal shows is looked at.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "cases/glass.hpp"
#include <sys/types.h>

namespace plenary::cases {

class AtTerminal {
public:
    using Settings = std::vector<std::pair<std::string, std::string>>; // of the environment

    // Starts `plenary ARGUMENTS` in a folder, with TERM=vt100 where the settings say nothing else.
    AtTerminal(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
               int rows = 24, int columns = 80, const Settings& settings = {});
    // Kills the program where it still runs.
    ~AtTerminal();
    AtTerminal(const AtTerminal&) = delete;
    AtTerminal& operator=(const AtTerminal&) = delete;

    // Waits until the terminal shows this; false after some time, or when the program ended
    // without.
    [[nodiscard]] bool shows(const std::string& text);
    // The same of all bytes that came.
    [[nodiscard]] bool writes(const std::string& bytes);

    void press(const std::string& keys) const;
    void resize(int rows, int columns);
    void signal(int number) const;
    // The terminal is gone.
    void hang_up();
    // Waits for the end. The exit code, 128 and more for a signal; -1: it goes on.
    [[nodiscard]] int ended();

    [[nodiscard]] const Glass& glass() const { return glass_; }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

    // Whether the terminal echoes and takes whole lines, as before a program changes it.
    [[nodiscard]] bool is_as_before() const;

private:
    // Takes what there is; false: nothing more will come.
    bool read(int milliseconds);
    template <class Found>
    bool wait_for(const Found& found);

    int master_ = -1;
    pid_t child_ = -1;
    Glass glass_;
    std::string bytes_;
};

} // namespace plenary::cases
