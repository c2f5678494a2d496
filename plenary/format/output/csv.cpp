#include "plenary/format/csv.hpp"

#include "plenary/format/output.hpp"

namespace plenary::format::output {
namespace {

Result<std::string> print(const question::Answer& answer, const Style& style) {
    if (!answer.table) {
        return fail({Kind::usage, "no-table", "this answer is no table",
                     "leave out --csv, or use --json", Where{"--csv", 0, 0}, ""});
    }
    std::string out;
    for (std::size_t i = 0; i < answer.table->columns.size(); ++i) {
        if (i > 0)
            out += ',';
        out += csv_cell(answer.table->columns[i].title, style.cells);
    }
    out += '\n';
    for (const auto& row : answer.table->rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                out += ',';
            out += csv_cell(row[i], style.cells);
        }
        out += '\n';
    }
    return out;
}

} // namespace

extern const Output csv;
const Output csv{"csv", "print the table of the answer as CSV", print, problems_as_text, false};

} // namespace plenary::format::output
