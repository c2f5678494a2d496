#include "plenary/format/reader_text.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "plenary/format/csv.hpp"
#include "plenary/format/file.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest = std::size_t{100} << 20;

// Puts paragraphs together from lines.
class Paragraphs {
public:
    explicit Paragraphs(reader::Readable& out) : out_(out) {}

    // A line without its end, and where it begins in the snapshot.
    void line(std::string_view text, std::size_t from) {
        const auto first = text.find_first_not_of(" \t");
        if (first == std::string_view::npos) {
            close();
            return;
        }
        text = text.substr(first, text.find_last_not_of(" \t") - first + 1);
        if (open_)
            put(' ', last_ + 1);
        else if (!out_.text.empty())
            put('\n', last_ + 1);
        if (!open_)
            begin_ = out_.text.size();
        open_ = true;
        for (std::size_t i = 0; i < text.size(); ++i) {
            last_ = from + first + i;
            put(text[i], last_);
        }
    }

    // Ends the text; `end` is one past the last byte of the snapshot.
    void finish(std::size_t end) {
        close();
        out_.from.push_back(static_cast<std::uint32_t>(end));
    }

private:
    void put(char c, std::size_t from) {
        out_.text += c;
        out_.from.push_back(static_cast<std::uint32_t>(from));
    }

    void close() {
        if (!open_)
            return;
        open_ = false;
        out_.blocks.push_back({reader::Block::Kind::paragraph, static_cast<std::uint32_t>(begin_),
                               static_cast<std::uint32_t>(out_.text.size())});
    }

    reader::Readable& out_;
    std::size_t begin_ = 0;
    std::size_t last_ = 0; // the byte of the snapshot that was put last
    bool open_ = false;
};

} // namespace

bool is_readable_name(const fs::path& path) { return path.extension() == ".txt"; }

Result<ReadableFile> readable_of(const fs::path& path) {
    if (!is_readable_name(path) && fs::exists(path)) {
        return fail({Kind::invalid, "unknown-format",
                     fmt::format("'{}' is no kind of file that is read", path.extension().string()),
                     "save it as plain text (.txt, UTF-8)", Where{path.string(), 0, 0}, ""});
    }
    auto bytes = read_file(path);
    if (!bytes)
        return fail(bytes.error());
    return readable_from(std::move(*bytes), path.string());
}

Result<ReadableFile> readable_from(std::string bytes, const std::string& file) {
    if (bytes.size() > largest) {
        return fail({Kind::invalid, "too-large",
                     fmt::format("{} bytes; at most {} are read", bytes.size(), largest),
                     "split the file", Where{file, 0, 0}, ""});
    }
    const auto text = checked_utf8(bytes, file);
    if (!text)
        return fail(text.error());
    if (const auto nul = text->find('\0'); nul != std::string_view::npos) {
        return fail({Kind::invalid, "binary-file", "this is no text: it holds a NUL byte",
                     "save what it says as plain text", place_of(*text, nul, file), ""});
    }
    ReadableFile out;
    out.file = file;
    out.plain = true;
    Paragraphs paragraphs(out.readable);
    const std::size_t mark = bytes.size() - text->size();
    for (std::size_t at = 0; at < text->size();) {
        const std::size_t end = std::min(text->find('\n', at), text->size());
        std::string_view line = text->substr(at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        paragraphs.line(line, mark + at);
        at = end + 1;
    }
    paragraphs.finish(bytes.size());
    out.snapshot = std::move(bytes);
    return out;
}

} // namespace plenary::format
