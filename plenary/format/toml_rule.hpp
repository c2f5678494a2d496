// A rule that stands as a text in a TOML file.
#pragma once

#include <string>
#include <string_view>

#include "plenary/format/toml.hpp"
#include "plenary/rule/formula.hpp"

namespace plenary::format {

// Reads the text under `key` as a rule. Places, of a mistake and of the rule's terms, are those in
// the file; where the text is written with escapes, all of them are the place of the text. Errors:
// those of parse_formula.
[[nodiscard]] Result<Formula> parse_rule(const TomlTable& table, std::string_view key,
                                         const std::string& text);

} // namespace plenary::format
