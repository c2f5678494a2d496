#include "plenary/format/csv_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/csv.hpp"

namespace plenary::format {
namespace {

constexpr int most_wrong_rows = 100;

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool same_but_for_case(std::string_view a, std::string_view b) {
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return small(x) == small(y); });
}

} // namespace

CsvRows::CsvRows(std::string_view bytes, std::string file, std::vector<Problem>& problems,
                 char separator)
    : file_(std::move(file)), problems_(&problems), separator_(separator) {
    const auto text = checked_utf8(bytes, file_);
    if (!text) {
        problems_->push_back(text.error());
        stopped_ = true;
        return;
    }
    text_ = *text;
    if (!read_row()) {
        if (!stopped_) {
            problems_->push_back({Kind::invalid, "empty-file", "this table is empty",
                                  "check that it is the right file", Where{file_, 0, 0}, ""});
        }
        stopped_ = true;
        return;
    }
    for (const std::string_view cell : cells_)
        header_.emplace_back(without_blanks(cell));
    for (std::size_t i = 0; i < header_.size(); ++i) {
        if (!header_[i].empty() && column(header_[i]) != i) {
            problems_->push_back({Kind::invalid, "duplicate-column",
                                  fmt::format("two columns are called '{}'", header_[i]),
                                  "rename one of them", Where{file_, line_, 0}, ""});
        }
    }
}

std::optional<std::size_t> CsvRows::column(std::string_view name) const {
    for (std::size_t i = 0; i < header_.size(); ++i) {
        if (same_but_for_case(header_[i], name))
            return i;
    }
    return std::nullopt;
}

Where CsvRows::where(std::size_t column) const {
    std::size_t at = row_begin_;
    for (std::size_t passed = 0; passed < column; ++passed) {
        if (text_[at] == '"') {
            at = text_.find('"', at + 1) + 1;
            while (at < text_.size() && text_[at] == '"')
                at = text_.find('"', at + 1) + 1;
        }
        at = text_.find(separator_, at) + 1;
    }
    return place_of(text_, at, file_);
}

bool CsvRows::next() {
    while (!stopped_ && read_row()) {
        if (cells_.size() == header_.size())
            return true;
        if (cells_.size() == 1 && cells_[0].empty())
            continue;
        report_wrong_row(
            "row-length",
            fmt::format("{} cells, but the header has {}", cells_.size(), header_.size()),
            "check the quotes and separators of this row");
    }
    return false;
}

void CsvRows::report_wrong_row(std::string code, std::string message, std::string hint) {
    problems_->push_back(
        {Kind::invalid, std::move(code), std::move(message), std::move(hint), where(), ""});
    if (++wrong_ == most_wrong_rows) {
        problems_->push_back({Kind::invalid, "too-many-problems",
                              fmt::format("{} rows are wrong; the rest was not read", wrong_),
                              "check the separator and that it is the right file", where(), ""});
        stopped_ = true;
    }
}

bool CsvRows::read_row() {
    cells_.clear();
    unquoted_.clear();
    line_ = next_line_;
    row_begin_ = at_;
    if (at_ >= text_.size())
        return false;
    std::vector<std::size_t> backed;
    while (true) {
        if (at_ < text_.size() && text_[at_] == '"') {
            const std::size_t open = ++at_;
            bool doubled = false;
            while (true) {
                const std::size_t quote = text_.find('"', at_);
                if (quote == std::string_view::npos) {
                    problems_->push_back(
                        {Kind::invalid, "open-quote", "a quote is opened here and never closed",
                         "close it, or double it where it belongs to the text", where(), ""});
                    stopped_ = true;
                    cells_.clear();
                    return false;
                }
                at_ = quote + 1;
                if (at_ >= text_.size() || text_[at_] != '"')
                    break;
                doubled = true;
                ++at_;
            }
            const std::string_view inside = text_.substr(open, at_ - 1 - open);
            next_line_ += static_cast<int>(std::count(inside.begin(), inside.end(), '\n'));
            if (doubled) {
                std::string& clean = unquoted_.emplace_back();
                for (std::size_t i = 0; i < inside.size(); ++i) {
                    clean += inside[i];
                    if (inside[i] == '"')
                        ++i;
                }
                backed.push_back(cells_.size());
                cells_.emplace_back();
            } else {
                cells_.push_back(inside);
            }
            const std::size_t after = at_;
            while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n')
                ++at_;
            const std::string_view rest = text_.substr(after, at_ - after);
            if (!rest.empty() && rest != "\r") {
                report_wrong_row("stray-quote", "text after the closing quote of a cell",
                                 "double the quotes that belong to the cell");
            }
        } else {
            const std::size_t start = at_;
            while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n')
                ++at_;
            std::string_view cell = text_.substr(start, at_ - start);
            if ((at_ >= text_.size() || text_[at_] == '\n') && cell.ends_with('\r'))
                cell.remove_suffix(1);
            cells_.push_back(cell);
        }
        if (at_ < text_.size() && text_[at_] == separator_) {
            ++at_;
            continue;
        }
        if (at_ < text_.size())
            ++at_;
        ++next_line_;
        break;
    }
    for (std::size_t i = 0; i < backed.size(); ++i)
        cells_[backed[i]] = unquoted_[i];
    return true;
}

} // namespace plenary::format
