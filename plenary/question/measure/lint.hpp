// What is odd about a rule: what it can never do, who has no say, who can stop it alone.
#pragma once

#include <string>
#include <vector>

#include "plenary/question/arena.hpp"

namespace plenary::question {

struct Finding {
    std::string code; // never-passes, always-passes, passes-without-yes, dummy, vetoer, dictator,
                      // not-monotone, idle-condition
    std::string message;
    std::vector<std::string> members;
};

struct Lint {
    std::vector<Finding> findings;
    std::size_t nodes = 0;
    std::uint32_t choices = 4;
};

// Looks at the rule with as many choices as it tells apart, and 4 where it depends on who is there.
// Error too-large.
[[nodiscard]] Result<Lint> lint(const Arena& arena);

} // namespace plenary::question
