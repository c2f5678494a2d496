// A text case: files, commands, and what they must print. docs in cases/README.md.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "plenary/disk/scratch_folder.hpp"

namespace plenary::cases {

// One "== kind argument" block and the lines under it.
struct Section {
    std::string kind; // "file", "run", "exit", "stdout", "stderr", "stdout has", "json", ...
    std::string argument;
    std::string body;
};

struct CaseFile {
    std::string about; // the comment lines at the top
    std::vector<Section> sections;
};

// Throws std::runtime_error with the line when the file is not a case.
[[nodiscard]] CaseFile read_case(const std::filesystem::path& path);

void write_case(const std::filesystem::path& path, const CaseFile& file);

// What a shell command did.
struct Ran {
    int exit = -1;
    std::string out;
    std::string err;
};

// Runs the command with bash in a folder, with the built program first on the PATH, the
// repository's data as PLENARY_DATA and no colour. The hash of a dossier in the output becomes
// "sha256:#", the folder itself becomes ".".
[[nodiscard]] Ran run_in(const std::filesystem::path& folder, const std::string& command);

// A new folder that is gone when this is, with `data` in it pointing at the repository's data.
class Scratch : public disk::ScratchFolder {
public:
    Scratch();
};

} // namespace plenary::cases
