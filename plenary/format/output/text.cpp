#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/output.hpp"
#include "plenary/text/printable.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format::output {
namespace {

using question::Block;

std::string wrap(std::string_view text, std::size_t width, std::string_view first,
                 std::string_view rest) {
    std::string out;
    std::string line(first);
    bool fresh = true;
    std::string word;
    const auto place = [&] {
        if (word.empty())
            return;
        if (!fresh && display_width(line) + 1 + display_width(word) > width) {
            out += line + "\n";
            line = std::string(rest);
            fresh = true;
        }
        if (!fresh)
            line += ' ';
        line += word;
        fresh = false;
        word.clear();
    };
    for (const char c : text) {
        if (c == ' ') {
            place();
        } else if (c == '\n') {
            place();
            out += line + "\n";
            line = std::string(rest);
            fresh = true;
        } else {
            word += c;
        }
    }
    place();
    return out + line + "\n";
}

std::string pad(std::string_view text, std::size_t width, bool right) {
    const std::size_t have = display_width(text);
    const std::string blanks(width > have ? width - have : 0, ' ');
    return right ? blanks + std::string(text) : std::string(text) + blanks;
}

std::vector<std::string> lines_of(std::string_view text, std::size_t width) {
    const std::string wrapped = wrap(text, width, "", "");
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin < wrapped.size();) {
        const std::size_t end = wrapped.find('\n', begin);
        out.push_back(wrapped.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

// Columns are as wide as they must be, or as they may be: a longer cell is wrapped. A last column
// of prose is wrapped to the terminal.
std::string table(const question::Table& shown, const Style& style) {
    constexpr std::size_t narrowest = 24;
    if (shown.columns.empty())
        return "";
    const std::size_t last = shown.columns.size() - 1;
    const auto lines_in = [&](const std::string& cell, std::size_t column) {
        const std::size_t widest = shown.columns[column].widest;
        return widest == 0 ? std::vector{cell} : lines_of(cell, widest);
    };
    std::vector<std::size_t> widths;
    std::size_t before = 2; // the last column
    for (std::size_t i = 0; i <= last; ++i) {
        std::size_t width = display_width(shown.columns[i].title);
        for (const auto& row : shown.rows) {
            for (const std::string& line : lines_in(row[i], i))
                width = std::max(width, display_width(line));
        }
        widths.push_back(width);
        before += i < last ? width + 2 : 0;
    }
    const auto screen = static_cast<std::size_t>(std::max(style.width, 0));
    const std::size_t room = std::max(screen > before ? screen - before : 0, narrowest);
    const auto print_row = [&](const std::vector<std::string>& cells) {
        std::vector<std::vector<std::string>> lines;
        std::size_t height = 1;
        for (std::size_t i = 0; i <= last; ++i) {
            lines.push_back(i == last && !shown.columns[i].right ? lines_of(cells[i], room)
                                                                 : lines_in(cells[i], i));
            height = std::max(height, lines.back().size());
        }
        std::string out;
        for (std::size_t h = 0; h < height; ++h) {
            std::string line = "  ";
            for (std::size_t i = 0; i <= last; ++i) {
                const std::string_view cell =
                    h < lines[i].size() ? lines[i][h] : std::string_view();
                const bool right = shown.columns[i].right;
                line += i < last ? pad(cell, widths[i], right) + "  "
                        : right  ? pad(cell, widths[i], true)
                                 : std::string(cell);
            }
            out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
        }
        return out;
    };
    std::vector<std::string> titles;
    for (const auto& column : shown.columns)
        titles.push_back(column.title);
    const bool titled =
        std::any_of(titles.begin(), titles.end(), [](const auto& t) { return !t.empty(); });
    std::string out;
    if (titled)
        out += style.colour ? "\x1b[2m" + print_row(titles) + "\x1b[0m" : print_row(titles);
    for (const auto& row : shown.rows)
        out += print_row(row);
    return out;
}

question::Table printable_cells(question::Table shown) {
    for (auto& row : shown.rows) {
        for (std::string& cell : row)
            cell = printable(cell);
    }
    return shown;
}

Result<std::string> print(const question::Answer& answer, const Style& style) {
    const auto width = static_cast<std::size_t>(style.width);
    const auto dress = [&](std::string_view code, const std::string& text) {
        return style.colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : text;
    };
    std::string out;
    for (const Block& raw : answer.text) {
        const Block block{raw.kind, printable(raw.text), printable_cells(raw.table)};
        switch (block.kind) {
        case Block::Kind::headline:
            out += dress("1", wrap(block.text, width, "", ""));
            break;
        case Block::Kind::paragraph:
            out += wrap(block.text, width, "", "");
            break;
        case Block::Kind::heading:
            out += "\n" + dress("1", block.text + "\n");
            break;
        case Block::Kind::item:
            out += wrap(block.text, width, "  - ", "    ");
            break;
        case Block::Kind::note:
            out += dress("2", wrap(block.text, width, "", ""));
            break;
        case Block::Kind::table:
            out += table(block.table, style);
            break;
        }
    }
    return out;
}

} // namespace

extern const Output text;
const Output text{"text", "print the answer as text (the default)", print, problems_as_text, false};

} // namespace plenary::format::output
