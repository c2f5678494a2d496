#include <algorithm>

#include <fmt/format.h>

#include "plenary/question/induced/induced.hpp"
#include "plenary/question/say.hpp"
#include "plenary/text/join.hpp"

namespace plenary::question::induced {
namespace {

using inducement::BoundRule;
using inducement::Interval;

// "any 11 of the 34 that can vote", "FRA and any 3 of X".
std::string say_blocking(const Arena& arena, const BoundRule& rule,
                         const inducement::Binding& one) {
    std::vector<std::string> parts;
    for (std::size_t c = 0; c < one.count.size(); ++c) {
        if (one.count[c] == 0)
            continue;
        const std::string name = name_of(arena, rule, c);
        const auto all = static_cast<std::int64_t>(rule.classes[c].size());
        if (all == 1) {
            parts.push_back(name);
        } else if (one.count[c] == all) {
            parts.push_back("all of " + name);
        } else {
            parts.push_back(fmt::format("any {} of {}", one.count[c], name));
        }
    }
    // Single members need no commas.
    const bool plain = std::none_of(parts.begin(), parts.end(), [](const std::string& part) {
        return part.find(' ') != std::string::npos;
    });
    return join(parts, plain ? " " : ", ");
}

void put_hurdle(Answer& out, const Arena& arena, const BoundRule& rule,
                const inducement::Hurdle& hurdle) {
    out.headline(fmt::format(
        "Hurdle {}: a first mover must commit {} times the budget of a "
        "counter-lobby",
        hurdle.fraction ? fmt::format("{} = {:.4f}", to_string(*hurdle.fraction), hurdle.value)
                        : fmt::format("{:.6f}", hurdle.value),
        say_exactly(hurdle.value, hurdle.fraction)));
    out.paragraph("When members are indifferent, the first mover pays and the other answers, a "
                  "member going with the last and best offer.");
    out.heading("What each must be paid, as a share of the counter-lobby's budget");
    Table prices{{{"Member"}, {"Price", true}}, {}};
    for (std::size_t c = 0; c < rule.classes.size(); ++c) {
        prices.rows.push_back(
            {rule.classes[c].size() == 1 ? name_of(arena, rule, c)
                                         : "each of " + name_of(arena, rule, c),
             say_exactly(hurdle.price[c],
                         hurdle.verified ? hurdle.exact_price[c] : std::optional<Rational>())});
    }
    out.show(std::move(prices));
    out.heading("Blocking coalitions that bind, and their weight in the dual");
    Table dual{{{"Weight", true}, {"Coalition"}}, {}};
    for (const inducement::Binding& one : hurdle.binding)
        dual.rows.push_back(
            {say_exactly(one.weight, one.fraction), say_blocking(arena, rule, one)});
    out.show(std::move(dual));
    out.note(
        hurdle.verified
            ? fmt::format("Verified in whole numbers: no blocking coalition costs less than 1, "
                          "the weights fit, and both add up to {}. Neither prices nor weights "
                          "need be the only ones.",
                          to_string(*hurdle.fraction))
            : fmt::format("In doubles: the true value lies within {:.1e}. No fraction could be "
                          "verified.",
                          hurdle.gap));
}

void put_cheapest(Answer& out, const Arena& arena, const BoundRule& rule,
                  const std::vector<Interval>& prices,
                  const inducement::CheapestCoalition& cheapest) {
    out.headline(
        fmt::format("Cheapest coalition {} {}",
                    say_interval({cheapest.low.cost, cheapest.mode.cost, cheapest.high.cost}),
                    arena.price_ranges.unit));
    out.heading("Who stands in every cheapest coalition, or in some, at each end of the prices");
    Table table{{{"Member"}, {"Price", true}, {"Low"}, {"As typed"}, {"High"}}, {}};
    for (const std::uint32_t v : in_order(rule)) {
        const std::array<std::string, 3> parts{part_in(cheapest.low, v), part_in(cheapest.mode, v),
                                               part_in(cheapest.high, v)};
        // Whoever costs nothing and whoever is never in need not be read.
        if (prices[v].high == 0 || (parts[0] + parts[1] + parts[2]).empty())
            continue;
        table.rows.push_back(
            {code_of(arena, rule, v), say_interval(prices[v]), parts[0], parts[1], parts[2]});
    }
    out.show(std::move(table));
    const auto free = std::count_if(prices.begin(), prices.end(),
                                    [](const Interval& one) { return one.high == 0; });
    out.note(fmt::format("Left out: {} at a price of 0, and those in none. Prices from {}.",
                         plural(free, "member", "members"), arena.price_ranges.list));
}

void put_robust(Answer& out, const Arena& arena, const std::vector<Withstood>& all) {
    out.headline(
        fmt::format("Withstanding a counter-lobby of {:g} takes {} {}", all.front().mode.budget,
                    say_interval({all.front().low, all.front().mode.cost, all.front().high}),
                    arena.leanings.unit));
    out.heading(fmt::format("What withstands a counter-lobby, in {}", arena.leanings.unit));
    Table table{{{"Its budget", true},
                 {"Cost", true},
                 {"Low to high", true},
                 {"Size", true},
                 {"Level", true}},
                {}};
    for (const Withstood& one : all) {
        table.rows.push_back({fmt::format("{:g}", one.mode.budget),
                              fmt::format("{:.6g}", one.mode.cost),
                              fmt::format("{:.6g} to {:.6g}", one.low, one.high),
                              one.mode.size ? std::to_string(*one.mode.size) : "",
                              one.mode.level ? fmt::format("{:.4g}", *one.mode.level) : ""});
    }
    out.show(std::move(table));
    out.note(fmt::format("The first mover pays, the other answers; a member that is indifferent "
                         "goes with the last offer. Payments are not unique, so none is listed. "
                         "Leanings from {}. Size and level: where votes are only counted.",
                         arena.leanings.list));
}

} // namespace

void put_words(Answer& out, const Arena& arena, const Induced& induced) {
    if (induced.hurdle)
        put_hurdle(out, arena, induced.rule, *induced.hurdle);
    if (induced.cheapest)
        put_cheapest(out, arena, induced.rule, induced.prices, *induced.cheapest);
    if (!induced.robust.empty())
        put_robust(out, arena, induced.robust);
}

} // namespace plenary::question::induced
