#include "fuzz/importer.hpp"

#include <algorithm>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"

#include "plenary/text/utf8.hpp"

namespace plenary::fuzz {
namespace {

void require_place(const Where& where, std::span<const format::ArchiveFile> files) {
    if (files.empty())
        return;
    const auto it = std::find_if(files.begin(), files.end(),
                                 [&where](const auto& file) { return file.path == where.file; });
    require(it != files.end(), "a problem names one of the files", to_string(where));
    const auto lines = std::count(it->bytes.begin(), it->bytes.end(), '\n') + 1;
    require(where.line >= 0 && where.line <= lines, "the line is one of the file",
            to_string(where));
}

void require_whole(const rollcall::Archive& archive) {
    require(archive.votes.members() == archive.members.size(), "as many members as in the matrix");
    require(archive.votes.roll_calls() == archive.roll_calls.size(),
            "as many roll calls as in the matrix");
    require(!archive.roll_calls.empty(), "an archive has roll calls");
    require(places_of(archive.members).size() == archive.members.size(), "ids of members differ");
    require(places_of(archive.roll_calls).size() == archive.roll_calls.size(),
            "ids of roll calls differ");
    for (const rollcall::Member& member : archive.members) {
        require(!member.id.empty() && !member.name.empty(), "a member has an id and a name");
        require(!first_invalid_utf8(member.name), "a name is UTF-8", member.name);
    }
    for (std::size_t i = 0; i < archive.roll_calls.size(); ++i) {
        for (std::size_t vote = archive.votes.begin(i); vote < archive.votes.end(i); ++vote) {
            require(archive.votes.member(vote) < archive.members.size(), "a vote has its member");
            require(vote == archive.votes.begin(i) ||
                        archive.votes.member(vote - 1) < archive.votes.member(vote),
                    "a member votes once", archive.roll_calls[i].id);
        }
    }
}

} // namespace

std::vector<format::ArchiveFile> files_of(std::string_view text,
                                          std::span<const std::string> names) {
    constexpr std::string_view between = "\n====\n";
    std::vector<format::ArchiveFile> out;
    for (const std::string& name : names) {
        const bool is_last = out.size() + 1 == names.size();
        const std::size_t end = is_last ? text.size() : std::min(text.find(between), text.size());
        out.push_back({"in/" + name, name, std::string(text.substr(0, end))});
        if (end == text.size())
            break;
        text.remove_prefix(end + between.size());
    }
    return out;
}

void require_import(const format::ArchiveFormat& importer,
                    std::span<const format::ArchiveFile> files) {
    (void)importer.fits(files);
    format::ArchiveReport report;
    const format::ArchiveOptions options{{{"maybe", rollcall::State::paired}}};
    const auto archive = importer.read(files, options, report);
    require(archive.has_value() == report.problems.empty(), "an archive, or a problem");
    constexpr std::size_t most = 1000;
    require(report.problems.size() <= most, "the list of problems has an end");
    for (const Problem& problem : report.problems) {
        require_told(problem);
        require_place(problem.where, files);
    }
    if (archive)
        require_whole(*archive);
}

} // namespace plenary::fuzz
