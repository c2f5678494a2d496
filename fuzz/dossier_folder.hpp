// A dossier and its body as a folder that lives as long as the object, made from one text:
//
//     == statements.csv
//     id,who,...
//     == body.toml
//     ...
//
// A file that the text does not name is that of a small dossier without a mistake.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "plenary/disk/scratch_folder.hpp"

namespace plenary::fuzz {

class DossierFolder {
public:
    DossierFolder();

    // Writes the files that differ from those of the last text.
    void fill(std::string_view text);

    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

    // The text of a file in the folder. That there is one of this path is required.
    [[nodiscard]] const std::string& text_of(const std::filesystem::path& file) const;

private:
    disk::ScratchFolder folder_;
    std::map<std::string, std::string, std::less<>> files_; // by path in the folder
};

} // namespace plenary::fuzz
