// Days on which members changed course, from a file: docs/formats/breaks.md.
#pragma once

#include <string>
#include <vector>

#include "plenary/format/fit_settings.hpp"
#include "plenary/idealpoint/compile.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::study {

// Breaks of members of the archive (format/breaks.hpp); where a row has no factor, `usual`.
// Problems: those of format::read_breaks; unknown-member.
[[nodiscard]] std::vector<format::MemberBreak> read_breaks(const rollcall::Archive& archive,
                                                           const std::string& file, double usual,
                                                           std::vector<Problem>& problems);

struct BrokenSteps {
    std::size_t widened = 0; // steps with another variance
    std::size_t outside = 0; // breaks before a member's first session or after its last one
};

// Multiplies the variance of a member's step into the first session that begins on the day of a
// break or later by its factor; several factors of one step are multiplied. A session begins on
// the day of its first roll call that is fitted. Problem no-days: a session without a dated one.
[[nodiscard]] Result<BrokenSteps> widen_steps(const std::vector<format::MemberBreak>& breaks,
                                              const rollcall::Archive& archive,
                                              idealpoint::Compiled& compiled);

} // namespace plenary::study
