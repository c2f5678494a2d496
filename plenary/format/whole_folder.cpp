#include "plenary/format/whole_folder.hpp"

#include <fmt/format.h>

#include "plenary/disk/unfinished.hpp"
#include "plenary/disk/write.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Problem> cannot(const fs::path& path, std::string_view what, std::error_code error) {
    return fail({Kind::io, "cannot-write", fmt::format("cannot {}: {}", what, error.message()),
                 "choose another path, or make room on the disk", Where{path.string(), 0, 0}, ""});
}

} // namespace

Result<std::monostate> check_new_folder(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder, error) &&
        (!fs::is_directory(folder, error) || !fs::is_empty(folder, error))) {
        return fail({Kind::invalid, "not-empty", "this exists already and is not an empty folder",
                     "choose a new folder", Where{folder.string(), 0, 0}, ""});
    }
    return std::monostate{};
}

Result<std::monostate>
write_whole_folder(const fs::path& folder,
                   const std::vector<std::pair<std::string, std::string>>& files) {
    if (const auto free = check_new_folder(folder); !free)
        return free;
    std::error_code error;
    const fs::path whole = fs::absolute(folder, error).lexically_normal();
    if (error)
        return cannot(folder, "make this folder", error);
    fs::create_directories((whole.has_filename() ? whole : whole.parent_path()).parent_path(),
                           error);
    if (error)
        return cannot(folder, "make this folder", error);
    disk::Unfinished beside(whole, disk::Unfinished::Shape::folder, error);
    if (error)
        return cannot(folder, "make this folder", error);
    for (const auto& [name, bytes] : files) {
        if (beside.interrupted())
            return fail({Kind::interrupted, "interrupted", "stopped", "", {}, ""});
        fs::create_directories((beside.path() / name).parent_path(), error);
        if (!error)
            error = disk::write_flushed(beside.path() / name, bytes);
        if (error)
            return cannot(folder / name, "write this", error);
    }
    error = beside.finish(disk::Unfinished::Target::replaced); // replaces an empty folder
    if (error)
        return cannot(folder, "make this folder", error);
    return std::monostate{};
}

} // namespace plenary::format
