// A rule: read, printed, said, bound to five members, compiled, and held against evaluators that
// share nothing with the engine.
#include <algorithm>
#include <cmath>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/rough_rule.hpp"
#include "fuzz/target.hpp"

#include "plenary/diagram/compile.hpp"
#include "plenary/rule/formula.hpp"
#include "plenary/rule/game.hpp"
#include "plenary/study/slow_rule.hpp"
#include "plenary/text/utf8.hpp"

using namespace plenary;
using fuzz::require;
using fuzz::require_told;

namespace {

constexpr std::size_t longest_rule = std::size_t{64} * 1024; // as formula.hpp says
constexpr std::size_t most_nodes = std::size_t{1} << 16U;

Electorate five_members() {
    const auto weight = [](std::int64_t numerator, std::int64_t denominator) {
        return Rational::make(numerator, denominator).value();
    };
    Electorate out;
    out.name = "Five";
    for (const char* code : {"A", "B", "C", "D", "E"})
        out.members.push_back({code, code, *code != 'E', *code == 'E' ? "vacant" : "seated"});
    out.columns["weight"] = {weight(3, 1), weight(2, 1), weight(1, 1), weight(0, 1), weight(5, 1)};
    out.columns["gdp"] = {weight(1, 10), weight(7, 2), weight(1, 3), weight(9, 1), weight(2, 1)};
    out.groups["P5"] = {true, true, false, false, false};
    out.groups["East 3"] = {false, false, true, true, true};
    out.groups["gone"] = {false, false, false, false, true};
    out.groups["empty"] = {false, false, false, false, false};
    return out;
}

void require_terms_inside(const Formula& formula, std::string_view text) {
    for (const Formula& part : formula.parts)
        require_terms_inside(part, text);
    for (const auto* terms : {&formula.comparison.left, &formula.comparison.right}) {
        for (const Term& term : *terms)
            fuzz::require_inside(term.where, text);
    }
}

// A text that begins elsewhere has its mistakes elsewhere, and is the same otherwise.
void require_moved(const Result<Formula>& here, std::string_view text) {
    const auto there = parse_formula(text, Where{"rule.txt", 3, 7});
    require(here.has_value() == there.has_value(), "a rule does not depend on its place", text);
    if (here) {
        require(*here == *there, "a rule does not depend on its place", text);
        return;
    }
    const Where& a = here.error().where;
    const Where& b = there.error().where;
    require(b.file == "rule.txt" && b.line == a.line + 2 &&
                b.column == a.column + (a.line == 1 ? 6 : 0),
            "a mistake moves with its text", to_string(a) + " " + to_string(b));
}

void require_printed(const Formula& formula) {
    const std::string printed = to_string(formula);
    if (printed.size() > longest_rule)
        return;
    const auto again = parse_formula(printed);
    require(again.has_value(), "what is printed can be read",
            again ? "" : describe(again.error()) + "\n" + printed);
    require(*again == formula, "printed and read again it is equal", printed);
    require(to_string(*again) == printed, "printed again it is the same", printed);
}

void require_said(const Formula& formula) {
    for (const Sizes& sizes : {Sizes{}, Sizes{5, 4}, Sizes{1, 1}, Sizes{0, 0}}) {
        const std::string said = say(formula, sizes);
        require(!said.empty() && !first_invalid_utf8(said), "what is said is UTF-8", said);
    }
}

void require_share(const Formula& formula) {
    const auto share = as_share(formula);
    if (!share)
        return;
    const std::string printed = to_string(*share);
    const auto again = parse_formula(printed);
    require(again && as_share(*again) == share, "a share is read as it is printed", printed);
    std::int64_t last = 1;
    for (const std::int64_t size : {0, 1, 4, 35, 193}) {
        require(!say(*share, size).empty(), "a share can be said", printed);
        const std::int64_t needed = votes_needed(*share, size);
        require(needed >= last, "a larger base needs no fewer votes", printed);
        last = needed;
    }
    require(!say_share(*share).empty(), "a share can be said", printed);
}

double bits(std::int64_t value) { return std::log2(std::abs(static_cast<double>(value)) + 1); }

// Whether every number that the slow rule works with stays below 2^120, of whatever kind.
bool fits_slow_rule(const Formula& formula) {
    if (!std::all_of(formula.parts.begin(), formula.parts.end(), fits_slow_rule))
        return false;
    constexpr double room_for_weights = 10; // 60 is their common denominator, 9 the greatest
    double denominators = room_for_weights;
    double numerator = 0;
    double count = 0;
    for (const auto* terms : {&formula.comparison.left, &formula.comparison.right}) {
        for (const Term& term : *terms) {
            denominators += bits(term.factor.denominator()) - (term.factor.denominator() == 1);
            numerator = std::max(numerator, bits(term.factor.numerator()));
            count += 5;
        }
    }
    return denominators + numerator + std::log2(count + 1) < 120;
}

void require_compiled(const Formula& formula, const Electorate& electorate, std::uint32_t choices) {
    const auto game = bind(formula, electorate, choices);
    if (!game)
        return require_told(game.error());
    const auto compiled = diagram::compile(game->spec, most_nodes);
    if (!compiled)
        return require_told(compiled.error());
    const bool exact = fits_slow_rule(formula);
    const auto slow = exact ? std::optional(study::SlowRule(formula, electorate)) : std::nullopt;
    const std::vector<Choice> in_play = study::choices_in_play(choices);
    std::vector<Choice> choice(electorate.members.size(), Choice::no);
    std::vector<std::uint32_t> chosen(game->variables.size(), 0);
    for (bool done = false; !done;) {
        for (std::size_t v = 0; v < chosen.size(); ++v)
            choice[game->variables[v]] = in_play[chosen[v]];
        const bool value = compiled->diagram.value(chosen);
        require(value == game->spec.holds(chosen), "the diagram is its spec", to_string(formula));
        if (slow)
            require(value == slow->passes(choice), "it passes as the slow rule does",
                    to_string(formula));
        require(value == fuzz::passes_roughly(formula, electorate, choice).value_or(value),
                "it passes as in floating point", to_string(formula));
        done = true;
        for (std::size_t v = 0; v < chosen.size() && done; ++v) {
            chosen[v] = (chosen[v] + 1) % choices;
            done = chosen[v] == 0;
        }
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Electorate electorate = five_members();
    const std::string_view text = fuzz::text_of(data, size);
    const auto formula = parse_formula(text);
    require_moved(formula, text);
    if (!formula) {
        require_told({&formula.error(), 1}, "", text);
        return 0;
    }
    require_terms_inside(*formula, text);
    require_printed(*formula);
    require_said(*formula);
    require_share(*formula);
    for (const std::uint32_t choices : {2U, 3U, 4U})
        require_compiled(*formula, electorate, choices);
    return 0;
}
