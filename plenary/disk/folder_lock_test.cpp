#include "plenary/disk/folder_lock.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include "plenary/disk/scratch_folder.hpp"

namespace plenary::disk {
namespace {

// Whether somebody else could take the lock now.
bool is_free(const std::filesystem::path& folder) {
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
    const bool out = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    ::close(file);
    return out;
}

TEST(FolderLock, HoldsAsLongAsItLives) {
    const ScratchFolder folder;
    EXPECT_TRUE(is_free(folder.path()));
    {
        std::error_code error;
        const FolderLock lock(folder / "not-there-yet", error);
        ASSERT_FALSE(error) << error.message();
        EXPECT_FALSE(is_free(folder.path()));
    }
    EXPECT_TRUE(is_free(folder.path()));
    EXPECT_EQ(folder.entries(), 0U);
}

TEST(FolderLock, SaysThatThereIsNoFolder) {
    const ScratchFolder folder;
    std::error_code error;
    const FolderLock lock(folder / "nowhere" / "file", error);
    EXPECT_EQ(error.value(), ENOENT);
}

} // namespace
} // namespace plenary::disk
