#include "plenary/format/csv.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Problem invalid(std::string code, std::string message, std::string hint, Where where) {
    return {Kind::invalid,   std::move(code),  std::move(message),
            std::move(hint), std::move(where), ""};
}

// Walks over the text cell by cell and keeps the place.
class Reader {
public:
    Reader(std::string_view text, std::string file, std::vector<Problem>& problems)
        : text_(text), file_(std::move(file)), problems_(problems) {}

    [[nodiscard]] bool done() const { return failed_ || at_ >= text_.size(); }

    [[nodiscard]] bool failed() const { return failed_; }

    std::vector<CsvCell> row() {
        std::vector<CsvCell> cells;
        while (true) {
            cells.push_back(cell());
            if (failed_ || at_ >= text_.size())
                break;
            if (text_[at_] == ',') {
                step();
                continue;
            }
            if (text_[at_] == '\r')
                ++at_;
            step(); // the line feed
            break;
        }
        return cells;
    }

private:
    // True at the end of a line or of the text.
    [[nodiscard]] bool at_end_of_line() const {
        if (at_ >= text_.size() || text_[at_] == '\n')
            return true;
        return text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    }

    void step() {
        const auto c = static_cast<unsigned char>(text_[at_++]);
        if (c == '\n') {
            ++line_;
            column_ = 1;
        } else if ((c & 0xC0U) != 0x80U) {
            ++column_;
        }
    }

    CsvCell cell() {
        CsvCell out{"", line_, column_};
        if (at_ < text_.size() && text_[at_] == '"') {
            quoted(out);
            return out;
        }
        while (!at_end_of_line() && text_[at_] != ',') {
            if (text_[at_] == '"') {
                problems_.push_back(
                    invalid("stray-quote", "a quote inside a cell that is not quoted",
                            "put the whole cell in quotes and double the inner ones",
                            {file_, line_, column_}));
                while (!at_end_of_line())
                    step();
                return out;
            }
            out.text += text_[at_];
            step();
        }
        return out;
    }

    void quoted(CsvCell& out) {
        step();
        while (at_ < text_.size()) {
            if (text_[at_] != '"') {
                out.text += text_[at_];
                step();
                continue;
            }
            step();
            if (at_ < text_.size() && text_[at_] == '"') {
                out.text += '"';
                step();
                continue;
            }
            if (at_end_of_line() || text_[at_] == ',')
                return;
            problems_.push_back(invalid("stray-quote", "text after the closing quote of a cell",
                                        "double the quotes that belong to the cell",
                                        {file_, line_, column_}));
            while (!at_end_of_line())
                step();
            return;
        }
        problems_.push_back(invalid("open-quote", "a quote is opened here and never closed",
                                    "close it, or double it where it belongs to the text",
                                    {file_, out.line, out.column}));
        failed_ = true;
    }

    std::string_view text_;
    std::string file_;
    std::vector<Problem>& problems_;
    std::size_t at_ = 0;
    int line_ = 1;
    int column_ = 1;
    bool failed_ = false;
};

// "-3", "+1.5", "-0,5 %", "-1e-9"
bool is_signed_number(std::string_view text) {
    const auto digits = [&] {
        const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(count);
        return count;
    };
    const auto skip = [&](std::string_view any) {
        if (text.empty() || any.find(text.front()) == std::string_view::npos)
            return false;
        text.remove_prefix(1);
        return true;
    };
    if (!skip("+-"))
        return false;
    const std::size_t before = digits();
    const std::size_t after = skip(".,") ? digits() : 0;
    if (before + after == 0)
        return false;
    if (skip("eE")) {
        skip("+-");
        if (digits() == 0)
            return false;
    }
    skip(" ");
    skip("%");
    return text.empty();
}

} // namespace

std::optional<Problem> find_long_line(std::string_view text, const std::string& file) {
    int line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end - at > longest_line) {
            return invalid(
                "line-too-long",
                fmt::format("a line of {} bytes; at most {} are read", end - at, longest_line),
                "split the line; is this the right file?", {file, line, 1});
        }
        at = end + 1;
    }
    return std::nullopt;
}

Where place_of(std::string_view text, std::size_t offset, const std::string& file) {
    const std::string_view before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::size_t column = count_characters(before.substr(start)) + 1;
    return {file, static_cast<int>(line), static_cast<int>(column)};
}

Result<std::string_view> checked_utf8(std::string_view bytes, const std::string& file) {
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    const auto bad = first_invalid_utf8(bytes);
    if (!bad)
        return bytes;
    return fail(invalid("invalid-utf8", "these bytes are not UTF-8", "save the file as UTF-8",
                        place_of(bytes, *bad, file)));
}

CsvTable parse_csv(std::string_view bytes, const std::string& file,
                   std::vector<Problem>& problems) {
    CsvTable table;
    table.file = file;
    const auto text = checked_utf8(bytes, file);
    if (!text) {
        problems.push_back(text.error());
        return table;
    }
    if (text->find_first_not_of(" \t\r\n") == std::string_view::npos) {
        problems.push_back(invalid("empty-file", "the file is empty: the header row is missing",
                                   "write the names of the columns into the first line",
                                   {file, 1, 1}));
        return table;
    }
    if (const auto problem = find_long_line(*text, file)) {
        problems.push_back(*problem);
        return table;
    }

    Reader reader(*text, file, problems);
    table.header = reader.row();
    if (reader.failed())
        return table;
    std::set<std::string_view> seen;
    for (const CsvCell& cell : table.header) {
        if (seen.insert(cell.text).second)
            continue;
        problems.push_back(invalid("duplicate-column",
                                   fmt::format("the column '{}' stands twice", cell.text),
                                   "keep one of them", {file, cell.line, cell.column}));
    }
    while (!reader.done()) {
        const std::size_t problems_before = problems.size();
        std::vector<CsvCell> row = reader.row();
        if (reader.failed())
            break;
        if (row.size() == 1 && row.front().text.empty())
            continue; // an empty line
        if (problems.size() > problems_before)
            continue;
        if (row.size() != table.header.size()) {
            const CsvCell& at =
                row.size() > table.header.size() ? row[table.header.size()] : row.back();
            problems.push_back(invalid("row-length",
                                       fmt::format("this row has {} cells, the header has {}",
                                                   row.size(), table.header.size()),
                                       "a cell with a comma in it must stand in quotes",
                                       {file, at.line, at.column}));
            continue;
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool runs_in_spreadsheets(std::string_view text) {
    constexpr std::string_view starts = "=+-@\t\r\n";
    return !text.empty() && starts.find(text.front()) != std::string_view::npos &&
           !is_signed_number(text);
}

bool looks_neutralised(std::string_view text) {
    return text.starts_with('\'') && runs_in_spreadsheets(text.substr(1));
}

std::vector<Problem> find_neutralised(const CsvTable& table) {
    std::vector<Problem> out;
    const auto look = [&](const std::vector<CsvCell>& row) {
        for (const CsvCell& cell : row) {
            if (looks_neutralised(cell.text))
                out.push_back(invalid("neutralised-cell",
                                      "this cell begins with an apostrophe that a spreadsheet "
                                      "needs and a dossier does not",
                                      "take the apostrophe away; --keep-apostrophes takes the "
                                      "cells as they are",
                                      {table.file, cell.line, cell.column}));
        }
    };
    look(table.header);
    for (const auto& row : table.rows)
        look(row);
    return out;
}

std::string csv_cell(std::string_view text, CsvCells how) {
    const bool neutralised = how == CsvCells::neutralised;
    // Where a comma is a decimal point, cells are parted by semicolons.
    const bool plain =
        text.find_first_of(neutralised ? ",\"\r\n;\t" : ",\"\r\n") == std::string_view::npos;
    const bool runs = neutralised && runs_in_spreadsheets(text);
    if (plain && !text.starts_with(byte_order_mark))
        return runs ? "'" + std::string(text) : std::string(text);
    std::string out = runs ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + '"';
}

} // namespace plenary::format
