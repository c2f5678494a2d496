#include "plenary/format/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "plenary/disk/write.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t most_errors = std::size_t{64} << 10;

tl::unexpected<Problem> cannot_run(const std::string& program, int error) {
    return fail(
        {Kind::io, "cannot-run",
         fmt::format("cannot run '{}': {}", program, std::generic_category().message(error)), "",
         Where{}, ""});
}

std::string search_path() {
    const char* path = std::getenv("PATH");
    return path == nullptr ? "/usr/bin:/bin" : path;
}

// The program's file, or an empty text.
std::string find_program(const std::string& program) {
    if (program.find('/') != std::string::npos)
        return ::access(program.c_str(), X_OK) == 0 ? program : "";
    const std::string path = search_path();
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find(':', at), path.size());
        std::string file = (fs::path(path.substr(at, end - at)) / program).string();
        if (end > at && ::access(file.c_str(), X_OK) == 0)
            return file;
        at = end + 1;
    }
    return "";
}

class Pipe {
public:
    Pipe() { open_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }

    ~Pipe() {
        close(0);
        close(1);
    }

    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] bool open() const { return open_; }

    [[nodiscard]] int read_end() const { return ends_[0]; }

    [[nodiscard]] int write_end() const { return ends_[1]; }

    void close(std::size_t end) {
        if (open_ && ends_[end] >= 0)
            ::close(ends_[end]);
        ends_[end] = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
    bool open_ = false;
};

// Bytes in a file that has no name on any disk.
class Memory {
public:
    explicit Memory(std::string_view bytes) : file_(::memfd_create("plenary", MFD_CLOEXEC)) {
        if (file_ < 0) {
            error_ = {errno, std::generic_category()};
            return;
        }
        error_ = disk::write_all(file_, bytes);
        (void)::lseek(file_, 0, SEEK_SET);
    }

    ~Memory() {
        if (file_ >= 0)
            ::close(file_);
    }

    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;

    [[nodiscard]] int file() const { return file_; }

    [[nodiscard]] std::error_code error() const { return error_; }

private:
    int file_;
    std::error_code error_;
};

void limit(int what, rlim_t most) {
    const struct rlimit bound { most, most };

    // What cannot be bounded further is bounded already.
    (void)::setrlimit(static_cast<__rlimit_resource_t>(what), &bound);
}

// In the child, where only what is safe after fork may be called.
[[noreturn]] void become(const char* file, char* const* arguments, char* const* environment,
                         const ChildLimits& limits, int in, int out, int err) {
    (void)::setpgid(0, 0);
    if (::dup2(in, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(err, 2) < 0)
        ::_exit(126);
    (void)::close_range(3, ~0U, 0);
    const auto seconds = static_cast<rlim_t>(limits.time.count() / 1000 + 1);
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, limits.output);
    ::execve(file, arguments, environment);
    ::_exit(126);
}

// Reads what is there. False at the end.
bool read_some(int from, std::string& into, std::size_t most) {
    std::array<char, 65536> chunk{};
    const ssize_t got = ::read(from, chunk.data(), chunk.size());
    if (got < 0)
        return errno == EINTR || errno == EAGAIN;
    into.append(chunk.data(), std::min(static_cast<std::size_t>(got), most - into.size()));
    return got > 0;
}

void listen(ChildEnd& end, int out, int err, const ChildLimits& limits, Clock::time_point until) {
    std::array<struct pollfd, 2> from{{{out, POLLIN, 0}, {err, POLLIN, 0}}};
    while (from[0].fd >= 0 || from[1].fd >= 0) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) {
            end.too_slow = true;
            return;
        }
        const int ready = ::poll(from.data(), from.size(), static_cast<int>(left) + 1);
        if (ready < 0 && errno != EINTR)
            return;
        if (ready <= 0)
            continue;
        if (from[0].revents != 0 && !read_some(out, end.out, limits.output + 1))
            from[0].fd = -1;
        if (from[1].revents != 0 && !read_some(err, end.err, most_errors))
            from[1].fd = -1;
        if (end.out.size() > limits.output) {
            end.too_much = true;
            return;
        }
    }
}

// Its answer, waited for until the time is up.
int wait_for(pid_t child, ChildEnd& end, Clock::time_point until) {
    int status = 0;
    bool killed = end.too_slow || end.too_much;
    if (killed)
        ::kill(-child, SIGKILL);
    while (true) {
        const pid_t got = ::waitpid(child, &status, killed ? 0 : WNOHANG);
        if (got == child)
            break;
        if (got < 0 && errno != EINTR)
            return 126;
        if (!killed && Clock::now() >= until) {
            end.too_slow = true;
            killed = true;
            ::kill(-child, SIGKILL);
        } else if (!killed) {
            ::usleep(1000);
        }
    }
    ::kill(-child, SIGKILL); // what it left behind in its group
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

Result<ChildEnd> run_child(const std::string& program, const std::vector<std::string>& arguments,
                           std::string_view input, const ChildLimits& limits) {
    const std::string file = find_program(program);
    if (file.empty()) {
        return fail({Kind::not_found, "no-such-program",
                     fmt::format("there is no program '{}'", program), "", Where{}, ""});
    }
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables{"PATH=" + search_path(), "LC_ALL=C"};
    const auto pointers = [](std::vector<std::string>& texts) {
        std::vector<char*> out;
        for (std::string& text : texts)
            out.push_back(text.data());
        out.push_back(nullptr);
        return out;
    };
    const std::vector<char*> argv = pointers(words);
    const std::vector<char*> envp = pointers(variables);
    const Memory in(input);
    if (in.error())
        return cannot_run(program, in.error().value());
    Pipe out;
    Pipe err;
    if (!out.open() || !err.open())
        return cannot_run(program, errno);
    const auto until = Clock::now() + limits.time;
    const pid_t child = ::fork();
    if (child < 0)
        return cannot_run(program, errno);
    if (child == 0)
        become(file.c_str(), argv.data(), envp.data(), limits, in.file(), out.write_end(),
               err.write_end());
    // Both set the group: whoever comes first.
    (void)::setpgid(child, child);
    out.close(1);
    err.close(1);
    ChildEnd end;
    listen(end, out.read_end(), err.read_end(), limits, until);
    end.code = wait_for(child, end, until);
    return end;
}

} // namespace plenary::format
