#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/question/arena.hpp"
#include "plenary/question/changing.hpp"
#include "plenary/question/measure/indices.hpp"
#include "plenary/question/say.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question::play {
namespace {

constexpr std::array options{
    Option{"choices", Option::Kind::text, "N", "2 (yes, no), 3 (and abstain) or 4 (and absent); 2",
           false},
    Option{"index", Option::Kind::list, "NAME,...", "only these indices", false},
    Option{"unions", Option::Kind::text, "FILE|LIST",
           "who votes as one, agreed beforehand: a CSV member,union, or A,B;C,D", false},
    Option{"leave", Option::Kind::list, "CODE,...", "and if these were no members?", false},
    Option{"bar", Option::Kind::list, "CODE,...", "and if these could not vote?", false},
    Option{"merge", Option::Kind::list, "CODE,...", "and if these were one member?", false},
    Option{"join", Option::Kind::text, "CODE:COLUMN=N,...", "and if this one joined?", false}};

// As many digits as a double holds.
std::string printed(const Value& value) {
    if (const auto* number = value.as<double>())
        return fmt::format("{}", *number);
    if (const auto* text = value.as<std::string>())
        return *text;
    return "";
}

// What a terminal has room for.
std::string shown(const Value& value) {
    if (const auto* number = value.as<double>())
        return fmt::format("{:.7f}", *number);
    const std::string text = printed(value);
    return text.empty() ? "-" : text;
}

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

// The keys that describe a rule's power on one electorate.
void put(Object& data, const Arena& arena, const Indices& indices) {
    data.emplace_back("rule_in_words", say_rule(arena));
    data.emplace_back("choices", static_cast<std::int64_t>(indices.game.choices));
    data.emplace_back("monotone", indices.monotone);
    data.emplace_back("nodes",
                      indices.nodes ? Value(static_cast<std::int64_t>(*indices.nodes)) : Value());
    data.emplace_back("method", indices.method);
    data.emplace_back("winning", text_or_null(indices.winning));
    data.emplace_back("minimal_winning", text_or_null(indices.minimal));
    data.emplace_back("smallest_minimal_winning", text_or_null(indices.smallest));
    const auto number_or_null = [](const std::optional<double>& number) {
        return number ? Value(*number) : Value();
    };
    data.emplace_back("coleman_act", number_or_null(indices.act));
    data.emplace_back("shapley_error", number_or_null(indices.shapley_error));
    data.emplace_back("p_pass_uniform", number_or_null(indices.p_pass));
    Array members;
    for (std::size_t i = 0; i < arena.electorate.members.size(); ++i) {
        const Elector& one = arena.electorate.members[i];
        Object member{{"code", one.code}, {"name", one.name}, {"can_vote", one.can_vote}};
        for (const Index& index : indices.columns)
            member.emplace_back(index.key, indices.value(index, i));
        members.emplace_back(std::move(member));
    }
    data.emplace_back("members", std::move(members));
    Array unions;
    for (const UnionPower& one : indices.unions) {
        Array codes;
        for (const std::size_t member : one.members)
            codes.emplace_back(arena.electorate.members[member].code);
        unions.emplace_back(Object{
            {"members", std::move(codes)}, {"shapley", one.shapley}, {"banzhaf", one.banzhaf}});
    }
    data.emplace_back("unions", std::move(unions));
    data.emplace_back("notes", Array(indices.notes.begin(), indices.notes.end()));
}

Table csv_of(const Arena& arena, const Indices& indices) {
    Table out{{{"code"}, {"name"}, {"can_vote"}}, {}};
    for (const Index& index : indices.columns)
        out.columns.push_back({std::string(index.key)});
    for (std::size_t i = 0; i < arena.electorate.members.size(); ++i) {
        const Elector& one = arena.electorate.members[i];
        std::vector<std::string> row{one.code, one.name, one.can_vote ? "yes" : "no"};
        for (const Index& index : indices.columns)
            row.push_back(printed(indices.value(index, i)));
        out.rows.push_back(std::move(row));
    }
    return out;
}

std::vector<const Index*> columns_shown(const Arena& arena, const Indices& indices) {
    std::vector<const Index*> out;
    for (const Index& index : indices.columns) {
        // On a terminal the well-known ones; all are in --csv and --json.
        if (index.usual || arena.asked.has("index"))
            out.push_back(&index);
    }
    return out;
}

void show_method(Answer& out, const Indices& indices) {
    std::string line = indices.method + ".";
    if (!indices.winning.empty()) {
        line += fmt::format(
            " {} winning coalitions; chance of passage if all are equally likely {:.6g}.",
            indices.winning, *indices.act);
    }
    if (!indices.minimal.empty()) {
        line += fmt::format(" {} minimal winning, {} of them of the smallest size {}.",
                            indices.minimal, indices.smallest, indices.smallest_size);
    }
    out.paragraph(line);
    for (const std::string& note : indices.notes)
        out.paragraph(note);
}

void show_error(Answer& out, const Indices& indices) {
    if (indices.shapley_error) {
        out.note(fmt::format("  Shapley-Shubik by quadrature; the values miss their sum by {:.1e}.",
                             *indices.shapley_error));
    }
}

void show_members(Answer& out, const Arena& arena, const Indices& indices) {
    const std::vector<const Index*> columns = columns_shown(arena, indices);
    Table table{{{"Member"}}, {}};
    for (const Index* index : columns)
        table.columns.push_back({std::string(index->title), true});
    for (std::size_t i = 0; i < arena.electorate.members.size(); ++i) {
        std::vector<std::string> row{arena.electorate.members[i].code};
        for (const Index* index : columns)
            row.push_back(shown(indices.value(*index, i)));
        table.rows.push_back(std::move(row));
    }
    out.heading("Members");
    out.show(std::move(table));
    show_error(out, indices);
}

void show_unions(Answer& out, const Arena& arena, const Indices& indices) {
    if (indices.unions.empty())
        return;
    Table table{{{"Voting as one"}, {"Shapley-Shubik", true}, {"Banzhaf, absolute", true}}, {}};
    std::size_t alone = 0;
    for (const UnionPower& one : indices.unions) {
        if (one.members.size() == 1) {
            ++alone;
            continue;
        }
        std::vector<std::string> codes;
        for (const std::size_t member : one.members)
            codes.push_back(arena.electorate.members[member].code);
        table.rows.push_back({join(codes, " "), shown(one.shapley), shown(one.banzhaf)});
    }
    out.heading("Unions, each as one voter");
    out.show(std::move(table));
    if (alone > 0)
        out.note(fmt::format("  {} stand alone.",
                             plural(static_cast<std::int64_t>(alone), "member", "members")));
}

Answer say_power(const Arena& arena, const Indices& indices) {
    Answer out;
    out.data = arena.head;
    out.data.emplace_back("rule", to_string(arena.formula));
    put(out.data, arena, indices);
    out.data.emplace_back("change", Value());
    out.data.emplace_back("after", Value());
    out.headline(say_rule(arena));
    out.note(say_electorate(arena));
    show_method(out, indices);
    show_members(out, arena, indices);
    show_unions(out, arena, indices);
    out.table = csv_of(arena, indices);
    return out;
}

// ---- what a change of the members would do

// One line for each member before or after: its value then and now. A merged member had what its
// parts had together.
class Comparison {
public:
    Comparison(const Arena& before, const Indices& old, const Arena& after, const Indices& now)
        : old_(old), now_(now) {
        const auto& electors = before.electorate.members;
        for (std::size_t i = 0; i < electors.size(); ++i) {
            const auto still = after.electorate.find(electors[i].code);
            rows_.push_back({electors[i].code, {i}, still});
        }
        for (std::size_t i = 0; i < after.electorate.members.size(); ++i) {
            const std::string& code = after.electorate.members[i].code;
            if (before.electorate.find(code))
                continue;
            Row row{code, {}, i};
            for (std::size_t part = 0; part < electors.size(); ++part) {
                if (("+" + code + "+").find("+" + electors[part].code + "+") != std::string::npos)
                    row.before.push_back(part);
            }
            rows_.push_back(std::move(row));
        }
    }

    [[nodiscard]] Table table(const std::vector<const Index*>& columns) const {
        Table out{{{"Member"}}, {}};
        for (const Index* index : columns) {
            out.columns.push_back({std::string(index->title), true});
            out.columns.push_back({"after", true});
            out.columns.push_back({"change", true});
        }
        for (const Row& row : rows_) {
            std::vector<std::string> cells{row.code};
            for (const Index* index : columns) {
                const auto then = before(*index, row);
                const auto now = after(*index, row);
                const auto cell = [](const std::optional<double>& value) {
                    return value ? fmt::format("{:.7f}", *value) : std::string("-");
                };
                cells.push_back(cell(then));
                cells.push_back(cell(now));
                cells.push_back(then && now ? fmt::format("{:+.7f}", *now - *then)
                                            : std::string("-"));
            }
            out.rows.push_back(std::move(cells));
        }
        return out;
    }

private:
    struct Row {
        std::string code;
        std::vector<std::size_t> before;
        std::optional<std::size_t> after;
    };

    [[nodiscard]] std::optional<double> before(const Index& index, const Row& row) const {
        std::optional<double> sum;
        for (const std::size_t member : row.before) {
            const Value value = old_.value(index, member);
            if (const auto* number = value.as<double>())
                sum = sum.value_or(0) + *number;
        }
        return sum;
    }

    [[nodiscard]] std::optional<double> after(const Index& index, const Row& row) const {
        const auto column = std::find_if(now_.columns.begin(), now_.columns.end(),
                                         [&](const Index& one) { return one.key == index.key; });
        if (!row.after || column == now_.columns.end())
            return std::nullopt;
        const Value value = now_.value(*column, *row.after);
        const auto* number = value.as<double>();
        return number != nullptr ? std::optional(*number) : std::nullopt;
    }

    const Indices& old_;
    const Indices& now_;
    std::vector<Row> rows_;
};

// Counts of coalitions of different electorates are not compared.
std::vector<const Index*> columns_compared(const Indices& indices) {
    std::vector<const Index*> out;
    for (const Index& index : indices.columns) {
        if (index.key != "banzhaf_raw")
            out.push_back(&index);
    }
    return out;
}

Result<Answer> say_change(const Arena& arena, const ElectorateChange& change,
                          WantedIndices wanted) {
    if (!arena.unions.empty()) {
        return fail({Kind::usage, "unions-and-change", "unions and a change of members together",
                     "ask for one at a time", Where{"--unions", 0, 0}, ""});
    }
    const bool named = !wanted.empty();
    if (!named)
        wanted = {"banzhaf", "shapley"};
    Arena after = arena;
    auto electorate = changed(arena.electorate, change);
    if (!electorate)
        return fail(electorate.error());
    after.electorate = std::move(*electorate);
    auto old = indices(arena, wanted);
    if (!old && !named && old.error().code == "index-not-given") {
        // A rule without these indices: whatever it has.
        wanted.clear();
        old = indices(arena, wanted);
    }
    if (!old)
        return fail(old.error());
    const auto now = indices(after, wanted);
    if (!now)
        return fail(now.error());

    Answer out;
    out.data = arena.head;
    out.data.emplace_back("rule", to_string(arena.formula));
    put(out.data, arena, *old);
    out.data.emplace_back("change", say(arena.electorate, change));
    Object data;
    put(data, after, *now);
    out.data.emplace_back("after", std::move(data));
    out.headline(fmt::format("{}: {}", say_rule(arena), say(arena.electorate, change)));
    out.note(say_electorate(arena));
    out.note("After: " + say_rule(after) + ". " + say_electorate(after));
    show_method(out, *old);
    out.paragraph("After: " + now->method + ".");
    const Comparison comparison(arena, *old, after, *now);
    Table table = comparison.table(columns_compared(*old));
    out.heading("Members");
    out.show(table);
    show_error(out, old->shapley_error.value_or(0) < now->shapley_error.value_or(0) ? *now : *old);
    out.table = std::move(table);
    return out;
}

Result<Answer> ask_power(const Arena& arena) {
    const WantedIndices wanted = arena.asked.list("index");
    std::vector<std::string> keys;
    for (const KnownIndex& index : known_indices())
        keys.emplace_back(index.key);
    for (const std::string& name : wanted) {
        if (std::find(keys.begin(), keys.end(), name) != keys.end())
            continue;
        const std::string hint = did_you_mean(name, keys);
        return fail({Kind::usage, "unknown-index", fmt::format("no index is called '{}'", name),
                     hint.empty() ? "the indices are: " + join(keys, ", ") : hint,
                     Where{"--index", 0, 0}, ""});
    }
    const auto change = change_of(arena);
    if (!change)
        return fail(change.error());
    if (!change->empty())
        return say_change(arena, *change, wanted);
    const auto got = indices(arena, wanted);
    if (!got)
        return fail(got.error());
    return say_power(arena, *got);
}

} // namespace

extern const GameQuestion power;
const GameQuestion power{
    "power", "Who has how much power under a rule, before anybody has said anything",
    "Banzhaf, Shapley-Shubik, Deegan-Packel, Public Good, Johnston, Coleman and others for "
    "rules of yes and no; the ternary indices with --choices 3; Owen and Banzhaf-Owen with "
    "--unions. With --leave, --bar, --merge or --join the power before and after such a change. "
    "A rule that is not monotone gets the chance of passage given each choice instead.",
    options, ask_power};

} // namespace plenary::question::play
