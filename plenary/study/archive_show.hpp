// Roll calls of an archive: a list of them, one of them whole, and how a member voted.
#pragma once

#include "plenary/study/archive_asked.hpp"

namespace plenary::study {

// The options of `plenary archive show` beside those of reading and choosing: --sort, --rollcall,
// --member, --peers, --abstain, --limit.
[[nodiscard]] std::vector<question::Option> archive_show_options();

// `plenary archive show ARCHIVE`: the roll calls chosen; with --member how it voted at them and
// its most surprising votes (rollcall/surprising.hpp); with --rollcall one roll call and its
// members by state. Errors: those of choosing; unknown-roll-call; unused-option.
[[nodiscard]] Reply archive_show(const ArchiveAsked& ask);

// One roll call whole. Error unknown-roll-call.
[[nodiscard]] Reply show_roll_call(const OpenedArchive& opened, const std::string& id);

// A member's votes at the roll calls chosen. Errors: unknown-member, several-members, bad-rule,
// bad-number.
[[nodiscard]] Reply show_member(const OpenedArchive& opened, const rollcall::Selected& chosen,
                                const question::Asked& asked);

} // namespace plenary::study
