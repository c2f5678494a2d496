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

// Columns are as wide as they must be; a last column of prose is wrapped to the terminal.
std::string table(const question::Table& shown, const Style& style) {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < shown.columns.size(); ++i) {
        std::size_t width = display_width(shown.columns[i].title);
        for (const auto& row : shown.rows)
            width = std::max(width, display_width(row[i]));
        widths.push_back(width);
    }
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string start = "  ";
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            start += pad(cells[i], widths[i], shown.columns[i].right) + "  ";
        }
        const std::size_t last = cells.size() - 1;
        if (shown.columns[last].right)
            return start + pad(cells[last], widths[last], true) + "\n";
        const std::string indent(display_width(start), ' ');
        const auto room =
            static_cast<std::size_t>(std::max(style.width, static_cast<int>(indent.size()) + 24));
        std::string out = wrap(cells[last], room, start, indent);
        while (out.size() > 1 && out[out.size() - 2] == ' ')
            out.erase(out.size() - 2, 1);
        return out;
    };
    std::vector<std::string> titles;
    for (const auto& column : shown.columns)
        titles.push_back(column.title);
    const bool titled =
        std::any_of(titles.begin(), titles.end(), [](const auto& t) { return !t.empty(); });
    std::string out;
    if (titled)
        out += style.colour ? "\x1b[2m" + line(titles) + "\x1b[0m" : line(titles);
    for (const auto& row : shown.rows)
        out += line(row);
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
