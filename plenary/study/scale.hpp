// Ideal points of an archive of roll calls: plenary scale.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/format/posterior_file.hpp"
#include "plenary/format/read_archive.hpp"
#include "plenary/idealpoint/fit.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

// The options of `plenary scale ARCHIVE`.
[[nodiscard]] std::vector<question::Option> scale_options();

// What was fitted, for whoever goes on with it: the files, the check, the forecast.
struct Scaled {
    format::ReadArchive read;
    idealpoint::Compiled compiled;
    std::optional<idealpoint::Layout> layout; // of the data above
    idealpoint::FitOptions options;
    std::string model; // "ordinal probit, dynamic, 1 dimension"
    std::vector<std::string> notes;
};

// Reads the archive and settles model, selection and priors, without fitting. On the heap: the
// layout points into it. Problems: of reading; usage; no-contested-vote; too-many-categories.
[[nodiscard]] Result<std::unique_ptr<Scaled>> prepare_scale(const Request& request);

// Fits, and writes positions, roll calls, summary and posterior into --out where it is named.
// Interrupted: nothing is written.
[[nodiscard]] Reply scale(const Request& request);

} // namespace plenary::study
