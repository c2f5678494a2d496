#include "plenary/format/dossier_files.hpp"

#include "plenary/format/file.hpp"

namespace plenary::format {

namespace fs = std::filesystem;

std::optional<Problem> FolderFiles::missing() {
    std::error_code ignored;
    if (fs::is_directory(folder_, ignored))
        return std::nullopt;
    return Problem{Kind::not_found,
                   "no-such-dossier",
                   "there is no such folder",
                   "name a dossier with --dossier, or make one with 'plenary new'",
                   Where{folder_.string(), 0, 0},
                   ""};
}

bool FolderFiles::has(const std::string& name) {
    std::error_code ignored;
    return fs::exists(folder_ / name, ignored);
}

Result<std::string> FolderFiles::text(const std::string& name) {
    auto bytes = read_file(folder_ / name);
    if (bytes)
        read_.emplace_back(name, *bytes);
    return bytes;
}

std::optional<CsvTable> FolderFiles::table(const std::string& name,
                                           std::vector<Problem>& problems) {
    const auto bytes = text(name);
    if (bytes)
        return parse_csv(*bytes, place(name), problems);
    problems.push_back(bytes.error());
    return std::nullopt;
}

} // namespace plenary::format
