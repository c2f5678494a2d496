#include "plenary/question/induced/induced.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "plenary/text/join.hpp"

namespace plenary::question::induced {
namespace {

using inducement::BoundRule;
using inducement::Interval;

tl::unexpected<Problem> usage(std::string_view option, std::string code, std::string message,
                              std::string hint) {
    return fail({Kind::usage, std::move(code), std::move(message), std::move(hint),
                 Where{"--" + std::string(option), 0, 0}, ""});
}

// Which of the three questions are asked.
struct Parts {
    bool hurdle = false;
    bool cheapest = false;
    std::vector<double> budgets;
};

Result<Parts> parts_of(const Arena& arena) {
    Parts out;
    const bool named = arena.asked.has("hurdle") || arena.asked.has("prices") ||
                       arena.asked.has("leanings") || arena.asked.has("budget");
    out.hurdle = arena.asked.has("hurdle") || !named;
    out.cheapest = !arena.price_ranges.of.empty() && (arena.asked.has("prices") || !named);
    for (const std::string& text : arena.asked.list("budget")) {
        double value = 0;
        const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || stop != text.data() + text.size() || !(value >= 0) ||
            value > 1e15) {
            return usage("budget", "E-RANGE", fmt::format("'{}' is no budget", text),
                         "write numbers of at least 0, in the unit of the leanings");
        }
        out.budgets.push_back(value);
    }
    if (!out.budgets.empty() && arena.leanings.of.empty()) {
        return usage("budget", "missing-argument", "withstanding a budget needs leanings",
                     "name a CSV member,value,unit with --leanings FILE");
    }
    if (arena.asked.has("leanings") && out.budgets.empty()) {
        return usage("leanings", "missing-argument", "which budget are they to withstand?",
                     "write --budget 1,5,10");
    }
    return out;
}

// The intervals of the variables. Error prices-missing names the members without one.
Result<std::vector<Interval>> of_variables(const Arena& arena, const BoundRule& rule,
                                           const PriceColumn& column) {
    std::vector<Interval> out;
    std::vector<std::string> missing;
    for (const std::size_t member : rule.game.variables) {
        if (column.of[member]) {
            out.push_back(*column.of[member]);
        } else {
            missing.push_back(arena.electorate.members[member].code);
        }
    }
    if (missing.empty())
        return out;
    const std::size_t count = missing.size();
    if (count > 8)
        missing.resize(8);
    return fail({Kind::invalid, "prices-missing",
                 fmt::format("no number for {}{}", join(missing, " "),
                             count > 8 ? fmt::format(" and {} more", count - 8) : ""),
                 "give them a row, or '*' for every other member that can vote",
                 Where{column.list, 0, 0}, ""});
}

Result<Withstood> withstand(const BoundRule& rule, const std::vector<Interval>& leanings,
                            double budget) {
    const auto at = [&](double Interval::*end) {
        std::vector<double> out;
        for (const Interval& one : leanings)
            out.push_back(one.*end);
        return inducement::robust_cost(rule, out, budget);
    };
    const auto mode = at(&Interval::mode);
    if (!mode)
        return fail(mode.error());
    const bool ranged = std::any_of(leanings.begin(), leanings.end(),
                                    [](const Interval& one) { return one.low < one.high; });
    if (!ranged)
        return Withstood{*mode, mode->cost, mode->cost};
    // The more members lean for it, the less they take.
    const auto low = at(&Interval::high);
    const auto high = at(&Interval::low);
    if (!low)
        return fail(low.error());
    if (!high)
        return fail(high.error());
    return Withstood{*mode, low->cost, high->cost};
}

} // namespace

Result<Induced> induced_for(const Arena& arena) {
    const auto parts = parts_of(arena);
    if (!parts)
        return fail(parts.error());
    auto rule = inducement::open_rule(arena.formula, arena.electorate, arena.most_memory);
    if (!rule)
        return fail(rule.error());
    Induced out{std::move(*rule), {}, {}, {}, {}};
    if (parts->hurdle) {
        auto hurdle = inducement::hurdle(out.rule);
        if (!hurdle)
            return fail(hurdle.error());
        out.hurdle = std::move(*hurdle);
    }
    if (parts->cheapest) {
        auto prices = of_variables(arena, out.rule, arena.price_ranges);
        if (!prices)
            return fail(prices.error());
        out.prices = std::move(*prices);
        out.cheapest = inducement::cheapest_coalition(out.rule, out.prices);
    }
    if (parts->budgets.empty())
        return out;
    const auto leanings = of_variables(arena, out.rule, arena.leanings);
    if (!leanings)
        return fail(leanings.error());
    for (const double budget : parts->budgets) {
        auto one = withstand(out.rule, *leanings, budget);
        if (!one)
            return fail(one.error());
        out.robust.push_back(std::move(*one));
    }
    return out;
}

} // namespace plenary::question::induced
