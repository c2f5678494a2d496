#include "plenary/study/score_forecast.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/forecast_files.hpp"
#include "plenary/numeric/decimal.hpp"
#include "plenary/score/make_task.hpp"
#include "plenary/study/whole_number.hpp"

namespace plenary::study {
namespace {

using question::Asked;
using question::Option;

// The tables of one forecast, for one session.
struct Forecast {
    std::filesystem::path predictions;
    std::optional<std::filesystem::path> draws;
    score::Answer answer;
};

struct Session {
    score::Split split;
    score::Task task;
    std::vector<std::int8_t> came;
    std::vector<score::Kept> kept; // a target each
};

Session session_of(const ScoreAsked& asked, score::Split split, const ScoreChoice& choice,
                   ScoredRows& out) {
    Session session;
    session.task = score::make_task(asked.opened.archive, split);
    session.came = score::outcomes_of(asked.opened.archive, split);
    session.split = std::move(split);
    session.kept = score::keep(session.task, session.came, choice.filter);
    const auto count = [&](score::Kept kept) {
        return static_cast<std::size_t>(std::count(session.kept.begin(), session.kept.end(), kept));
    };
    out.lopsided += count(score::Kept::lopsided);
    out.not_new += count(score::Kept::not_new);
    return session;
}

Result<Forecast> forecast_named(const Asked& asked, std::string_view predictions,
                                std::string_view draws, int session, std::size_t sessions) {
    Forecast out;
    auto path = path_of_session(asked, predictions, session, sessions);
    if (!path)
        return fail(path.error());
    out.predictions = std::move(*path);
    if (asked.has(draws)) {
        auto other = path_of_session(asked, draws, session, sessions);
        if (!other)
            return fail(other.error());
        out.draws = std::move(*other);
    }
    return out;
}

// What a scored roll call lacks.
std::optional<Problem> lacking(const Session& session, const Forecast& forecast, std::size_t t) {
    const score::Task& task = session.task;
    if (const auto member = score::first_missing(task, forecast.answer, t)) {
        return Problem{Kind::invalid,
                       "missing-prediction",
                       fmt::format("roll call {} of session {} has no chances of member {}",
                                   task.targets[t], session.split.window.session,
                                   task.members[*member]),
                       "predict every row of targets.csv",
                       Where{forecast.predictions.string(), 0, 0},
                       ""};
    }
    if (forecast.draws && score::draws_of(forecast.answer, t, task.targets.size()).empty()) {
        return Problem{Kind::invalid,
                       "no-draws",
                       fmt::format("roll call {} of session {} has no draws", task.targets[t],
                                   session.split.window.session),
                       "write draws of every roll call, or leave the file out",
                       Where{forecast.draws->string(), 0, 0},
                       ""};
    }
    return std::nullopt;
}

// Adds the rows of a session. Problems are of the forecast.
std::vector<Problem> add_rows(const Session& session, Forecast forecast,
                              std::vector<score::Row>& rows) {
    format::ReadAnswer read =
        format::read_answer(forecast.predictions, forecast.draws, session.task);
    if (!read.problems.empty())
        return std::move(read.problems);
    forecast.answer = std::move(read.answer);
    std::size_t votes = 0;
    bool any = false;
    for (std::size_t t = 0; t < session.task.targets.size(); ++t) {
        if (session.kept[t] != score::Kept::scored)
            continue;
        if (auto problem = lacking(session, forecast, t))
            return {std::move(*problem)};
        rows.push_back(
            score::row_of(session.task, forecast.answer, session.split, session.came, t));
        votes += rows.back().votes;
        any = true;
    }
    if (any && votes == 0) {
        return {usage(
            "nothing-hidden",
            fmt::format("every vote of session {} is known before", session.split.window.session),
            "reveal less", "--reveal")};
    }
    return {};
}

} // namespace

Result<ScoreChoice> score_choice(const Asked& asked) {
    ScoreChoice out;
    out.filter.novel = asked.has("novel");
    if (asked.has("min-minority")) {
        const auto share = decimal_of(asked.text("min-minority"));
        if (!share || *share < 0 || *share > 1)
            return fail(usage("bad-number",
                              fmt::format("'{}' is no share", asked.text("min-minority")),
                              "write a number from 0 to 1, as in 0.1", "--min-minority"));
        out.filter.min_minority = *share;
    }
    constexpr std::size_t most_repeats = 1'000'000;
    const auto repeats = whole_number<std::size_t>(asked, "boot", out.resampling.repeats);
    if (!repeats)
        return fail(repeats.error());
    if (*repeats > most_repeats)
        return fail(usage("bad-number", fmt::format("{} repeats are too many", *repeats),
                          fmt::format("write at most {}", most_repeats), "--boot"));
    const auto seed = whole_number<std::uint64_t>(asked, "seed", out.resampling.seed);
    if (!seed)
        return fail(seed.error());
    out.resampling = {*repeats, *seed};
    return out;
}

std::vector<Option> score_choice_options() {
    using K = Option::Kind;
    return {{"min-minority", K::text, "SHARE",
             "leave out roll calls with a smaller minority, of the votes cast (0.1)", false},
            {"novel", K::flag, "", "only roll calls with a title unlike those learnt from", false},
            {"boot", K::text, "N",
             "how often sessions are drawn anew for intervals; 0: none (1000)", false}};
}

std::vector<Option> score_forecast_options() {
    using K = Option::Kind;
    std::vector<Option> out = score_common_options();
    const std::vector<Option> own = {
        {"pred", K::text, "FILE",
         "the forecast: rollcall,member,p_yes,p_abstain,p_no; {session} is replaced", false},
        {"draws", K::text, "FILE",
         "equally likely final totals: rollcall,yes,no (else members are independent)", false},
        {"base", K::text, "FILE", "another forecast, to compare with", false},
        {"base-draws", K::text, "FILE", "its draws", false},
    };
    out.insert(out.end(), own.begin(), own.end());
    const std::vector<Option> choice = score_choice_options();
    out.insert(out.end(), choice.begin(), choice.end());
    out.push_back({"seed", K::text, "N", "of those draws (1)", false});
    return out;
}

Reply score_forecast(const Request& request) {
    const Asked& asked = request.asked;
    if (!asked.has("pred"))
        return refused(usage("missing-argument", "which forecast?",
                             "name its table of chances with --pred", "--pred"));
    if (asked.has("base-draws") && !asked.has("base"))
        return refused(usage("unused-option", "draws of a base, but no --base",
                             "name its chances with --base too", "--base-draws"));
    const auto choice = score_choice(asked);
    if (!choice)
        return refused(choice.error());
    ScoreAskedOrProblems read = score_asked(asked);
    if (!read.asked)
        return {std::nullopt, std::move(read.problems)};
    const std::size_t sessions = read.asked->sessions.size();
    ScoredRows scored;
    scored.draws = asked.has("draws");
    scored.base_draws = asked.has("base-draws");
    if (asked.has("base"))
        scored.base.emplace();
    for (const int number : read.asked->sessions) {
        auto split = split_asked(*read.asked, number);
        if (!split)
            return refused(split.error());
        const Session session = session_of(*read.asked, std::move(*split), *choice, scored);
        auto forecast = forecast_named(asked, "pred", "draws", number, sessions);
        if (!forecast)
            return refused(forecast.error());
        auto problems = add_rows(session, std::move(*forecast), scored.rows);
        if (problems.empty() && scored.base) {
            auto base = forecast_named(asked, "base", "base-draws", number, sessions);
            if (!base)
                return refused(base.error());
            problems = add_rows(session, std::move(*base), *scored.base);
        }
        if (!problems.empty())
            return {std::nullopt, std::move(problems)};
    }
    if (scored.rows.empty()) {
        return refused({Kind::invalid, "nothing-left",
                        fmt::format("no roll call is left to score: {} have a smaller minority, "
                                    "{} a title that is not new",
                                    scored.lopsided, scored.not_new),
                        "choose a smaller --min-minority, or leave --novel out",
                        Where{"--min-minority", 0, 0}, ""});
    }
    return {score_answer(*read.asked, *choice, scored), {}};
}

} // namespace plenary::study
