#include <chrono>
#include <cstdlib>
#include <string_view>

#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "plenary/cli/line.hpp"

namespace plenary::cli {
namespace {

namespace fs = std::filesystem;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

} // namespace

Surroundings look_around() {
    Surroundings out;
    if (const auto data = environment("PLENARY_DATA"); !data.empty())
        out.data_roots.emplace_back(data);
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        const fs::path bin = program.parent_path();
        // build/<preset>/bin/plenary in a checkout, <prefix>/bin/plenary when installed.
        out.data_roots.push_back(bin / ".." / ".." / ".." / "data");
        out.data_roots.push_back(bin / ".." / "share" / "plenary");
    }
    out.default_dossier = environment("PLENARY_DOSSIER");
    out.writer = environment("PLENARY_WRITER");
    out.model_key = environment("PLENARY_MODEL_KEY");
    if (const passwd* account = ::getpwuid(::geteuid()); account != nullptr)
        out.account = account->pw_name;
    out.clock = [] {
        return Instant(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    };
    out.now = out.clock();
    const bool terminal = ::isatty(STDOUT_FILENO) == 1;
    out.colour = terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    out.screen = terminal && ::isatty(STDIN_FILENO) == 1 && !environment("TERM").empty() &&
                 environment("TERM") != "dumb";
    winsize size{};
    if (terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) {
        out.width = size.ws_col;
    }
    return out;
}

} // namespace plenary::cli
