#include "plenary/question/arena.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/minimal.hpp"

namespace plenary::question {

Result<Compiled> compile_game(const Arena& arena, std::uint32_t choices) {
    auto game = bind(arena.formula, arena.electorate, choices);
    if (!game)
        return fail(game.error());
    auto compiled = diagram::compile(game->spec, diagram::nodes_for(arena.most_memory, choices));
    if (!compiled)
        return fail(compiled.error());
    return Compiled{std::move(*game), std::move(compiled->diagram), compiled->raw_nodes};
}

Result<std::uint32_t> choices_of(const Arena& arena, std::uint32_t otherwise) {
    if (!arena.asked.has("choices"))
        return otherwise;
    const std::string text = arena.asked.text("choices");
    if (text == "2" || text == "3" || text == "4")
        return static_cast<std::uint32_t>(text[0] - '0');
    return fail({Kind::usage, "bad-number", fmt::format("'{}' is no number of choices", text),
                 "write 2 (yes, no), 3 (and abstain) or 4 (and absent)", Where{"--choices", 0, 0},
                 ""});
}

std::uint32_t choices_needed(const Arena& arena) {
    bool abstention = needs_abstention(arena.formula);
    bool absence = needs_absence(arena.formula);
    for (const Declared& one : arena.line_up) {
        abstention = abstention || one.choice == Choice::abstain;
        absence = absence || one.choice == Choice::absent;
    }
    for (const auto& one : arena.chances) {
        if (!one)
            continue;
        absence = absence || (*one)[1] > 0;
        abstention = abstention || (*one)[2] > 0;
    }
    return absence ? 4 : abstention ? 3 : 2;
}

std::uint32_t choices_of_rule(const Formula& formula) {
    return needs_absence(formula) ? 4U : needs_abstention(formula) ? 3U : 2U;
}

Result<bool> is_monotone_rule(const Arena& arena) {
    const std::uint32_t choices = choices_of_rule(arena.formula);
    const auto compiled = compile_game(arena, choices);
    if (!compiled)
        return fail(compiled.error());
    return is_monotone_game(compiled->diagram);
}

bool is_monotone_game(const diagram::Diagram& diagram) {
    const std::uint32_t top = diagram.choices() - 1;
    if (!diagram::is_monotone(diagram, 0, top))
        return false;
    for (std::uint32_t c = 1; c < top; ++c) {
        if (!diagram::is_monotone(diagram, 0, c) || !diagram::is_monotone(diagram, c, top))
            return false;
    }
    return true;
}

bool weights_descend(const Game& game) {
    const diagram::Atom& atom = game.spec.atoms.front();
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    for (std::size_t v = 0; v < game.spec.variables; ++v) {
        const std::int64_t weight = atom.contribution[2 * v + 1] - atom.contribution[2 * v];
        if (weight < 0 || weight > before)
            return false;
        before = weight;
    }
    return true;
}

Result<diagram::Diagram> minimal_coalitions(const Arena& arena, const Game& game,
                                            const diagram::Diagram& diagram, bool blocking) {
    diagram::Diagram whole = blocking ? diagram::dual(diagram) : diagram;
    if (diagram::is_one_atom(game.spec) && weights_descend(game))
        return whole;
    return diagram::minimal_sets(whole, diagram::nodes_for(arena.most_memory, 2));
}

namespace {

std::string say_diagram(const diagram::Diagram& diagram) {
    return fmt::format("explicit diagram, {} nodes, {} choices", diagram.size(), diagram.choices());
}

} // namespace

std::string say_method(const Compiled& compiled) { return say_diagram(compiled.diagram); }

std::string say_method(const diagram::Engine& engine) {
    if (engine.diagram() != nullptr)
        return say_diagram(*engine.diagram());
    return fmt::format("dense lattice, {} choices: one threshold whose diagram would be larger",
                       engine.choices());
}

diagram::LatticeLimits limits_of(const Arena& arena, std::string_view stage) {
    diagram::LatticeLimits out{arena.most_memory, {}};
    if (arena.progress) {
        out.go_on = [&arena, stage](double share) { return arena.progress(stage, share); };
    }
    return out;
}

std::string say_rule(const Arena& arena) {
    Sizes sizes{static_cast<std::int64_t>(arena.electorate.members.size()),
                arena.electorate.seated()};
    for (const auto& [group, belongs] : arena.electorate.groups) {
        if (std::count(belongs.begin(), belongs.end(), true) == 1)
            sizes.alone.insert(group);
    }
    for (const Elector& one : arena.electorate.members) {
        if (!arena.electorate.groups.contains(one.code))
            sizes.alone.insert(one.code);
    }
    return say(arena.formula, sizes);
}

std::string say_electorate(const Arena& arena) {
    std::string out = arena.electorate.name;
    if (arena.electorate.day)
        out += " on " + to_string(*arena.electorate.day);
    out += fmt::format(": {} members, {} can vote", arena.electorate.members.size(),
                       arena.electorate.seated());
    if (arena.ignore_seating)
        out += " (seating ignored: every member is treated as able to vote)";
    return out + ".";
}

} // namespace plenary::question
