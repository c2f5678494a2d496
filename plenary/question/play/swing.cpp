#include "plenary/question/measure/swing.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "plenary/question/say.hpp"
#include "plenary/question/voter.hpp"

namespace plenary::question::play {
namespace {

constexpr std::array options{
    Option{"movable", Option::Kind::list, "WHO,...", "firm members that may be moved all the same",
           false},
    Option{"rest", Option::Kind::text, "no|absent",
           "what silent members do that are not moved (no)", false},
    Option{"limit", Option::Kind::text, "N", "list at most so many sets (20)", false}};

Result<std::size_t> limit_of(const Arena& arena, std::size_t usual) {
    if (!arena.asked.has("limit"))
        return usual;
    const std::string text = arena.asked.text("limit");
    std::size_t value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size()) {
        return fail({Kind::usage, "bad-number", fmt::format("'{}' is no number", text),
                     "write how many sets to list", Where{"--limit", 0, 0}, ""});
    }
    return value;
}

Result<Prices> prices_of(const Arena& arena) {
    Choice rest = Choice::no;
    if (arena.asked.has("rest")) {
        const std::string text = arena.asked.text("rest");
        if (text != "no" && text != "absent") {
            return fail({Kind::usage, "bad-choice",
                         fmt::format("'{}' is neither no nor absent", text),
                         "write --rest no or --rest absent", Where{"--rest", 0, 0}, ""});
        }
        if (text == "absent")
            rest = Choice::absent;
    }
    std::vector<bool> movable(arena.electorate.members.size(), false);
    for (const std::string& name : arena.asked.list("movable")) {
        const auto place = voter_called(arena.electorate, name, Where{"--movable", 0, 0});
        if (!place)
            return fail(place.error());
        movable[*place] = true;
    }
    Prices out = usual_prices(arena, rest, movable);
    for (std::size_t i = 0; i < arena.prices.size(); ++i) {
        if (!arena.prices[i])
            continue;
        if (arena.electorate.members[i].can_vote)
            out.price[i] = *arena.prices[i];
    }
    return out;
}

std::string name_of(const Arena& arena, const Change& change, bool monotone) {
    const std::string& code = arena.electorate.members[change.member].code;
    return monotone ? code : fmt::format("{}={}", code, to_string(change.to));
}

Array data_of(const Arena& arena, const std::vector<Change>& set, bool monotone) {
    Array out;
    for (const Change& change : set)
        out.emplace_back(name_of(arena, change, monotone));
    return out;
}

std::string words(const Arena& arena, const std::vector<Change>& set, bool monotone) {
    std::vector<std::string> out;
    for (const Change& change : set)
        out.push_back(name_of(arena, change, monotone));
    return join(out, " ");
}

Result<Answer> ask_swing(const Arena& arena) {
    const auto limit = limit_of(arena, 20);
    if (!limit)
        return fail(limit.error());
    const auto prices = prices_of(arena);
    if (!prices)
        return fail(prices.error());
    std::vector<std::vector<Change>> sets;
    const auto swing = cheapest_swing(arena, *prices, [&](const std::vector<Change>& set) {
        if (sets.size() < *limit)
            sets.push_back(set);
        return sets.size() < *limit;
    });
    if (!swing)
        return fail(swing.error());
    const bool unit = arena.prices.empty();

    Answer out;
    out.data = arena.head;
    out.data.emplace_back("rule", to_string(arena.formula));
    out.data.emplace_back("rule_in_words", say_rule(arena));
    out.data.emplace_back("seating", arena.ignore_seating ? "ignored" : "kept");
    out.data.emplace_back("rest", to_string(prices->rest));
    out.data.emplace_back("choices", static_cast<std::int64_t>(swing->choices));
    out.data.emplace_back("monotone", swing->monotone);
    out.data.emplace_back("passes_already", swing->passes_already);
    out.data.emplace_back("short", swing->fewest ? Value(*swing->fewest) : Value());
    out.data.emplace_back("cheapest_cost", swing->cost ? Value(*swing->cost) : Value());
    out.data.emplace_back("sets_total", swing->cost ? Value(to_string(swing->sets)) : Value("0"));
    Array listed;
    Table csv{{{"set"}, {"members"}}, {}};
    for (const auto& set : sets) {
        listed.emplace_back(data_of(arena, set, swing->monotone));
        csv.rows.push_back(
            {std::to_string(csv.rows.size() + 1), words(arena, set, swing->monotone)});
    }
    out.data.emplace_back("sets", std::move(listed));
    out.data.emplace_back("in_every", data_of(arena, swing->in_every, swing->monotone));
    Array in_none;
    std::vector<std::string> in_none_codes;
    for (const std::size_t member : swing->in_none) {
        in_none.emplace_back(arena.electorate.members[member].code);
        in_none_codes.push_back(arena.electorate.members[member].code);
    }
    out.data.emplace_back("in_none", std::move(in_none));
    out.data.emplace_back("method", fmt::format("explicit diagram, {} nodes", swing->nodes));
    out.table = std::move(csv);

    if (!swing->cost) {
        out.headline("No set of those that may be moved is enough");
    } else if (swing->passes_already) {
        out.headline("Passes as it stands");
    } else {
        out.headline(fmt::format("{} short: {}, {} cheapest {}", *swing->fewest,
                                 unit ? plural(*swing->cost, "change", "changes")
                                      : fmt::format("at a cost of {}", *swing->cost),
                                 to_string(swing->sets),
                                 swing->sets == UInt256(1) ? "set" : "sets"));
    }
    out.paragraph("The rule: " + say_rule(arena) + ".");
    out.note(say_electorate(arena));
    out.note(fmt::format(
        "Silent members that are not moved are taken as {}. Firm members are not moved unless "
        "--movable names them.",
        to_string(prices->rest)));
    if (!swing->in_every.empty()) {
        out.paragraph("In every cheapest set: " + words(arena, swing->in_every, swing->monotone) +
                      ".");
    }
    if (!in_none_codes.empty())
        out.paragraph("In none of them: " + join(in_none_codes, " ") + ".");
    if (swing->cost && !swing->passes_already) {
        out.heading("Cheapest sets");
        for (const auto& set : sets)
            out.item(words(arena, set, swing->monotone));
        if (UInt256(sets.size()) < swing->sets) {
            out.note(
                fmt::format("  {} of {}; --limit lists more", sets.size(), to_string(swing->sets)));
        }
    }
    return out;
}

} // namespace

extern const GameQuestion swing;
const GameQuestion swing{
    "swing",
    "The fewest who would have to move, and every set of them",
    "From what is declared: how many changes are missing, all cheapest sets of them, who is "
    "in every one and who in none. Declared yes costs nothing, a silent or leaning member "
    "costs 1, a firm one is not moved.",
    options,
    ask_swing,
    {.line_up = true, .prices = true}};

} // namespace plenary::question::play
