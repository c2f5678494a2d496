#include "plenary/disk/write.hpp"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plenary::disk {
namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

} // namespace

std::error_code write_all(int file, std::string_view bytes) {
    // Over a file-size limit the system would otherwise end the program with a signal.
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    std::error_code error;
    while (!bytes.empty() && !error) {
        const ssize_t wrote = ::write(file, bytes.data(), bytes.size());
        if (wrote < 0 && errno != EINTR)
            error = last_error();
        if (wrote > 0)
            bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    if (before != SIG_ERR)
        (void)std::signal(SIGXFSZ, before);
    return error;
}

std::error_code write_flushed(const std::filesystem::path& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0)
        return last_error();
    std::error_code error = write_all(file, bytes);
    if (!error && (::fchmod(file, 0644) != 0 || ::fsync(file) != 0))
        error = last_error();
    // A full disk may show only here.
    if (::close(file) != 0 && !error)
        error = last_error();
    return error;
}

} // namespace plenary::disk
