// Poole's and the ICPSR's roll calls in fixed columns, *.ord: a line per member, 36 characters and
// then a digit per roll call (icpsr_codes.hpp; 0 is no record).
//
//     1-3 congress   4-8 icpsr   9-10 state   11-12 district   13-19 state's name
//     20-23 party    24 occupancy   25 how the seat was won   26-36 name
//
// Columns are characters: in UTF-8 a name with an accent has more bytes. What is not UTF-8 is read
// as Latin-1. A roll call is Voteview's id, RS1090001, where the name of the file says which
// chamber it is (sen109kh.ord, hou109kh.ord, S109_votes.ord); else 109-1.
#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/code_book.hpp"
#include "plenary/format/gathered_votes.hpp"
#include "plenary/format/icpsr_codes.hpp"
#include "plenary/format/id_places.hpp"
#include "plenary/text/charset.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::Archive;

constexpr std::size_t before_votes = 36;
constexpr std::size_t most_votes = 9999; // as many as Voteview's ids have room for

// The characters of a line that come before its votes, and its votes.
struct Line {
    std::array<std::string_view, before_votes> characters;
    std::string_view votes;
    bool is_long_enough = false;

    [[nodiscard]] std::string field(std::size_t first, std::size_t last) const {
        std::string out;
        for (std::size_t i = first - 1; i < last; ++i)
            out += characters[i];
        const std::size_t begin = out.find_first_not_of(' ');
        if (begin == std::string::npos)
            return "";
        return out.substr(begin, out.find_last_not_of(' ') - begin + 1);
    }
};

// `text` without its end of line. Bytes that are no UTF-8 count one character each.
Line line_of(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\x1a'))
        text.remove_suffix(1);
    Line out;
    std::size_t at = 0;
    for (std::string_view& character : out.characters) {
        if (at >= text.size())
            return out;
        std::size_t size = 1;
        while (at + size < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0xC0U &&
               (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U)
            ++size;
        character = text.substr(at, size);
        at += size;
    }
    out.votes = text.substr(at);
    out.is_long_enough = !out.votes.empty();
    return out;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The first line that is not blank.
std::string_view first_line(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \r\n");
    if (first == std::string_view::npos)
        return {};
    const std::size_t begin =
        text.rfind('\n', first) == std::string_view::npos ? 0 : text.rfind('\n', first) + 1;
    return text.substr(begin, text.find('\n', first) - begin);
}

bool is_ord(const ArchiveFile& file) {
    const Line line = line_of(first_line(file.bytes));
    return line.is_long_enough && is_number(line.field(1, 3)) && is_number(line.field(4, 8)) &&
           is_number(line.field(9, 10)) && is_number(line.votes);
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(), is_ord);
}

// 'S' or 'H' as the name of the file begins, or 0.
char chamber_of(std::string_view name) {
    const auto begins = [name](std::string_view word) {
        return name.size() > word.size() &&
               std::equal(word.begin(), word.end(), name.begin(),
                          [](char a, char b) {
                              return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
                          }) &&
               name[word.size()] >= '0' && name[word.size()] <= '9';
    };
    if (begins("sen") || begins("s"))
        return 'S';
    return begins("hou") || begins("h") ? 'H' : '\0';
}

class Reading {
public:
    Reading(const ArchiveOptions& options, ArchiveReport& report)
        : report_(report), book_(options, report) {
        book_.add_no_record("0");
        for (int code = 1; code <= 9; ++code)
            book_.add(std::to_string(code), icpsr_vote(code));
    }

    std::optional<Archive> archive(std::span<const ArchiveFile> files) {
        if (!fits(files)) {
            report_problem(report_, "no-table",
                           "no file has 36 characters about a member and then a digit per roll "
                           "call in its first line",
                           "check that it is the right file", place_of_files(files));
        }
        for (const ArchiveFile& file : files) {
            if (is_ord(file))
                read_file(file);
            else
                report_.remarks.push_back(file.path + " has no such columns: not read");
        }
        if (changed_party_ > 0)
            report_.remarks.push_back(fmt::format(
                "{} lines have another party than the line before of the same icpsr: the last is "
                "kept",
                changed_party_));
        book_.finish();
        out_.name = "Roll calls of the ICPSR and Poole";
        return votes_.finish(std::move(out_), report_);
    }

private:
    void read_file(const ArchiveFile& file) {
        std::string_view text = file.bytes;
        std::string converted;
        if (first_invalid_utf8(text)) {
            converted = convert(text, "iso-8859-1").value().text;
            text = converted;
            report_.remarks.push_back(file.path + " is not UTF-8 and was read as Latin-1");
        } else if (text.starts_with("\xEF\xBB\xBF")) {
            text.remove_prefix(3);
        }
        votes_.begin(file.path);
        const char chamber = chamber_of(file.name);
        // The roll calls of each congress in this file: the first and how many.
        std::map<std::string, std::pair<std::uint32_t, std::size_t>> spans;
        int number = 0;
        while (!text.empty() && !is_full(report_)) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view row = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            const Where where{file.path, ++number, 0};
            if (row.find_first_not_of(" \r\x1a") != std::string_view::npos)
                read_line(line_of(row), chamber, where, spans);
        }
    }

    void read_line(const Line& line, char chamber, const Where& where,
                   std::map<std::string, std::pair<std::uint32_t, std::size_t>>& spans) {
        if (!line.is_long_enough) {
            report_problem(report_, "short-line", "this line ends before its votes",
                           "a line has 36 characters about a member, then a digit per roll call",
                           where);
            return;
        }
        const std::string congress = number_id(line.field(1, 3));
        const std::string icpsr = number_id(line.field(4, 8));
        if (!is_number(congress) || !is_number(icpsr)) {
            report_problem(report_, "bad-number",
                           fmt::format("'{}' and '{}' are no congress and icpsr", congress, icpsr),
                           "characters 1 to 3 and 4 to 8 are numbers", where);
            return;
        }
        const auto [it, is_new] = spans.try_emplace(congress);
        if (is_new && !begin_congress(congress, chamber, line.votes.size(), where, it->second))
            return;
        const auto [first, count] = it->second;
        if (line.votes.size() != count) {
            report_problem(report_, "row-width",
                           fmt::format("{} votes, but the first line of congress {} has {}",
                                       count_characters(line.votes), congress, count),
                           "each member has a digit at each roll call", where);
            return;
        }
        const auto* odd = std::find_if(line.votes.begin(), line.votes.end(), [](char c) {
            return static_cast<unsigned char>(c) >= 0x80U;
        });
        if (odd != line.votes.end()) {
            report_problem(report_, "unknown-code", "there is a letter with an accent in the votes",
                           "each member has a digit at each roll call", where);
            return;
        }
        const std::uint32_t who = member(icpsr, line);
        for (std::size_t i = 0; i < count && !is_full(report_); ++i) {
            const rollcall::Code code = book_.read(line.votes.substr(i, 1), where.file, where.line);
            if (code != CodeBook::no_record)
                votes_.add(first + static_cast<std::uint32_t>(i), who, code, where.line);
        }
    }

    bool begin_congress(const std::string& congress, char chamber, std::size_t count,
                        const Where& where, std::pair<std::uint32_t, std::size_t>& span) {
        const std::string key = chamber + congress;
        const auto [it, is_new] = files_.emplace(key, where.file);
        if (!is_new) {
            report_problem(
                report_, "roll-call-twice",
                fmt::format("{} has roll calls of congress {} too", it->second, congress),
                "give one of them, or name the files sen... and hou... for their "
                "chambers",
                where);
            return false;
        }
        if (count > most_votes) {
            report_problem(report_, "row-width",
                           fmt::format("{} votes in a line, more than {}", count, most_votes),
                           "check that it is the right file", where);
            return false;
        }
        span = {static_cast<std::uint32_t>(out_.roll_calls.size()), count};
        for (std::size_t i = 1; i <= count; ++i) {
            rollcall::RollCall item;
            item.id = chamber == '\0' ? fmt::format("{}-{}", congress, i)
                                      : fmt::format("R{}{:0>3}{:04}", chamber, congress, i);
            item.session = number_in(congress);
            item.precision = rollcall::Precision::none;
            out_.roll_calls.push_back(std::move(item));
        }
        return true;
    }

    std::uint32_t member(const std::string& icpsr, const Line& line) {
        const auto [place, is_new] = members_.take(icpsr);
        // Old files have a state's name of eight letters, and a party of three digits behind it.
        const bool is_long_name = !is_number(line.characters[19]) && line.characters[19] != " ";
        const std::string party = number_id(line.field(is_long_name ? 21 : 20, 23));
        if (is_new) {
            rollcall::Member member;
            member.id = icpsr;
            member.codes.push_back({"icpsr", icpsr, {}});
            out_.members.push_back(std::move(member));
        } else if (out_.members[place].group != party) {
            ++changed_party_;
        }
        rollcall::Member& member = out_.members[place];
        member.name = line.field(26, 36);
        if (member.name.empty())
            member.name = icpsr;
        member.group = party;
        member.more = {{"state", line.field(13, is_long_name ? 20 : 19)},
                       {"state_icpsr", line.field(9, 10)},
                       {"district", line.field(11, 12)},
                       {"occupancy", line.field(24, 24)},
                       {"last_means", line.field(25, 25)}};
        return place;
    }

    ArchiveReport& report_;
    CodeBook book_;
    Archive out_;
    GatheredVotes votes_;
    IdPlaces members_;
    std::map<std::string, std::string> files_; // of chamber and congress
    std::size_t changed_party_ = 0;
};

std::optional<Archive> read(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                            ArchiveReport& report) {
    auto archive = Reading(options, report).archive(files);
    cap_problems(report);
    return archive;
}

} // namespace

extern const ArchiveFormat ord;
const ArchiveFormat ord{"ord", "fixed columns of the ICPSR and Poole: *.ord", fits, read};

} // namespace plenary::format::archive
