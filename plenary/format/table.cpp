#include "plenary/format/table.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "plenary/numeric/decimal.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::format {
std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto start = text.find_first_not_of(blanks);
    if (start == std::string_view::npos)
        return "";
    return std::string(text.substr(start, text.find_last_not_of(blanks) - start + 1));
}

TypedTable::TypedTable(CsvTable table, std::initializer_list<std::string_view> needed,
                       std::vector<Problem>& problems)
    : table_(std::move(table)), problems_(&problems) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < table_.header.size(); ++i) {
        const CsvCell& cell = table_.header[i];
        names.push_back(trimmed(cell.text));
        const auto [first, is_new] = columns_.emplace(names.back(), i);
        if (!is_new && table_.header[first->second].text != cell.text) {
            problems.push_back({Kind::invalid, "duplicate-column",
                                fmt::format("the column '{}' stands twice", names.back()),
                                "keep one of them", Where{table_.file, cell.line, cell.column},
                                ""});
        }
    }
    usable_ = !table_.header.empty();
    if (!usable_)
        return;
    for (const std::string_view name : needed) {
        if (columns_.find(name) != columns_.end())
            continue;
        usable_ = false;
        std::vector<std::string> unknown;
        for (const std::string& have : names)
            unknown.push_back(have);
        const std::vector<std::string> near = nearest(name, unknown, 1);
        problems.push_back({Kind::invalid, "missing-column",
                            fmt::format("the column '{}' is missing", name),
                            near.empty() ? fmt::format("add '{}' to the header", name)
                                         : fmt::format("is it the column '{}'?", near.front()),
                            Where{table_.file, table_.header.front().line, 1}, ""});
    }
}

const CsvCell* TypedTable::cell(std::size_t row, std::string_view column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() ? nullptr : &table_.rows[row][found->second];
}

std::vector<std::string> TypedTable::columns() const {
    std::vector<std::string> out;
    for (const CsvCell& name : table_.header)
        out.push_back(trimmed(name.text));
    return out;
}

Where TypedTable::where(std::size_t row, std::string_view column) const {
    const CsvCell* at = cell(row, column);
    if (at == nullptr)
        at = &table_.rows[row].front();
    return {table_.file, at->line, at->column};
}

std::string TypedTable::text(std::size_t row, std::string_view column) const {
    const CsvCell* at = cell(row, column);
    return at == nullptr ? "" : trimmed(at->text);
}

std::string TypedTable::needed(std::size_t row, std::string_view column) const {
    std::string out = text(row, column);
    if (out.empty()) {
        report(row, column, "empty-cell", fmt::format("'{}' is empty", column),
               "every row needs it");
    }
    return out;
}

std::vector<std::string> TypedTable::list(std::size_t row, std::string_view column) const {
    std::vector<std::string> out;
    std::string rest = text(row, column) + ";";
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t end = rest.find(';', at);
        std::string part = trimmed(std::string_view(rest).substr(at, end - at));
        if (!part.empty())
            out.push_back(std::move(part));
        at = end + 1;
    }
    return out;
}

std::optional<Day> TypedTable::day(std::size_t row, std::string_view column) const {
    const std::string written = text(row, column);
    if (written.empty())
        return std::nullopt;
    const auto day = Day::parse(written);
    if (!day) {
        report(row, column, "bad-day", fmt::format("'{}' is not a day", written),
               "write YYYY-MM-DD, for example 2017-03-28");
    }
    return day;
}

std::optional<int> TypedTable::number(std::size_t row, std::string_view column, int least) const {
    const std::string written = text(row, column);
    if (written.empty())
        return std::nullopt;
    int value = 0;
    const char* end = written.data() + written.size();
    const auto [stop, error] = std::from_chars(written.data(), end, value);
    if (error != std::errc() || stop != end || value < least) {
        report(row, column, "bad-number", fmt::format("'{}' is not a whole number", written),
               fmt::format("write a whole number of at least {}", least));
        return std::nullopt;
    }
    return value;
}

std::optional<double> TypedTable::decimal(std::size_t row, std::string_view column) const {
    const std::string written = text(row, column);
    if (written.empty())
        return std::nullopt;
    const auto value = decimal_of(written);
    if (!value) {
        report(row, column, "bad-number", fmt::format("'{}' is not a decimal number", written),
               "write digits with a point, without separators, for example 1276929359.32");
    }
    return value;
}

std::optional<double> TypedTable::needed_decimal(std::size_t row, std::string_view column) const {
    return needed(row, column).empty() ? std::nullopt : decimal(row, column);
}

void TypedTable::report(std::size_t row, std::string_view column, std::string code,
                        std::string message, std::string hint) const {
    problems_->push_back({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                          where(row, column), ""});
}

std::string hint_among(std::string_view typed, const std::vector<std::string>& allowed) {
    std::string hint = did_you_mean(typed, allowed);
    if (!hint.empty())
        return hint;
    hint = "write one of: ";
    for (std::size_t i = 0; i < allowed.size(); ++i)
        hint += (i > 0 ? ", " : "") + allowed[i];
    return hint;
}

} // namespace plenary::format
