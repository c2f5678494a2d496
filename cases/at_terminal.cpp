#include "cases/at_terminal.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace plenary::cases {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{30};

winsize size_of(int rows, int columns) {
    winsize out{};
    out.ws_row = static_cast<unsigned short>(rows);
    out.ws_col = static_cast<unsigned short>(columns);
    return out;
}

} // namespace

AtTerminal::AtTerminal(const fs::path& folder, const std::vector<std::string>& arguments, int rows,
                       int columns, const Settings& settings)
    : glass_(rows, columns) {
    // Everything that needs memory is made before the fork.
    const char* build = std::getenv("PLENARY_BUILD");
    const std::string program =
        (fs::absolute(build == nullptr ? "build/dev" : build) / "bin" / "plenary").string();
    const std::string data = fs::absolute("data").string();
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    winsize size = size_of(rows, columns);
    child_ = ::forkpty(&master_, nullptr, nullptr, &size);
    if (child_ < 0)
        throw std::runtime_error("no terminal");
    if (child_ > 0)
        return;
    for (const char* name : {"PLENARY_DOSSIER", "NO_COLOR", "COLUMNS", "LINES"})
        ::unsetenv(name);
    ::setenv("TERM", "vt100", 1);
    ::setenv("LC_ALL", "C", 1);
    ::setenv("PLENARY_DATA", data.c_str(), 1);
    ::setenv("PLENARY_WRITER", "ana@desk", 1);
    for (const auto& [name, value] : settings)
        ::setenv(name.c_str(), value.c_str(), 1);
    if (::chdir(folder.c_str()) == 0)
        ::execv(pointers.front(), pointers.data());
    ::_exit(127);
}

AtTerminal::~AtTerminal() {
    if (child_ > 0) {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }
    hang_up();
}

bool AtTerminal::read(int milliseconds) {
    if (master_ < 0)
        return false;
    pollfd in{master_, POLLIN, 0};
    if (::poll(&in, 1, milliseconds) <= 0)
        return true;
    std::array<char, 4096> part{};
    const ssize_t count = ::read(master_, part.data(), part.size());
    if (count <= 0)
        return false; // the other side is closed
    const std::string_view got(part.data(), static_cast<std::size_t>(count));
    bytes_ += got;
    glass_.feed(got);
    return true;
}

template <class Found>
bool AtTerminal::wait_for(const Found& found) {
    const auto end = Clock::now() + patience;
    while (!found()) {
        if (Clock::now() > end || !read(50))
            return found();
    }
    return true;
}

bool AtTerminal::shows(const std::string& text) {
    return wait_for([&] { return glass_.text().find(text) != std::string::npos; });
}

bool AtTerminal::writes(const std::string& bytes) {
    return wait_for([&] { return bytes_.find(bytes) != std::string::npos; });
}

void AtTerminal::press(const std::string& keys) const {
    if (::write(master_, keys.data(), keys.size()) != static_cast<ssize_t>(keys.size()))
        throw std::runtime_error("the terminal takes no keys");
}

void AtTerminal::resize(int rows, int columns) {
    glass_.resize(rows, columns);
    const winsize size = size_of(rows, columns);
    if (::ioctl(master_, TIOCSWINSZ, &size) != 0)
        throw std::runtime_error("the terminal keeps its size");
}

void AtTerminal::signal(int number) const { ::kill(child_, number); }

void AtTerminal::hang_up() {
    if (master_ >= 0)
        ::close(master_);
    master_ = -1;
}

int AtTerminal::ended() {
    const auto end = Clock::now() + patience;
    while (child_ > 0 && Clock::now() < end) {
        (void)read(20);
        int status = 0;
        if (::waitpid(child_, &status, WNOHANG) == child_) {
            child_ = -1;
            while (Clock::now() < end && read(50)) {
            } // what it wrote last
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
        if (master_ < 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return -1;
}

bool AtTerminal::is_as_before() const {
    termios now{};
    return ::tcgetattr(master_, &now) == 0 && (now.c_lflag & ECHO) != 0 &&
           (now.c_lflag & ICANON) != 0;
}

} // namespace plenary::cases
