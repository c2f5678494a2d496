// A file as a text that can be read: its bytes as they are, and what a person would read in it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "plenary/evidence/reader/readable.hpp"
#include "plenary/format/remark.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct ReadableFile {
    std::string file;     // as it was named
    std::string snapshot; // all bytes
    reader::Readable readable;
    // The bytes are the text itself, in UTF-8: a place in the text can be told as a place in it.
    bool plain = false;
    std::vector<Remark> remarks; // of how it was read
};

// Whether a file of this name is taken for a text when a whole folder is read.
[[nodiscard]] bool is_readable_name(const std::filesystem::path& path);

// Reads a file of any kind that intake.hpp reads. Problems: those of read_source.
[[nodiscard]] Result<ReadableFile> readable_of(const std::filesystem::path& path);

// The same from bytes.
[[nodiscard]] Result<ReadableFile> readable_from(std::string bytes, const std::string& file);

} // namespace plenary::format
