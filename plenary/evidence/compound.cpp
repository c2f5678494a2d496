#include "plenary/evidence/compound.hpp"

#include <fmt/format.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/semiring/boolean.hpp"
#include "plenary/diagram/semiring/min_plus.hpp"
#include "plenary/diagram/sweep.hpp"
#include "plenary/rule/game.hpp"

namespace plenary {
namespace {

using diagram::MinPlusSemiring;

std::optional<Choice> firm_choice(const Cell& cell) {
    if (!cell.stance)
        return std::nullopt;
    switch (*cell.stance) {
    case Stance::yes:
        return Choice::yes;
    case Stance::no:
        return Choice::no;
    case Stance::abstain:
        return Choice::abstain;
    case Stance::absent:
        return Choice::absent;
    case Stance::lean_yes:
    case Stance::undecided:
    case Stance::lean_no:
        break;
    }
    return std::nullopt;
}

std::optional<std::int64_t> finite(std::int64_t cost) {
    return cost == MinPlusSemiring::impossible ? std::nullopt : std::optional(cost);
}

} // namespace

Result<CompoundReading> read_compound(const Body& body, Day day, const Formula& formula,
                                      const std::vector<BoardLine>& board) {
    const Electorate electorate = electorate_of(body, day, false);
    const auto game = bind(formula, electorate, 4);
    if (!game)
        return fail(game.error());
    constexpr std::size_t memory = std::size_t{1} << 30U;
    const auto compiled = diagram::compile(game->spec, diagram::nodes_for(memory, 4));
    if (!compiled) {
        Problem problem = compiled.error();
        if (problem.code == "too-large") {
            problem.message += fmt::format(", more than the {} MiB of a count", memory >> 20U);
            problem.hint = "'plenary pass' with --motion and --p samples a rule that is too large";
        }
        return fail(std::move(problem));
    }

    if (compiled->diagram.root() < diagram::first_node) {
        const bool always = compiled->diagram.root() == diagram::holds;
        return fail({Kind::invalid,
                     "rule-constant",
                     always ? "this rule always passes, whatever the members do"
                            : "this rule can never pass, whatever the members do",
                     "'plenary rule lint' shows what is odd about a rule",
                     {},
                     ""});
    }
    const std::uint32_t d = 4;
    const auto n = static_cast<std::uint32_t>(game->variables.size());
    std::vector<bool> allowed(std::size_t{n} * d, true);
    std::vector<std::int64_t> to_pass(allowed.size(), MinPlusSemiring::impossible);
    std::vector<std::int64_t> to_fail(allowed.size(), MinPlusSemiring::impossible);
    for (std::uint32_t v = 0; v < n; ++v) {
        const auto firm = firm_choice(board[game->variables[v]].cell);
        for (std::uint32_t c = 0; c < d; ++c) {
            const Choice choice = choice_at(c, d);
            const std::size_t at = std::size_t{v} * d + c;
            if (firm) {
                allowed[at] = choice == *firm;
                if (allowed[at])
                    to_pass[at] = to_fail[at] = 0;
            } else {
                to_pass[at] = choice == Choice::no ? 0 : 1;
                to_fail[at] = choice == Choice::yes ? 0 : 1;
            }
        }
    }
    const diagram::Possible possible =
        value_of(compiled->diagram, diagram::BooleanSemiring(allowed, d));
    CompoundReading out;
    out.outcome = !possible.hold   ? Outcome::lost
                  : !possible.fail ? Outcome::carried
                                   : Outcome::open;
    out.shortfall = finite(value_of(compiled->diagram, MinPlusSemiring(to_pass, n, d)));
    out.refusals = finite(value_of(compiled->diagram, MinPlusSemiring(to_fail, n, d, false)));
    return out;
}

} // namespace plenary
