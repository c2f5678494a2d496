#include "fuzz/archive.hpp"

#include <algorithm>
#include <set>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"

#include "plenary/format/archive_report.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::fuzz {
namespace {

using format::ArchiveFile;

std::vector<ArchiveFile> files_in(std::string_view name, std::string_view text) {
    constexpr std::string_view mark = "== ";
    std::vector<ArchiveFile> out;
    while (!text.empty() || out.empty()) {
        std::string called(name);
        if (text.starts_with(mark)) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            called = text.substr(mark.size(), end - mark.size());
            if (first_invalid_utf8(called))
                called = name; // names are the disk's; what is in the files is tried here
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        std::size_t end = 0;
        if (!text.starts_with(mark)) {
            end = text.find("\n== ");
            end = end == std::string_view::npos ? text.size() : end + 1;
        }
        // Where is told by the path, so each has one of its own.
        out.push_back({std::to_string(out.size()), called, std::string(text.substr(0, end))});
        text.remove_prefix(end);
    }
    return out;
}

void require_problems(const std::vector<Problem>& problems, const std::vector<ArchiveFile>& files) {
    require(problems.size() <= format::most_archive_problems, "no more than a hundred problems");
    for (const Problem& problem : problems) {
        require_told(problem);
        const auto file =
            std::find_if(files.begin(), files.end(), [&problem](const ArchiveFile& each) {
                return each.path == problem.where.file;
            });
        const bool of_an_option = problem.where.file.starts_with("--");
        require(file != files.end() || problem.where.file.empty() || of_an_option,
                "a problem is in a file", describe(problem));
        if (file != files.end() && problem.where.line > 0) {
            const auto lines = std::count(file->bytes.begin(), file->bytes.end(), '\n') + 1;
            require(problem.where.line <= lines, "a problem is in a line of the file",
                    describe(problem));
        }
    }
}

template <class Item>
void require_ids(const std::vector<Item>& items) {
    std::set<std::string> ids;
    for (const Item& item : items)
        require(!item.id.empty() && ids.insert(item.id).second, "an id is unique", item.id);
}

void require_whole(const rollcall::Archive& archive, const format::ArchiveReport& report) {
    require_ids(archive.members);
    for (const rollcall::Member& member : archive.members) {
        require(!member.name.empty(), "a member has a name", member.id);
        require(!first_invalid_utf8(member.name), "a name is UTF-8", member.name);
    }
    require_ids(archive.roll_calls);
    require(archive.votes.members() == archive.members.size(), "the matrix has all members");
    require(archive.votes.roll_calls() == archive.roll_calls.size(),
            "the matrix has all roll calls");
    std::size_t explained = 0;
    for (const format::CodeMeaning& each : report.mapping)
        explained += each.votes;
    require(explained >= archive.votes.size(), "every vote is in the mapping");
    for (std::size_t item = 0; item < archive.roll_calls.size(); ++item) {
        for (std::size_t vote = archive.votes.begin(item); vote < archive.votes.end(item); ++vote) {
            require(archive.votes.member(vote) < archive.members.size(), "a vote has its member");
            require(vote == archive.votes.begin(item) ||
                        archive.votes.member(vote - 1) < archive.votes.member(vote),
                    "a member votes once", archive.roll_calls[item].id);
        }
        require(archive.roll_calls[item].recorded ||
                    archive.votes.begin(item) == archive.votes.end(item),
                "what was not put to a vote has none");
    }
}

} // namespace

void require_archive(const format::ArchiveFormat& format, std::string_view name,
                     std::string_view text) {
    const std::vector<ArchiveFile> files = files_in(name, text);
    format::ArchiveOptions told;
    told.codes = {{"1", rollcall::State::yes}, {"0", rollcall::State::no}};
    require(format.fits(files) == format.fits(files), "what fits once fits twice");
    for (const format::ArchiveOptions& options : {format::ArchiveOptions{}, told}) {
        format::ArchiveReport report;
        const auto archive = format.read(files, options, report);
        require(archive.has_value() == report.problems.empty(), "an archive or problems");
        require_problems(report.problems, files);
        if (archive)
            require_whole(*archive, report);
        format::ArchiveReport again;
        const auto twice = format.read(files, options, again);
        require(twice.has_value() == archive.has_value() &&
                    (!twice || twice->votes.size() == archive->votes.size()) &&
                    again.remarks == report.remarks,
                "read twice it is the same");
    }
}

} // namespace plenary::fuzz
