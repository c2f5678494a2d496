#include "cases/case_file.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>
#include <sys/wait.h>

namespace plenary::cases {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string>& kinds() {
    static const std::vector<std::string> all{"stdout has", "stderr has", "stdout lacks", "file",
                                              "run",        "exit",       "stdout",       "stderr",
                                              "json",       "missing"};
    return all;
}

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

CaseFile read_case(const fs::path& path) {
    CaseFile out;
    std::istringstream lines(text_of(path));
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (!line.starts_with("== ")) {
            if (!out.sections.empty()) {
                out.sections.back().body += line + "\n";
            } else if (line.starts_with("#")) {
                out.about += line + "\n";
            } else if (!line.empty()) {
                throw std::runtime_error(
                    fmt::format("{}:{}: text before the first section", path.string(), number));
            }
            continue;
        }
        const std::string head = line.substr(3);
        Section section;
        for (const std::string& kind : kinds()) {
            if (head == kind || head.starts_with(kind + " ")) {
                section.kind = kind;
                section.argument = head == kind ? "" : head.substr(kind.size() + 1);
                break;
            }
        }
        if (section.kind.empty()) {
            throw std::runtime_error(
                fmt::format("{}:{}: no section is called '{}'", path.string(), number, head));
        }
        out.sections.push_back(section);
    }
    return out;
}

void write_case(const fs::path& path, const CaseFile& file) {
    std::ofstream out(path, std::ios::binary);
    out << file.about;
    for (const Section& section : file.sections) {
        out << "== " << section.kind << (section.argument.empty() ? "" : " ") << section.argument
            << "\n"
            << section.body;
    }
}

Ran run_in(const fs::path& folder, const std::string& command) {
    const char* build = std::getenv("PLENARY_BUILD");
    if (build == nullptr)
        throw std::runtime_error("PLENARY_BUILD names the build tree");
    // A folder of its own for what is printed: the case's folder may have a file-size limit or hold
    // files that the case counts.
    const Scratch side;
    {
        std::ofstream script(side.path() / "command");
        script << "cd " << folder << "\n" << command << "\n";
    }
    const std::string line =
        fmt::format("env -u PLENARY_DOSSIER -u COLUMNS PLENARY_DATA='{2}' PATH='{0}/bin':\"$PATH\" "
                    "LC_ALL=C.UTF-8 "
                    "bash '{1}/command' >'{1}/out' 2>'{1}/err' </dev/null",
                    build, side.path().string(), fs::absolute("data").string());
    const int status = std::system(line.c_str());
    Ran ran;
    ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    const std::regex hash("sha256:[0-9a-f]{64}");
    for (auto [name, slot] : {std::pair{"out", &ran.out}, std::pair{"err", &ran.err}}) {
        *slot = std::regex_replace(text_of(side.path() / name), hash, "sha256:#");
        const std::string here = folder.string();
        for (std::size_t at = 0; (at = slot->find(here, at)) != std::string::npos;) {
            slot->replace(at, here.size(), ".");
        }
    }
    return ran;
}

Scratch::Scratch() { fs::create_symlink(fs::absolute("data"), path() / "data"); }

} // namespace plenary::cases
