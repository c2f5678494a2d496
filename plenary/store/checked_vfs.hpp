// A layer between SQLite and the disk that puts a checksum into every page of a ledger's file and
// checks it whenever a page is read: a byte that flipped on the disk is an error, never an answer.
//
// The checksum is in the last 8 bytes of a page, which SQLite leaves alone because the file says so
// in its header. Pages on their way through the write-ahead log are guarded by SQLite's own sums.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace plenary::store {

inline constexpr int reserved_bytes = 8;

// The name under which SQLite knows this layer over another (empty: the system's own). Made at the
// first call; safe from any thread. `checks` false: writes the sums and ignores them when reading.
[[nodiscard]] std::string checked_vfs(const std::string& base, bool checks = true);

// The page that failed last in this thread, counted from 1, and forgets it.
[[nodiscard]] std::optional<std::int64_t> take_failed_page();

} // namespace plenary::store
