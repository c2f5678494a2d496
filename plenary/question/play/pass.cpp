#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/question/measure/passage.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question::play {
namespace {

Object given_data(const Chances& given) {
    return {{"yes", given[3]}, {"no", given[0]}, {"abstain", given[2]}, {"absent", given[1]}};
}

// With everybody who may still say yes saying it: what no persuasion can exceed.
std::vector<Chances> at_best(const std::vector<Chances>& chances) {
    std::vector<Chances> out = chances;
    for (Chances& one : out) {
        if (one[3] > 0)
            one = {0, 0, 0, 1};
    }
    return out;
}

// The smallest interval of totals that holds at least this much, from the middle outwards by tails.
std::pair<std::size_t, std::size_t> central(const std::vector<double>& distribution, double share) {
    const double tail = (1 - share) / 2;
    double sum = 0;
    std::size_t low = 0;
    while (low + 1 < distribution.size() && sum + distribution[low] < tail)
        sum += distribution[low++];
    sum = 0;
    std::size_t high = distribution.size() - 1;
    while (high > low && sum + distribution[high] < tail)
        sum += distribution[high--];
    return {low, high};
}

double pivot_of(const Chances& given) { return given[3] - given[0]; }

// The most decisive first; what differs by rounding alone keeps the order of the file.
void sort_by_pivot(std::vector<std::size_t>& order, const std::vector<Chances>& given) {
    const auto pivot = [&](std::size_t member) { return pivot_of(given[member]); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return pivot(a) > pivot(b); });
    for (auto first = order.begin(); first != order.end();) {
        const double slack = 1e-12 * std::max(given[*first][3], given[*first][0]);
        const auto last = std::find_if(first, order.end(), [&](std::size_t member) {
            return pivot(*first) - pivot(member) > slack;
        });
        std::sort(first, last);
        first = last;
    }
}

// "0.1962", or with its interval where it was sampled.
std::string say_chance(const Passage& passage) {
    if (!passage.sampled)
        return fmt::format("{:.4g}", passage.p);
    return fmt::format("{:.4g} (95 % interval {:.5g} to {:.5g})", passage.p, passage.low,
                       passage.high);
}

Value interval_of(const Passage& passage) {
    if (!passage.sampled)
        return {};
    return Object{
        {"level", 0.95}, {"method", "Wilson"}, {"low", passage.low}, {"high", passage.high}};
}

Result<Answer> ask_pass(const Arena& arena) {
    const auto chances = distributions(arena);
    if (!chances)
        return fail(chances.error());
    const auto got = passage(arena, *chances);
    if (!got)
        return fail(got.error());
    const auto best = passage(arena, at_best(*chances));
    if (!best)
        return fail(best.error());
    const std::vector<double> totals = yes_distribution(arena.electorate, *chances);

    Answer out;
    out.data = arena.head;
    out.data.emplace_back("rule", to_string(arena.formula));
    out.data.emplace_back("rule_in_words", say_rule(arena));
    out.data.emplace_back("seating", arena.ignore_seating ? "ignored" : "kept");
    out.data.emplace_back("p_pass", got->p);
    out.data.emplace_back("reachable_max", best->p);
    out.data.emplace_back("method", got->method);
    out.data.emplace_back("error", got->error);
    out.data.emplace_back("interval", interval_of(*got));
    Array members;
    Table csv{{{"code"},
               {"name"},
               {"p_yes"},
               {"pivot"},
               {"given_yes"},
               {"given_no"},
               {"given_abstain"},
               {"given_absent"}},
              {}};
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < chances->size(); ++i) {
        const Elector& one = arena.electorate.members[i];
        if (!one.can_vote)
            continue;
        order.push_back(i);
        const Chances& given = got->given[i];
        const double pivot = pivot_of(given);
        members.emplace_back(Object{{"code", one.code},
                                    {"name", one.name},
                                    {"p_yes", (*chances)[i][3]},
                                    {"pivot", pivot},
                                    {"given", given_data(given)}});
        std::vector<std::string> row{one.code, one.name};
        for (const double value :
             {(*chances)[i][3], pivot, given[3], given[0], given[2], given[1]}) {
            row.push_back(fmt::format("{}", value));
        }
        csv.rows.push_back(std::move(row));
    }
    out.data.emplace_back("members", std::move(members));
    out.data.emplace_back("yes_distribution", Array(totals.begin(), totals.end()));
    out.table = std::move(csv);

    out.headline(fmt::format("Chance of passage {}, on independent members", say_chance(*got)));
    out.paragraph("The rule: " + say_rule(arena) + ".");
    out.note(say_electorate(arena));
    double mean = 0;
    for (std::size_t k = 0; k < totals.size(); ++k)
        mean += static_cast<double>(k) * totals[k];
    const auto [low, high] = central(totals, 0.9);
    out.paragraph(fmt::format(
        "Yes votes: {:.1f} expected, 90 % between {} and {}. If everybody who may say yes "
        "does: {}.",
        mean, low, high, say_chance(*best)));
    out.note(fmt::format(
        "Method: {}{}. Probabilities are yours or your scenario's, not estimates of Plenary.",
        got->method, got->sampled ? "" : fmt::format("; error below {:.1e}", got->error)));
    sort_by_pivot(order, got->given);
    Table table{{{"Member"},
                 {"p yes", true},
                 {"pivot", true},
                 {"if yes", true},
                 {"if no", true},
                 {"if away", true}},
                {}};
    for (std::size_t k = 0; k < order.size() && k < 40; ++k) {
        const std::size_t i = order[k];
        const Chances& given = got->given[i];
        table.rows.push_back(
            {arena.electorate.members[i].code, fmt::format("{:.3f}", (*chances)[i][3]),
             fmt::format("{:.5f}", pivot_of(given)), fmt::format("{:.5f}", given[3]),
             fmt::format("{:.5f}", given[0]), fmt::format("{:.5f}", given[1])});
    }
    out.heading("Who is decisive");
    out.show(std::move(table));
    if (order.size() > 40)
        out.note("  the 40 most decisive; all are in --csv and --json");
    return out;
}

} // namespace

extern const GameQuestion pass;
const GameQuestion pass{
    "pass",
    "The chance of passage, and whose vote decides it",
    "From a probability for each member: the chance that the rule passes, the chance given "
    "each choice of each member, and the distribution of the yes votes. Members are taken "
    "as independent.",
    {},
    ask_pass,
    {.line_up = true, .chances = true, .seed = true}};

} // namespace plenary::question::play
