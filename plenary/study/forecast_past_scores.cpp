#include "plenary/study/forecast_past_scores.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "plenary/format/file.hpp"

namespace plenary::study {
namespace {

using forecast::Selection;
using format::BacktestScore;
using question::Array;
using question::Object;
using score::Scheme;

constexpr std::string_view page = "docs/method/backtest-scores.md";

double share_known(const KindOfForecast& kind) {
    const std::size_t all = kind.known + kind.silent;
    return all == 0 ? 0.0 : static_cast<double>(kind.known) / static_cast<double>(all);
}

// How evidence may have come about that a forecast was told so of.
std::vector<Scheme> schemes_of(const KindOfForecast& kind) {
    if (kind.known == 0)
        return {Scheme::none};
    switch (kind.selection) {
    case Selection::all:
        return {Scheme::random};
    case Selection::supporters:
        return {Scheme::supporters};
    case Selection::unknown:
        break;
    }
    return {Scheme::random, Scheme::supporters};
}

std::string say_known(const BacktestScore& score) {
    const double percent = 100 * score.known_before.fraction;
    switch (score.known_before.scheme) {
    case Scheme::none:
        return "no position known";
    case Scheme::random:
        return fmt::format("{:g} % of members known, drawn at random", percent);
    case Scheme::dissent:
        return fmt::format("{:g} % of members known, dissenters first", percent);
    case Scheme::supporters:
        return fmt::format("{:g} % of members known, only those who vote yes", percent);
    }
    return "";
}

Object data_of(const BacktestScore& score) {
    return {{"archive", score.archive},
            {"name", score.name},
            {"sessions", Array{score.from, score.to}},
            {"known_before", score::to_string(score.known_before)},
            {"told", score.told},
            {"titles", score.titles},
            {"roll_calls", score.roll_calls},
            {"votes", score.votes},
            {"log_loss", score.log_loss},
            {"crps", score.crps},
            {"coverage90", score.coverage90},
            {"mean_pit", score.mean_pit},
            {"mean_pit_all", score.mean_pit_all},
            {"day", to_string(score.day)}};
}

std::string say(const BacktestScore& score) {
    return fmt::format(
        "back-test with {} ({}, {}): log loss {:.3f} a vote, CRPS {:.2f} votes, the 90 % range of "
        "the yes total held for {:.1f} % of {} roll calls (sessions {} to {}, run on {})",
        say_known(score),
        score.known_before.scheme == Scheme::none ? std::string("silence says nothing")
                                                  : "told: " + score.told,
        score.titles ? "titles read" : "no titles", score.log_loss, score.crps,
        100 * score.coverage90, score.roll_calls, score.from, score.to, to_string(score.day));
}

} // namespace

std::vector<BacktestScore> nearest_scores(const std::vector<BacktestScore>& scores,
                                          const KindOfForecast& kind) {
    const double share = share_known(kind);
    std::vector<BacktestScore> out;
    for (const Scheme scheme : schemes_of(kind)) {
        const BacktestScore* best = nullptr;
        const auto worse = [&](const BacktestScore& a, const BacktestScore& b) {
            if ((a.titles == kind.titles) != (b.titles == kind.titles))
                return b.titles == kind.titles;
            return std::abs(b.known_before.fraction - share) <
                   std::abs(a.known_before.fraction - share);
        };
        for (const BacktestScore& each : scores) {
            if (each.known_before.scheme != scheme ||
                (scheme != Scheme::none && each.told != forecast::word_for(kind.selection)))
                continue;
            if (best == nullptr || worse(*best, each))
                best = &each;
        }
        if (best != nullptr)
            out.push_back(*best);
    }
    return out;
}

BackTest back_test_of(const KindOfForecast& kind, const Body& body,
                      const std::vector<std::filesystem::path>& data_roots,
                      std::vector<Problem>& problems) {
    BackTest out;
    out.kind = kind;
    for (const std::filesystem::path& root : data_roots) {
        const std::filesystem::path path = root / "priors" / "backtest-scores.csv";
        std::error_code error;
        if (!std::filesystem::is_regular_file(path, error))
            continue;
        const auto bytes = format::read_file(path);
        if (!bytes) {
            problems.push_back(bytes.error());
            return out;
        }
        out.nearest =
            nearest_scores(format::parse_backtest_scores(*bytes, path.string(), problems), kind);
        break;
    }
    out.own_body =
        !out.nearest.empty() &&
        std::all_of(out.nearest.begin(), out.nearest.end(), [&body](const BacktestScore& score) {
            return std::find(body.archives.begin(), body.archives.end(), score.archive) !=
                   body.archives.end();
        });
    return out;
}

Object data_of(const BackTest& test) {
    Array scores;
    for (const BacktestScore& each : test.nearest)
        scores.emplace_back(data_of(each));
    return {{"page", page}, {"own_body", test.own_body}, {"scores", std::move(scores)}};
}

std::vector<std::string> say(const BackTest& test) {
    std::vector<std::string> out;
    if (test.nearest.empty()) {
        out.emplace_back("no back-test of this kind of forecast came with the program");
        return out;
    }
    for (const BacktestScore& each : test.nearest)
        out.push_back(say(each));
    const BacktestScore& first = test.nearest.front();
    out.push_back(test.own_body
                      ? fmt::format("measured on this body: {}", first.name)
                      : fmt::format("measured on {}, not on this body: forecasts of its votes were "
                                    "never back-tested",
                                    first.name));
    std::string differs =
        fmt::format("there the record was the four sessions before, here it is {} roll calls",
                    test.kind.roll_calls);
    if (test.kind.known > 0)
        differs +=
            fmt::format("; here {:.0f} % of members are known", 100 * share_known(test.kind));
    if (first.titles != test.kind.titles)
        differs += test.kind.titles ? "; here titles are read" : "; here no titles are read";
    out.push_back(differs +
                  "; no back-test has statements that turn out untrue, or members that stay away");
    out.push_back(fmt::format("all figures: {}", page));
    return out;
}

} // namespace plenary::study
