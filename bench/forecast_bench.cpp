// What each part of the forecast is worth, and how fast it is, and the nine later votes of the OAS
// on Venezuela, as tables of docs/method/forecast-cases.md: ./dev bench forecast.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bench/forecast_breaks.hpp"
#include "bench/forecast_nine.hpp"
#include "bench/forecast_own_votes.hpp"
#include "bench/forecast_sessions.hpp"
#include <fmt/format.h>

#include "plenary/forecast/batch.hpp"
#include "plenary/forecast/engine.hpp"
#include "plenary/forecast/outcome.hpp"
#include "plenary/score/make_task.hpp"
#include "plenary/score/metrics.hpp"
#include "plenary/study/threads.hpp"

namespace {

using namespace plenary;
using namespace plenary::bench;

// A row of the table: the figures of contested roll calls of the tuning sessions.
void row(const std::string& name, const std::vector<Session>& sessions,
         const forecast::BatchOptions& options, bool joint, const Workers& workers) {
    score::Pool pool;
    for (const Session& session : sessions) {
        const auto got = forecast::forecast_task(session.task, options, widest(), workers);
        const std::size_t members = session.task.members.size();
        const std::size_t targets = session.task.targets.size();
        for (std::size_t t = 0; t < targets; ++t) {
            const std::span<const std::int8_t> came =
                std::span(session.came).subspan(t * members, members);
            if (!is_contested(came))
                continue;
            const std::string label = session.label + session.task.targets[t] + "|bench";
            score::Ballot ballot;
            ballot.label = label;
            ballot.came = came;
            ballot.hidden = std::span(session.task.hidden).subspan(t * members, members);
            ballot.chances = std::span(got.answer.chances).subspan(t * members * 3, members * 3);
            if (joint)
                ballot.draws = score::draws_of(got.answer, t, targets);
            pool.add(score::score_ballot(ballot, members));
        }
    }
    const score::Figures of = pool.figures();
    const auto figure = [&of](score::Figure each) { return of[static_cast<std::size_t>(each)]; };
    fmt::print("| {} | {:.4f} | {:.2f} | {:.3f} | {:.1f} | {:.4f} | {:.3f} |\n", name,
               figure(score::Figure::log_loss), figure(score::Figure::crps),
               figure(score::Figure::coverage90), figure(score::Figure::width90),
               figure(score::Figure::ece), figure(score::Figure::mean_pit));
    std::fflush(stdout);
}

void head() {
    fmt::print("\n| | log loss | CRPS | in 90 % | width 90 % | ECE | mean PIT |\n"
               "|---|---|---|---|---|---|---|\n");
}

void ablations(const rollcall::Archive& archive, const Workers& workers) {
    const auto random = sessions_of(archive, reveal_of("random:0.1"));
    forecast::BatchOptions usual;
    usual.selection = forecast::Selection::all;
    fmt::print("## What each part is worth\n\nSessions 50, 52, ..., 60 of the General Assembly, on "
               "which the numbers were chosen; roll calls with a minority of at least 10 %; a "
               "random tenth of the members is known.\n");
    head();
    row("as it is", random, usual, true, workers);
    row("members independent (the same chances)", random, usual, false, workers);
    for (const auto& [dimensions, parts] :
         {std::pair{1U, 1U}, std::pair{2U, 4U}, std::pair{4U, 8U}, std::pair{6U, 12U}}) {
        forecast::BatchOptions options = usual;
        options.settings.shapes = {{dimensions, parts}};
        row(fmt::format("{} dimension{}", dimensions, dimensions == 1 ? "" : "s"), random, options,
            true, workers);
    }
    const auto with = [&](const std::string& name, auto change) {
        forecast::BatchOptions options = usual;
        change(options);
        row(name, random, options, true, workers);
    };
    with("no motion comes again", [](auto& of) { of.settings.again = 0; });
    with("it comes again, but nobody keeps to a past vote",
         [](auto& of) { of.settings.stickiness = 0; });
    with("nothing expected is taken off", [](auto& of) { of.settings.expected_part = 0; });
    with("all that was expected is taken off", [](auto& of) { of.settings.expected_part = 1; });
    with("log odds not stretched", [](auto& of) { of.settings.stretch = 1; });
    with("old roll calls weigh as much", [](auto& of) { of.settings.member_decay = 0; });
    with("with titles", [](auto& of) { of.titles = true; });

    fmt::print("\nNobody is known:\n");
    head();
    const auto none = sessions_of(archive, reveal_of("none"));
    row("votes only", none, usual, true, workers);
    forecast::BatchOptions titles = usual;
    titles.titles = true;
    row("with titles", none, titles, true, workers);

    fmt::print("\nA tenth of the members is known, all of them supporters:\n");
    head();
    const auto friends = sessions_of(archive, reveal_of("supporters:0.1"));
    for (const auto selection : {forecast::Selection::supporters, forecast::Selection::unknown,
                                 forecast::Selection::all}) {
        forecast::BatchOptions options = usual;
        options.selection = selection;
        row(fmt::format("told: {}", forecast::word_for(selection)), friends, options, true,
            workers);
    }
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void speed(const rollcall::Archive& archive) {
    const auto split = score::split_of(archive, 62, reveal_of("random:0.1"));
    const score::Task task = score::make_task(archive, *split);
    const forecast::History history{task.members.size(), task.train};
    const forecast::Settings settings;
    auto start = std::chrono::steady_clock::now();
    const forecast::Engine engine(history, settings, 1, widest(), Workers{});
    const double fit = seconds_since(start);
    forecast::BatchOptions options;
    options.selection = forecast::Selection::all;
    start = std::chrono::steady_clock::now();
    static_cast<void>(forecast::forecast_task(task, options, widest(), Workers{}));
    const double all = seconds_since(start);
    const double each = (all - fit) / static_cast<double>(task.targets.size());
    fmt::print(
        "\n## Speed\n\nSession 62, {} roll calls, {} to learn from, one core, 1,000 joint "
        "draws each.\n\n| | seconds |\n|---|---|\n| fit of three shapes | {:.3f} |\n| the "
        "whole task | {:.2f} |\n| a roll call of it, after the fit (also a what-if) | {:.4f} "
        "|\n",
        task.targets.size(), history.items(), fit, all, each);
}

void oas_cases() {
    const rollcall::Archive record = archive_of("data/archives/oas-decisions");
    fmt::print("\n## The OAS, known by 30 March 2017\n\nThe record of the OAS alone:\n");
    const NineFigures alone = forecast_nine(record, {"data/archives/oas-decisions"});
    print(alone);
    fmt::print(
        "\nThe same without attendance (`--no-attendance`: every member comes and votes):\n");
    print(forecast_nine(record, {"data/archives/oas-decisions"}, {{"no-attendance", ""}}));
    fmt::print("\nWith the votes of the same states in the General Assembly beside it (`--archive` "
               "twice):\n");
    const NineFigures with =
        forecast_nine(record, {"data/archives/oas-decisions", "data/archives/un-general-assembly"});
    print(with);
    const auto [least, most] = difference95(with, alone);
    fmt::print(
        "\nDifference of the log loss (with less alone), roll calls drawn anew 10,000 times: "
        "95 % from {:.3f} to {:.3f}.\n",
        least, most);

    auto prepared =
        study::prepare_forecast(oas_request("suspend", {"data/archives/oas-decisions"}));
    const study::MotionForecast& on = *prepared.forecast;
    const study::DrawnSeats drawn = study::draw_seats(on, on.asked);
    const forecast::Outcome outcome = forecast::outcome_of(
        drawn.votes, on.roster().seats.size(),
        [&on](std::span<const std::int8_t> votes) { return on.passes(votes); },
        forecast::Depth::totals);
    fmt::print("\nSuspension (24 of 35): passes with {:.3f}, yes {} ({} to {}).\n", outcome.pass,
               outcome.yes.q50, outcome.yes.q05, outcome.yes.q95);

    fmt::print("\nThe chance to leave the vote of 28 March 2017, at the vote of 26 April; their "
               "places among those that voted then:\n\n| member | alone | with the General "
               "Assembly |\n|---|---|---|\n");
    std::map<std::string, std::array<std::string, 2>> ranks;
    for (std::size_t k = 0; k < 2; ++k) {
        std::vector<std::string> archives = {"data/archives/oas-decisions"};
        if (k == 1)
            archives.emplace_back("data/archives/un-general-assembly");
        auto asked = study::prepare_forecast(oas_request("convene-2017-04-26", archives));
        const study::MotionForecast& april = *asked.forecast;
        const study::DrawnSeats seats = study::draw_seats(april, april.asked);
        std::vector<std::pair<double, std::string>> leaves;
        const auto& items = april.record.items;
        const auto march = std::find_if(items.begin(), items.end(), [](const auto& item) {
            return item.id == "2017-03-28-agenda";
        });
        const auto j = static_cast<std::size_t>(march - items.begin());
        for (std::size_t m = 0; m < april.roster().seats.size(); ++m) {
            const std::int8_t now = april.record.history.vote(j, m);
            if (now == forecast::no_vote)
                continue;
            leaves.emplace_back(
                1 - seats.forecast.drawn.chances[m * 3 + static_cast<std::size_t>(now)],
                april.roster().seats[m].member->code);
        }
        std::sort(leaves.rbegin(), leaves.rend());
        for (std::size_t place = 0; place < leaves.size(); ++place)
            ranks[leaves[place].second][k] =
                fmt::format("{} of {} ({:.2f})", place + 1, leaves.size(), leaves[place].first);
    }
    for (const std::string code : {"HTI", "DOM", "SLV", "ECU", "BLZ", "URY", "MEX", "BRB"})
        fmt::print("| {} | {} | {} |\n", code, ranks[code][0], ranks[code][1]);
}

} // namespace

// With the word `breaks` or `own-votes`: that part alone.
int main(int words, char** word) {
    const Workers workers = study::thread_workers(study::usual_threads());
    const rollcall::Archive assembly = archive_of("data/archives/un-general-assembly");
    if (words > 1 && std::string_view(word[1]) == "breaks") {
        weigh_breaks(assembly, workers);
        return 0;
    }
    if (words > 1 && std::string_view(word[1]) == "own-votes") {
        weigh_own_votes();
        return 0;
    }
    ablations(assembly, workers);
    oas_cases();
    weigh_breaks(assembly, workers);
    weigh_own_votes();
    speed(assembly);
    return 0;
}
