// A rule as a user names it: by the id of a rule of the body, or as a text.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "plenary/rule/body.hpp"
#include "plenary/rule/formula.hpp"

namespace plenary {

struct NamedRule {
    Formula formula;
    std::string id;      // of the body's rule, or empty
    std::string article; // what the body's rule rests on, or empty
};

// `own` are the rules of the body called `owner`; `where` is where the name was written. Errors:
// those of parse_formula; unknown-rule for one word that is neither an id nor a rule.
[[nodiscard]] Result<NamedRule> rule_called(std::string_view written, std::span<const BodyRule> own,
                                            std::string_view owner, const Where& where);

} // namespace plenary
