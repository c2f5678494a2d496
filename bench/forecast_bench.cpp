// What each part of the forecast is worth, how fast it is, and the nine later votes of the OAS on
// Venezuela, as tables of docs/method/forecast-cases.md: ./dev bench forecast.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "plenary/forecast/batch.hpp"
#include "plenary/forecast/engine.hpp"
#include "plenary/forecast/outcome.hpp"
#include "plenary/format/read_archive.hpp"
#include "plenary/numeric/random.hpp"
#include "plenary/score/make_task.hpp"
#include "plenary/score/metrics.hpp"
#include "plenary/score/split.hpp"
#include "plenary/study/forecast_asked.hpp"
#include "plenary/study/threads.hpp"

namespace {

using namespace plenary;

constexpr std::array tuning = {50, 52, 54, 56, 58, 60};
constexpr double least_minority = 0.1;

rollcall::Archive archive_of(const std::string& path) {
    auto read = format::read_archive({path}, "", {});
    if (!read || !read->report.problems.empty()) {
        fmt::print(stderr, "{}: cannot be read\n", path);
        std::exit(6);
    }
    return std::move(read->archive);
}

struct Session {
    score::Task task;
    std::vector<std::int8_t> came;
    std::string label; // "session|", before the roll call
};

std::vector<Session> sessions_of(const rollcall::Archive& archive, const score::Reveal& reveal) {
    std::vector<Session> out;
    for (const int session : tuning) {
        const auto split = score::split_of(archive, session, reveal);
        if (!split)
            continue;
        out.push_back({score::make_task(archive, *split), score::outcomes_of(archive, *split),
                       fmt::format("{}|", session)});
    }
    return out;
}

bool is_contested(std::span<const std::int8_t> came) {
    std::array<double, 3> counts{};
    double all = 0;
    for (const std::int8_t vote : came) {
        if (vote >= 0) {
            ++counts[static_cast<std::uint8_t>(vote)];
            ++all;
        }
    }
    return 1 - *std::max_element(counts.begin(), counts.end()) / all >= least_minority;
}

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

score::Reveal reveal_of(const std::string& text) {
    auto found = score::reveal_named(text);
    if (!found)
        std::exit(2);
    return *found;
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

// The nine later votes, with the votes needed as the record has them (Cancun 22, once Venezuela had
// walked out).
struct Later {
    std::string_view motion;
    std::string_view roll_call;
    int needed;
};

constexpr std::array<Later, 9> nine = {{
    {"convene-2017-04-26", "2017-04-26-convene-mc", 18},
    {"date-2017-05-15", "2017-05-15-mc-date", 18},
    {"cancun-2017-06-19", "2017-06-19-cancun-draft1", 22},
    {"elections-2018-02-23", "2018-02-23-elections", 18},
    {"agres2929-2018-06-05", "2018-06-05-agres2929", 18},
    {"cpres1117-2019-01-10", "2019-01-10-cpres1117", 18},
    {"cpres1124-2019-04-09", "2019-04-09-cpres1124", 18},
    {"elections-2020-10-21", "2020-10-21-venezuela-ga", 18},
    {"actas-2024-07-31", "2024-07-31-venezuela-actas", 18},
}};

enum class Attendance { by_record, everybody };

study::Request request_of(std::string_view motion, const std::vector<std::string>& archives,
                          Attendance attendance = Attendance::by_record) {
    study::Request out;
    out.dossier = "data/oas-venezuela-2017";
    out.data_roots = {"data"};
    out.as_of = Day::parse("2017-03-30");
    out.asked.set("motion", std::string(motion));
    for (const std::string& each : archives)
        out.asked.add("archive", each);
    if (attendance == Attendance::everybody)
        out.asked.set("no-attendance", "");
    return out;
}

struct NineFigures {
    std::vector<double> log_loss; // sums by roll call
    std::vector<double> votes;
};

NineFigures oas(const rollcall::Archive& record, const std::vector<std::string>& archives,
                Attendance attendance = Attendance::by_record) {
    const auto places = rollcall::places_of(record.roll_calls);
    fmt::print("\n| motion | yes came | yes, middle and 90 % | passes | came | log loss | Brier "
               "|\n|---|---|---|---|---|---|---|\n");
    NineFigures out;
    double brier = 0;
    double passage = 0;
    double width = 0;
    int covered = 0;
    for (const Later& later : nine) {
        auto prepared = study::prepare_forecast(request_of(later.motion, archives, attendance));
        if (!prepared.forecast) {
            fmt::print(stderr, "{}: {}\n", later.motion, prepared.problems.front().message);
            std::exit(3);
        }
        const study::MotionForecast& on = *prepared.forecast;
        const study::DrawnSeats drawn = study::draw_seats(on, on.asked);
        const std::size_t seats = on.roster().seats.size();
        const std::size_t place = places.at(std::string(later.roll_call));
        std::map<std::string, std::int8_t> came;
        for (std::size_t v = record.votes.begin(place); v < record.votes.end(place); ++v) {
            const auto cast = rollcall::vote_of(record.votes.code(v)).cast;
            if (cast == rollcall::State::yes || cast == rollcall::State::no ||
                cast == rollcall::State::abstain)
                came[record.members[record.votes.member(v)].id] =
                    cast == rollcall::State::yes       ? std::int8_t{2}
                    : cast == rollcall::State::abstain ? std::int8_t{1}
                                                       : std::int8_t{0};
        }
        int yes = 0;
        double log_loss = 0;
        double squares = 0;
        double votes = 0;
        for (std::size_t m = 0; m < seats; ++m) {
            const auto found = came.find(on.roster().seats[m].member->code);
            if (found == came.end())
                continue;
            // Attendance is not scored: the chances of those that vote.
            const double* p = drawn.forecast.drawn.chances.data() + m * 3;
            yes += found->second == 2 ? 1 : 0;
            log_loss -= std::log(std::max(p[found->second], 1e-6));
            for (std::size_t c = 0; c < 3; ++c) {
                const double off = p[c] - (static_cast<std::size_t>(found->second) == c ? 1 : 0);
                squares += off * off;
            }
            ++votes;
        }
        std::vector<int> totals;
        double passes = 0;
        for (std::size_t s = 0; s < drawn.forecast.draws; ++s) {
            int count = 0;
            for (std::size_t m = 0; m < seats; ++m)
                count += drawn.votes[s * seats + m] == 2 ? 1 : 0;
            totals.push_back(count);
            passes += count >= later.needed ? 1 / static_cast<double>(drawn.forecast.draws) : 0.0;
        }
        const forecast::Quantiles of = forecast::quantiles_of(std::move(totals));
        const bool passed = yes >= later.needed;
        covered += yes >= of.q05 && yes <= of.q95 ? 1 : 0;
        width += (of.q95 - of.q05) / static_cast<double>(nine.size());
        passage += (passes - passed) * (passes - passed) / static_cast<double>(nine.size());
        out.log_loss.push_back(log_loss);
        out.votes.push_back(votes);
        brier += squares;
        fmt::print("| {} | {} | {} ({} to {}) | {:.2f} | {} | {:.3f} | {:.3f} |\n", later.motion,
                   yes, of.q50, of.q05, of.q95, passes, passed ? "yes" : "no", log_loss / votes,
                   squares / votes);
    }
    double all = 0;
    double losses = 0;
    for (std::size_t k = 0; k < nine.size(); ++k) {
        all += out.votes[k];
        losses += out.log_loss[k];
    }
    fmt::print("\nAll nine, {:.0f} votes: log loss {:.3f}, Brier {:.3f}, Brier of passing {:.3f}; "
               "the total was in the 90 % interval {} times of 9, whose mean width is {:.1f}.\n",
               all, losses / all, brier / all, passage, covered, width);
    return out;
}

void oas_cases() {
    const rollcall::Archive record = archive_of("data/archives/oas-decisions");
    fmt::print("\n## The OAS, known by 30 March 2017\n\nThe record of the OAS alone:\n");
    const NineFigures alone = oas(record, {"data/archives/oas-decisions"});
    fmt::print(
        "\nThe same without attendance (`--no-attendance`: every member comes and votes):\n");
    (void)oas(record, {"data/archives/oas-decisions"}, Attendance::everybody);
    fmt::print("\nWith the votes of the same states in the General Assembly beside it (`--archive` "
               "twice):\n");
    const NineFigures with =
        oas(record, {"data/archives/oas-decisions", "data/archives/un-general-assembly"});
    // The paired difference of the log loss, by drawing roll calls anew.
    RandomStream random(1, 0);
    std::vector<double> differences;
    constexpr int repeats = 10000;
    for (int r = 0; r < repeats; ++r) {
        double loss = 0;
        double votes = 0;
        for (std::size_t k = 0; k < nine.size(); ++k) {
            const auto at =
                static_cast<std::size_t>(random.uniform() * static_cast<double>(nine.size()));
            loss += with.log_loss[at] - alone.log_loss[at];
            votes += alone.votes[at];
        }
        differences.push_back(loss / votes);
    }
    std::sort(differences.begin(), differences.end());
    fmt::print(
        "\nDifference of the log loss (with less alone), roll calls drawn anew 10,000 times: "
        "95 % from {:.3f} to {:.3f}.\n",
        differences[repeats / 40], differences[repeats - repeats / 40]);

    auto prepared = study::prepare_forecast(request_of("suspend", {"data/archives/oas-decisions"}));
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
        auto asked = study::prepare_forecast(request_of("convene-2017-04-26", archives));
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

int main() {
    const Workers workers = study::thread_workers(study::usual_threads());
    const rollcall::Archive assembly = archive_of("data/archives/un-general-assembly");
    ablations(assembly, workers);
    oas_cases();
    speed(assembly);
    return 0;
}
