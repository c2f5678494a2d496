#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "plenary/score/titles.hpp"
#include "plenary/study/score_figures.hpp"
#include "plenary/study/score_forecast.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Table;
using question::Value;
using score::Figure;
using score::Figures;

Value whole(std::size_t number) { return static_cast<std::int64_t>(number); }

struct Share {
    double chance = 0;
    double yes = 0;
};

std::optional<Share> share_of(const score::Bin& bin) {
    if (bin.votes == 0)
        return std::nullopt;
    const auto votes = static_cast<double>(bin.votes);
    return Share{bin.chance / votes, static_cast<double>(bin.yes) / votes};
}

double tenth(std::size_t k) { return static_cast<double>(k) / 10; }

void add_reliability(Answer& answer, const score::Pool& pool) {
    Array data;
    Table table{{{"Chance of yes"}, {"Votes", true}, {"Mean chance", true}, {"Were yes", true}},
                {}};
    for (std::size_t k = 0; k < score::bins; ++k) {
        const score::Bin& bin = pool.reliability()[k];
        const auto share = share_of(bin);
        data.emplace_back(Object{{"from", tenth(k)},
                                 {"to", tenth(k + 1)},
                                 {"votes", whole(bin.votes)},
                                 {"chance", share ? Value(share->chance) : Value()},
                                 {"yes", share ? Value(share->yes) : Value()}});
        if (share)
            table.rows.push_back({fmt::format("{:.1f} to {:.1f}", tenth(k), tenth(k + 1)),
                                  std::to_string(bin.votes), fmt::format("{:.3f}", share->chance),
                                  fmt::format("{:.3f}", share->yes)});
    }
    answer.data.emplace_back("reliability", std::move(data));
    answer.heading("Chances of yes, and how many were");
    answer.show(std::move(table));
}

void add_pit_tenths(Answer& answer, const score::Pool& pool) {
    Array data;
    std::string told;
    for (const std::size_t roll_calls : pool.pit_tenths()) {
        data.push_back(whole(roll_calls));
        told += fmt::format("{}{}", told.empty() ? "" : " ", roll_calls);
    }
    answer.data.emplace_back("pit_tenths", std::move(data));
    answer.paragraph(fmt::format("Roll calls by tenths of the PIT: {} ({:.1f} each where the "
                                 "forecast is right)",
                                 told, static_cast<double>(pool.roll_calls()) / score::bins));
}

void add_sessions(Answer& answer, const std::vector<score::Row>& rows) {
    std::map<int, score::Pool> sessions;
    for (const score::Row& row : rows)
        sessions[row.session].add(row);
    Array data;
    Table table{{{"Session", true},
                 {"Roll calls", true},
                 {"Votes", true},
                 {"Log loss", true},
                 {"CRPS", true},
                 {"In 50 %", true},
                 {"In 90 %", true},
                 {"Mean PIT", true}},
                {}};
    for (const auto& [session, pool] : sessions) {
        const Figures figures = pool.figures();
        data.emplace_back(Object{{"session", session},
                                 {"roll_calls", whole(pool.roll_calls())},
                                 {"votes", whole(pool.votes())},
                                 {"figures", data_of(figures)}});
        table.rows.push_back({std::to_string(session), std::to_string(pool.roll_calls()),
                              std::to_string(pool.votes()),
                              fmt::format("{:.4f}", figure_of(figures, Figure::log_loss)),
                              fmt::format("{:.2f}", figure_of(figures, Figure::crps)),
                              fmt::format("{:.2f}", figure_of(figures, Figure::coverage50)),
                              fmt::format("{:.2f}", figure_of(figures, Figure::coverage90)),
                              fmt::format("{:.2f}", figure_of(figures, Figure::mean_pit))});
    }
    answer.data.emplace_back("by_session", std::move(data));
    if (sessions.size() > 1) {
        answer.heading("By session");
        answer.show(std::move(table));
    }
}

// One row a roll call: what --csv prints.
Table rows_table(const std::vector<score::Row>& rows) {
    Table out{{{"Session", true},
               {"Roll call"},
               {"Votes", true},
               {"Log loss, sum", true},
               {"Brier, sum", true},
               {"Right", true},
               {"Yes right", true},
               {"Yes", true},
               {"No", true},
               {"CRPS", true},
               {"PIT", true},
               {"Width 90 %", true},
               {"Margin error", true},
               {"P majority", true},
               {"P two thirds", true},
               {"P two thirds of all", true}},
              {}};
    for (const score::Row& row : rows) {
        out.rows.push_back(
            {std::to_string(row.session), row.roll_call, std::to_string(row.votes),
             fmt::format("{}", row.log_loss), fmt::format("{}", row.brier),
             std::to_string(row.right), std::to_string(row.yes_right), std::to_string(row.yes),
             std::to_string(row.no), fmt::format("{}", row.crps), fmt::format("{}", row.pit),
             std::to_string(row.width90), std::to_string(row.margin_error),
             fmt::format("{}", row.chance_majority), fmt::format("{}", row.chance_two_thirds),
             fmt::format("{}", row.chance_two_thirds_of_all)});
    }
    return out;
}

std::string_view say_totals(bool draws) {
    return draws ? "totals are from its draws"
                 : "totals are those of independent members: where members move together, their "
                   "intervals are too narrow";
}

void add_notes(Answer& answer, const ScoreAsked& asked, const ScoreChoice& choice,
               const ScoredRows& scored, bool intervals) {
    answer.note(fmt::format("The forecast: {}", say_totals(scored.draws)));
    if (scored.base)
        answer.note(fmt::format("The base: {}. Difference: forecast less base, on the same roll "
                                "calls",
                                say_totals(scored.base_draws)));
    if (choice.filter.min_minority > 0)
        answer.note(
            fmt::format("Roll calls left out, their minority below {:g} % of the votes cast: "
                        "{}. That looks at the outcome; compare only figures of the same "
                        "filter",
                        100 * choice.filter.min_minority, scored.lopsided));
    if (choice.filter.novel)
        answer.note(fmt::format("Roll calls left out, their title near to one learnt from (cosine "
                                "{:g} or more): {}",
                                score::new_below, scored.not_new));
    if (intervals)
        answer.note(fmt::format("95 %: sessions drawn anew {} times, seed {}; with few sessions "
                                "they are too narrow",
                                choice.resampling.repeats, choice.resampling.seed));
    else if (choice.resampling.repeats > 0)
        answer.note("No intervals: sessions are drawn anew for them, and there is one");
    answer.note(fmt::format("Known before: {}, salt {}. Who was away is not forecast: only members "
                            "that voted are. docs/method/scoring.md defines every figure",
                            to_string(asked.reveal), asked.reveal.salt));
}

} // namespace

Answer score_answer(const ScoreAsked& asked, const ScoreChoice& choice, const ScoredRows& scored) {
    const score::Pool pool = score::pooled(scored.rows);
    const Figures figures = pool.figures();
    const bool resampled = choice.resampling.repeats > 0;
    const auto intervals =
        resampled ? score::intervals_of(scored.rows, choice.resampling) : std::nullopt;
    std::optional<ComparedFigures> compared;
    if (scored.base) {
        compared.emplace();
        compared->base = score::pooled(*scored.base).figures();
        for (std::size_t k = 0; k < figures.size(); ++k)
            compared->difference[k] = figures[k] - compared->base[k];
        if (resampled)
            compared->intervals =
                score::difference_intervals(scored.rows, *scored.base, choice.resampling);
    }
    Answer answer;
    answer.data = {{"version", version},
                   {"archive", asked.opened.name},
                   {"sessions", asked.sessions_said},
                   {"reveal", to_string(asked.reveal)},
                   {"salt", asked.reveal.salt},
                   {"min_minority", choice.filter.min_minority},
                   {"novel", choice.filter.novel},
                   {"roll_calls", whole(pool.roll_calls())},
                   {"votes", whole(pool.votes())},
                   {"lopsided", whole(scored.lopsided)},
                   {"not_new", whole(scored.not_new)},
                   {"draws", scored.draws},
                   {"repeats", whole(choice.resampling.repeats)},
                   {"seed", std::to_string(choice.resampling.seed)},
                   {"figures", data_of(figures)},
                   {"intervals", data_of(intervals)},
                   {"base_draws", compared ? Value(scored.base_draws) : Value()},
                   {"base", compared ? Value(data_of(compared->base)) : Value()},
                   {"difference", compared ? Value(data_of(compared->difference)) : Value()},
                   {"difference_intervals", compared ? data_of(compared->intervals) : Value()}};
    answer.headline(fmt::format("Sessions {}, {}: roll calls {}, votes to predict {}",
                                asked.sessions_said, to_string(asked.reveal), pool.roll_calls(),
                                pool.votes()));
    answer.show(figures_table(figures, intervals, compared));
    add_pit_tenths(answer, pool);
    add_reliability(answer, pool);
    add_sessions(answer, scored.rows);
    answer.table = rows_table(scored.rows);
    add_notes(answer, asked, choice, scored, intervals.has_value());
    return answer;
}

} // namespace plenary::study
