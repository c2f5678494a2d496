#include "plenary/format/gathered_votes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/code_book.hpp"

namespace plenary::format {

using rollcall::Archive;
using rollcall::Cast;

void GatheredVotes::begin(std::string file) { files_.push_back({casts_.size(), std::move(file)}); }

void GatheredVotes::add(std::uint32_t roll_call, std::uint32_t member, rollcall::Code code,
                        int line) {
    casts_.push_back({roll_call, member, code});
    lines_.push_back(line);
}

void GatheredVotes::drop_roll_calls(const std::vector<bool>& dropped) {
    for (Cast& cast : casts_) {
        if (dropped[cast.roll_call])
            cast.code = CodeBook::no_record;
    }
}

Where GatheredVotes::where(std::size_t vote) const {
    const auto after = std::find_if(files_.begin(), files_.end(), [vote](const Stretch& stretch) {
        return stretch.first > vote;
    });
    return {after == files_.begin() ? std::string() : (after - 1)->file, lines_[vote], 0};
}

void GatheredVotes::report_twice(const Archive& archive, ArchiveReport& report) const {
    for (const std::size_t again : rollcall::duplicates(casts_)) {
        if (is_full(report))
            return;
        const Cast& cast = casts_[again];
        const auto first = std::find_if(casts_.begin(), casts_.end(), [&cast](const Cast& each) {
            return each.roll_call == cast.roll_call && each.member == cast.member;
        });
        const Where earlier = where(static_cast<std::size_t>(first - casts_.begin()));
        report_problem(report, "vote-twice",
                       fmt::format("{} has a vote at roll call {} already, in {}",
                                   archive.members[cast.member].id,
                                   archive.roll_calls[cast.roll_call].id, to_string(earlier)),
                       "keep one of the two", where(again));
    }
}

std::optional<Archive> GatheredVotes::finish(Archive archive, ArchiveReport& report) {
    if (casts_.empty() && report.problems.empty()) {
        report_problem(report, "no-votes", "there are no votes here",
                       "check that it is the right file",
                       {files_.empty() ? std::string() : files_[0].file, 0, 0});
    }
    report_twice(archive, report);
    if (!report.problems.empty())
        return std::nullopt;
    lines_ = {};
    const auto gone = std::remove_if(casts_.begin(), casts_.end(), [](const Cast& cast) {
        return cast.code == CodeBook::no_record;
    });
    casts_.erase(gone, casts_.end());
    archive.votes = rollcall::VoteMatrix(archive.members.size(), archive.roll_calls.size(), casts_);
    return archive;
}

} // namespace plenary::format
