#include "plenary/rule/named_rule.hpp"

#include <fmt/format.h>

#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary {

Result<NamedRule> rule_called(std::string_view written, std::span<const BodyRule> own,
                              std::string_view owner, const Where& where) {
    std::vector<std::string> ids;
    for (const BodyRule& rule : own) {
        ids.push_back(rule.id);
        if (rule.id != written)
            continue;
        auto formula =
            parse_formula(rule.text, Where{fmt::format("rule {} of {}", rule.id, owner), 0, 0});
        if (!formula)
            return fail(formula.error());
        return NamedRule{std::move(*formula), rule.id, rule.article};
    }
    auto formula = parse_formula(written, where);
    if (formula)
        return NamedRule{std::move(*formula), "", ""};
    const bool one_word = written.find_first_of(" <>=") == std::string_view::npos;
    if (owner.empty() || !one_word)
        return fail(formula.error());
    const std::string hint = did_you_mean(written, ids);
    return fail({Kind::not_found, "unknown-rule",
                 fmt::format("{} has no rule '{}'", owner, written),
                 !hint.empty() ? hint
                 : ids.empty() ? "write the rule as a text, for example 'yes >= 2/3 of members'"
                               : "its rules are: " + join(ids, ", "),
                 where, ""});
}

} // namespace plenary
