// Words to search for, and what of a text is shown when they were found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::store {

// The words and the phrases in double quotes, as typed. Without any, nothing is found.
[[nodiscard]] std::vector<std::string> phrases_of(std::string_view typed);

// The same as an expression of FTS5: all must occur. Nothing in it is taken for an operator.
[[nodiscard]] std::string expression_of(const std::vector<std::string>& phrases);

// About 120 characters around the first phrase that is found as written (case aside), else from the
// start; line feeds become blanks, "..." stands where something was left out.
[[nodiscard]] std::string excerpt_of(std::string_view text,
                                     const std::vector<std::string>& phrases);

} // namespace plenary::store
