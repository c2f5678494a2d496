// What `plenary scale ARCHIVE` is asked, and the archive made ready to be fitted.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plenary/format/fit_settings.hpp"
#include "plenary/idealpoint/fit.hpp"
#include "plenary/idealpoint/member_steps.hpp"
#include "plenary/study/archive_asked.hpp"
#include "plenary/study/scale_weights.hpp"

namespace plenary::study {

// An archive, what is fitted of it and how. On the heap: the layout points into it.
struct Scaled {
    OpenedArchive opened;
    idealpoint::Compiled compiled;
    std::optional<idealpoint::Layout> layout; // of the data above
    idealpoint::FitOptions options;
    bool dynamic = false;
    std::string model;                            // "ordinal probit, dynamic, 1 dimension"
    format::FitSettings settings;                 // all that says what is fitted
    std::optional<idealpoint::MemberSteps> steps; // of --member-variances, once it was fitted
    std::vector<std::string> notes;
};

struct ScaledOrProblems {
    std::unique_ptr<Scaled> scaled;
    std::vector<Problem> problems; // not empty where there is nothing
};

// Reads the archive and settles model, selection and priors, without fitting. With the settings of
// an earlier fit, its priors and weights hold where none are named. Problems: other-settings; of
// open_archive; usage; of the priors, weights, breaks and links; not-votes (a binary model of a
// survey); no-contested-vote; too-many-categories.
[[nodiscard]] ScaledOrProblems prepare_scale(const Request& request,
                                             const format::FitSettings* before = nullptr);

} // namespace plenary::study
