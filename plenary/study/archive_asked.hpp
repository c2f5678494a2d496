// What the verbs that look at an archive of roll calls are asked, and what they share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/format/read_archive.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/question/question.hpp"
#include "plenary/rollcall/agreement.hpp"
#include "plenary/rollcall/select.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

struct ArchiveAsked {
    question::Asked asked;
    int width = 100; // columns of the terminal
};

// ARCHIVE..., --format and --map.
[[nodiscard]] std::vector<question::Option> archive_options();

// --words, --subject, --from, --to, --session, --close.
[[nodiscard]] std::vector<question::Option> selection_options();

extern const question::Option abstain_option;
extern const question::Option roll_call_order_option; // --sort

struct OpenedArchive {
    std::string name; // its own, else as the user named it
    rollcall::Archive archive;
    format::ArchiveReport report; // without problems
};

// Either an archive that was read or the problems that ended it. Problems: bad-map, and those of
// format::read_archive and of the archive.
struct ArchiveOrProblems {
    std::optional<OpenedArchive> opened;
    std::vector<Problem> problems;
};

[[nodiscard]] ArchiveOrProblems open_archive(const question::Asked& asked);

// The same for a verb that looks at votes. Problem not-votes where the archive holds the answers of
// a survey.
[[nodiscard]] ArchiveOrProblems open_votes(const question::Asked& asked);

// The roll calls asked for, in the order of --sort, else in the archive's. Errors (usage):
// bad-number, bad-session, bad-order, days-reversed.
[[nodiscard]] Result<rollcall::Selected> selected(const rollcall::Archive& archive,
                                                  const question::Asked& asked);

// What a reader should know of how they were chosen: undated and imprecise ones.
void tell_selection(const rollcall::Selected& chosen, question::Answer& answer);

// --abstain; apart where it is not asked for. Error bad-rule (usage).
[[nodiscard]] Result<rollcall::Abstention> abstention_of(const question::Asked& asked);
[[nodiscard]] std::string_view word_for(rollcall::Abstention rule);
// "an abstention is a choice of its own": the rule in words.
[[nodiscard]] std::string_view say(rollcall::Abstention rule);

// A number of at least `least`; none where it was not asked for. Error bad-number (usage).
[[nodiscard]] Result<std::optional<int>> number_of(const question::Asked& asked,
                                                   std::string_view option, int least);

// The member that a word means, by id, code or name. Errors (not found): unknown-member with the
// nearest names, several-members with their ids.
[[nodiscard]] Result<std::size_t> member_called(const rollcall::Archive& archive,
                                                const std::string& text, std::string_view option);

// --members, each once, in the order given; else all.
[[nodiscard]] Result<std::vector<std::size_t>> members_of(const rollcall::Archive& archive,
                                                          const question::Asked& asked);

// "Chad (TCD)", or the id alone where the name says the same.
[[nodiscard]] std::string say(const rollcall::Member& member);

// {id, name, group}
[[nodiscard]] question::Object data_of(const rollcall::Member& member);

// {id, day, precision, session, symbol, title, yes, no, abstain, counts, result}; numbers that
// nobody gives are null.
[[nodiscard]] question::Object data_of(const rollcall::Archive& archive, std::size_t roll_call);

// What came of a roll call, and where the numbers are from: "votes", "totals" (no vote is on
// record, the source printed them) or "none".
struct ToldCounts {
    std::optional<int> yes;
    std::optional<int> no;
    std::optional<int> abstain;
    std::string_view from;
};

[[nodiscard]] ToldCounts told_counts(const rollcall::Archive& archive, std::size_t roll_call);

// A state as a key of data: "not_member".
[[nodiscard]] std::string key_of(std::string_view words);

// {version, archive, format, roll_calls_all, roll_calls_chosen}
[[nodiscard]] question::Object archive_head(const OpenedArchive& opened, std::size_t chosen);

} // namespace plenary::study
