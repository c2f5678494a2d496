// What answers on stakes, pressure and procedures have in common at their end: the sources of the
// figures, the warnings of the tables they were read from, and the fixed texts.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/question/question.hpp"

namespace plenary::question {

// [{id, title, url}] of sources by id.
[[nodiscard]] Array data_of_sources(const Dossier& dossier, const std::vector<std::string>& ids);

// The same as a list under the heading "Sources"; nothing without ids.
void show_sources(Answer& answer, const Dossier& dossier, const std::vector<std::string>& ids);

// Adds the keys "warnings" (those whose place is in one of these files of the dossier) and "told",
// and both to the text.
void tell(Answer& answer, const Dossier& dossier, std::initializer_list<std::string_view> files,
          std::initializer_list<std::string_view> texts);

} // namespace plenary::question
