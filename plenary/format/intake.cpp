#include "plenary/format/intake.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "plenary/digest/sha256.hpp"
#include "plenary/evidence/reader/layout.hpp"
#include "plenary/evidence/reader/setter.hpp"
#include "plenary/format/bounded_file.hpp"
#include "plenary/format/decode.hpp"
#include "plenary/format/html.hpp"
#include "plenary/format/html_charset.hpp"
#include "plenary/format/mail.hpp"
#include "plenary/format/sniff.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

// Fills what of `intake` comes from its bytes as this kind of file.
Result<std::monostate> set(SourceKind kind, Intake& intake, reader::Setter& setter,
                           Remarks& remarks, const IntakeLimits& limits) {
    switch (kind) {
    case SourceKind::mail: {
        auto fields = set_mail({intake.bytes}, setter, remarks);
        if (!fields)
            return fail(fields.error());
        intake.subject = std::move(fields->subject);
        intake.from = std::move(fields->from);
        intake.date = std::move(fields->date);
        return std::monostate{};
    }
    case SourceKind::html: {
        const Decoded page = decode({intake.bytes}, declared_charset(intake.bytes), remarks);
        intake.charset = page.charset;
        return set_html(page.text.piece(), setter, remarks);
    }
    case SourceKind::pdf: {
        auto text = read_pdf(intake.bytes, intake.name, limits.pdf);
        if (!text)
            return fail(text.error());
        intake.extracted = *std::move(text);
        remarks.add("places-of-extracted-text",
                    "places count the bytes of the text that was extracted from the PDF");
        Remarks of_text(intake.extracted, intake.name);
        const Decoded read = decode({intake.extracted}, "utf-8", of_text);
        intake.charset = read.charset;
        reader::lay_out(read.text.piece(), setter);
        return std::monostate{};
    }
    case SourceKind::plain:
        break;
    }
    const Decoded read = decode({intake.bytes}, "", remarks);
    intake.charset = read.charset;
    reader::lay_out(read.text.piece(), setter);
    return std::monostate{};
}

} // namespace

Result<Intake> read_bytes(std::string bytes, const std::string& name, const IntakeLimits& limits) {
    if (bytes.size() > limits.most_bytes)
        return fail(too_large(name, limits.most_bytes));
    const auto kind = sniff(bytes, name);
    if (!kind)
        return fail(kind.error());
    Intake intake;
    intake.name = name;
    intake.bytes = std::move(bytes);
    intake.sha256 = sha256_hex(intake.bytes);
    intake.media_type = media_type(*kind);
    Remarks remarks(intake.bytes, name);
    reader::Setter setter;
    setter.reserve(*kind == SourceKind::plain ? intake.bytes.size() : 0);
    if (const auto done = set(*kind, intake, setter, remarks, limits); !done) {
        Problem problem = done.error();
        problem.where.file = name;
        return fail(std::move(problem));
    }
    const std::string& source = intake.extracted.empty() ? intake.bytes : intake.extracted;
    intake.readable = setter.finish(static_cast<std::uint32_t>(source.size()));
    if (intake.readable.text.empty())
        remarks.add("no-text", "there is no text in this");
    intake.remarks = remarks.take();
    return intake;
}

Result<Intake> read_source(const fs::path& path, const IntakeLimits& limits) {
    auto bytes = read_at_most(path, limits.most_bytes);
    if (!bytes)
        return fail(bytes.error());
    return read_bytes(*std::move(bytes), path.string(), limits);
}

Result<std::vector<fs::path>> list_sources(const fs::path& path) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error))
        return std::vector<fs::path>{path};
    std::vector<fs::path> out;
    fs::directory_iterator entry(path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        const bool hidden = entry->path().filename().string().starts_with(".");
        if (!hidden && entry->is_regular_file(ignored))
            out.push_back(entry->path());
    }
    if (error) {
        return fail({Kind::io, "cannot-read", "cannot read this folder: " + error.message(),
                     "check the permissions", Where{path.string(), 0, 0}, ""});
    }
    if (out.empty()) {
        return fail({Kind::not_found, "empty-folder", "there is no file in this folder",
                     "name a folder with texts in it", Where{path.string(), 0, 0}, ""});
    }
    std::sort(out.begin(), out.end(), [](const fs::path& a, const fs::path& b) {
        return a.filename().string() < b.filename().string();
    });
    return out;
}

} // namespace plenary::format
