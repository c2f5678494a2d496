// Runs the commands that the documents show, and compares. A block
//
//     ```console
//     $ plenary count ...
//     what it prints
//     ```
//
// in docs/**/*.md and README.md is run in the order of the page, in one scratch folder; a line
// "..." in the output stands for any lines. With PLENARY_UPDATE_CASES=1 the output is written anew
// (a block with "..." is left alone).

#include <algorithm>
#include <fstream>
#include <sstream>

#include "cases/case_file.hpp"
#include <gtest/gtest.h>

namespace plenary::cases {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> documents() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator("docs")) {
        if (entry.path().extension() == ".md")
            out.push_back(entry.path());
    }
    if (fs::exists("README.md"))
        out.emplace_back("README.md");
    std::sort(out.begin(), out.end());
    return out;
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
    std::string name = fs::path(info.param).replace_extension().string();
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

// Whether `lines` from `i` match `pattern` from `j`, a "..." line standing for any number of lines.
bool matches(const std::vector<std::string>& lines, std::size_t i,
             const std::vector<std::string>& pattern, std::size_t j) {
    for (; j < pattern.size(); ++i, ++j) {
        if (pattern[j] == "...") {
            for (std::size_t k = i; k <= lines.size(); ++k) {
                if (matches(lines, k, pattern, j + 1))
                    return true;
            }
            return false;
        }
        if (i >= lines.size() || lines[i] != pattern[j])
            return false;
    }
    return i == lines.size();
}

class Document : public testing::TestWithParam<fs::path> {};

TEST_P(Document, ShowsWhatIsTrue) {
    const bool update = std::getenv("PLENARY_UPDATE_CASES") != nullptr;
    std::ifstream in(GetParam());
    std::stringstream whole;
    whole << in.rdbuf();
    const Scratch scratch;
    std::string rewritten;
    std::string command;
    std::vector<std::string> shown;
    bool inside = false;
    const auto finish = [&] {
        if (command.empty())
            return;
        const Ran ran = run_in(scratch.path(), command);
        const std::vector<std::string> printed = lines_of(ran.out + ran.err);
        const bool partial = std::find(shown.begin(), shown.end(), "...") != shown.end();
        EXPECT_TRUE(matches(printed, 0, shown, 0)) << "$ " << command << "\nprints\n"
                                                   << ran.out << ran.err;
        for (const std::string& line : partial ? shown : printed)
            rewritten += line + "\n";
        command.clear();
        shown.clear();
    };
    for (const std::string& line : lines_of(whole.str())) {
        if (inside && line == "```") {
            finish();
            inside = false;
        } else if (inside && line.starts_with("$ ")) {
            finish();
            command = line.substr(2);
        } else if (inside && !command.empty()) {
            shown.push_back(line);
            continue;
        } else if (line == "```console") {
            inside = true;
        }
        rewritten += line + "\n";
    }
    EXPECT_FALSE(inside) << "a block is not closed";
    if (update)
        std::ofstream(GetParam()) << rewritten;
}

INSTANTIATE_TEST_SUITE_P(All, Document, testing::ValuesIn(documents()), test_name);

} // namespace
} // namespace plenary::cases
