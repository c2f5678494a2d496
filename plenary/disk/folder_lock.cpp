#include "plenary/disk/folder_lock.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace plenary::disk {

FolderLock::FolderLock(const std::filesystem::path& file, std::error_code& error) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    folder_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int done = folder_ < 0 ? -1 : 0;
    if (folder_ >= 0) {
        do
            done = ::flock(folder_, LOCK_EX);
        while (done != 0 && errno == EINTR);
    }
    error = done == 0 ? std::error_code() : std::error_code(errno, std::generic_category());
}

// Closing it lets it go.
FolderLock::~FolderLock() {
    if (folder_ >= 0)
        ::close(folder_);
}

} // namespace plenary::disk
