#include "plenary/format/bounded_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plenary::format {
namespace {

tl::unexpected<Problem> refuse(Kind kind, std::string code, const std::string& name,
                               std::string message, std::string hint) {
    return fail(
        {kind, std::move(code), std::move(message), std::move(hint), Where{name, 0, 0}, ""});
}

tl::unexpected<Problem> cannot_read(const std::string& name, int error) {
    return refuse(Kind::io, "cannot-read", name,
                  fmt::format("cannot read this: {}", std::generic_category().message(error)),
                  "check the permissions and the disk");
}

Result<std::string> read_all(int file, const std::string& name, std::size_t most) {
    struct stat info {};

    std::string bytes;
    if (::fstat(file, &info) == 0) {
        if (S_ISDIR(info.st_mode))
            return refuse(Kind::invalid, "not-a-file", name, "this is a folder, not a file",
                          "name a file");
        if (S_ISREG(info.st_mode)) {
            if (static_cast<std::size_t>(info.st_size) > most)
                return fail(too_large(name, most));
            bytes.reserve(static_cast<std::size_t>(info.st_size));
        }
    }
    std::array<char, 65536> chunk{};
    while (true) {
        const ssize_t got = ::read(file, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannot_read(name, errno);
        if (got == 0)
            return bytes;
        if (static_cast<std::size_t>(got) > most - bytes.size())
            return fail(too_large(name, most));
        bytes.append(chunk.data(), static_cast<std::size_t>(got));
    }
}

} // namespace

Problem too_large(const std::string& name, std::size_t most) {
    return {Kind::invalid,
            "too-large",
            fmt::format("this is larger than {} MB", most / 1'000'000),
            "split it, or cut out the part that speaks of the vote",
            Where{name, 0, 0},
            ""};
}

Result<std::string> read_at_most(const std::filesystem::path& path, std::size_t most) {
    const std::string name = path.string();
    if (name == "-")
        return read_all(STDIN_FILENO, name, most);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 && (errno == ENOENT || errno == ENOTDIR))
        return refuse(Kind::not_found, "no-such-file", name, "there is no such file",
                      "check the path");
    if (file < 0)
        return cannot_read(name, errno);
    auto bytes = read_all(file, name, most);
    ::close(file);
    return bytes;
}

} // namespace plenary::format
