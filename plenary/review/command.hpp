// What a reviewer wants done, and how it is written on one line.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "plenary/ledger/entry.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::review {

struct Command {
    enum class Kind {
        accept,
        reject,
        accept_sentence, // with the others of its sentence
        reject_sentence,
        edit,
        skip,
        why,
        undo,
        next,
        previous,
        filter,
        show, // the proposal again
        help,
        quit
    };
    Kind kind = Kind::show;
    std::string reason;  // of an acceptance or a rejection
    ledger::Cells cells; // of edit and filter, as they were written
};

// Why proposals are mostly rejected.
inline constexpr std::array<std::string_view, 6> usual_reasons{
    "the text does not say this",
    "another motion is meant",
    "another member is meant",
    "hearsay: nobody is named who knows",
    "not a position: supposed, planned or denied",
    "said already by another statement"};

// "accept [REASON]", "reject REASON", "edit NAME=TEXT...", "skip", "why", "undo", "next",
// "previous", "filter [NAME=TEXT...]", "help", "quit"; the first letter will do, and ? is help.
// "accept-sentence [REASON]" and "reject-sentence REASON" are "A" and "R" for short. A text with
// blanks stands in double quotes, in which \" and \\ stand for themselves. A reason that is a
// number is the usual one of that number, from 1. An empty line is `show`. Errors (usage):
// unknown-command, reason-missing, unknown-reason, bad-cell.
[[nodiscard]] Result<Command> parse_command(std::string_view line);

} // namespace plenary::review
