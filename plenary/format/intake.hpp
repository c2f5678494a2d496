// Reading a source: its bytes, kept as they are, and the text that a reader of statements gets.
//
// Plain text, HTML, mail (.eml) and PDF are told apart by what they begin with, then by the name
// (sniff.hpp); the charset is found (decode.hpp). Everything else is refused with what to do. What
// was done that a person should know is a remark.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "plenary/evidence/reader/readable.hpp"
#include "plenary/format/pdf.hpp"
#include "plenary/format/remark.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct Intake {
    std::string name;   // as it was asked for; "-" is standard input
    std::string bytes;  // the snapshot
    std::string sha256; // of the bytes, lower-case hex
    std::string media_type;
    std::string charset; // "utf-8", "windows-1252", as declared; of a mail "", it has one a part
    // Its places count bytes of the snapshot, but where a text was extracted: there of that text.
    reader::Readable readable;
    std::string extracted; // from a PDF; else empty
    std::string subject;   // of a mail, with who sent it and when, as written
    std::string from;
    std::string date;
    std::vector<Remark> remarks;
};

struct IntakeLimits {
    std::size_t most_bytes = 100'000'000;
    PdfReader pdf;
};

// Problems: too-large, not-a-text, those of html.hpp and pdf.hpp. A text without a letter is no
// problem but a remark (no-text).
[[nodiscard]] Result<Intake> read_bytes(std::string bytes, const std::string& name,
                                        const IntakeLimits& limits = {});

// A file, or standard input where the path is "-". No more than the limit is ever read. Problems
// of reading: no-such-file, not-a-file, cannot-read.
[[nodiscard]] Result<Intake> read_source(const std::filesystem::path& path,
                                         const IntakeLimits& limits = {});

// What is to be read when this is named: a folder's files in the order of their names (bytewise;
// not those of folders inside, nor names that begin with "."), else the path itself. Problems:
// no-such-file, cannot-read, empty-folder.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
list_sources(const std::filesystem::path& path);

} // namespace plenary::format
