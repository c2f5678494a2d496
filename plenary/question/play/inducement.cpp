#include <array>

#include <fmt/format.h>

#include "plenary/question/induced/induced.hpp"

namespace plenary::question::play {
namespace {

using induced::Induced;

constexpr std::array options{
    Option{"hurdle", Option::Kind::flag, "",
           "how many times a counter-lobby's budget a first mover must commit", false},
    Option{"budget", Option::Kind::list, "W,...",
           "budgets of a counter-lobby that the leanings are to withstand", false}};

Table csv_of(const Induced& induced) {
    Table out{{{"what"}, {"budget"}, {"value"}, {"low"}, {"high"}, {"fraction"}}, {}};
    const auto number = [](double value) { return fmt::format("{}", value); };
    if (const auto& hurdle = induced.hurdle) {
        out.rows.push_back({"hurdle", "", number(hurdle->value), "", "",
                            hurdle->fraction ? to_string(*hurdle->fraction) : ""});
    }
    if (const auto& cheapest = induced.cheapest) {
        out.rows.push_back({"cheapest", "", number(cheapest->mode.cost), number(cheapest->low.cost),
                            number(cheapest->high.cost), ""});
    }
    for (const induced::Withstood& one : induced.robust) {
        out.rows.push_back({"robust", number(one.mode.budget), number(one.mode.cost),
                            number(one.low), number(one.high), ""});
    }
    return out;
}

Result<Answer> ask_inducement(const Arena& arena) {
    const auto induced = induced::induced_for(arena);
    if (!induced)
        return fail(induced.error());
    Answer out;
    out.data = arena.head;
    out.data.emplace_back("rule", to_string(arena.formula));
    out.data.emplace_back("rule_in_words", say_rule(arena));
    out.data.emplace_back("seating", arena.ignore_seating ? "ignored" : "kept");
    induced::put_data(out.data, arena, *induced);
    induced::put_words(out, arena, *induced);
    out.data.emplace_back("method",
                          fmt::format("explicit diagram, {} nodes, {} kinds of members",
                                      induced->rule.diagram.size(), induced->rule.classes.size()));
    Array texts;
    for (const std::string_view text : induced::told)
        texts.emplace_back(text);
    out.data.emplace_back("told", std::move(texts));
    out.table = csv_of(*induced);
    out.paragraph("The rule: " + say_rule(arena) + ".");
    out.note(say_electorate(arena));
    for (const std::string_view text : induced::told)
        out.note(std::string(text));
    return out;
}

} // namespace

extern const GameQuestion inducement;
const GameQuestion inducement{
    "inducement",
    "What winning would take: the hurdle, the cheapest coalition, what withstands a counter-lobby",
    "Statements about a rule, given prices and leanings that a person typed: the least cost of a "
    "coalition that carries it and who stands in it at both ends of the prices; what a first mover "
    "must commit to withstand a counter-lobby; the ratio of the two budgets when members are "
    "indifferent. Nothing here predicts who is approached.",
    options,
    ask_inducement,
    {.price_ranges = true}};

} // namespace plenary::question::play
