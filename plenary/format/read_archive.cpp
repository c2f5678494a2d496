#include "plenary/format/read_archive.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/bounded_file.hpp"
#include "plenary/format/gzip.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Problem> refuse(Kind kind, std::string code, std::string message, std::string hint,
                               const fs::path& path) {
    return fail({kind, std::move(code), std::move(message), std::move(hint),
                 Where{path.string(), 0, 0}, ""});
}

// The files that may be part of an archive: of a folder, those whose names say so.
Result<std::vector<fs::path>> files_of(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error))
        return std::vector<fs::path>{path};
    std::vector<fs::path> out;
    fs::directory_iterator walk(path, error);
    while (!error && walk != fs::directory_iterator{}) {
        if (walk->is_regular_file(error) && !error)
            out.push_back(walk->path());
        if (!error)
            walk.increment(error);
    }
    if (error)
        return refuse(Kind::io, "cannot-read", "cannot read this folder: " + error.message(),
                      "check the permissions and the disk", path);
    std::sort(out.begin(), out.end());
    return out;
}

std::string name_of(const fs::path& path) {
    return path.extension() == ".gz" ? path.stem().string() : path.filename().string();
}

bool is_passed_over(const fs::path& path) {
    const std::string name = path.filename().string();
    const std::string extension = path.extension().string();
    return name.starts_with('.') || name.starts_with("README") || extension == ".md" ||
           extension == ".zst" || extension == ".xz" || extension == ".zip";
}

Result<ArchiveFile> read_one(const fs::path& path) {
    auto bytes = read_at_most(path, largest_archive_file);
    if (!bytes)
        return fail(bytes.error());
    if (is_gzip(*bytes)) {
        bytes = gunzip(*bytes, path.string(), largest_archive_file);
        if (!bytes)
            return fail(bytes.error());
    }
    return ArchiveFile{path.string(), name_of(path), std::move(*bytes)};
}

const ArchiveFormat* named(std::string_view name) {
    for (const ArchiveFormat* each : archive::all()) {
        if (each->name == name)
            return each;
    }
    return nullptr;
}

std::string list_of_formats() {
    std::string out;
    for (const ArchiveFormat* each : archive::all())
        out += (out.empty() ? "" : ", ") + std::string(each->name);
    return out;
}

// What one of these files is, where it is plain that it holds no votes, and its path.
struct NoVotes {
    std::string path;
    std::string what;
};

std::optional<NoVotes> no_votes_in(const std::vector<ArchiveFile>& files) {
    for (const ArchiveFile& file : files) {
        if (file.bytes.starts_with("version https://git-lfs"))
            return NoVotes{file.path, "this is only the pointer to a file kept elsewhere (git "
                                      "lfs); fetch the file itself"};
        if (file.bytes.empty())
            return NoVotes{file.path, "this file is empty"};
        const std::string_view head = std::string_view(file.bytes).substr(0, 1024);
        if (head.find("<!DOCTYPE html") != std::string_view::npos ||
            head.find("<html") != std::string_view::npos)
            return NoVotes{file.path, "this is a web page"};
    }
    return std::nullopt;
}

} // namespace

Result<ReadArchive> read_archive(const std::vector<fs::path>& paths, const std::string& format,
                                 const ArchiveOptions& options) {
    const ArchiveFormat* chosen = nullptr;
    if (!format.empty()) {
        chosen = named(format);
        if (chosen == nullptr)
            return refuse(Kind::usage, "unknown-format",
                          fmt::format("there is no format '{}'", format),
                          "one of: " + list_of_formats(), "--format");
    }
    ReadArchive out;
    std::vector<ArchiveFile> files;
    for (const fs::path& path : paths) {
        const auto list = files_of(path);
        if (!list)
            return fail(list.error());
        for (const fs::path& each : *list) {
            if (each != path && is_passed_over(each)) {
                if (each.extension() != ".md")
                    out.report.remarks.push_back(each.string() + " was passed over");
                continue;
            }
            auto file = read_one(each);
            if (!file)
                return fail(file.error());
            files.push_back(std::move(*file));
        }
    }
    if (chosen == nullptr) {
        std::vector<const ArchiveFormat*> fitting;
        for (const ArchiveFormat* each : archive::all()) {
            if (each->fits(files))
                fitting.push_back(each);
        }
        const fs::path at = paths.empty() ? fs::path() : paths.front();
        if (fitting.empty()) {
            const auto plain = no_votes_in(files);
            return refuse(Kind::invalid, "no-archive",
                          plain ? plain->what : "this is no archive of roll calls that I know",
                          "known formats: " + list_of_formats() + "; see docs/formats/archive.md",
                          plain ? fs::path(plain->path) : at);
        }
        if (fitting.size() > 1) {
            std::string names;
            for (const ArchiveFormat* each : fitting)
                names += (names.empty() ? "" : ", ") + std::string(each->name);
            return refuse(Kind::invalid, "several-formats",
                          "this could be more than one format: " + names, "say which with --format",
                          at);
        }
        chosen = fitting.front();
    }
    out.report.format = chosen->name;
    auto archive = chosen->read(files, options, out.report);
    if (archive && out.report.problems.empty())
        out.archive = std::move(*archive);
    return out;
}

} // namespace plenary::format
