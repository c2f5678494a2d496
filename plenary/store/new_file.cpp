#include "plenary/store/new_file.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "plenary/store/database.hpp"

namespace plenary::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void is_there(const fs::path& path) {
    throw Failed({Kind::invalid, "exists", "this exists already", "choose a new name",
                  Where{path.string(), 0, 0}, ""});
}

[[noreturn]] void cannot_write(const fs::path& path, int error) {
    throw Failed({Kind::io, "cannot-write",
                  "cannot write this: " + std::generic_category().message(error),
                  "choose another path, or make room on the disk", Where{path.string(), 0, 0}, ""});
}

// Flushes a file or a folder.
int sync(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int error = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return error;
}

} // namespace

NewFile::NewFile(fs::path target) : target_(std::move(target)) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(target_, ignored)))
        is_there(target_);
    std::string part = target_.string() + ".part-XXXXXX";
    const int file = ::mkostemp(part.data(), O_CLOEXEC);
    if (file < 0)
        cannot_write(target_, errno);
    ::close(file);
    part_ = part;
}

NewFile::~NewFile() {
    for (const char* tail : {"", "-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        fs::remove(part_.string() + tail, ignored);
    }
}

void NewFile::finish() {
    std::error_code ignored;
    fs::permissions(part_, static_cast<fs::perms>(0644), ignored);
    if (const int failed = sync(part_); failed != 0)
        cannot_write(target_, failed);
    // Never over a file that came in between. Where the file system does not know this way of
    // renaming, a link does the same.
    int error = 0;
    if (::renameat2(AT_FDCWD, part_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE) != 0)
        error = errno;
    if (error == EINVAL)
        error = ::link(part_.c_str(), target_.c_str()) == 0 ? 0 : errno;
    if (error == EEXIST)
        is_there(target_);
    if (error != 0)
        cannot_write(target_, error);
    const fs::path folder = fs::absolute(target_, ignored).parent_path();
    if (const int failed = sync(folder); failed != 0)
        cannot_write(target_, failed);
}

} // namespace plenary::store
