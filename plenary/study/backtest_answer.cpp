#include "plenary/study/backtest_answer.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "plenary/forecast/asked.hpp"
#include "plenary/forecast/engine.hpp"
#include "plenary/format/file.hpp"
#include "plenary/score/split.hpp"
#include "plenary/score/titles.hpp"
#include "plenary/study/backtest_picture.hpp"
#include "plenary/study/forecast_model.hpp"
#include "plenary/study/score_figures.hpp"
#include "plenary/study/score_tables.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Table;
using question::Value;
using score::Backtest;
using score::BacktestRow;
using score::BacktestSetting;
using score::Figure;
using score::Kept;

Value whole(std::size_t number) { return static_cast<std::int64_t>(number); }

bool of_supporters(const BacktestSetting& setting) {
    return setting.reveal.starts_with(word_for(score::Scheme::supporters));
}

// Whether yes votes alone were taken for a fair sample.
bool undeclared(const BacktestSetting& setting) {
    return of_supporters(setting) && setting.selection == word_for(forecast::Selection::all);
}

std::string say_sessions(const Backtest& backtest) {
    return backtest.from == backtest.to ? std::to_string(backtest.from)
                                        : fmt::format("{}-{}", backtest.from, backtest.to);
}

Table summary_table(const std::vector<BacktestFigures>& all) {
    Table out{{{"Known before"},
               {"Told"},
               {"Roll calls", true},
               {"Votes", true},
               {"Log loss", true},
               {"Brier", true},
               {"Right", true},
               {"CRPS", true},
               {"In 50 %", true},
               {"In 90 %", true},
               {"Mean PIT", true},
               {"of all", true}},
              {}};
    for (const BacktestFigures& each : all) {
        const score::Figures figures = each.pool.figures();
        const auto say = [&](Figure figure, int digits) {
            return fmt::format("{:.{}f}", figure_of(figures, figure), digits);
        };
        out.rows.push_back({each.setting.reveal, each.setting.selection,
                            std::to_string(each.pool.roll_calls()),
                            std::to_string(each.pool.votes()), say(Figure::log_loss, 4),
                            say(Figure::brier, 4), say(Figure::accuracy, 3), say(Figure::crps, 2),
                            say(Figure::coverage50, 2), say(Figure::coverage90, 2),
                            say(Figure::mean_pit, 3), fmt::format("{:.3f}", each.mean_pit_all)});
    }
    return out;
}

void add_notes(Answer& answer, const Backtest& backtest, const std::vector<BacktestFigures>& all) {
    const bool supporters = std::any_of(
        backtest.settings.begin(), backtest.settings.end(), [](const BacktestSetting& each) {
            return of_supporters(each) &&
                   each.selection == word_for(forecast::Selection::supporters);
        });
    if (supporters)
        answer.note(
            "Where only yes votes are known the forecast was told so: selection supporters");
    if (std::any_of(backtest.settings.begin(), backtest.settings.end(), undeclared))
        answer.note("supporters with --selection all: yes votes alone are taken for a fair sample. "
                    "Biased evidence that is not declared is the largest error that was measured: "
                    "docs/method/backtest.md");
    if (backtest.filter.min_minority > 0)
        answer.note(fmt::format(
            "Roll calls left out of the figures, their minority below {:g} % of the votes cast: {} "
            "of {}. That looks at the outcome and moves the PIT; 'of all' is the mean PIT with "
            "them",
            100 * backtest.filter.min_minority, all.front().lopsided, all.front().all));
    if (backtest.filter.novel)
        answer.note(fmt::format("Roll calls left out, their title near to one learnt from (cosine "
                                "{:g} or more): {}",
                                score::new_below, all.front().not_new));
    if (backtest.resampling.repeats > 0)
        answer.note(backtest.from == backtest.to
                        ? "No intervals: sessions are drawn anew for them, and there is one"
                        : fmt::format("95 %: sessions drawn anew {} times, seed {}; with few "
                                      "sessions they are too narrow",
                                      backtest.resampling.repeats, backtest.resampling.seed));
    answer.note(fmt::format("Salt {}, seed {}, joint draws of each roll call {}. Who was away is "
                            "not forecast. docs/method/backtest.md says what this measures",
                            backtest.salt, backtest.resampling.seed, backtest.draws));
}

// One setting, whole.
Object add_setting(Answer& answer, const Backtest& backtest, const BacktestFigures& each) {
    const score::Figures figures = each.pool.figures();
    const auto intervals = backtest.resampling.repeats > 0
                               ? score::intervals_of(each.scored, backtest.resampling)
                               : std::nullopt;
    answer.heading(
        fmt::format("Known before: {}; told: {}", each.setting.reveal, each.setting.selection));
    answer.show(figures_table(figures, intervals, std::nullopt));
    if (undeclared(each.setting))
        answer.note("These are yes votes taken for a fair sample: undeclared, biased evidence");
    answer.paragraph(say_pit_tenths(each.pool));
    answer.paragraph(fmt::format("Mean PIT {:.3f} of the {} roll calls scored, {:.3f} of all {}",
                                 figure_of(figures, Figure::mean_pit), each.pool.roll_calls(),
                                 each.mean_pit_all, each.all));
    answer.show(reliability_table(each.pool));
    Table sessions = sessions_table(each.scored);
    if (sessions.rows.size() > 1)
        answer.show(std::move(sessions));
    return {{"reveal", each.setting.reveal},
            {"selection", each.setting.selection},
            {"roll_calls", whole(each.pool.roll_calls())},
            {"votes", whole(each.pool.votes())},
            {"lopsided", whole(each.lopsided)},
            {"not_new", whole(each.not_new)},
            {"figures", data_of(figures)},
            {"intervals", data_of(intervals)},
            {"all_roll_calls", whole(each.all)},
            {"mean_pit_all", each.mean_pit_all},
            {"pit_tenths", pit_tenths_data(each.pool)},
            {"reliability", reliability_data(each.pool)},
            {"by_session", sessions_data(each.scored)}};
}

std::string_view word_for(Kept kept) {
    return kept == Kept::scored ? "scored" : kept == Kept::lopsided ? "lopsided" : "not new";
}

// What --csv prints: a row a roll call.
Table all_rows(const Backtest& backtest, std::span<const BacktestRow> rows) {
    std::vector<score::Row> plain;
    for (const BacktestRow& each : rows)
        plain.push_back(each.row);
    Table out = rows_table(plain);
    const std::vector<question::Column> columns = {
        {"Known before"}, {"Told"}, {"Kept"}, {"Effective sample", true}};
    out.columns.insert(out.columns.begin(), columns.begin(), columns.end());
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const BacktestSetting& setting = backtest.settings[rows[k].setting];
        const std::vector<std::string> cells = {setting.reveal, setting.selection,
                                                std::string(word_for(rows[k].kept)),
                                                fmt::format("{}", rows[k].effective)};
        out.rows[k].insert(out.rows[k].begin(), cells.begin(), cells.end());
    }
    return out;
}

std::vector<std::string> rough_ones(const Backtest& backtest, std::span<const BacktestRow> rows) {
    std::vector<std::string> out;
    for (const BacktestRow& each : rows) {
        if (each.effective < forecast::least_effective)
            out.push_back(fmt::format("{} of session {} ({})", each.row.roll_call, each.row.session,
                                      backtest.settings[each.setting].reveal));
    }
    return out;
}

Answer answer_of(const Backtest& backtest, std::span<const BacktestRow> rows,
                 const std::vector<BacktestFigures>& figures, std::size_t rough) {
    Answer answer;
    answer.headline(fmt::format("Back-test of {}, {} {}, titles {}", backtest.archive,
                                backtest.from == backtest.to ? "session" : "sessions",
                                say_sessions(backtest), backtest.titles ? "read" : "not read"));
    answer.show(summary_table(figures));
    add_notes(answer, backtest, figures);
    Array settings;
    for (const BacktestFigures& each : figures)
        settings.emplace_back(add_setting(answer, backtest, each));
    answer.data = {{"version", backtest.version},
                   {"archive", backtest.archive},
                   {"digest", backtest.digest},
                   {"sessions", say_sessions(backtest)},
                   {"salt", backtest.salt},
                   {"titles", backtest.titles},
                   {"min_minority", backtest.filter.min_minority},
                   {"novel", backtest.filter.novel},
                   {"repeats", whole(backtest.resampling.repeats)},
                   {"seed", std::to_string(backtest.resampling.seed)},
                   {"draws", whole(backtest.draws)},
                   {"width", backtest.width},
                   {"rough", whole(rough)},
                   {"settings", std::move(settings)}};
    answer.table = all_rows(backtest, rows);
    return answer;
}

} // namespace

Result<std::vector<BacktestFigures>> backtest_figures(const Backtest& backtest,
                                                      std::span<const BacktestRow> rows) {
    std::vector<BacktestFigures> out(backtest.settings.size());
    for (std::size_t k = 0; k < out.size(); ++k)
        out[k].setting = backtest.settings[k];
    for (const BacktestRow& each : rows) {
        BacktestFigures& to = out[each.setting];
        ++to.all;
        to.mean_pit_all += each.row.pit;
        to.lopsided += each.kept == Kept::lopsided ? 1 : 0;
        to.not_new += each.kept == Kept::not_new ? 1 : 0;
        if (each.kept == Kept::scored)
            to.scored.push_back(each.row);
    }
    for (BacktestFigures& each : out) {
        if (each.scored.empty())
            return fail({Kind::invalid, "nothing-left",
                         fmt::format("no roll call is left to score: {} have a smaller minority, "
                                     "{} a title that is not new",
                                     each.lopsided, each.not_new),
                         "choose a smaller --min-minority, or leave --novel out",
                         Where{"--min-minority", 0, 0}, ""});
        std::map<int, std::size_t> votes;
        for (const score::Row& row : each.scored)
            votes[row.session] += row.votes;
        for (const auto& [session, hidden] : votes) {
            if (hidden == 0)
                return fail(usage("nothing-hidden",
                                  fmt::format("{}: every vote of session {} is known before",
                                              each.setting.reveal, session),
                                  "reveal less", "--reveal"));
        }
        each.mean_pit_all /= static_cast<double>(each.all);
        each.pool = score::pooled(each.scored);
    }
    return out;
}

Reply backtest_reply(const Backtest& backtest, std::span<const BacktestRow> rows,
                     const question::Asked& asked) {
    const std::string path = asked.text("svg");
    const auto figures = backtest_figures(backtest, rows);
    if (!figures)
        return refused(figures.error());
    const std::vector<std::string> rough = rough_ones(backtest, rows);
    Reply reply{answer_of(backtest, rows, *figures, rough.size()), {}};
    if (auto warning = say_few_effective(rough))
        reply.warnings.push_back(std::move(*warning));
    if (path.empty())
        return reply;
    std::string drawing = backtest_picture(backtest, *figures);
    if (path == "-") {
        reply.answer->raw = std::move(drawing);
        return reply;
    }
    if (const auto written = format::write_file(path, drawing); !written)
        return refused(written.error());
    reply.answer->data.emplace_back("svg", path);
    reply.answer->note(fmt::format("picture written to {}", path));
    return reply;
}

} // namespace plenary::study
