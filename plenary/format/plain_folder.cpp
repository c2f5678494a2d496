#include "plenary/format/plain_folder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/file.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Problem> not_plain(const fs::path& path) {
    return fail({Kind::invalid, "not-plain", "this is a link or no ordinary file; it is not read",
                 "put the file itself into the folder", Where{path.string(), 0, 0}, ""});
}

} // namespace

Result<PlainFolder> list_folder(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        return fail({Kind::not_found, "no-such-dossier", "there is no such folder",
                     "name the folder of a dossier", Where{folder.string(), 0, 0}, ""});
    }
    PlainFolder out;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
        std::error_code ignored;
        const fs::file_status status = at->symlink_status(ignored);
        if (fs::is_regular_file(status))
            out.files.push_back(at->path().filename().string());
        else if (fs::is_directory(status))
            out.folders.push_back(at->path().filename().string());
        else
            return not_plain(at->path());
    }
    if (error) {
        return fail({Kind::io, "cannot-read",
                     fmt::format("cannot read this folder: {}", error.message()),
                     "check the permissions", Where{folder.string(), 0, 0}, ""});
    }
    std::sort(out.files.begin(), out.files.end());
    std::sort(out.folders.begin(), out.folders.end());
    return out;
}

Result<std::string> read_plain(const fs::path& folder, std::string_view name) {
    const fs::path path = folder / fs::path(name);
    const bool inside = !name.empty() && name != "." && name != ".." &&
                        name.find('/') == std::string_view::npos &&
                        name.find('\0') == std::string_view::npos;
    std::error_code error;
    const fs::file_status status = fs::symlink_status(path, error);
    if (!inside || (fs::exists(status) && !fs::is_regular_file(status)))
        return not_plain(path);
    return read_file(path);
}

} // namespace plenary::format
