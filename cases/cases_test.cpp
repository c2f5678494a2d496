// Runs every *.case file under cases/. With PLENARY_UPDATE_CASES=1 the expected output is written
// anew instead; read the diff before committing it.

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cases/case_file.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace plenary::cases {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> all_cases() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator("cases")) {
        if (entry.path().extension() == ".case")
            out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
    std::string name = info.param.lexically_relative("cases").replace_extension().string();
    for (char& c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0)
            c = '_';
    }
    return name;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty())
            out.push_back(line);
    }
    return out;
}

// "/needed = 24": a JSON pointer and the value it must have. "/conflicts has \"text\"": somewhere
// under it stands this text. "/members size 35": an array or object of this many.
void check_json(const std::string& out, const std::string& body) {
    nlohmann::json answer;
    ASSERT_NO_THROW(answer = nlohmann::json::parse(out)) << out;
    for (const std::string& line : lines_of(body)) {
        std::istringstream words(line);
        std::string pointer;
        std::string sign;
        words >> pointer >> sign;
        std::string rest;
        std::getline(words, rest);
        const nlohmann::json::json_pointer place(pointer == "/" ? "" : pointer);
        ASSERT_TRUE(answer.contains(place)) << pointer << " is not in\n" << out;
        const nlohmann::json& value = answer.at(place);
        const nlohmann::json wanted = nlohmann::json::parse(rest);
        if (sign == "=") {
            EXPECT_EQ(value, wanted) << pointer;
        } else if (sign == "size") {
            EXPECT_EQ(value.size(), wanted.get<std::size_t>()) << pointer;
        } else if (sign == "has") {
            EXPECT_NE(value.dump().find(wanted.get<std::string>()), std::string::npos)
                << pointer << " lacks " << rest << " in\n"
                << value.dump(1);
        } else if (sign == "lacks") {
            EXPECT_EQ(value.dump().find(wanted.get<std::string>()), std::string::npos)
                << pointer << " has " << rest;
        } else {
            FAIL() << "no such comparison: " << line;
        }
    }
}

class TextCase : public testing::TestWithParam<fs::path> {};

TEST_P(TextCase, PrintsWhatItMust) {
    const bool update = std::getenv("PLENARY_UPDATE_CASES") != nullptr;
    CaseFile file = read_case(GetParam());
    const Scratch scratch;
    Ran ran;
    bool checked = true;
    const Section* run = nullptr;
    for (Section& section : file.sections) {
        SCOPED_TRACE(run == nullptr ? "" : run->body);
        if (section.kind == "file") {
            const fs::path target = scratch.path() / section.argument;
            fs::create_directories(target.parent_path());
            std::ofstream(target, std::ios::binary) << section.body;
        } else if (section.kind == "run") {
            EXPECT_TRUE(checked) << "nothing is expected of: " << (run ? run->body : "");
            checked = false;
            run = &section;
            ran = run_in(scratch.path(), section.body);
        } else if (section.kind == "exit") {
            checked = true;
            if (update)
                section.argument = std::to_string(ran.exit);
            EXPECT_EQ(std::to_string(ran.exit), section.argument) << ran.out << ran.err;
        } else if (section.kind == "stdout") {
            if (update)
                section.body = ran.out;
            EXPECT_EQ(ran.out, section.body) << ran.err;
        } else if (section.kind == "stderr") {
            if (update)
                section.body = ran.err;
            EXPECT_EQ(ran.err, section.body) << ran.out;
        } else if (section.kind == "stdout has") {
            for (const std::string& line : lines_of(section.body)) {
                EXPECT_NE(ran.out.find(line), std::string::npos) << line << "\nis not in\n"
                                                                 << ran.out;
            }
        } else if (section.kind == "stdout lacks") {
            for (const std::string& line : lines_of(section.body)) {
                EXPECT_EQ(ran.out.find(line), std::string::npos) << line << "\nis in\n" << ran.out;
            }
        } else if (section.kind == "stderr has") {
            for (const std::string& line : lines_of(section.body)) {
                EXPECT_NE(ran.err.find(line), std::string::npos) << line << "\nis not in\n"
                                                                 << ran.err;
            }
        } else if (section.kind == "json") {
            check_json(ran.out, section.body);
        } else if (section.kind == "missing") {
            EXPECT_FALSE(fs::exists(scratch.path() / section.argument)) << section.argument;
        }
    }
    EXPECT_TRUE(checked) << "the last command has no '== exit'";
    if (update)
        write_case(GetParam(), file);
}

INSTANTIATE_TEST_SUITE_P(All, TextCase, testing::ValuesIn(all_cases()), test_name);

} // namespace
} // namespace plenary::cases
