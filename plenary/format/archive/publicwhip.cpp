// Divisions of the Public Whip: `votematrix-NAME.dat`, tabs between cells, a row a division and a
// column a member, and `votematrix-NAME.txt` that says who they are.
//
// The matrix begins `rowid date voteno Bill mpid1 mpid2 ...`; quotes in it are letters like others.
// 1 teller for the ayes, 2 aye, 3 voted in both lobbies, 4 no, 5 teller for the noes, -9 no vote. A
// member is a person in one seat for one term. (The Public Whip's own program that writes them.)
#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/roll_builder.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::State;
using rollcall::Vote;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view first_columns = "rowid\tdate\tvoteno\tBill\t";

bool is_matrix(const ArchiveFile& file) {
    std::string_view text = file.bytes;
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    return text.starts_with(first_columns);
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(), is_matrix);
}

std::optional<CodeReading> reading(std::string_view code) {
    const auto as = [](State state, std::string note) {
        return CodeReading{Vote{state, State::unknown}, std::move(note)};
    };
    if (code == "1")
        return as(State::yes, "is a teller for the ayes: read as yes, and not in printed totals");
    if (code == "2")
        return as(State::yes, "");
    if (code == "3")
        return as(State::abstain,
                  "is a vote in both lobbies: read as an abstention; --map says otherwise");
    if (code == "4")
        return as(State::no, "");
    if (code == "5")
        return as(State::no, "is a teller for the noes: read as no, and not in printed totals");
    if (code == "-9")
        return CodeReading{std::nullopt, "is a member without a vote, away or without a seat that "
                                         "day: it has no record"};
    return std::nullopt;
}

std::string_view trimmed(std::string_view cell) {
    const std::size_t begin = cell.find_first_not_of(" \r");
    if (begin == cell.npos)
        return {};
    return cell.substr(begin, cell.find_last_not_of(" \r") - begin + 1);
}

// Lines and their cells, one after the other.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {
        if (text_.starts_with(byte_order_mark))
            text_.remove_prefix(byte_order_mark.size());
    }

    bool next() {
        if (text_.empty())
            return false;
        const std::string_view line = text_.substr(0, text_.find('\n'));
        text_.remove_prefix(std::min(line.size() + 1, text_.size()));
        ++number_;
        cells_.clear();
        std::size_t begin = 0;
        while (begin <= line.size()) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            cells_.push_back(trimmed(line.substr(begin, end - begin)));
            begin = end + 1;
        }
        // Every row ends with a tab.
        if (cells_.back().empty())
            cells_.pop_back();
        return true;
    }

    [[nodiscard]] const std::vector<std::string_view>& cells() const { return cells_; }

    [[nodiscard]] int number() const { return number_; }

private:
    std::string_view text_;
    std::vector<std::string_view> cells_;
    int number_ = 0;
};

class Reading {
public:
    Reading(std::span<const ArchiveFile> files, const ArchiveOptions& options,
            ArchiveReport& report)
        : files_(files), builder_(files, options, report, reading) {}

    std::optional<rollcall::Archive> archive() {
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const auto bad = first_invalid_utf8(files_[i].bytes);
            if (!bad)
                continue;
            const auto upto = files_[i].bytes.begin() + static_cast<std::ptrdiff_t>(*bad);
            builder_.problem(
                "invalid-utf8", "this is not UTF-8, and the file does not say what it is",
                "convert it: iconv -f windows-1252 -t utf-8",
                {files_[i].path,
                 1 + static_cast<int>(std::count(files_[i].bytes.begin(), upto, '\n')), 0});
            return builder_.finish("");
        }
        for (std::size_t i = 0; i < files_.size() && !builder_.full(); ++i) {
            if (is_matrix(files_[i]))
                matrix(static_cast<std::uint32_t>(i));
        }
        for (std::size_t i = 0; i < files_.size() && !builder_.full(); ++i) {
            if (!is_matrix(files_[i]))
                members(static_cast<std::uint32_t>(i));
        }
        if (builder_.members() > named_.size()) {
            builder_.remark(fmt::format("{} members have no name: the list of members lacks them",
                                        builder_.members() - named_.size()));
        }
        return builder_.finish("The Public Whip");
    }

private:
    void matrix(std::uint32_t file) {
        Lines lines(files_[file].bytes);
        if (!lines.next())
            return;
        const std::vector<std::string> header(lines.cells().begin(), lines.cells().end());
        constexpr std::size_t first = 4;
        std::vector<std::uint32_t> columns;
        std::set<std::uint32_t> in_this;
        for (std::size_t i = first; i < header.size(); ++i) {
            constexpr std::string_view prefix = "mpid";
            if (!header[i].starts_with(prefix) || header[i].size() == prefix.size()) {
                builder_.problem("bad-column", fmt::format("'{}' is no member", header[i]),
                                 "columns after Bill are called mpid and a number",
                                 builder_.where({file, 1}));
                return;
            }
            const std::string id = id_in(std::string_view(header[i]).substr(prefix.size()));
            columns.push_back(builder_.member(id));
            if (!in_this.insert(columns.back()).second) {
                builder_.problem("member-twice", fmt::format("member {} has two columns", id),
                                 "keep one", builder_.where({file, 1}));
                return;
            }
        }
        while (lines.next() && !builder_.full()) {
            if (!lines.cells().empty())
                row(file, lines, columns);
        }
    }

    void row(std::uint32_t file, const Lines& lines, const std::vector<std::uint32_t>& columns) {
        constexpr std::size_t first = 4;
        const auto& cells = lines.cells();
        const RollBuilder::Place place{file, lines.number()};
        if (cells.size() != first + columns.size()) {
            builder_.problem("row-length",
                             fmt::format("{} cells, but the header has {}", cells.size(),
                                         first + columns.size()),
                             "was the file cut?", builder_.where(place));
            return;
        }
        rollcall::RollCall item;
        item.id = id_in(cells[0]);
        item.day = Day::parse(cells[1]);
        if (!item.day) {
            builder_.problem("bad-day", fmt::format("'{}' is no day", cells[1]), "write YYYY-MM-DD",
                             builder_.where(place));
            return;
        }
        item.title = cells[3];
        item.more.emplace_back("voteno", id_in(cells[2]));
        const auto roll = builder_.roll_call(std::move(item), files_[file].name, place);
        for (std::size_t i = 0; roll && i < columns.size(); ++i)
            builder_.vote(*roll, columns[i], cells[first + i], place);
    }

    void members(std::uint32_t file) {
        Lines lines(files_[file].bytes);
        bool in_table = false;
        while (lines.next()) {
            const auto& cells = lines.cells();
            if (!in_table) {
                in_table = cells.size() >= 4 && cells[0] == "mpid" && cells[1] == "firstname";
                continue;
            }
            if (cells.size() < 4)
                continue;
            const auto place = builder_.known_member(id_in(cells[0]));
            if (!place)
                continue;
            named_.insert(*place);
            rollcall::Member& member = builder_.at(*place);
            const std::string name = fmt::format("{} {}", cells[1], cells[2]);
            if (!trimmed(name).empty())
                member.name = trimmed(name);
            member.group = cells[3];
        }
        if (!in_table)
            builder_.remark(files_[file].path + " was passed over");
    }

    std::span<const ArchiveFile> files_;
    RollBuilder builder_;
    std::set<std::uint32_t> named_;
};

std::optional<rollcall::Archive> read(std::span<const ArchiveFile> files,
                                      const ArchiveOptions& options, ArchiveReport& report) {
    return Reading(files, options, report).archive();
}

} // namespace

extern const ArchiveFormat publicwhip;
const ArchiveFormat publicwhip{
    "publicwhip", "The Public Whip: votematrix-NAME.dat and votematrix-NAME.txt", fits, read};

} // namespace plenary::format::archive
