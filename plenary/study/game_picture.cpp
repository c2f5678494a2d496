#include "plenary/study/game_picture.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

#include "plenary/chart/stakes/ranges.hpp"
#include "plenary/question/induced/induced.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

using question::Arena;
using question::induced::Induced;

constexpr std::size_t most_rows = 20;

// The widest or dearest rows, as far as a page bears them.
void keep_most(chart::RangePanel& panel) {
    if (panel.rows.size() <= most_rows)
        return;
    panel.left_out = panel.rows.size() - most_rows;
    panel.rows.resize(most_rows);
}

chart::RangePanel hurdle_panel(const Arena& arena, const Induced& induced) {
    const inducement::Hurdle& hurdle = *induced.hurdle;
    chart::RangePanel out;
    out.title =
        fmt::format("Hurdle {}", question::induced::say_exactly(hurdle.value, hurdle.fraction));
    out.said = "what each must be paid, as a share of the counter-lobby's budget, when members are "
               "indifferent";
    for (std::size_t c = 0; c < induced.rule.classes.size(); ++c) {
        const std::string name = question::induced::name_of(arena, induced.rule, c);
        chart::RangeRow row;
        row.label = induced.rule.classes[c].size() == 1 ? name : "each of " + name;
        row.high = hurdle.price[c];
        row.words = question::induced::say_exactly(
            hurdle.price[c], hurdle.verified ? hurdle.exact_price[c] : std::optional<Rational>());
        row.strong = true;
        out.rows.push_back(std::move(row));
    }
    std::stable_sort(out.rows.begin(), out.rows.end(),
                     [](const auto& a, const auto& b) { return a.high > b.high; });
    keep_most(out);
    return out;
}

chart::RangePanel cheapest_panel(const Arena& arena, const Induced& induced) {
    const inducement::CheapestCoalition& cheapest = *induced.cheapest;
    chart::RangePanel out;
    out.title = fmt::format("Cheapest coalition {} {}",
                            question::induced::say_interval(
                                {cheapest.low.cost, cheapest.mode.cost, cheapest.high.cost}),
                            arena.price_ranges.unit);
    out.said = "the price of each, from low to high; filled: in every cheapest coalition at the "
               "prices as typed; at the right: in every or some at low / typed / high";
    const auto part = [](const inducement::AtPrices& at, std::size_t v) {
        const std::string word = question::induced::part_in(at, v);
        return word.empty() ? std::string("none") : word;
    };
    for (const std::uint32_t v : question::induced::in_order(induced.rule)) {
        const inducement::Interval& price = induced.prices[v];
        const bool ever =
            cheapest.low.in_some[v] || cheapest.mode.in_some[v] || cheapest.high.in_some[v];
        if (price.high == 0 || !ever)
            continue;
        out.rows.push_back({question::induced::code_of(arena, induced.rule, v),
                            fmt::format("{} / {} / {}", part(cheapest.low, v),
                                        part(cheapest.mode, v), part(cheapest.high, v)),
                            price.low, price.high, price.mode, cheapest.mode.in_every[v]});
    }
    keep_most(out);
    return out;
}

chart::RangePanel robust_panel(const Arena& arena, const Induced& induced) {
    chart::RangePanel out;
    out.title = fmt::format("What withstands a counter-lobby, in {}", arena.leanings.unit);
    out.said = "the least cost, from every leaning at its high end to every leaning at its low end";
    for (const question::induced::Withstood& one : induced.robust) {
        out.rows.push_back({fmt::format("budget {:g}", one.mode.budget),
                            question::induced::say_interval({one.low, one.mode.cost, one.high}),
                            one.low, one.high, one.mode.cost, false});
    }
    keep_most(out);
    return out;
}

Result<std::string> draw_inducement(const Arena& arena) {
    const auto induced = question::induced::induced_for(arena);
    if (!induced)
        return fail(induced.error());
    chart::RangePicture out;
    out.id = "inducement";
    out.title = "What winning would take: " + question::say_rule(arena);
    out.key =
        "A bar from low to high, a mark at the value as typed. " + question::say_electorate(arena);
    if (induced->hurdle)
        out.panels.push_back(hurdle_panel(arena, *induced));
    if (induced->cheapest)
        out.panels.push_back(cheapest_panel(arena, *induced));
    if (!induced->robust.empty())
        out.panels.push_back(robust_panel(arena, *induced));
    for (const std::string_view text : question::induced::told)
        out.notes.emplace_back(text);
    std::vector<std::string> lists;
    for (const question::PriceColumn* one : {&arena.price_ranges, &arena.leanings}) {
        if (!one->list.empty())
            lists.push_back(one->list);
    }
    out.source = fmt::format("Source: the rule{}.",
                             lists.empty() ? "" : ", with the numbers of " + join(lists, " and "));
    return chart::draw_ranges(out);
}

struct Picture {
    std::string_view question;
    Result<std::string> (*draw)(const Arena&);
};

constexpr std::array pictures{Picture{"inducement", draw_inducement}};

const Picture* find(std::string_view question) {
    const auto* found = std::find_if(pictures.begin(), pictures.end(),
                                     [&](const Picture& one) { return one.question == question; });
    return found == pictures.end() ? nullptr : found;
}

} // namespace

bool has_game_picture(std::string_view question) { return find(question) != nullptr; }

Result<std::string> game_picture(std::string_view question, const Arena& arena) {
    const Picture* found = find(question);
    assert(found != nullptr);
    return found->draw(arena);
}

} // namespace plenary::study
