// The page "stakes and pressure" of the brief: what the verbs pressure, inducement, stakes, loan,
// drawdown, procedure and positions answer on a dossier, each with its chart and the texts that
// belong to its numbers.
#pragma once

#include <string>

#include "plenary/study/open.hpp"

namespace plenary::study {

// HTML for the inside of a page; empty where the dossier holds nothing of the kind. What a verb
// refuses is said in its place. `request` is the one that the setting was opened from; `motion` is
// an id of the dossier.
[[nodiscard]] std::string brief_stakes(const question::Setting& setting, const Request& request,
                                       const std::string& motion);

} // namespace plenary::study
