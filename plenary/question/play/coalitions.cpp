#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/question/arena.hpp"
#include "plenary/question/measure/matching.hpp"
#include "plenary/question/say.hpp"
#include "plenary/question/voter.hpp"

namespace plenary::question::play {
namespace {

constexpr std::array options{
    Option{"blocking", Option::Kind::flag, "",
           "minimal blocking coalitions instead of winning ones", false},
    Option{"containing", Option::Kind::list, "WHO,...", "only coalitions with these members",
           false},
    Option{"without", Option::Kind::list, "WHO,...", "only coalitions without these members",
           false},
    Option{"limit", Option::Kind::text, "N", "list at most so many (100)", false},
    Option{"sample", Option::Kind::text, "N", "draw so many at random instead, each equally likely",
           false}};

Result<std::size_t> whole_number(const Arena& arena, std::string_view option, std::size_t usual) {
    if (!arena.asked.has(option))
        return usual;
    const std::string text = arena.asked.text(option);
    std::size_t value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size()) {
        return fail({Kind::usage, "bad-number", fmt::format("'{}' is no number", text),
                     "write a whole number", Where{"--" + std::string(option), 0, 0}, ""});
    }
    return value;
}

// The members that an option names.
Result<std::vector<std::size_t>> named(const Arena& arena, std::string_view option) {
    std::vector<std::size_t> out;
    for (const std::string& name : arena.asked.list(option)) {
        const auto place =
            voter_called(arena.electorate, name, Where{"--" + std::string(option), 0, 0});
        if (!place)
            return fail(place.error());
        out.push_back(*place);
    }
    return out;
}

std::vector<bool> variables_of(const Game& game, const std::vector<std::size_t>& members) {
    std::vector<bool> out(game.variables.size(), false);
    for (const std::size_t member : members)
        out[game.places[member]] = true;
    return out;
}

using Set = std::vector<std::uint32_t>;

// "have CHN and not FRA, USA": what is asked of a coalition; empty when nothing is.
std::string say_filter(const Electorate& electorate, const std::vector<std::size_t>& must,
                       const std::vector<std::size_t>& must_not) {
    const auto codes = [&](const std::vector<std::size_t>& members) {
        std::vector<std::string> out;
        for (const std::size_t member : members)
            out.push_back(electorate.members[member].code);
        return join(out, ", ");
    };
    std::string out;
    if (!must.empty())
        out = "have " + codes(must);
    if (!must_not.empty())
        out += (out.empty() ? "do not have " : " and not ") + codes(must_not);
    return out;
}

Result<Answer> ask_coalitions(const Arena& arena) {
    const auto compiled = compile_game(arena, 2);
    if (!compiled)
        return fail(compiled.error());
    const Game& game = compiled->game;
    const auto monotone = is_monotone_rule(arena);
    if (!monotone)
        return fail(monotone.error());
    if (!*monotone) {
        return fail(
            {Kind::invalid,
             "not-monotone",
             "this rule is not monotone: a vote against can make it pass, so nothing is a minimal "
             "winning coalition",
             "ask 'plenary swing' for the cheapest changes, or 'plenary pass' for chances",
             {},
             ""});
    }
    const auto limit = whole_number(arena, "limit", 100);
    const auto drawn = whole_number(arena, "sample", 0);
    const auto must = named(arena, "containing");
    const auto must_not = named(arena, "without");
    for (const Problem* problem :
         {limit ? nullptr : &limit.error(), drawn ? nullptr : &drawn.error(),
          must ? nullptr : &must.error(), must_not ? nullptr : &must_not.error()}) {
        if (problem != nullptr)
            return fail(*problem);
    }
    const bool blocking = arena.asked.has("blocking");
    const bool sampling = arena.asked.has("sample");
    if (sampling && arena.asked.has("limit")) {
        return fail({Kind::usage, "two-limits", "--limit and --sample cannot both be",
                     "--limit lists in a fixed order, --sample draws; choose one",
                     Where{"--limit", 0, 0}, ""});
    }
    if (arena.asked.has("seed") && !sampling) {
        return fail({Kind::usage, "unused-option", "without --sample nothing is drawn",
                     "write --sample N, or leave it out", Where{"--seed", 0, 0}, ""});
    }
    const auto sets =
        diagram::minimal_sets(blocking ? diagram::dual(compiled->diagram) : compiled->diagram,
                              diagram::nodes_for(arena.most_memory, 2));
    if (!sets)
        return fail(sets.error());
    const UInt256 total = diagram::count_sets(*sets);
    const std::vector<UInt256> with = diagram::count_sets_by_variable(*sets);

    const Filter filter{variables_of(game, *must), variables_of(game, *must_not)};
    const Matching matching(*sets, filter);
    std::vector<Set> listed;
    if (sampling) {
        listed = matching.draw(*drawn, arena.seed);
    } else if (*limit > 0) {
        diagram::each_set(*sets, filter.must, filter.must_not, [&](const Set& set) {
            listed.push_back(set);
            return listed.size() < *limit;
        });
    }
    const auto codes = [&](const Set& set) {
        std::vector<std::size_t> members;
        for (const std::uint32_t variable : set)
            members.push_back(game.variables[variable]);
        std::sort(members.begin(), members.end());
        std::vector<std::string> out;
        for (const std::size_t member : members)
            out.push_back(game.electorate.members[member].code);
        return out;
    };

    Answer out;
    out.data = arena.head;
    out.data.emplace_back("rule", to_string(arena.formula));
    out.data.emplace_back("rule_in_words", say_rule(arena));
    out.data.emplace_back("kind", blocking ? "blocking" : "winning");
    out.data.emplace_back("minimal_winning", blocking ? Value() : Value(to_string(total)));
    out.data.emplace_back("minimal_blocking", blocking ? Value(to_string(total)) : Value());
    out.data.emplace_back("matching", to_string(matching.count()));
    Object per_member;
    for (std::size_t i = 0; i < game.electorate.members.size(); ++i) {
        const auto variable = game.variable_of(i);
        per_member.emplace_back(game.electorate.members[i].code,
                                variable ? Value(to_string(with[*variable])) : Value());
    }
    out.data.emplace_back("per_member", std::move(per_member));
    Array coalitions;
    Table csv{{{"coalition"}, {"size"}, {"members"}}, {}};
    for (const Set& set : listed) {
        const std::vector<std::string> members = codes(set);
        coalitions.emplace_back(Array(members.begin(), members.end()));
        csv.rows.push_back({std::to_string(csv.rows.size() + 1), std::to_string(members.size()),
                            join(members, " ")});
    }
    out.data.emplace_back("coalitions", std::move(coalitions));
    out.data.emplace_back("seed",
                          sampling ? Value(static_cast<std::int64_t>(arena.seed)) : Value());
    out.data.emplace_back(
        "method", fmt::format("{}; {} nodes of coalitions", say_method(*compiled), sets->size()));
    out.table = std::move(csv);

    out.headline(fmt::format("{} minimal {} {}", to_string(total),
                             blocking ? "blocking" : "winning",
                             total == UInt256(1) ? "coalition" : "coalitions"));
    if (const std::string wanted = say_filter(arena.electorate, *must, *must_not); !wanted.empty())
        out.paragraph(fmt::format("{} of them {}.", to_string(matching.count()), wanted));
    out.paragraph("The rule: " + say_rule(arena) + ".");
    out.note(say_electorate(arena));
    Table table{{{"Member"}, {"in so many", true}}, {}};
    for (std::size_t i = 0; i < game.electorate.members.size(); ++i) {
        const auto variable = game.variable_of(i);
        table.rows.push_back({game.electorate.members[i].code,
                              variable ? to_string(with[*variable]) : "cannot vote"});
    }
    out.heading("Members");
    out.show(std::move(table));
    out.heading(sampling ? fmt::format("Drawn at random, seed {}", arena.seed) : "Coalitions");
    for (const Set& set : listed)
        out.item(join(codes(set), " "));
    if (!sampling && UInt256(listed.size()) < matching.count()) {
        out.note(fmt::format("  {} of {}; --limit lists more", listed.size(),
                             to_string(matching.count())));
    }
    return out;
}

} // namespace

extern const GameQuestion coalitions;
const GameQuestion coalitions{
    "coalitions",
    "The minimal winning or blocking coalitions of a rule",
    "Counts and lists the coalitions that are enough and from which nobody can be "
    "left out, in a fixed order; with filters, or drawn at random.",
    options,
    ask_coalitions,
    {.seed = true}};

} // namespace plenary::question::play
