#include <array>

#include <fmt/format.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/pivots.hpp"
#include "plenary/question/arena.hpp"
#include "plenary/question/measure/lint.hpp"
#include "plenary/question/measure/power.hpp"
#include "plenary/question/say.hpp"
#include "plenary/rule/named_rule.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question::play {
namespace {

constexpr std::array options{
    Option{"action", Option::Kind::positional, "ACTION", "say, lint or compare", true},
    Option{"with", Option::Kind::text, "RULE", "compare: the other rule, an id or a text", false}};

Answer head_of(const Arena& arena) {
    Answer out;
    out.data = arena.head;
    out.data.emplace_back("rule", to_string(arena.formula));
    out.data.emplace_back("rule_in_words", say_rule(arena));
    out.data.emplace_back("article", arena.article.empty() ? Value() : Value(arena.article));
    out.data.emplace_back("members_total",
                          static_cast<std::int64_t>(arena.electorate.members.size()));
    out.data.emplace_back("seated", arena.electorate.seated());
    out.headline(say_rule(arena));
    out.paragraph(to_string(arena.formula));
    out.note(say_electorate(arena));
    if (!arena.article.empty())
        out.note("Rests on: " + arena.article);
    return out;
}

// The fewest yes votes of equal members that carry when everybody else says no; none when the rule
// asks for more than a number.
std::optional<std::int64_t> fewest_yes(const Arena& arena) {
    const auto share = as_share(arena.formula);
    if (!share || (share->base && !is_fixed(*share->base)))
        return std::nullopt;
    std::int64_t size = share->number;
    if (share->base) {
        size = *share->base == Word::members
                   ? static_cast<std::int64_t>(arena.electorate.members.size())
                   : arena.electorate.seated();
    }
    return share->strict ? share->share.floor_times(size) + 1 : share->share.ceil_times(size);
}

Result<Answer> say_it(const Arena& arena) {
    // Columns and groups must be there, or the words would speak of nothing.
    if (const auto bound = bind(arena.formula, arena.electorate, 4); !bound)
        return fail(bound.error());
    Answer out = head_of(arena);
    const auto needed = fewest_yes(arena);
    out.data.emplace_back("needed", needed ? Value(*needed) : Value());
    if (needed)
        out.paragraph(fmt::format("{} yes votes are needed.", *needed));
    return out;
}

Result<Answer> lint_it(const Arena& arena) {
    const auto found = lint(arena);
    if (!found)
        return fail(found.error());
    Answer out = head_of(arena);
    out.data.emplace_back("choices", static_cast<std::int64_t>(found->choices));
    out.data.emplace_back("nodes", static_cast<std::int64_t>(found->nodes));
    Array findings;
    Table csv{{{"code"}, {"message"}, {"members"}}, {}};
    for (const Finding& finding : found->findings) {
        findings.emplace_back(
            Object{{"code", finding.code},
                   {"message", finding.message},
                   {"members", Array(finding.members.begin(), finding.members.end())}});
        csv.rows.push_back({finding.code, finding.message, join(finding.members, " ")});
        out.item(fmt::format("{}: {}", finding.code, finding.message));
    }
    if (found->findings.empty())
        out.paragraph("Nothing odd.");
    out.data.emplace_back("findings", std::move(findings));
    out.table = std::move(csv);
    return out;
}

// Two rules side by side on the same members: how often each passes when everything is equally
// likely, and what each gives each member.
Result<Answer> compare(const Arena& arena) {
    if (!arena.asked.has("with")) {
        return fail({Kind::usage, "missing-argument", "compare with which rule?",
                     "name one of the body's rules, or write --with 'yes >= 2/3 of voting'",
                     Where{"--with", 0, 0}, ""});
    }
    Arena other = arena;
    auto against =
        rule_called(arena.asked.text("with"), arena.own_rules, arena.owner, Where{"--with", 0, 0});
    if (!against)
        return fail(against.error());
    other.formula = std::move(against->formula);
    const std::uint32_t choices = std::max({choices_needed(arena), choices_needed(other), 2U});
    Answer out = head_of(arena);
    out.data.emplace_back("with", to_string(other.formula));
    out.data.emplace_back("with_in_words", say_rule(other));
    out.data.emplace_back("choices", static_cast<std::int64_t>(choices));
    out.paragraph("Against: " + say_rule(other) + ".");
    if (!against->article.empty())
        out.note("Rests on: " + against->article);
    std::vector<double> passes;
    std::vector<std::vector<double>> decisive;
    for (const Arena* one : {&arena, static_cast<const Arena*>(&other)}) {
        const auto compiled = compile_game(*one, choices);
        if (!compiled)
            return fail(compiled.error());
        const std::array<double, 1> uniform{1.0 / choices};
        const auto got = diagram::pivots<1>(
            compiled->diagram, std::vector<std::array<double, 1>>(
                                   std::size_t{compiled->diagram.variables()} * choices, uniform));
        passes.push_back(got.probability[0]);
        std::vector<double> by_member(arena.electorate.members.size(), 0);
        for (std::size_t v = 0; v < compiled->game.variables.size(); ++v) {
            by_member[compiled->game.variables[v]] =
                got.given[v * choices + choices - 1][0] - got.given[v * choices][0];
        }
        decisive.push_back(std::move(by_member));
    }
    out.data.emplace_back("p_pass_uniform", passes[0]);
    out.data.emplace_back("p_pass_uniform_with", passes[1]);
    out.data.emplace_back("ratio", passes[0] > 0 ? Value(passes[1] / passes[0]) : Value());
    Array members;
    Table csv{{{"code"}, {"decisive"}, {"decisive_with"}}, {}};
    Table table{{{"Member"}, {"decisive", true}, {"with the other", true}}, {}};
    for (std::size_t i = 0; i < arena.electorate.members.size(); ++i) {
        const std::string& code = arena.electorate.members[i].code;
        members.emplace_back(Object{
            {"code", code}, {"decisive", decisive[0][i]}, {"decisive_with", decisive[1][i]}});
        csv.rows.push_back(
            {code, fmt::format("{}", decisive[0][i]), fmt::format("{}", decisive[1][i])});
        table.rows.push_back(
            {code, fmt::format("{:.6f}", decisive[0][i]), fmt::format("{:.6f}", decisive[1][i])});
    }
    out.data.emplace_back("members", std::move(members));
    out.paragraph(fmt::format(
        "With everybody equally likely to make each of {} choices the first passes with "
        "probability {:.4g}, the other with {:.4g}{}.",
        choices, passes[0], passes[1],
        passes[0] > 0 ? fmt::format(": {:.4g} times as often", passes[1] / passes[0]) : ""));
    out.heading("How often a member's yes instead of no decides");
    out.show(std::move(table));
    out.table = std::move(csv);
    return out;
}

Result<Answer> ask_rule(const Arena& arena) {
    const std::string action = arena.asked.text("action");
    if (action == "compare")
        return compare(arena);
    if (action == "say" || action == "lint") {
        if (arena.asked.has("with")) {
            return fail(
                {Kind::usage, "unused-option", fmt::format("'rule {}' reads one rule only", action),
                 "leave it out, or write 'plenary rule compare'", Where{"--with", 0, 0}, ""});
        }
        return action == "say" ? say_it(arena) : lint_it(arena);
    }
    const std::string hint = did_you_mean(action, {"say", "lint", "compare"});
    return fail({Kind::usage, "unknown-action", fmt::format("rule cannot '{}'", action),
                 hint.empty() ? "write say, lint or compare" : hint, Where{"ACTION", 0, 0}, ""});
}

} // namespace

extern const GameQuestion rule;
const GameQuestion rule{
    "rule", "What a rule says, what is odd about it, and how it compares",
    "say: the rule in words with its denominators. lint: what it can never do, who has no "
    "say, who can stop it alone. compare: two rules side by side on the same members.",
    options, ask_rule};

} // namespace plenary::question::play
