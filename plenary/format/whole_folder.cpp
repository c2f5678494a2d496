#include "plenary/format/whole_folder.hpp"

#include "plenary/format/file.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

} // namespace

Result<std::monostate>
write_whole_folder(const fs::path& folder,
                   const std::vector<std::pair<std::string, std::string>>& files) {
    std::error_code error;
    if (fs::exists(folder, error) &&
        (!fs::is_directory(folder, error) || !fs::is_empty(folder, error))) {
        return fail({Kind::invalid, "not-empty", "this exists already and is not an empty folder",
                     "choose a new folder", Where{folder.string(), 0, 0}, ""});
    }
    const auto cannot = [&](const std::string& reason) {
        return fail({Kind::io, "cannot-write", "cannot make this folder: " + reason,
                     "choose another path, or make room on the disk", Where{folder.string(), 0, 0},
                     ""});
    };
    // The files are made in a folder beside the target, which takes its name when all are there.
    fs::path whole = fs::absolute(folder, error).lexically_normal();
    if (error)
        return cannot(error.message());
    if (whole.filename().empty())
        whole = whole.parent_path();
    fs::create_directories(whole.parent_path(), error);
    if (error)
        return cannot(error.message());
    const fs::path beside = whole.string() + ".part";
    fs::remove_all(beside, error);
    fs::create_directory(beside, error);
    if (error)
        return cannot(error.message());
    for (const auto& [name, bytes] : files) {
        fs::create_directories((beside / name).parent_path(), error);
        if (const auto written = write_file(beside / name, bytes); !written) {
            Problem problem = written.error();
            problem.where.file = (folder / name).string();
            fs::remove_all(beside, error);
            return fail(problem);
        }
    }
    fs::rename(beside, whole, error); // replaces an empty folder
    if (error) {
        const std::string reason = error.message();
        fs::remove_all(beside, error);
        return cannot(reason);
    }
    return std::monostate{};
}

} // namespace plenary::format
