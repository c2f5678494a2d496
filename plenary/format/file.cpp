#include "plenary/format/file.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

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

    // Closes now and tells whether that worked: a full disk may show only here.
    [[nodiscard]] int close() {
        const int number = number_;
        number_ = -1;
        return ::close(number);
    }

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
    const std::string hint = "choose another path with --out";
    if (fs::is_directory(path))
        return io("cannot-write", path, "write", EISDIR, hint);
    std::string beside = path.string() + ".part-XXXXXX";
    Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
    if (file.get() < 0)
        return io("cannot-write", path, "write", errno, hint);
    const auto give_up = [&](int error) {
        ::unlink(beside.c_str());
        return io("cannot-write", path, "write", error, "make room on the disk, or " + hint);
    };
    // Over a file-size limit the system would otherwise end the program with a signal.
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    std::size_t done = 0;
    int error = 0;
    while (done < bytes.size() && error == 0) {
        const ssize_t wrote = ::write(file.get(), bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno != EINTR)
            error = errno;
        if (wrote > 0)
            done += static_cast<std::size_t>(wrote);
    }
    if (before != SIG_ERR)
        (void)std::signal(SIGXFSZ, before);
    if (error != 0)
        return give_up(error);
    if (::fchmod(file.get(), 0644) != 0 || ::fsync(file.get()) != 0)
        return give_up(errno);
    if (file.close() != 0)
        return give_up(errno);
    if (::rename(beside.c_str(), path.c_str()) != 0)
        return give_up(errno);
    return std::monostate{};
}

} // namespace plenary::format
