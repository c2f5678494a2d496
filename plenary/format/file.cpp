#include "plenary/format/file.hpp"

#include <array>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plenary/disk/unfinished.hpp"
#include "plenary/disk/write.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) { return std::generic_category().message(error); }

tl::unexpected<Problem> io(std::string code, const fs::path& path, std::string_view verb, int error,
                           std::string hint) {
    return fail({Kind::io, std::move(code), fmt::format("cannot {} this: {}", verb, reason(error)),
                 std::move(hint), Where{path.string(), 0, 0}, ""});
}

// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() {
        if (number_ >= 0)
            ::close(number_);
    }

    [[nodiscard]] int get() const { return number_; }

private:
    int number_;
};

} // namespace

Result<std::string> read_file(const fs::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) {
        if (errno == ENOENT || errno == ENOTDIR) {
            return fail({Kind::not_found, "no-such-file", "there is no such file", "check the path",
                         Where{path.string(), 0, 0}, ""});
        }
        return io("cannot-read", path, "read", errno, "check the permissions");
    }

    struct stat info {};

    if (::fstat(file.get(), &info) == 0 && S_ISDIR(info.st_mode)) {
        return fail({Kind::invalid, "not-a-file", "this is a folder, not a file", "name a file",
                     Where{path.string(), 0, 0}, ""});
    }
    std::string bytes;
    std::array<char, 65536> chunk{};
    while (true) {
        const ssize_t got = ::read(file.get(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return io("cannot-read", path, "read", errno, "check the disk");
        if (got == 0)
            return bytes;
        bytes.append(chunk.data(), static_cast<std::size_t>(got));
    }
}

Result<std::monostate> write_file(const fs::path& path, std::string_view bytes) {
    const std::string hint = "choose another path";
    if (fs::is_directory(path))
        return io("cannot-write", path, "write", EISDIR, hint);
    std::error_code error;
    disk::Unfinished beside(path, disk::Unfinished::Shape::file, error);
    if (error)
        return io("cannot-write", path, "write", error.value(), hint);
    error = disk::write_flushed(beside.path(), bytes);
    if (!error)
        error = beside.finish(disk::Unfinished::Target::replaced);
    if (error)
        return io("cannot-write", path, "write", error.value(),
                  "make room on the disk, or " + hint);
    return std::monostate{};
}

} // namespace plenary::format
