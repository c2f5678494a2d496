#include "plenary/question/measure/passage.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "plenary/diagram/engine.hpp"
#include "plenary/question/measure/sampling.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question {
namespace {

constexpr std::array all_choices{Choice::no, Choice::absent, Choice::abstain, Choice::yes};

std::size_t place(Choice choice) {
    switch (choice) {
    case Choice::no:
        return 0;
    case Choice::absent:
        return 1;
    case Choice::abstain:
        return 2;
    case Choice::yes:
        return 3;
    }
    return 0;
}

// In a game of fewer choices, abstaining and staying away count as no: the rule cannot tell them
// apart.
std::vector<std::array<double, 1>> fold(const Game& game, const std::vector<Chances>& chances) {
    std::vector<std::array<double, 1>> out(game.variables.size() * game.choices, {0.0});
    for (std::size_t v = 0; v < game.variables.size(); ++v) {
        for (const Choice choice : all_choices) {
            const std::uint32_t number = choice_number(choice, game.choices).value_or(0);
            out[v * game.choices + number][0] += chances[game.variables[v]][place(choice)];
        }
    }
    return out;
}

} // namespace

Result<std::vector<Chances>> distributions(const Arena& arena) {
    std::vector<Chances> out(arena.electorate.members.size(), Chances{1, 0, 0, 0});
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (!arena.electorate.members[i].can_vote)
            continue;
        if (const auto declared = arena.line_up[i].choice) {
            out[i] = {};
            out[i][place(*declared)] = 1;
        } else if (arena.chances[i]) {
            out[i] = *arena.chances[i];
        } else {
            missing.push_back(arena.electorate.members[i].code);
        }
    }
    if (missing.empty())
        return out;
    const std::size_t count = missing.size();
    if (count > 8)
        missing.resize(8);
    return fail({Kind::usage, "chances-missing",
                 fmt::format("{} members have neither declared nor a probability: {}{}", count,
                             join(missing, " "), count > 8 ? " ..." : ""),
                 "give --p 0.5, or --p FILE with a line for '*', every other member",
                 Where{"--p", 0, 0}, ""});
}

Result<Passage> passage(const Arena& arena, const std::vector<Chances>& chances) {
    Passage out;
    out.given.assign(chances.size(), Chances{});
    // A rule that tells an abstention from a no tells staying away from it too: what if one were
    // away is asked even where nobody is expected to be.
    const std::uint32_t choices = needs_abstention(arena.formula) ? 4U : choices_needed(arena);
    auto bound = bind(arena.formula, arena.electorate, choices);
    if (!bound)
        return fail(bound.error());
    const Game& game = *bound;
    const std::vector<std::array<double, 1>> folded = fold(game, chances);
    const auto go_on = [&](double share) {
        return !arena.progress || arena.progress("passage", share);
    };
    diagram::Pivots<1> got;
    const auto engine = diagram::Engine::build(game.spec, arena.most_memory);
    if (engine) {
        auto found = engine->pivots(folded, limits_of(arena, "passage"));
        if (!found)
            return fail(found.error());
        got = std::move(*found);
        out.method = say_method(*engine);
        out.error = 1e-15 * static_cast<double>(game.variables.size());
    } else if (engine.error().code != "too-large") {
        return fail(engine.error());
    } else {
        std::vector<double> flat;
        for (const auto& one : folded)
            flat.push_back(one[0]);
        constexpr std::uint64_t samples = 100'000;
        const Sampled sampled =
            sample_passage(game, flat, samples, arena.seed, go_on, arena.workers);
        if (sampled.samples < samples)
            return fail({Kind::interrupted, "interrupted", "stopped", "", {}, ""});
        out.p = sampled.p;
        out.low = sampled.low;
        out.high = sampled.high;
        out.sampled = true;
        out.error = std::max(sampled.high - sampled.p, sampled.p - sampled.low);
        out.method =
            fmt::format("{} samples, seed {}, with Wilson's 95 % interval: the rule is too large "
                        "for a diagram",
                        sampled.samples, arena.seed);
        got.given.resize(folded.size());
        for (std::size_t k = 0; k < sampled.given.size(); ++k)
            got.given[k][0] = sampled.given[k];
        got.probability[0] = sampled.p;
    }
    out.p = got.probability[0];
    if (!out.sampled)
        out.low = out.high = out.p;
    for (std::size_t v = 0; v < game.variables.size(); ++v) {
        for (const Choice choice : all_choices) {
            const std::uint32_t number = choice_number(choice, game.choices).value_or(0);
            out.given[game.variables[v]][place(choice)] = got.given[v * game.choices + number][0];
        }
    }
    return out;
}

std::vector<double> yes_distribution(const Electorate& electorate,
                                     const std::vector<Chances>& chances) {
    std::vector<double> out{1.0};
    for (std::size_t i = 0; i < chances.size(); ++i) {
        if (!electorate.members[i].can_vote)
            continue;
        const double yes = chances[i][3];
        out.push_back(0);
        for (std::size_t k = out.size(); k-- > 0;) {
            out[k] = out[k] * (1 - yes) + (k > 0 ? out[k - 1] * yes : 0);
        }
    }
    return out;
}

} // namespace plenary::question
