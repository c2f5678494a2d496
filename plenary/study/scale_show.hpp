// What a fit of ideal points says: positions with intervals, who moved, how roll calls are fitted,
// and its drawings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/format/fit_folder.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

// Half the width of a 90 % interval of a normal distribution, in sds.
inline constexpr double half_interval = 1.6448536269514722;

// What was asked of a fit, found in it.
struct ShownFit {
    const format::FitFolder& fit;
    std::vector<std::string> members;               // ids; empty: all
    std::optional<int> session;                     // whose positions; none in a static fit
    const format::FitRollCall* roll_call = nullptr; // one that was named

    [[nodiscard]] bool asked_for(const std::string& member) const;

    // Everybody's rows of the session, as the fit has them.
    [[nodiscard]] std::vector<const format::FitPosition*> rows() const;
};

[[nodiscard]] std::vector<question::Option> scale_show_options();

// `scale show DIR`. Problems: of reading the fit and its posterior; unknown-member,
// unknown-session, unknown-roll-call, no-sessions, not-there-then, and those of picture_of_fit.
[[nodiscard]] Reply scale_show(const Request& request);

} // namespace plenary::study
