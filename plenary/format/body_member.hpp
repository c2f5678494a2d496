// A cell of a table that names a member of a body by its code.
#pragma once

#include <string>
#include <string_view>

#include "plenary/format/table.hpp"
#include "plenary/rule/body.hpp"

namespace plenary::format {

// Whether the body has the code; where not, the cell is reported under `problem_code`.
[[nodiscard]] bool is_body_member(const TypedTable& rows, std::size_t row, std::string_view column,
                                  const Body& body, const std::string& code,
                                  std::string_view problem_code = "unknown-member");

} // namespace plenary::format
