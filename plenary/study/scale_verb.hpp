// plenary scale: fitting an archive, and what is done with a fit that was written.
#pragma once

#include <vector>

#include "plenary/study/open.hpp"

namespace plenary::study {

// Those of fitting, showing and comparing; which of them an action takes is checked by scale_verb.
[[nodiscard]] std::vector<question::Option> scale_verb_options();

// `scale ARCHIVE` fits; `scale show DIR` and `scale compare DIR REFERENCE` are of a fit. An archive
// that is called show or compare is written ./show. Problem unused-option for an option of another
// action.
[[nodiscard]] Reply scale_verb(const Request& request);

} // namespace plenary::study
