#include <algorithm>

#include <fmt/format.h>

#include "plenary/question/pressed/report.hpp"
#include "plenary/question/say.hpp"
#include "plenary/stakes/told.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/number_word.hpp"

namespace plenary::question::pressed {
namespace {

std::string count_word(std::size_t count) {
    return count == 1 ? "it is"
                      : fmt::format("all {} are", number_word(static_cast<std::int64_t>(count)));
}

// "not enough even if all three are certain".
std::string verdict(const OneReading& one, std::size_t pressed) {
    if (!one.answer.enough_if_certain)
        return fmt::format("not enough even if {} certain", count_word(pressed));
    const auto& sets = one.answer.sufficient_sets;
    if (!sets.empty() && sets.front().empty())
        return "enough without any of them";
    if (sets.size() == 1 && sets.front().size() == pressed)
        return fmt::format("exactly enough if {} certain", count_word(pressed));
    return fmt::format("more than enough if {} certain", count_word(pressed));
}

std::string say(const BreakEven& even) {
    if (!even.reachable)
        return "unreachable";
    if (even.already)
        return "without them";
    if (!even.p)
        return "";
    return even.shift ? fmt::format("{:.3f} ({:+.2f})", *even.p, *even.shift)
                      : fmt::format("{:.3f}", *even.p);
}

Table readings_table(const Wanted& wanted, const std::vector<OneReading>& readings,
                     std::size_t shock) {
    Table out{{{"Reading"}, {"Chance", true}, {"Low to high", true}, {"If certain", true}}, {}};
    for (const double target : wanted.targets)
        out.columns.push_back({fmt::format("For {:g}", target), true});
    for (const OneReading& one : readings) {
        const UnderShock& under = one.answer.shocks[shock];
        std::vector<std::string> row{say(one.reading), fmt::format("{:.5f}", under.p.p),
                                     fmt::format("{:.4f} to {:.4f}", under.low.p, under.high.p),
                                     fmt::format("{:.5f}", under.reachable_max.p)};
        for (const BreakEven& even : under.break_even)
            row.push_back(say(even));
        out.rows.push_back(std::move(row));
    }
    return out;
}

Table tornado_table(const OneReading& one, std::size_t most) {
    const std::vector<MemberEffect> effects = widest_first(one);
    Table out{{{"Member"},
               {"p", true},
               {"Its range", true},
               {"Birnbaum", true},
               {"Chance over its range", true}},
              {}};
    for (std::size_t k = 0; k < effects.size() && k < most; ++k) {
        const MemberEffect& effect = effects[k];
        out.rows.push_back({one.reading.electorate.members[effect.member].code +
                                (effect.pressed ? " (pressed)" : ""),
                            fmt::format("{:.2f}", effect.chance.value),
                            fmt::format("{:.2f} to {:.2f}", effect.chance.low, effect.chance.high),
                            fmt::format("{:.4f}", effect.birnbaum),
                            fmt::format("{:.5f} to {:.5f}", effect.p_at_low, effect.p_at_high)});
    }
    return out;
}

std::string say_sets(const OneReading& one) {
    if (!one.answer.sets_listed)
        return fmt::format("too many to list: more than {} are pressed", most_listed_pressed);
    std::vector<std::string> sets;
    for (const auto& set : one.answer.sufficient_sets) {
        std::vector<std::string> codes;
        for (const std::size_t member : set)
            codes.push_back(one.reading.electorate.members[member].code);
        sets.push_back(codes.empty() ? "nobody" : join(codes, " "));
    }
    return sets.empty() ? "no set of them" : join(sets, "; or ");
}

void say_draws(Answer& out, const Wanted& wanted, const std::vector<OneReading>& readings) {
    if (wanted.draws == 0)
        return;
    out.heading(
        fmt::format("Over {} draws of every stated range (seed {})", wanted.draws, wanted.seed));
    Table table{{{"Reading"}, {"5 %", true}, {"Half", true}, {"95 %", true}}, {}};
    for (const double target : wanted.targets)
        table.columns.push_back({fmt::format("At least {:g}", target), true});
    for (const OneReading& one : readings) {
        std::vector<std::string> row{say(one.reading)};
        for (const double share : {0.05, 0.5, 0.95})
            row.push_back(fmt::format("{:.5f}", quantile_of(one.draws, share)));
        for (const double target : wanted.targets) {
            const auto from = std::lower_bound(one.draws.begin(), one.draws.end(), target);
            row.push_back(
                fmt::format("{:.1f} %", 100 * static_cast<double>(one.draws.end() - from) /
                                            static_cast<double>(one.draws.size())));
        }
        table.rows.push_back(std::move(row));
    }
    out.show(std::move(table));
    out.note("Ranges are drawn independently, each from the triangle of its low, value and high: "
             "a statement about the ranges that were typed, not about the members.");
}

} // namespace

std::vector<std::string_view> told() {
    return {stakes::told::no_effect, stakes::told::independence};
}

void put_words(Answer& out, const Setting& setting, const Wanted& wanted,
               const std::vector<OneReading>& readings) {
    std::vector<std::string> verdicts;
    for (const OneReading& one : readings) {
        // As if everybody could vote, the count is the same.
        if (!one.reading.ignore_seating)
            verdicts.push_back(verdict(one, wanted.pressed.size()) + " on " + say(one.reading));
    }
    out.headline(
        fmt::format("Pressure on {}: {}", join(wanted.pressed, ", "), join(verdicts, "; ")));
    out.paragraph(wanted.motion->sentence + ".");
    std::vector<std::string> sources;
    for (const Source* source : sources_of(setting, wanted.scenario))
        sources.push_back(source->title.empty() ? source->id : source->title);
    out.note(fmt::format("Scenario '{}' rests on: {}.", wanted.scenario, join(sources, "; ")));
    out.note(fmt::format("Certain: those the scenario gives more than one half count as yes "
                         "({} beside the pressed), the pressed as yes, the rest as no. Whoever "
                         "does not say yes says no. Seats of {}.",
                         readings.front().answer.supporters, to_string(wanted.seats)));
    note_days(out, wanted.view);
    for (std::size_t shock = 0; shock < readings.front().answer.shocks.size(); ++shock) {
        const double rho = readings.front().answer.shocks[shock].rho;
        out.heading(rho == 0 ? std::string("How far they would have to move: independent members")
                             : fmt::format("With a common shock of {:g}", rho));
        out.show(readings_table(wanted, readings, shock));
    }
    out.note("'For 0.05': the chance of a yes that each of the pressed would need, and in "
             "parentheses how far the log-odds of each would move; 'low to high': with every "
             "member at the end of its stated range.");
    out.heading("Sets of the pressed that suffice, with the supporters");
    for (const OneReading& one : readings)
        out.item(say(one.reading) + ": " + say_sets(one));
    say_draws(out, wanted, readings);
    out.heading("Who moves the chance most: " + say(readings.front().reading));
    constexpr std::size_t shown = 12;
    out.show(tornado_table(readings.front(), shown));
    if (readings.front().answer.members.size() > shown)
        out.note(fmt::format("  the {} widest; all are in --json", shown));
    out.note(
        "Birnbaum: the chance with its yes minus the chance with its no, members independent.");
    out.note("Method: " + readings.front().answer.method +
             fmt::format("; error below {:.0e}.",
                         std::max(readings.front().answer.shocks.back().p.error, 1e-15)));
    for (const std::string_view text : told())
        out.note(std::string(text));
    out.note("The published estimates: docs/method/pressure.md.");
}

} // namespace plenary::question::pressed
