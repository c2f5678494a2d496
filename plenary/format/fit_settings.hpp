// How a fit of ideal points was asked for: `settings` in the summary of its folder, so that an
// update asks the same again. docs/formats/fit.md.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/format/priors.hpp"
#include "plenary/question/value.hpp"

namespace plenary::format {

// A day from which on a member's step is another one.
struct MemberBreak {
    std::string member; // its id
    Day day;
    double factor = 1; // of the step's variance

    friend bool operator==(const MemberBreak&, const MemberBreak&) = default;
};

struct FitSettings {
    // Options of `plenary scale ARCHIVE` that say what is fitted, with their values; those that
    // were left out have what is usual. A flag that was not given is not there.
    std::map<std::string, std::string> options;
    Priors priors;
    std::map<std::string, double> weights; // by roll call, as they were given
    std::vector<MemberBreak> breaks;       // in the order of members and days
};

[[nodiscard]] question::Object data_of(const FitSettings& settings);

// Of the bytes of fit.json. Problems: no-settings (it was written before there were any), bad-fit.
[[nodiscard]] Result<FitSettings> parse_settings(std::string_view bytes, const std::string& file);

// What two sets of priors say otherwise, in words: "step_variance is 0.1 there and 0.2 here".
[[nodiscard]] std::vector<std::string> differences(const Priors& there, const Priors& here);

} // namespace plenary::format
