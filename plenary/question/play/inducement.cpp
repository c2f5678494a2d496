#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "plenary/inducement/coalition.hpp"
#include "plenary/inducement/hurdle.hpp"
#include "plenary/inducement/robust.hpp"
#include "plenary/question/arena.hpp"
#include "plenary/question/say.hpp"
#include "plenary/stakes/told.hpp"

namespace plenary::question::play {
namespace {

using inducement::BoundRule;
using inducement::Interval;

constexpr std::array options{
    Option{"hurdle", Option::Kind::flag, "",
           "how many times a counter-lobby's budget a first mover must commit", false},
    Option{"budget", Option::Kind::list, "W,...",
           "budgets of a counter-lobby that the leanings are to withstand", false}};

constexpr std::array told{stakes::told::assumptions, stakes::told::no_prediction};

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

const std::string& code_of(const Arena& arena, const BoundRule& rule, std::uint32_t variable) {
    return arena.electorate.members[rule.game.variables[variable]].code;
}

// The members of a class in the order of the electorate.
std::vector<std::string> codes_of(const Arena& arena, const BoundRule& rule, std::size_t klass) {
    std::vector<std::size_t> members;
    for (const std::uint32_t v : rule.classes[klass])
        members.push_back(rule.game.variables[v]);
    std::sort(members.begin(), members.end());
    std::vector<std::string> out;
    for (const std::size_t member : members)
        out.push_back(arena.electorate.members[member].code);
    return out;
}

// "FRA", "P5" where a group is just these, else "CHN FRA GBR and 2 more".
std::string name_of(const Arena& arena, const BoundRule& rule, std::size_t klass) {
    std::vector<std::string> codes = codes_of(arena, rule, klass);
    if (codes.size() == 1)
        return codes.front();
    if (rule.classes.size() == 1)
        return fmt::format("the {} that can vote", codes.size());
    for (const auto& [group, belongs] : arena.electorate.groups) {
        std::vector<std::string> own;
        for (std::size_t i = 0; i < belongs.size(); ++i) {
            if (belongs[i] && arena.electorate.members[i].can_vote)
                own.push_back(arena.electorate.members[i].code);
        }
        if (own == codes)
            return group;
    }
    const std::size_t count = codes.size();
    if (count <= 5)
        return join(codes, " ");
    codes.resize(3);
    return fmt::format("{} and {} more", join(codes, " "), count - 3);
}

Array texts(const std::vector<std::string>& parts) {
    Array out;
    for (const std::string& part : parts)
        out.emplace_back(part);
    return out;
}

Value fraction_of(const std::optional<Rational>& fraction) {
    return fraction ? Value(to_string(*fraction)) : Value();
}

std::string say_number(double value, const std::optional<Rational>& fraction) {
    return fraction ? to_string(*fraction) : fmt::format("{:.6f}", value);
}

// ---- the hurdle

Object data_of(const Arena& arena, const BoundRule& rule, const inducement::Hurdle& hurdle) {
    Array dual;
    for (const inducement::Binding& one : hurdle.binding) {
        Array blocking;
        for (std::size_t c = 0; c < one.count.size(); ++c) {
            if (one.count[c] > 0) {
                blocking.emplace_back(
                    Object{{"of", texts(codes_of(arena, rule, c))}, {"count", one.count[c]}});
            }
        }
        dual.emplace_back(Object{{"blocking", std::move(blocking)},
                                 {"weight", one.weight},
                                 {"fraction", fraction_of(one.fraction)}});
    }
    Array prices;
    for (std::size_t c = 0; c < rule.classes.size(); ++c) {
        prices.emplace_back(
            Object{{"of", texts(codes_of(arena, rule, c))},
                   {"price", hurdle.price[c]},
                   {"fraction", hurdle.verified ? fraction_of(hurdle.exact_price[c]) : Value()}});
    }
    return {{"value", hurdle.value},       {"fraction", fraction_of(hurdle.fraction)},
            {"verified", hurdle.verified}, {"gap", hurdle.gap},
            {"prices", std::move(prices)}, {"dual", std::move(dual)}};
}

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
        say_number(hurdle.value, hurdle.fraction)));
    out.paragraph("When members are indifferent, the first mover pays and the other answers, a "
                  "member going with the last and best offer.");
    out.heading("What each must be paid, as a share of the counter-lobby's budget");
    Table prices{{{"Member"}, {"Price", true}}, {}};
    for (std::size_t c = 0; c < rule.classes.size(); ++c) {
        prices.rows.push_back(
            {rule.classes[c].size() == 1 ? name_of(arena, rule, c)
                                         : "each of " + name_of(arena, rule, c),
             say_number(hurdle.price[c],
                        hurdle.verified ? hurdle.exact_price[c] : std::optional<Rational>())});
    }
    out.show(std::move(prices));
    out.heading("Blocking coalitions that bind, and their weight in the dual");
    Table dual{{{"Weight", true}, {"Coalition"}}, {}};
    for (const inducement::Binding& one : hurdle.binding)
        dual.rows.push_back({say_number(one.weight, one.fraction), say_blocking(arena, rule, one)});
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

// ---- the cheapest coalition

// "every", "some" or nothing.
std::string part_in(const inducement::AtPrices& at, std::size_t v) {
    return at.in_every[v] ? "every" : at.in_some[v] ? "some" : "";
}

Value part_data(const inducement::AtPrices& at, std::size_t v) {
    const std::string part = part_in(at, v);
    return part.empty() ? Value("none") : Value(part);
}

std::string say_interval(const Interval& one) {
    return one.low == one.high ? fmt::format("{:g}", one.mode)
                               : fmt::format("{:g} ({:g} to {:g})", one.mode, one.low, one.high);
}

// The variables in the order of the electorate.
std::vector<std::uint32_t> in_order(const BoundRule& rule) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t v = 0; v < rule.variables(); ++v)
        out.push_back(v);
    std::sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) {
        return rule.game.variables[a] < rule.game.variables[b];
    });
    return out;
}

Object data_of(const Arena& arena, const BoundRule& rule, const std::vector<Interval>& prices,
               const inducement::CheapestCoalition& cheapest) {
    Array members;
    for (const std::uint32_t v : in_order(rule)) {
        members.emplace_back(Object{
            {"code", code_of(arena, rule, v)},
            {"price",
             Object{{"low", prices[v].low}, {"mode", prices[v].mode}, {"high", prices[v].high}}},
            {"at_low", part_data(cheapest.low, v)},
            {"at_mode", part_data(cheapest.mode, v)},
            {"at_high", part_data(cheapest.high, v)}});
    }
    return {{"cost", cheapest.mode.cost},
            {"low", cheapest.low.cost},
            {"high", cheapest.high.cost},
            {"unit", arena.price_ranges.unit},
            {"members", std::move(members)}};
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

// ---- a counter-lobby

struct Withstood {
    inducement::Robust mode;
    double low = 0; // with every leaning at its high end
    double high = 0;
};

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

Object data_of(const Withstood& one) {
    return {{"budget", one.mode.budget},
            {"cost", one.mode.cost},
            {"low", one.low},
            {"high", one.high},
            {"size", one.mode.size ? Value(static_cast<std::int64_t>(*one.mode.size)) : Value()},
            {"level", one.mode.level ? Value(*one.mode.level) : Value()},
            {"gap", one.mode.gap}};
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

Result<Answer> ask_inducement(const Arena& arena) {
    const auto parts = parts_of(arena);
    if (!parts)
        return fail(parts.error());
    const auto rule = inducement::open_rule(arena.formula, arena.electorate, arena.most_memory);
    if (!rule)
        return fail(rule.error());
    Answer out;
    out.data = arena.head;
    out.data.emplace_back("rule", to_string(arena.formula));
    out.data.emplace_back("rule_in_words", say_rule(arena));
    out.data.emplace_back("seating", arena.ignore_seating ? "ignored" : "kept");
    Value hurdle_data;
    Value cheapest_data;
    Array robust_data;
    Table csv{{{"what"}, {"budget"}, {"value"}, {"low"}, {"high"}, {"fraction"}}, {}};
    if (parts->hurdle) {
        const auto hurdle = inducement::hurdle(*rule);
        if (!hurdle)
            return fail(hurdle.error());
        put_hurdle(out, arena, *rule, *hurdle);
        csv.rows.push_back({"hurdle", "", fmt::format("{}", hurdle->value), "", "",
                            hurdle->fraction ? to_string(*hurdle->fraction) : ""});
        hurdle_data = data_of(arena, *rule, *hurdle);
    }
    if (parts->cheapest) {
        const auto prices = of_variables(arena, *rule, arena.price_ranges);
        if (!prices)
            return fail(prices.error());
        const auto cheapest = inducement::cheapest_coalition(*rule, *prices);
        put_cheapest(out, arena, *rule, *prices, cheapest);
        csv.rows.push_back({"cheapest", "", fmt::format("{}", cheapest.mode.cost),
                            fmt::format("{}", cheapest.low.cost),
                            fmt::format("{}", cheapest.high.cost), ""});
        cheapest_data = data_of(arena, *rule, *prices, cheapest);
    }
    if (!parts->budgets.empty()) {
        const auto leanings = of_variables(arena, *rule, arena.leanings);
        if (!leanings)
            return fail(leanings.error());
        std::vector<Withstood> all;
        for (const double budget : parts->budgets) {
            auto one = withstand(*rule, *leanings, budget);
            if (!one)
                return fail(one.error());
            robust_data.emplace_back(data_of(*one));
            csv.rows.push_back({"robust", fmt::format("{}", budget),
                                fmt::format("{}", one->mode.cost), fmt::format("{}", one->low),
                                fmt::format("{}", one->high), ""});
            all.push_back(std::move(*one));
        }
        put_robust(out, arena, all);
    }
    out.data.emplace_back("hurdle", std::move(hurdle_data));
    out.data.emplace_back("cheapest", std::move(cheapest_data));
    out.data.emplace_back("robust", std::move(robust_data));
    out.data.emplace_back("method", fmt::format("explicit diagram, {} nodes, {} kinds of members",
                                                rule->diagram.size(), rule->classes.size()));
    Array texts_told;
    for (const std::string_view text : told)
        texts_told.emplace_back(text);
    out.data.emplace_back("told", std::move(texts_told));
    out.table = std::move(csv);
    out.paragraph("The rule: " + say_rule(arena) + ".");
    out.note(say_electorate(arena));
    for (const std::string_view text : told)
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
