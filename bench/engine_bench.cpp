// How long the engine takes, on the rules of the library. Run by ./dev bench in the repository's
// root, which writes docs/benchmarks.md from what this prints.

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "plenary/diagram/average.hpp"
#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/critical.hpp"
#include "plenary/diagram/lattice.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/diagram/pivots.hpp"
#include "plenary/format/body.hpp"
#include "plenary/question/arena.hpp"
#include "plenary/question/measure/power.hpp"
#include "plenary/rule/game.hpp"

namespace {

using namespace plenary;

const Body& body(const std::string& id) {
    static std::map<std::string, Body> known;
    const auto found = known.find(id);
    if (found != known.end())
        return found->second;
    format::ReadBody read = format::read_body("data/bodies/" + id);
    if (!read.problems.empty())
        std::abort();
    return known.emplace(id, std::move(read.body)).first->second;
}

struct Question {
    const char* body;
    const char* rule; // the id of a rule of the body, or a text
    std::uint32_t choices;
};

std::string text_of(const Question& question) {
    for (const BodyRule& rule : body(question.body).rules) {
        if (rule.id == question.rule)
            return rule.text;
    }
    return question.rule;
}

Game game_of(const Question& question, const std::string& text) {
    const Body& where = body(question.body);
    static std::map<std::string, Electorate> electorates;
    auto found = electorates.find(question.body);
    if (found == electorates.end()) {
        found = electorates.emplace(question.body, electorate_of(where, where.reference_day, false))
                    .first;
    }
    return bind(parse_formula(text).value(), found->second, question.choices).value();
}

diagram::Diagram diagram_of(const Question& question, const std::string& text) {
    return std::move(diagram::compile(game_of(question, text).spec, 50'000'000).value().diagram);
}

void text_to_diagram(benchmark::State& state, Question question) {
    const std::string text = text_of(question);
    std::size_t nodes = 0;
    for ([[maybe_unused]] auto round : state)
        nodes = diagram_of(question, text).size();
    state.counters["nodes"] = static_cast<double>(nodes);
}

void text_to_banzhaf(benchmark::State& state, Question question) {
    const std::string text = text_of(question);
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(question::banzhaf_family(diagram_of(question, text)));
}

void all_pivots(benchmark::State& state, Question question) {
    const auto diagram = diagram_of(question, text_of(question));
    const std::vector<std::array<double, 1>> chance(
        std::size_t{diagram.variables()} * question.choices, {1.0 / question.choices});
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(diagram::pivots<1>(diagram, chance));
}

void thousand_draws(benchmark::State& state, Question question) {
    const auto diagram = diagram_of(question, text_of(question));
    const std::vector<std::array<double, 8>> chance(std::size_t{diagram.variables()} *
                                                        question.choices,
                                                    {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5});
    for ([[maybe_unused]] auto round : state) {
        for (int k = 0; k < 125; ++k)
            benchmark::DoNotOptimize(diagram::pivots<8>(diagram, chance));
    }
}

void shapley(benchmark::State& state, Question question) {
    const diagram::Engine engine(diagram_of(question, text_of(question)));
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(question::shapley_shubik(engine, {}));
}

void minimal(benchmark::State& state, Question question) {
    const Game game = game_of(question, text_of(question));
    const auto diagram = diagram_of(question, text_of(question));
    question::Arena arena;
    arena.most_memory = std::size_t{4} << 30U;
    for ([[maybe_unused]] auto round : state) {
        const auto sets = question::minimal_coalitions(arena, game, diagram, false).value();
        benchmark::DoNotOptimize(diagram::count_sets(sets));
    }
}

void lattice_banzhaf(benchmark::State& state, Question question) {
    const Game game = game_of(question, text_of(question));
    const std::vector<std::array<double, 1>> chance(
        std::size_t{game.spec.variables} * question.choices, {1.0 / question.choices});
    for ([[maybe_unused]] auto round : state) {
        benchmark::DoNotOptimize(diagram::lattice_pivots<1>(game.spec.atoms.front(),
                                                            game.spec.variables, question.choices,
                                                            chance, {std::size_t{4} << 30U, {}}));
    }
    state.counters["MiB"] = static_cast<double>(
        diagram::lattice_size(game.spec.atoms.front(), game.spec.variables, question.choices)
            .bytes >>
        20U);
}

// How time and nodes grow: members of random weights up to a bound, at half of the total.
void grow(benchmark::State& state) {
    const auto members = static_cast<std::uint32_t>(state.range(0));
    const auto bound = static_cast<std::uint64_t>(state.range(1));
    diagram::Atom atom;
    std::uint64_t seed = 1;
    std::int64_t total = 0;
    std::vector<std::int64_t> weights;
    for (std::uint32_t i = 0; i < members; ++i) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        weights.push_back(1 + static_cast<std::int64_t>((seed >> 33U) % bound));
        total += weights.back();
    }
    std::sort(weights.rbegin(), weights.rend());
    for (const std::int64_t weight : weights) {
        atom.contribution.push_back(0);
        atom.contribution.push_back(weight);
    }
    atom.threshold = total / 2 + 1;
    diagram::Spec spec;
    spec.variables = members;
    spec.atoms = {atom};
    spec.formula.entries = {{diagram::Formula::Kind::atom, 0, 0, {}}};
    std::size_t nodes = 0;
    for ([[maybe_unused]] auto round : state)
        nodes = diagram::compile(spec, 100'000'000).value().diagram.size();
    state.counters["nodes"] = static_cast<double>(nodes);
}

constexpr Question electors{"us-electoral-college", "2024", 2};
constexpr Question population{"eu-council", "yes[population] >= 65% of members[population]", 2};
constexpr Question council{"eu-council", "qmv", 2};
constexpr Question assembly{"unga", "yes >= 2/3 of voting and yes >= 1 and present >= 97", 4};
constexpr Question federal{"us-congress", "law", 2};
constexpr Question fund85{"imf", "85", 2};
constexpr Question fund_cast{"imf", "yes[votes] > 1/2 of voting[votes]", 3};

BENCHMARK_CAPTURE(text_to_banzhaf, electoral_college, electors);
BENCHMARK_CAPTURE(all_pivots, electoral_college, electors);
BENCHMARK_CAPTURE(shapley, electoral_college, electors);
BENCHMARK_CAPTURE(minimal, electoral_college, electors);
BENCHMARK_CAPTURE(text_to_banzhaf, eu_population_in_persons, population);
BENCHMARK_CAPTURE(shapley, eu_population_in_persons, population);
BENCHMARK_CAPTURE(text_to_diagram, eu_council, council);
BENCHMARK_CAPTURE(all_pivots, eu_council, council);
BENCHMARK_CAPTURE(shapley, eu_council, council);
BENCHMARK_CAPTURE(minimal, eu_council, council);
BENCHMARK_CAPTURE(thousand_draws, eu_council, council);
BENCHMARK_CAPTURE(text_to_diagram, general_assembly_with_quorum, assembly);
BENCHMARK_CAPTURE(all_pivots, general_assembly_with_quorum, assembly);
BENCHMARK_CAPTURE(text_to_diagram, us_federal_law, federal);
BENCHMARK_CAPTURE(lattice_banzhaf, imf_85, fund85);
BENCHMARK_CAPTURE(lattice_banzhaf, imf_votes_cast, fund_cast);
BENCHMARK(grow)->Args({10, 100})->Args({100, 100})->Args({1000, 10})->Args({10000, 1});
BENCHMARK(grow)->Args({30, 10})->Args({30, 1000})->Args({30, 100000})->Args({30, 1000000000});

} // namespace

BENCHMARK_MAIN();
