// What is asked of the walk of positions beyond its priors: breaks, and variances of members.
#pragma once

#include <string>
#include <vector>

#include "plenary/idealpoint/member_steps.hpp"
#include "plenary/study/scale_prepare.hpp"

namespace plenary::study {

// The breaks of --breaks and --break-factor. Those of an earlier fit hold where none are named, and
// must be among those that are. Problems: break-factor-alone, bad-number (usage); those of
// read_breaks; other-settings.
[[nodiscard]] std::vector<format::MemberBreak> breaks_asked(const Request& request,
                                                            const rollcall::Archive& archive,
                                                            const format::FitSettings* before,
                                                            std::vector<Problem>& problems);

// Whether --breaks and --member-variances go with the rest. Problem walk-alone (usage).
[[nodiscard]] Result<std::monostate> check_walk(const question::Asked& asked);

// Widens the steps of `scaled` at its breaks, and notes how many. Problem: of widen_steps.
[[nodiscard]] Result<std::monostate> take_breaks(Scaled& scaled);

// {mean_log, sd_log, rounds, settled, members: [{member, variance}]}
[[nodiscard]] question::Object data_of(const idealpoint::MemberSteps& steps, const Scaled& scaled);

// In words, for the notes.
[[nodiscard]] std::string say(const idealpoint::MemberSteps& steps, const Scaled& scaled);

} // namespace plenary::study
