#include <fmt/format.h>

#include "plenary/score/titles.hpp"
#include "plenary/study/score_figures.hpp"
#include "plenary/study/score_forecast.hpp"
#include "plenary/study/score_tables.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Table;
using question::Value;
using score::Figures;

Value whole(std::size_t number) { return static_cast<std::int64_t>(number); }

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
    answer.data.emplace_back("pit_tenths", pit_tenths_data(pool));
    answer.paragraph(say_pit_tenths(pool));
    answer.data.emplace_back("reliability", reliability_data(pool));
    answer.heading("Chances of yes, and how many were");
    answer.show(reliability_table(pool));
    answer.data.emplace_back("by_session", sessions_data(scored.rows));
    Table sessions = sessions_table(scored.rows);
    if (sessions.rows.size() > 1) {
        answer.heading("By session");
        answer.show(std::move(sessions));
    }
    answer.table = rows_table(scored.rows);
    add_notes(answer, asked, choice, scored, intervals.has_value());
    return answer;
}

} // namespace plenary::study
