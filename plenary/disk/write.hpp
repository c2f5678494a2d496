// Bytes into files, all of them or the reason why not.
#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

namespace plenary::disk {

// Writes all bytes to an open file. A limit on the size of files is an error like a full disk, not
// a signal that ends the program.
[[nodiscard]] std::error_code write_all(int file, std::string_view bytes);

// The bytes as a file that all users may read, flushed to the disk. What stood there is lost, and
// on an error half of it may stand there: write into what is Unfinished.
[[nodiscard]] std::error_code write_flushed(const std::filesystem::path& path,
                                            std::string_view bytes);

} // namespace plenary::disk
