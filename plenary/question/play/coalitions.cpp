#include <algorithm>
#include <array>
#include <charconv>
#include <random>

#include <fmt/format.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/question/arena.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question::play {
namespace {

constexpr std::array options{
    Option{"blocking", Option::Kind::flag, "",
           "minimal blocking coalitions instead of winning ones", false},
    Option{"containing", Option::Kind::list, "CODE,...", "only coalitions with these members",
           false},
    Option{"without", Option::Kind::list, "CODE,...", "only coalitions without these members",
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

// A filter over variables from member codes.
Result<std::vector<bool>> filter_of(const Arena& arena, const Game& game, std::string_view option) {
    std::vector<bool> out(game.variables.size(), false);
    for (const std::string& code : arena.asked.list(option)) {
        const auto place = arena.electorate.find(code);
        if (!place) {
            return fail({Kind::not_found, "unknown-member",
                         fmt::format("no member has the code '{}'", code),
                         "write codes as in the members' table",
                         Where{"--" + std::string(option), 0, 0}, ""});
        }
        const auto variable = game.variable_of(*place);
        if (!variable) {
            return fail({Kind::invalid, "cannot-vote", fmt::format("{} cannot vote", code),
                         "leave it out", Where{"--" + std::string(option), 0, 0}, ""});
        }
        out[*variable] = true;
    }
    return out;
}

using Set = std::vector<std::uint32_t>;

// Sets drawn with equal chance: at each node the branch is taken with its share of the sets below.
std::vector<Set> sample(const diagram::Diagram& sets, std::size_t count, std::uint64_t seed) {
    std::vector<Set> out;
    if (diagram::count_sets(sets) == UInt256())
        return out;
    std::vector<double> below(sets.size() + diagram::first_node, 0);
    below[diagram::holds] = 1;
    for (std::uint32_t level = sets.variables(); level-- > 0;) {
        for (diagram::Id node = sets.begin(level); node < sets.begin(level + 1); ++node) {
            below[node] = below[sets.child(node, 0)] + below[sets.child(node, 1)];
        }
    }
    std::mt19937_64 random(seed);
    for (std::size_t k = 0; k < count; ++k) {
        Set set;
        diagram::Id at = sets.root();
        for (std::uint32_t level = 0; at >= diagram::first_node; ++level) {
            const double with = below[sets.child(at, 1)];
            // 53 random bits, the same on every machine.
            const double draw = static_cast<double>(random() >> 11U) * 0x1p-53 * below[at];
            const std::uint32_t choice = draw < with ? 1 : 0;
            if (choice == 1)
                set.push_back(level);
            at = sets.child(at, choice);
        }
        out.push_back(std::move(set));
    }
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
    const auto must = filter_of(arena, game, "containing");
    const auto must_not = filter_of(arena, game, "without");
    for (const Problem* problem :
         {limit ? nullptr : &limit.error(), drawn ? nullptr : &drawn.error(),
          must ? nullptr : &must.error(), must_not ? nullptr : &must_not.error()}) {
        if (problem != nullptr)
            return fail(*problem);
    }
    const bool blocking = arena.asked.has("blocking");
    const auto sets =
        diagram::minimal_sets(blocking ? diagram::dual(compiled->diagram) : compiled->diagram,
                              diagram::nodes_for(arena.most_memory, 2));
    if (!sets)
        return fail(sets.error());
    const UInt256 total = diagram::count_sets(*sets);
    const std::vector<UInt256> with = diagram::count_sets_by_variable(*sets);

    std::vector<Set> listed;
    const bool sampling = arena.asked.has("sample");
    if (sampling) {
        listed = sample(*sets, *drawn, arena.seed);
    } else if (*limit > 0) {
        diagram::each_set(*sets, *must, *must_not, [&](const Set& set) {
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
    out.data.emplace_back("minimal_winning", to_string(total));
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

    out.headline(fmt::format("{} minimal {} coalitions", to_string(total),
                             blocking ? "blocking" : "winning"));
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
    if (!sampling && listed.size() == *limit)
        out.note("  there may be more; --limit lists more");
    return out;
}

} // namespace

extern const GameQuestion coalitions;
const GameQuestion coalitions{
    "coalitions", "The minimal winning or blocking coalitions of a rule",
    "Counts and lists the coalitions that are enough and from which nobody can be "
    "left out, in a fixed order; with filters, or drawn at random.",
    options, ask_coalitions};

} // namespace plenary::question::play
