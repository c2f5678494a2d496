#include "plenary/store/checked_vfs.hpp"

#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include <sqlite3.h>

namespace plenary::store {
namespace {

thread_local std::optional<std::int64_t> failed_page;

// Four lanes of "exclusive or, multiply, rotate". Each step is one-to-one in what it takes in, so
// any change within one word of a page changes the sum.
std::uint64_t checksum(const unsigned char* bytes, std::size_t size) {
    constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15;
    std::uint64_t lanes[4] = {1, 2, 3, 4};
    std::size_t at = 0;
    for (; at + 32 <= size; at += 32) {
        for (std::size_t lane = 0; lane < 4; ++lane) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes + at + 8 * lane, 8);
            const std::uint64_t mixed = (lanes[lane] ^ word) * factor;
            lanes[lane] = (mixed << 29U) | (mixed >> 35U);
        }
    }
    std::uint64_t out = size;
    for (; at < size; ++at)
        out = (out ^ bytes[at]) * factor;
    for (const std::uint64_t lane : lanes) {
        const std::uint64_t mixed = (out ^ lane) * factor;
        out = (mixed << 29U) | (mixed >> 35U);
    }
    return out;
}

void write_sum(unsigned char* page, std::size_t size) {
    std::uint64_t sum = checksum(page, size - reserved_bytes);
    for (std::size_t i = 0; i < reserved_bytes; ++i) {
        page[size - reserved_bytes + i] = static_cast<unsigned char>(sum & 0xFFU);
        sum >>= 8U;
    }
}

bool sum_fits(const unsigned char* page, std::size_t size) {
    std::uint64_t stored = 0;
    for (std::size_t i = reserved_bytes; i-- > 0;)
        stored = (stored << 8U) | page[size - reserved_bytes + i];
    return stored == checksum(page, size - reserved_bytes);
}

bool is_page(int amount, sqlite3_int64 offset) {
    return amount >= 512 && (amount & (amount - 1)) == 0 && offset % amount == 0;
}

struct Layer {
    sqlite3_vfs vfs{};
    sqlite3_vfs* base = nullptr;
    std::string name;
    bool checks = true;
};

// Behind it in memory lies the file of the layer below.
struct File {
    sqlite3_file head;
    bool pages; // the database itself
    bool checks;
};

sqlite3_file* below(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

Layer& layer_of(sqlite3_vfs* vfs) { return *static_cast<Layer*>(vfs->pAppData); }

int file_close(sqlite3_file* file) { return below(file)->pMethods->xClose(below(file)); }

int file_read(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
    const auto* self = reinterpret_cast<const File*>(file);
    const int code = below(file)->pMethods->xRead(below(file), out, amount, offset);
    if (code != SQLITE_OK || !self->pages || !self->checks || !is_page(amount, offset))
        return code;
    if (sum_fits(static_cast<const unsigned char*>(out), static_cast<std::size_t>(amount)))
        return SQLITE_OK;
    failed_page = offset / amount + 1;
    return SQLITE_IOERR_DATA;
}

int file_write(sqlite3_file* file, const void* in, int amount, sqlite3_int64 offset) {
    if (!reinterpret_cast<const File*>(file)->pages || !is_page(amount, offset))
        return below(file)->pMethods->xWrite(below(file), in, amount, offset);
    const auto* bytes = static_cast<const unsigned char*>(in);
    std::vector<unsigned char> page(bytes, bytes + amount);
    write_sum(page.data(), page.size());
    return below(file)->pMethods->xWrite(below(file), page.data(), amount, offset);
}

int file_truncate(sqlite3_file* file, sqlite3_int64 size) {
    return below(file)->pMethods->xTruncate(below(file), size);
}

int file_sync(sqlite3_file* file, int flags) {
    return below(file)->pMethods->xSync(below(file), flags);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return below(file)->pMethods->xFileSize(below(file), size);
}

int file_lock(sqlite3_file* file, int level) {
    return below(file)->pMethods->xLock(below(file), level);
}

int file_unlock(sqlite3_file* file, int level) {
    return below(file)->pMethods->xUnlock(below(file), level);
}

int file_check_lock(sqlite3_file* file, int* out) {
    return below(file)->pMethods->xCheckReservedLock(below(file), out);
}

int file_control(sqlite3_file* file, int what, void* argument) {
    return below(file)->pMethods->xFileControl(below(file), what, argument);
}

int file_sector(sqlite3_file* file) { return below(file)->pMethods->xSectorSize(below(file)); }

int file_traits(sqlite3_file* file) {
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

int file_shm_map(sqlite3_file* file, int page, int size, int extend, volatile void** out) {
    return below(file)->pMethods->xShmMap(below(file), page, size, extend, out);
}

int file_shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}

void file_shm_barrier(sqlite3_file* file) { below(file)->pMethods->xShmBarrier(below(file)); }

int file_shm_unmap(sqlite3_file* file, int remove) {
    return below(file)->pMethods->xShmUnmap(below(file), remove);
}

// Version 2: no memory-mapped reading, which would go past the checks.
const sqlite3_io_methods methods{
    2,           file_close,   file_read,     file_write,       file_truncate,  file_sync,
    file_size,   file_lock,    file_unlock,   file_check_lock,  file_control,   file_sector,
    file_traits, file_shm_map, file_shm_lock, file_shm_barrier, file_shm_unmap, nullptr,
    nullptr};

int vfs_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    const Layer& layer = layer_of(vfs);
    auto* self = reinterpret_cast<File*>(file);
    self->head.pMethods = nullptr;
    self->pages = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    self->checks = layer.checks;
    const int code = layer.base->xOpen(layer.base, name, below(file), flags, flags_out);
    if (below(file)->pMethods != nullptr)
        self->head.pMethods = &methods;
    return code;
}

int vfs_delete(sqlite3_vfs* vfs, const char* name, int sync) {
    sqlite3_vfs* base = layer_of(vfs).base;
    return base->xDelete(base, name, sync);
}

int vfs_access(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
    sqlite3_vfs* base = layer_of(vfs).base;
    return base->xAccess(base, name, flags, out);
}

int vfs_full_name(sqlite3_vfs* vfs, const char* name, int size, char* out) {
    sqlite3_vfs* base = layer_of(vfs).base;
    return base->xFullPathname(base, name, size, out);
}

int vfs_random(sqlite3_vfs* vfs, int size, char* out) {
    sqlite3_vfs* base = layer_of(vfs).base;
    return base->xRandomness(base, size, out);
}

int vfs_sleep(sqlite3_vfs* vfs, int microseconds) {
    sqlite3_vfs* base = layer_of(vfs).base;
    return base->xSleep(base, microseconds);
}

int vfs_time(sqlite3_vfs* vfs, double* out) {
    sqlite3_vfs* base = layer_of(vfs).base;
    return base->xCurrentTime(base, out);
}

int vfs_last_error(sqlite3_vfs* vfs, int size, char* out) {
    sqlite3_vfs* base = layer_of(vfs).base;
    return base->xGetLastError(base, size, out);
}

} // namespace

std::string checked_vfs(const std::string& base, bool checks) {
    static std::mutex mutex;
    static std::map<std::pair<std::string, bool>, std::unique_ptr<Layer>> layers;
    const std::scoped_lock lock(mutex);
    auto& layer = layers[{base, checks}];
    if (layer == nullptr) {
        layer = std::make_unique<Layer>();
        layer->base = sqlite3_vfs_find(base.empty() ? nullptr : base.c_str());
        layer->name = std::string(checks ? "plenary-checked-" : "plenary-unchecked-") + base;
        layer->checks = checks;
        sqlite3_vfs& vfs = layer->vfs;
        vfs.iVersion = 1;
        vfs.szOsFile = static_cast<int>(sizeof(File)) + layer->base->szOsFile;
        vfs.mxPathname = layer->base->mxPathname;
        vfs.zName = layer->name.c_str();
        vfs.pAppData = layer.get();
        vfs.xOpen = vfs_open;
        vfs.xDelete = vfs_delete;
        vfs.xAccess = vfs_access;
        vfs.xFullPathname = vfs_full_name;
        vfs.xRandomness = vfs_random;
        vfs.xSleep = vfs_sleep;
        vfs.xCurrentTime = vfs_time;
        vfs.xGetLastError = vfs_last_error;
        sqlite3_vfs_register(&vfs, 0);
    }
    return layer->name;
}

std::optional<std::int64_t> take_failed_page() { return std::exchange(failed_page, std::nullopt); }

} // namespace plenary::store
