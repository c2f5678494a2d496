// The votes of an archive as an importer meets them, each with its line, and what becomes of them:
// the matrix, or problems with both lines of a vote that stands twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plenary/format/archive_format.hpp"

namespace plenary::format {

class GatheredVotes {
public:
    // The votes that are added from here on stand in this file.
    void begin(std::string file);

    // `code` may be CodeBook::no_record or CodeBook::unexplained: such a vote is not kept, but
    // may not stand beside another one.
    void add(std::uint32_t roll_call, std::uint32_t member, rollcall::Code code, int line);

    [[nodiscard]] std::size_t size() const { return casts_.size(); }

    // A vote by its number, from 0 in the order of adding.
    void change(std::size_t vote, rollcall::Code code) { casts_[vote].code = code; }

    // No record of this roll call is kept.
    void drop_roll_calls(const std::vector<bool>& dropped);

    // Puts the votes into the archive, which has all its members and roll calls. Nothing where the
    // report has a problem. Problems: vote-twice, no-votes. Cost O(votes). Call it once.
    [[nodiscard]] std::optional<rollcall::Archive> finish(rollcall::Archive archive,
                                                          ArchiveReport& report);

private:
    [[nodiscard]] Where where(std::size_t vote) const;
    void report_twice(const rollcall::Archive& archive, ArchiveReport& report) const;

    struct Stretch {
        std::size_t first = 0;
        std::string file;
    };

    std::vector<Stretch> files_;
    std::vector<rollcall::Cast> casts_;
    std::vector<std::int32_t> lines_;
};

} // namespace plenary::format
