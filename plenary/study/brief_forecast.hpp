// The section "Forecast" of the brief: both pictures, and what `plenary forecast --motion` answers
// with them: the chance, the readings of who is heard first, members, and what it rests on.
#pragma once

#include <string>

#include "plenary/study/open.hpp"

namespace plenary::study {

// HTML for the inside of a section. Reads the dossier and the record anew. Errors: the first of
// those of tell_forecast().
[[nodiscard]] Result<std::string> brief_forecast(const Request& request);

} // namespace plenary::study
