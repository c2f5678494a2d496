#include "bench/forecast_own_votes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string>
#include <vector>

#include "bench/forecast_nine.hpp"
#include <fmt/format.h>

namespace plenary::bench {
namespace {

constexpr std::size_t largest = 5;
constexpr std::uint64_t runs = 4;
constexpr std::size_t yes = 2;

struct Pairs {
    std::vector<double> found;
    std::vector<double> refitted;
};

double chance_of_yes(const study::MotionForecast& on, const forecast::Engine& engine,
                     std::size_t seat) {
    double sum = 0;
    for (std::uint64_t run = 0; run < runs; ++run) {
        const forecast::Forecast got = engine.answer(on.asked, run, false);
        sum += got.drawn.chances[seat * forecast::outcomes + yes];
    }
    return sum / static_cast<double>(runs);
}

void add(const study::MotionForecast& on, std::size_t seat, Pairs& to) {
    const forecast::History& history = on.record.history;
    std::vector<double> found(history.items(), 0.0);
    for (std::uint64_t run = 0; run < runs; ++run) {
        const auto one = on.engine->without_own_votes(history, on.asked, run, seat);
        for (std::size_t j = 0; j < found.size(); ++j)
            found[j] += one[j] / static_cast<double>(runs);
    }
    std::vector<std::size_t> order(found.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(found[a]) > std::abs(found[b]);
    });
    order.resize(std::min(order.size(), largest));
    const double whole = chance_of_yes(on, *on.engine, seat);
    for (const std::size_t j : order) {
        if (history.vote(j, seat) == forecast::no_vote)
            continue;
        forecast::History without = history;
        without.votes[j * history.members + seat] = forecast::no_vote;
        const forecast::Engine engine(without, on.settings, on.seed, widest(),
                                      on.opened.setting().workers);
        to.found.push_back(found[j]);
        to.refitted.push_back(chance_of_yes(on, engine, seat) - whole);
    }
}

void row(const std::string& name, const Pairs& pairs) {
    const auto n = static_cast<double>(pairs.found.size());
    const auto mean = [n](const std::vector<double>& of) {
        return std::accumulate(of.begin(), of.end(), 0.0) / n;
    };
    const double mean_found = mean(pairs.found);
    const double mean_refitted = mean(pairs.refitted);
    double both = 0;
    double own = 0;
    double refitted = 0;
    double off = 0;
    int told = 0;
    int same_way = 0;
    for (std::size_t k = 0; k < pairs.found.size(); ++k) {
        const double a = pairs.found[k] - mean_found;
        const double b = pairs.refitted[k] - mean_refitted;
        both += a * b;
        own += a * a;
        refitted += b * b;
        off += (pairs.found[k] - pairs.refitted[k]) * (pairs.found[k] - pairs.refitted[k]);
        if (std::abs(pairs.refitted[k]) >= 0.005) {
            ++told;
            same_way += pairs.found[k] * pairs.refitted[k] > 0 ? 1 : 0;
        }
    }
    fmt::print("| {} | {} | {:.3f} | {:.2f} | {} of {} |\n", name, pairs.found.size(),
               both / std::sqrt(own * refitted), 100 * std::sqrt(off / n), same_way, told);
    std::fflush(stdout);
}

} // namespace

void weigh_own_votes() {
    fmt::print(
        "\n## Single past votes of a member\n\nThe five past votes that do most to the "
        "chance of yes, by `plenary forecast why`, against fits of the record without each "
        "of them: HTI, ECU, PER and BRB on the suspension and on the vote of 26 April, "
        "{} runs of 4,000 draws. The last column: of changes of at least half a point in the "
        "refit, how many have its sign.\n\n| record | votes | correlation | root mean square of "
        "the difference, points | same sign |\n|---|---|---|---|---|\n",
        runs);
    for (const bool assembly : {false, true}) {
        std::vector<std::string> archives = {"data/archives/oas-decisions"};
        if (assembly)
            archives.emplace_back("data/archives/un-general-assembly");
        Pairs pairs;
        std::size_t items = 0;
        for (const char* motion : {"suspend", "convene-2017-04-26"}) {
            const auto prepared = study::prepare_forecast(oas_request(motion, archives));
            if (!prepared.forecast)
                std::exit(3);
            const study::MotionForecast& on = *prepared.forecast;
            items = on.record.items.size();
            const auto& seats = on.roster().seats;
            for (std::size_t m = 0; m < seats.size(); ++m) {
                const std::string& code = seats[m].member->code;
                if (code == "HTI" || code == "ECU" || code == "PER" || code == "BRB")
                    add(on, m, pairs);
            }
        }
        row(fmt::format("{}, {} roll calls",
                        assembly ? "with the General Assembly" : "the OAS alone", items),
            pairs);
    }
}

} // namespace plenary::bench
