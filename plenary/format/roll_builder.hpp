// What importers of archives that name every vote do alike: members and roll calls by their ids,
// the meaning of the codes, votes with their places, and the checks at the end.
//
// Checks: a member twice in a roll is a problem. A roll whose names fall short of its printed
// totals by more than 2 votes and more than a tenth of them is a problem, `roll-cut`; a smaller
// difference is a remark. Totals without any name are a remark. A roll that names fewer than a
// quarter of what the median roll of its chamber names is a remark, for a roll can be cut with its
// totals made to fit; from five rolls on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/archive_report.hpp"

namespace plenary::format {

// What a format takes a code for.
struct CodeReading {
    std::optional<rollcall::Vote> vote; // nothing: no record
    std::string note;                   // told where the code occurs and the user did not map it
};

// Nothing for a code that it does not know. Asked once for each code.
using CodeReader = std::optional<CodeReading> (*)(std::string_view code);

class RollBuilder {
public:
    // A line of a file; 0 where a file has no lines.
    struct Place {
        std::uint32_t file = 0;
        int line = 0;
    };

    // The three must outlive this.
    RollBuilder(std::span<const ArchiveFile> files, const ArchiveOptions& options,
                ArchiveReport& report, CodeReader reader);

    void problem(std::string code, std::string message, std::string hint, Where where);
    void problem(Problem problem);
    void remark(std::string text);

    // Whether so much is wrong that reading on helps nobody.
    [[nodiscard]] bool full() const { return is_full(report_); }

    [[nodiscard]] Where where(Place place) const;

    // The place of a member; a new one is added with its id as its name.
    std::uint32_t member(std::string_view id);

    [[nodiscard]] std::optional<std::uint32_t> known_member(std::string_view id) const;

    [[nodiscard]] std::size_t members() const { return out_.members.size(); }

    // Good until the next member.
    [[nodiscard]] rollcall::Member& at(std::uint32_t member) { return out_.members[member]; }

    // The place of a new roll call; nothing and a problem, roll-call-twice, where its id is known.
    std::optional<std::uint32_t> roll_call(rollcall::RollCall item, std::string_view chamber,
                                           Place place);

    [[nodiscard]] std::optional<std::uint32_t> known_roll_call(std::string_view id) const;

    // What was cast, by its code. Problem: unknown-code, once for each.
    void vote(std::uint32_t roll_call, std::uint32_t member, std::string_view code, Place place);

    // What a member said afterwards that it meant; to be called after the votes of its roll call
    // and before those of the next. Without a vote its vote is absent. Problem: meant-twice.
    void meant(std::uint32_t roll_call, std::uint32_t member, std::string_view code, Place place);

    // What a code is taken for; nothing where it is not known.
    [[nodiscard]] std::optional<rollcall::Vote> meaning(std::string_view code) const;

    // Nothing where anything was reported.
    [[nodiscard]] std::optional<rollcall::Archive> finish(std::string name);

private:
    struct Code {
        std::optional<CodeReading> reading;
        std::size_t votes = 0;
        std::size_t meant = 0;
    };

    Code& code_for(std::string_view code, Place place);
    [[nodiscard]] std::optional<CodeReading> reading_of(std::string_view code) const;
    void report_codes();
    void report_duplicates();
    void compare_totals();
    void compare_lengths();

    std::span<const ArchiveFile> files_;
    const ArchiveOptions& options_;
    ArchiveReport& report_;
    CodeReader reader_;
    rollcall::Archive out_;
    std::map<std::string, std::uint32_t, std::less<>> members_;
    std::map<std::string, std::uint32_t, std::less<>> roll_calls_;
    std::map<std::string, Code, std::less<>> codes_;
    std::vector<std::string> chambers_; // by roll call
    std::vector<Place> roll_places_;
    std::vector<rollcall::Cast> casts_;
    std::vector<Place> cast_places_;
};

} // namespace plenary::format
