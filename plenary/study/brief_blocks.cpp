#include "plenary/study/brief_blocks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/text/markup.hpp"

namespace plenary::study {
namespace {

std::string table_html(const question::Table& table) {
    std::string out = "<div class=\"scroll\"><table>\n<tr>";
    for (const question::Column& column : table.columns) {
        out += fmt::format("<th{}>{}</th>", column.right ? " class=\"n\"" : "",
                           markup_text(column.title));
    }
    out += "</tr>\n";
    for (const std::vector<std::string>& row : table.rows) {
        out += "<tr>";
        for (std::size_t c = 0; c < row.size(); ++c) {
            out += fmt::format("<td{}>{}</td>", table.columns[c].right ? " class=\"n\"" : "",
                               markup_text(row[c]));
        }
        out += "</tr>\n";
    }
    return out + "</table></div>\n";
}

} // namespace

std::string html_of(const std::vector<question::Block>& blocks) {
    std::string out;
    using question::Block;
    bool in_list = false;
    for (const question::Block& block : blocks) {
        if ((block.kind == Block::Kind::item) != in_list) {
            in_list = !in_list;
            out += in_list ? "<ul>\n" : "</ul>\n";
        }
        const std::string words = markup_text(block.text);
        switch (block.kind) {
        case Block::Kind::headline:
            out += fmt::format("<p><strong>{}</strong></p>\n", words);
            break;
        case Block::Kind::paragraph:
            out += fmt::format("<p>{}</p>\n", words);
            break;
        case Block::Kind::heading:
            out += fmt::format("<h4>{}</h4>\n", words);
            break;
        case Block::Kind::item:
            out += fmt::format("<li>{}</li>\n", words);
            break;
        case Block::Kind::table:
            out += table_html(block.table);
            break;
        case Block::Kind::note:
            out += fmt::format("<p class=\"small\">{}</p>\n", words);
            break;
        }
    }
    return in_list ? out + "</ul>\n" : out;
}

std::string html_figure(std::string_view svg) {
    // An XML declaration has no place inside HTML.
    const auto start = std::min(svg.find("<svg"), svg.size());
    return fmt::format("<figure class=\"stakes\">\n{}</figure>\n", svg.substr(start));
}

} // namespace plenary::study
