// One writer at a time among those that replace files of a folder: whoever reads a file, adds to it
// and puts it back holds the lock from the reading on. Others wait.
#pragma once

#include <filesystem>
#include <system_error>

namespace plenary::disk {

class FolderLock {
public:
    // Of the folder that the file stands in, which must be there; waits for the others. `error`
    // says why there is no lock (a file system without locks is one reason).
    FolderLock(const std::filesystem::path& file, std::error_code& error);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int folder_ = -1;
};

} // namespace plenary::disk
