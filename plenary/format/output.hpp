// How answers are printed. One file in format/output/ per way, with its test beside it. The file
// defines
//
//     namespace plenary::format::output {
//     const Output NAME{ ... };
//     }
//
// and `--NAME` selects it on every verb. The register is written at configure time.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "plenary/format/csv.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/question/answer.hpp"

namespace plenary::format {

struct Style {
    bool colour = false;
    int width = 100; // columns of the terminal; tables may be wider
    CsvCells cells = CsvCells::plain;
};

struct Output {
    std::string_view name;
    std::string_view help;
    // The whole answer, ending with a newline. Error no-table when there is nothing to print this
    // way.
    Result<std::string> (*print)(const question::Answer&, const Style&) = nullptr;
    // Problems that ended the run, for people on stderr or for programs on stdout.
    std::string (*print_problems)(std::span<const Problem>) = nullptr;
    bool problems_on_stdout = false;
};

// Data as JSON text, indented by two blanks, keys in their order, with a last newline. Numbers that
// are not finite become null.
[[nodiscard]] std::string to_json(const question::Object& data);

// Problems as lines for a person: "plenary: file:line:column: message", excerpt and hint below.
[[nodiscard]] std::string problems_as_text(std::span<const Problem> problems);

// A problem as the data of an answer: code, message, hint, where.
[[nodiscard]] question::Object problem_data(const Problem& problem);

namespace output {
std::span<const Output* const> all();
}

} // namespace plenary::format
