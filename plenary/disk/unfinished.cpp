#include "plenary/disk/unfinished.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace plenary::disk {
namespace {

namespace fs = std::filesystem;

std::error_code last_error() { return {errno, std::generic_category()}; }

constexpr int held[] = {SIGINT, SIGTERM, SIGHUP};

// Flushes a file or a folder.
std::error_code sync(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return last_error();
    const std::error_code error = ::fsync(file) == 0 ? std::error_code() : last_error();
    ::close(file);
    return error;
}

std::error_code rename_to_new(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL)
        return last_error();
    // Where the file system does not know this way of renaming, a link does the same.
    return ::link(from.c_str(), to.c_str()) == 0 ? std::error_code() : last_error();
}

// "a/b/" names the folder b.
fs::path without_last_slash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
}

} // namespace

HeldInterrupts::HeldInterrupts() {
    sigset_t wait;
    sigemptyset(&wait);
    for (const int signal : held)
        sigaddset(&wait, signal);
    ::pthread_sigmask(SIG_BLOCK, &wait, &before_);
}

HeldInterrupts::~HeldInterrupts() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool HeldInterrupts::interrupted() const {
    sigset_t pending;
    sigemptyset(&pending);
    ::sigpending(&pending);
    for (const int signal : held) {
        if (sigismember(&pending, signal) == 1)
            return true;
    }
    return false;
}

Unfinished::Unfinished(const fs::path& target, Shape shape, std::error_code& error)
    : target_(without_last_slash(target)), shape_(shape) {
    std::string name = target_.string() + ".part-XXXXXX";
    error.clear();
    if (shape == Shape::folder) {
        if (::mkdtemp(name.data()) == nullptr)
            error = last_error();
    } else {
        const int file = ::mkostemp(name.data(), O_CLOEXEC);
        if (file < 0)
            error = last_error();
        else
            ::close(file);
    }
    if (!error)
        path_ = name;
}

Unfinished::~Unfinished() {
    std::error_code ignored;
    if (!path_.empty())
        fs::remove_all(path_, ignored);
}

std::error_code Unfinished::finish(Target target) {
    std::error_code error;
    fs::permissions(path_, static_cast<fs::perms>(shape_ == Shape::folder ? 0755 : 0644), error);
    if (!error)
        error = sync(path_);
    if (error)
        return error;
    if (target == Target::new_name)
        error = rename_to_new(path_, target_);
    else
        fs::rename(path_, target_, error);
    if (error)
        return error;
    const fs::path folder = fs::absolute(target_, error).parent_path();
    return error ? error : sync(folder);
}

} // namespace plenary::disk
