#include "plenary/format/toml_rule.hpp"

namespace plenary::format {
namespace {

void move_terms(Formula& formula, const Where& where) {
    for (Formula& part : formula.parts)
        move_terms(part, where);
    for (std::vector<Term>* terms : {&formula.comparison.left, &formula.comparison.right}) {
        for (Term& term : *terms)
            term.where = where;
    }
}

} // namespace

Result<Formula> parse_rule(const TomlTable& table, std::string_view key, const std::string& text) {
    if (const auto inside = table.inside(key))
        return parse_formula(text, *inside);
    const Where where = table.where(key);
    auto formula = parse_formula(text, where);
    if (formula)
        move_terms(*formula, where);
    else
        formula.error().where = where;
    return formula;
}

} // namespace plenary::format
