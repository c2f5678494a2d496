#include "plenary/format/reader_text.hpp"

#include <algorithm>
#include <array>

#include "plenary/format/intake.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

ReadableFile readable_in(Intake intake) {
    ReadableFile out;
    out.file = intake.name;
    out.plain = intake.media_type == "text/plain" && intake.charset == "utf-8";
    out.snapshot = std::move(intake.bytes);
    out.readable = std::move(intake.readable);
    out.remarks = std::move(intake.remarks);
    return out;
}

} // namespace

bool is_readable_name(const fs::path& path) {
    constexpr std::array<std::string_view, 6> kinds{".txt",   ".html", ".htm",
                                                    ".xhtml", ".eml",  ".pdf"};
    return std::find(kinds.begin(), kinds.end(), path.extension().string()) != kinds.end();
}

Result<ReadableFile> readable_of(const fs::path& path) {
    auto intake = read_source(path);
    if (!intake)
        return fail(intake.error());
    return readable_in(std::move(*intake));
}

Result<ReadableFile> readable_from(std::string bytes, const std::string& file) {
    auto intake = read_bytes(std::move(bytes), file);
    if (!intake)
        return fail(intake.error());
    return readable_in(std::move(*intake));
}

} // namespace plenary::format
