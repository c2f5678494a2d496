// Bringing newer roll calls into a fit that was written: plenary scale ARCHIVE --from-fit DIR.
//
// The mode is found again from the old one, over everything, so that it is that of a new fit: only
// the way to it is short.
#pragma once

#include <string>
#include <vector>

#include "plenary/format/fit_folder.hpp"
#include "plenary/format/fit_settings.hpp"
#include "plenary/study/scale_prepare.hpp"

namespace plenary::study {

struct FitBefore {
    format::FitFolder fit;
    format::FitSettings settings;
};

// The fit in a folder. Problems: of reading it and its settings; not-converged; not-joint
// (positions or roll calls were integrated out, or variances of members estimated), no-answers (it
// does not say what was fitted of its roll calls).
[[nodiscard]] Result<FitBefore> fit_before(const std::string& folder);

// The request with what the earlier fit was asked for, where nothing else is asked. Problems
// (usage): other-settings, and seed-from-fit.
[[nodiscard]] Result<Request> request_after(const Request& request, const FitBefore& before);

// What was fitted of a roll call: SHA-256 of its session and of the answers by member.
[[nodiscard]] std::vector<std::string> answers_digests(const Scaled& scaled);

// Holds the archive against the earlier fit. Problems, each with a count and names:
// members-missing, roll-calls-missing, roll-calls-changed.
[[nodiscard]] std::vector<Problem> held_against(const FitBefore& before, const Scaled& scaled,
                                                const std::string& archive);

// How many roll calls and positions are new.
struct News {
    std::size_t roll_calls = 0;
    std::size_t positions = 0; // members, or members by session
};

// Lets the fit begin from the earlier one.
[[nodiscard]] News begin_from(const FitBefore& before, Scaled& scaled);

} // namespace plenary::study
