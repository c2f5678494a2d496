#include "plenary/study/backtest_rows.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "plenary/forecast/batch.hpp"
#include "plenary/numeric/width.hpp"
#include "plenary/score/make_task.hpp"

namespace plenary::study {
namespace {

using score::BacktestPart;
using score::Kept;

// One setting of one session.
struct Posed {
    std::size_t setting = 0;
    std::size_t first = 0;            // place of its first target in the list of all
    std::vector<std::size_t> targets; // that this part answers
    score::Split split;
    score::Task task;
    std::vector<std::int8_t> came;
    std::vector<Kept> kept;
};

using Session = std::vector<Posed>;

// The session's settings in order; problems of what cannot be forecast.
Result<Session> session_of(const BacktestAsked& asked, int number, std::size_t first) {
    const rollcall::Archive& archive = asked.opened.archive;
    Session out;
    for (std::size_t k = 0; k < asked.settings.size(); ++k) {
        const AskedSetting& setting = asked.settings[k];
        auto split = score::split_of(archive, number, setting.reveal);
        if (!split) {
            Problem problem = split.error();
            problem.where = Where{number == asked.backtest.from ? "--from" : "--to", 0, 0};
            return fail(std::move(problem));
        }
        Posed& posed = out.emplace_back();
        posed.setting = k;
        posed.first = first;
        posed.task = score::make_task(archive, *split);
        posed.came = score::outcomes_of(archive, *split);
        posed.split = std::move(*split);
        if (!forecast::can_learn(posed.task))
            return fail({Kind::invalid, "no-training",
                         fmt::format("session {}: the archive has no votes of its members in the "
                                     "{} sessions before, so there is nothing to learn from",
                                     number, score::sessions_learnt),
                         "begin with a later session", Where{"--from", 0, 0}, ""});
        if (auto problem = impossible_selection(
                posed.task, setting.selection, Where{"--selection", 0, 0},
                fmt::format("session {}, {},", number, to_string(setting.reveal))))
            return fail(std::move(*problem));
        posed.kept = score::keep(posed.task, posed.came, asked.backtest.filter);
        for (std::size_t t = 0; t < posed.task.targets.size(); ++t) {
            if ((first + t) % asked.backtest.parts == asked.part)
                posed.targets.push_back(t);
        }
        first += posed.task.targets.size();
    }
    return out;
}

std::size_t rows_of(const Session& session) {
    std::size_t out = 0;
    for (const Posed& posed : session)
        out += posed.task.targets.size();
    return out;
}

bool has_titles(const std::vector<Session>& sessions) {
    return std::any_of(sessions.begin(), sessions.end(), [](const Session& session) {
        const std::vector<std::string>& titles = session.front().task.train_text;
        return std::any_of(titles.begin(), titles.end(),
                           [](const std::string& title) { return !title.empty(); });
    });
}

// The rows of a setting's targets, which were answered.
void add_rows(const Posed& posed, forecast::BatchAnswer got, BacktestPart& out) {
    for (std::size_t at = 0; at < posed.task.hidden.size(); ++at)
        score::make_sum_one(
            std::span(got.answer.chances).subspan(at * score::outcomes, score::outcomes));
    for (const std::size_t t : posed.targets) {
        score::BacktestRow& row = out.rows.emplace_back();
        row.place = posed.first + t;
        row.setting = posed.setting;
        row.kept = posed.kept[t];
        row.effective = got.effective[t];
        row.row = score::row_of(posed.task, got.answer, posed.split, posed.came, t);
    }
}

class Work {
public:
    Work(const BacktestAsked& asked,
         const std::function<bool(std::string_view stage, double share)>& progress)
        : asked_(asked), progress_(progress) {}

    // What ended it.
    std::optional<Problem> run(const std::vector<Session>& sessions, BacktestPart& out) {
        for (const Session& session : sessions) {
            for (const Posed& posed : session)
                all_ += posed.targets.size();
        }
        for (const Session& session : sessions) {
            if (auto problem = run(session, out))
                return problem;
        }
        return std::nullopt;
    }

private:
    static Problem interrupted() {
        return {Kind::interrupted, "interrupted", "interrupted; nothing was written", "", {}, ""};
    }

    std::optional<Problem> run(const Session& session, BacktestPart& out) {
        const bool any = std::any_of(session.begin(), session.end(),
                                     [](const Posed& posed) { return !posed.targets.empty(); });
        if (!any)
            return std::nullopt;
        if (!goes_on(0))
            return interrupted();
        const forecast::Engine engine =
            forecast::engine_of(session.front().task, asked_.model.settings, asked_.model.seed,
                                widest(), asked_.workers);
        for (const Posed& posed : session) {
            forecast::BatchAsked how;
            how.selection = asked_.settings[posed.setting].selection;
            how.titles = asked_.model.titles;
            how.progress = [&](std::size_t done) { return goes_on(done); };
            forecast::BatchAnswer got =
                forecast::answer_targets(engine, posed.task, posed.targets, how, asked_.workers);
            if (got.interrupted)
                return interrupted();
            if (!got.impossible.empty())
                return nothing_drawn(posed.task.targets[got.impossible.front()],
                                     Where{"--selection", 0, 0});
            done_ += posed.targets.size();
            add_rows(posed, std::move(got), out);
        }
        return std::nullopt;
    }

    [[nodiscard]] bool goes_on(std::size_t more) const {
        return !progress_ || progress_("forecasting", static_cast<double>(done_ + more) /
                                                          static_cast<double>(all_));
    }

    const BacktestAsked& asked_;
    const std::function<bool(std::string_view stage, double share)>& progress_;
    std::size_t done_ = 0;
    std::size_t all_ = 0;
};

} // namespace

BacktestRowsOrProblems
backtest_rows(const BacktestAsked& asked,
              const std::function<bool(std::string_view stage, double share)>& progress) {
    const auto refuse = [](Problem problem) {
        return BacktestRowsOrProblems{std::nullopt, {std::move(problem)}};
    };
    BacktestPart out;
    out.backtest = asked.backtest;
    out.part = asked.part;
    std::vector<Session> sessions;
    std::size_t rows = 0;
    for (int number = asked.backtest.from; number <= asked.backtest.to; ++number) {
        auto session = session_of(asked, number, rows);
        if (!session)
            return refuse(session.error());
        rows += rows_of(*session);
        sessions.push_back(std::move(*session));
    }
    if (asked.model.titles && !has_titles(sessions))
        return refuse({Kind::invalid, "no-text", "the archive has no titles to read",
                       "leave --titles out", Where{"--titles", 0, 0}, ""});
    out.backtest.rows = rows;
    if (auto problem = Work(asked, progress).run(sessions, out))
        return refuse(std::move(*problem));
    return {std::move(out), {}};
}

} // namespace plenary::study
