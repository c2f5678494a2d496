// A disk for tests that fails as disks do: the power goes at a chosen step, what was not synced is
// lost or half there, there is no room, nothing can be written.
//
// It lies below the layer that checks pages and above the system's files. Steps are writes, syncs,
// truncations and deletions. One disk at a time, one thread.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>

#include <sqlite3.h>

namespace plenary::store {

class FailingDisk {
public:
    static constexpr const char* name = "failing-disk";

    // What is on the disk after the power went.
    enum class Left {
        synced,  // only what was synced
        written, // all that was written, as when only the program dies
        mixed,   // of every sector either
    };

    FailingDisk() {
        current() = this;
        static const int registered = [] {
            base_ = sqlite3_vfs_find(nullptr);
            vfs_ = *base_;
            vfs_.iVersion = 1;
            vfs_.pNext = nullptr;
            vfs_.zName = name;
            vfs_.szOsFile = static_cast<int>(sizeof(File)) + base_->szOsFile;
            vfs_.xOpen = open;
            vfs_.xDelete = remove;
            vfs_.xAccess = [](sqlite3_vfs*, const char* path, int flags, int* out) {
                return base_->xAccess(base_, path, flags, out);
            };
            vfs_.xFullPathname = [](sqlite3_vfs*, const char* path, int size, char* out) {
                return base_->xFullPathname(base_, path, size, out);
            };
            return sqlite3_vfs_register(&vfs_, 0);
        }();
        (void)registered;
    }

    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    ~FailingDisk() { current() = nullptr; }

    long stop_at = -1;   // the step at which the power goes
    long full_at = -1;   // the write from which on there is no room
    bool barred = false; // nothing can be written or made
    long steps = 0;      // so far

    [[nodiscard]] bool stopped() const { return off_; }

    // Puts onto the disk what is left of every file.
    void come_back(Left left, std::mt19937_64& random) {
        for (const auto& [path, synced] : synced_) {
            const std::string written = bytes_of(path);
            std::string bytes = left == Left::synced ? synced : written;
            if (left == Left::mixed) {
                bytes = written.size() > synced.size() ? written : synced;
                for (std::size_t at = 0; at < bytes.size(); at += 512) {
                    const std::string& from = random() % 2 == 0 ? written : synced;
                    const std::string sector = at < from.size() ? from.substr(at, 512) : "";
                    std::copy(sector.begin(), sector.end(),
                              bytes.begin() + static_cast<std::ptrdiff_t>(at));
                }
            }
            std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
        }
    }

private:
    struct File {
        sqlite3_file head;
        FailingDisk* disk;
        const char* path; // SQLite keeps it as long as the file is open
    };

    static FailingDisk*& current() {
        static FailingDisk* disk = nullptr;
        return disk;
    }

    static std::string bytes_of(const std::string& path) {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream out;
        out << in.rdbuf();
        return out.str();
    }

    static sqlite3_file* below(sqlite3_file* file) {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
    }

    static FailingDisk& disk_of(sqlite3_file* file) { return *reinterpret_cast<File*>(file)->disk; }

    // Counts a step; false when the power is off.
    bool step() {
        if (off_)
            return false;
        off_ = ++steps == stop_at;
        return !off_;
    }

    static int open(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* out) {
        FailingDisk* disk = current();
        auto* self = reinterpret_cast<File*>(file);
        self->head.pMethods = nullptr;
        self->disk = disk;
        self->path = path;
        if (disk->off_)
            return SQLITE_CANTOPEN;
        if (disk->barred) {
            std::error_code ignored;
            if (!std::filesystem::exists(path, ignored))
                return SQLITE_CANTOPEN;
            flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
        }
        if (path != nullptr && !disk->synced_.contains(path))
            disk->synced_[path] = bytes_of(path);
        const int code = base_->xOpen(base_, path, below(file), flags, out);
        if (below(file)->pMethods != nullptr)
            self->head.pMethods = methods();
        return code;
    }

    static int remove(sqlite3_vfs*, const char* path, int sync) {
        FailingDisk* disk = current();
        if (disk != nullptr) {
            if (!disk->step())
                return SQLITE_IOERR_DELETE;
            disk->synced_.erase(path);
        }
        return base_->xDelete(base_, path, sync);
    }

    static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
        FailingDisk& disk = disk_of(file);
        if (!disk.step())
            return SQLITE_IOERR_WRITE;
        if (disk.full_at >= 0 && disk.steps >= disk.full_at)
            return SQLITE_FULL;
        return below(file)->pMethods->xWrite(below(file), bytes, size, offset);
    }

    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        if (!disk_of(file).step())
            return SQLITE_IOERR_TRUNCATE;
        return below(file)->pMethods->xTruncate(below(file), size);
    }

    static int sync(sqlite3_file* file, int) {
        FailingDisk& disk = disk_of(file);
        if (!disk.step())
            return SQLITE_IOERR_FSYNC;
        const char* path = reinterpret_cast<File*>(file)->path;
        if (path != nullptr)
            disk.synced_[path] = bytes_of(path);
        return SQLITE_OK;
    }

    static const sqlite3_io_methods* methods() {
        static const sqlite3_io_methods all{
            2,
            [](sqlite3_file* f) { return below(f)->pMethods->xClose(below(f)); },
            [](sqlite3_file* f, void* out, int size, sqlite3_int64 offset) {
                return below(f)->pMethods->xRead(below(f), out, size, offset);
            },
            write,
            truncate,
            sync,
            [](sqlite3_file* f, sqlite3_int64* size) {
                return below(f)->pMethods->xFileSize(below(f), size);
            },
            [](sqlite3_file* f, int level) { return below(f)->pMethods->xLock(below(f), level); },
            [](sqlite3_file* f, int level) { return below(f)->pMethods->xUnlock(below(f), level); },
            [](sqlite3_file* f, int* out) {
                return below(f)->pMethods->xCheckReservedLock(below(f), out);
            },
            [](sqlite3_file* f, int what, void* argument) {
                return below(f)->pMethods->xFileControl(below(f), what, argument);
            },
            [](sqlite3_file* f) { return below(f)->pMethods->xSectorSize(below(f)); },
            [](sqlite3_file* f) { return below(f)->pMethods->xDeviceCharacteristics(below(f)); },
            [](sqlite3_file* f, int page, int size, int extend, volatile void** out) {
                return below(f)->pMethods->xShmMap(below(f), page, size, extend, out);
            },
            [](sqlite3_file* f, int offset, int count, int flags) {
                return below(f)->pMethods->xShmLock(below(f), offset, count, flags);
            },
            [](sqlite3_file* f) { below(f)->pMethods->xShmBarrier(below(f)); },
            [](sqlite3_file* f, int remove) {
                return below(f)->pMethods->xShmUnmap(below(f), remove);
            },
            nullptr,
            nullptr};
        return &all;
    }

    inline static sqlite3_vfs* base_ = nullptr;
    inline static sqlite3_vfs vfs_{};
    bool off_ = false;
    std::map<std::string, std::string> synced_; // by path: what is surely on the disk
};

} // namespace plenary::store
