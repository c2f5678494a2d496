#include "bench/forecast_nine.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>

#include "bench/paired_difference.hpp"
#include <fmt/format.h>

#include "plenary/forecast/outcome.hpp"

namespace plenary::bench {
namespace {

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

} // namespace

study::Request oas_request(std::string_view motion, const std::vector<std::string>& archives,
                           const Options& options) {
    study::Request out;
    out.dossier = "data/oas-venezuela-2017";
    out.data_roots = {"data"};
    out.as_of = Day::parse("2017-03-30");
    out.asked.set("motion", std::string(motion));
    for (const std::string& each : archives)
        out.asked.add("archive", each);
    for (const auto& [name, value] : options)
        out.asked.set(name, value);
    return out;
}

NineFigures forecast_nine(const rollcall::Archive& record, const std::vector<std::string>& archives,
                          const Options& options) {
    const auto places = rollcall::places_of(record.roll_calls);
    NineFigures out;
    out.table = "\n| motion | yes came | yes, middle and 90 % | passes | came | log loss | Brier "
                "|\n|---|---|---|---|---|---|---|\n";
    for (const Later& later : nine) {
        auto prepared = study::prepare_forecast(oas_request(later.motion, archives, options));
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
        out.covered += yes >= of.q05 && yes <= of.q95 ? 1 : 0;
        out.width += (of.q95 - of.q05) / static_cast<double>(nine.size());
        out.brier_of_passing +=
            (passes - passed) * (passes - passed) / static_cast<double>(nine.size());
        out.log_loss.push_back(log_loss);
        out.votes.push_back(votes);
        out.brier += squares;
        out.table += fmt::format("| {} | {} | {} ({} to {}) | {:.2f} | {} | {:.3f} | {:.3f} |\n",
                                 later.motion, yes, of.q50, of.q05, of.q95, passes,
                                 passed ? "yes" : "no", log_loss / votes, squares / votes);
    }
    const double all = std::accumulate(out.votes.begin(), out.votes.end(), 0.0);
    out.mean_log_loss = std::accumulate(out.log_loss.begin(), out.log_loss.end(), 0.0) / all;
    out.brier /= all;
    return out;
}

void print(const NineFigures& figures) {
    fmt::print(
        "{}\nAll nine, {:.0f} votes: log loss {:.3f}, Brier {:.3f}, Brier of passing {:.3f}; "
        "the total was in the 90 % interval {} times of 9, whose mean width is {:.1f}.\n",
        figures.table, std::accumulate(figures.votes.begin(), figures.votes.end(), 0.0),
        figures.mean_log_loss, figures.brier, figures.brier_of_passing, figures.covered,
        figures.width);
}

std::pair<double, double> difference95(const NineFigures& a, const NineFigures& b) {
    std::vector<PairedLoss> things;
    for (std::size_t k = 0; k < nine.size(); ++k)
        things.push_back({a.log_loss[k] - b.log_loss[k], b.votes[k]});
    return difference95(things);
}

} // namespace plenary::bench
