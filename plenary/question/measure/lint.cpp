#include "plenary/question/measure/lint.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/diagram/semiring/boolean.hpp"
#include "plenary/diagram/sweep.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question {
namespace {

using diagram::Id;

class Linter {
public:
    Linter(const Arena& arena, const Compiled& compiled)
        : arena_(arena), compiled_(compiled), d_(compiled.game.choices),
          n_(compiled.diagram.variables()) {}

    Lint run() {
        out_.nodes = compiled_.diagram.size();
        out_.choices = d_;
        const Id root = compiled_.diagram.root();
        if (root == diagram::fails) {
            add("never-passes", "The rule can never pass, whatever the members do.", {});
        } else if (root == diagram::holds) {
            add("always-passes", "The rule always passes, whatever the members do.", {});
        } else {
            without_yes();
            members();
            monotone();
            idle();
        }
        return std::move(out_);
    }

private:
    void add(std::string code, std::string message, std::vector<std::string> members) {
        out_.findings.push_back({std::move(code), std::move(message), std::move(members)});
    }

    [[nodiscard]] std::vector<bool> everything() const {
        return std::vector<bool>(std::size_t{n_} * d_, true);
    }

    [[nodiscard]] diagram::Possible possible(const std::vector<bool>& allowed) const {
        return value_of(compiled_.diagram, diagram::BooleanSemiring(allowed, d_));
    }

    void without_yes() {
        std::vector<bool> allowed = everything();
        for (std::uint32_t v = 0; v < n_; ++v)
            allowed[v * d_ + d_ - 1] = false;
        if (possible(allowed).hold) {
            add("passes-without-yes", "The rule can pass without a single yes.", {});
        }
    }

    void members() {
        std::vector<std::string> dummies;
        std::vector<std::string> vetoers;
        std::vector<std::string> dictators;
        for (std::uint32_t v = 0; v < n_; ++v) {
            const std::string& code = arena_.electorate.members[compiled_.game.variables[v]].code;
            if (is_dummy(v)) {
                dummies.push_back(code);
                continue;
            }
            // With a no of this member only, can it pass? With its yes, can it fail?
            std::vector<bool> allowed = everything();
            for (std::uint32_t c = 0; c < d_; ++c)
                allowed[v * d_ + c] = c == 0;
            const bool stops = !possible(allowed).hold;
            for (std::uint32_t c = 0; c < d_; ++c)
                allowed[v * d_ + c] = c == d_ - 1;
            const bool carries = !possible(allowed).fail;
            if (stops && carries)
                dictators.push_back(code);
            if (stops)
                vetoers.push_back(code);
        }
        if (!dictators.empty()) {
            add("dictator", fmt::format("{} decides alone.", join(dictators, ", ")), dictators);
        }
        if (!vetoers.empty()) {
            add("vetoer", fmt::format("Can stop it alone with a no: {}.", join(vetoers, ", ")),
                vetoers);
        }
        if (!dummies.empty()) {
            add("dummy", fmt::format("Without any influence: {}.", join(dummies, ", ")), dummies);
        }
    }

    [[nodiscard]] bool is_dummy(std::uint32_t level) const {
        const auto& diagram = compiled_.diagram;
        for (Id node = diagram.begin(level); node < diagram.begin(level + 1); ++node) {
            const Id* children = diagram.children(node);
            if (!std::all_of(children, children + d_,
                             [&](Id child) { return child == children[0]; })) {
                return false;
            }
        }
        return true;
    }

    void monotone() {
        for (std::uint32_t worse = 0; worse < d_; ++worse) {
            if (worse == d_ - 1)
                continue;
            if (!diagram::is_monotone(compiled_.diagram, worse, d_ - 1)) {
                add("not-monotone",
                    fmt::format(
                        "Not monotone: a member that turns from {} to yes can make it fail.",
                        to_string(choice_at(worse, d_))),
                    {});
                return;
            }
        }
        if (d_ == 4 && !diagram::is_monotone(compiled_.diagram, 0, 1)) {
            add("not-monotone",
                "Not monotone: one more No can make it pass, because a member that votes no is "
                "there and one "
                "that stays away is not. This is what quorums do.",
                {});
        } else if (d_ >= 3 && !diagram::is_monotone(compiled_.diagram, 0, d_ - 2)) {
            add("not-monotone", "Not monotone: a no can help where an abstention does not.", {});
        }
    }

    // Conditions that can be left out without changing anything.
    void idle() {
        std::vector<const Formula*> conditions;
        collect(arena_.formula, conditions);
        if (conditions.size() < 2)
            return;
        for (const Formula* condition : conditions) {
            for (const bool value : {true, false}) {
                Arena without = arena_;
                replace(without.formula, arena_.formula, *condition, value);
                const auto other = compile_game(without, d_);
                if (!other || other->game.variables != compiled_.game.variables)
                    continue;
                if (other->diagram == compiled_.diagram) {
                    add("idle-condition",
                        fmt::format("The condition '{}' never makes a difference.",
                                    to_string(*condition)),
                        {});
                    break;
                }
            }
        }
    }

    static void collect(const Formula& formula, std::vector<const Formula*>& out) {
        if (formula.kind == Formula::Kind::comparison) {
            out.push_back(&formula);
            return;
        }
        for (const Formula& part : formula.parts)
            collect(part, out);
    }

    // The same formula with one condition replaced by one that always (or never) holds.
    static void replace(Formula& copy, const Formula& original, const Formula& condition,
                        bool value) {
        if (&original == &condition) {
            Formula constant;
            Term zero;
            Term one;
            one.factor = Rational::make(value ? 0 : 1, 1).value();
            constant.comparison = {{zero}, Sign::at_least, {one}};
            copy = constant;
            return;
        }
        for (std::size_t i = 0; i < original.parts.size(); ++i) {
            replace(copy.parts[i], original.parts[i], condition, value);
        }
    }

    const Arena& arena_;
    const Compiled& compiled_;
    std::uint32_t d_;
    std::uint32_t n_;
    Lint out_;
};

} // namespace

Result<Lint> lint(const Arena& arena) {
    const std::uint32_t choices = needs_absence(arena.formula)      ? 4U
                                  : needs_abstention(arena.formula) ? 3U
                                                                    : 2U;
    const auto compiled = compile_game(arena, choices);
    if (!compiled)
        return fail(compiled.error());
    return Linter(arena, *compiled).run();
}

} // namespace plenary::question
