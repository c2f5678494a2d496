#include "plenary/study/forecast_reasons.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace plenary::study {
namespace {

using forecast::Asked;
using forecast::Forecast;

// As if nobody had been heard.
Asked unheard(Asked asked) {
    for (const forecast::Said& each : asked.said)
        asked.silent.push_back(each.member);
    asked.said.clear();
    std::sort(asked.silent.begin(), asked.silent.end());
    return asked;
}

// As if nothing were known of a member, not even whether it was heard; the one that is asked about
// is silent then, for its vote is to be drawn.
Asked without(Asked asked, std::size_t member, std::size_t seat) {
    std::erase_if(asked.said,
                  [member](const forecast::Said& each) { return each.member == member; });
    if (member == seat) {
        asked.silent.push_back(member);
        std::sort(asked.silent.begin(), asked.silent.end());
    }
    return asked;
}

// A question, and the chance that the member is there to vote.
struct Variant {
    Asked asked;
    double there = 1;
};

// Its answer, run by run.
struct Runs {
    std::array<std::array<double, reason_runs>, forecast::outcomes> chances{};
    std::array<std::vector<double>, reason_runs> again;
    double effective = 0;
    bool impossible = false;

    [[nodiscard]] std::vector<double> of(std::size_t outcome) const {
        return {chances[outcome].begin(), chances[outcome].end()};
    }
};

std::vector<Runs> run_all(const MotionForecast& on, std::size_t seat,
                          const std::vector<Variant>& variants) {
    std::vector<Forecast> forecasts(variants.size() * reason_runs);
    on.opened.setting().workers.run_all(forecasts.size(), [&](std::size_t task, std::size_t) {
        forecasts[task] =
            on.engine->answer(variants[task / reason_runs].asked, task % reason_runs, false);
    });
    std::vector<Runs> out(variants.size());
    for (std::size_t task = 0; task < forecasts.size(); ++task) {
        const Forecast& each = forecasts[task];
        Runs& runs = out[task / reason_runs];
        const std::size_t run = task % reason_runs;
        runs.impossible = runs.impossible || each.impossible;
        if (each.impossible)
            continue;
        for (std::size_t c = 0; c < forecast::outcomes; ++c)
            runs.chances[c][run] = variants[task / reason_runs].there *
                                   each.drawn.chances[seat * forecast::outcomes + c];
        runs.again[run] = each.again;
        runs.effective = run == 0 ? each.effective : std::min(runs.effective, each.effective);
    }
    return out;
}

std::vector<Drawn95> own_votes_of(const MotionForecast& on, std::size_t seat, double there) {
    const forecast::History& history = on.record.history;
    std::array<std::vector<double>, reason_runs> changes;
    on.opened.setting().workers.run_all(reason_runs, [&](std::size_t run, std::size_t) {
        changes[run] = on.engine->without_own_votes(history, on.asked, run, seat);
    });
    std::vector<Drawn95> out;
    std::vector<double> each(reason_runs);
    for (std::size_t j = 0; j < history.items(); ++j) {
        for (std::size_t run = 0; run < reason_runs; ++run)
            each[run] = there * changes[run][j];
        out.push_back(drawn95(each));
    }
    return out;
}

Drawn95 difference(const Runs& with, const Runs& without) {
    constexpr std::size_t yes = 2;
    std::vector<double> each = with.of(yes);
    for (std::size_t run = 0; run < reason_runs; ++run)
        each[run] -= without.chances[yes][run];
    return drawn95(each);
}

// The mean slopes of yes against no over draws of the motion.
std::vector<double> mean_slopes(const forecast::Located& located, std::size_t axes) {
    const std::size_t numbers = 2 * axes;
    std::vector<double> out(axes - 1, 0.0);
    const std::size_t draws = located.again.size();
    for (std::size_t s = 0; s < draws; ++s) {
        for (std::size_t e = 0; e + 1 < axes; ++e)
            out[e] += located.motions[s * numbers + axes + 1 + e] / static_cast<double>(draws);
    }
    return out;
}

std::optional<PlaceOnMotion> place_of(const MotionForecast& on, std::size_t seat) {
    constexpr double of_90 = 1.6448536269514722;
    constexpr double least_slope = 1e-6;
    const forecast::World& world = on.engine->worlds().front();
    const forecast::Fit& fit = world.fit;
    const std::size_t d = fit.dimensions;
    const forecast::Located located = forecast::locate(
        world, on.asked, on.settings, on.settings.proposals, on.settings.draws, on.seed, widest());
    if (located.impossible)
        return std::nullopt;
    std::vector<double> along = mean_slopes(located, fit.axes());
    const double length =
        std::sqrt(std::inner_product(along.begin(), along.end(), along.begin(), 0.0));
    if (length < least_slope)
        return std::nullopt;
    for (double& each : along)
        each /= length;
    const auto place = [&](std::size_t member) {
        double sum = 0;
        for (std::size_t e = 0; e < d; ++e)
            sum += along[e] * fit.places[member * fit.axes() + 1 + e];
        return sum;
    };
    double variance = 0;
    for (std::size_t k = 0; k < d; ++k) {
        double sum = 0;
        for (std::size_t e = k; e < d; ++e)
            sum += along[e] * fit.roots[(seat * d + e) * d + k];
        variance += sum * sum;
    }
    PlaceOnMotion out;
    out.place = place(seat);
    out.low = out.place - of_90 * std::sqrt(variance);
    out.high = out.place + of_90 * std::sqrt(variance);
    out.rank = 1;
    for (std::size_t m = 0; m < fit.members; ++m) {
        if (!on.roster().seats[m].can_vote())
            continue;
        ++out.of;
        if (place(m) > out.place)
            ++out.rank;
    }
    return out;
}

void add_again(const Runs& runs, std::size_t items, MemberReasons& out) {
    std::vector<double> fresh(reason_runs, 1.0);
    std::vector<double> each(reason_runs);
    for (std::size_t j = 0; j < items; ++j) {
        for (std::size_t run = 0; run < reason_runs; ++run) {
            each[run] = runs.again[run][j];
            fresh[run] -= each[run];
        }
        out.again.push_back(drawn95(each));
    }
    out.fresh = drawn95(fresh);
}

} // namespace

Drawn95 drawn95(const std::vector<double>& runs) {
    constexpr double student = 2.3646242515927844; // 97.5 % of t with 7 degrees of freedom
    static_assert(reason_runs == 8);
    const auto n = static_cast<double>(runs.size());
    Drawn95 out;
    out.value = std::accumulate(runs.begin(), runs.end(), 0.0) / n;
    double squares = 0;
    for (const double each : runs)
        squares += (each - out.value) * (each - out.value);
    out.error = student * std::sqrt(squares / (n - 1) / n);
    return out;
}

MemberReasons reasons_of(const MotionForecast& on, std::size_t seat) {
    const double there = 1 - on.absent[seat];
    const double there_by_record = on.attendance ? 1 - on.record.absent[seat] : 1.0;
    std::vector<Variant> variants{{on.asked, there}, {unheard(on.asked), there_by_record}};
    std::optional<std::size_t> all_alike;
    if (on.asked.selection != forecast::Selection::all && !on.asked.said.empty()) {
        all_alike = variants.size();
        variants.push_back({on.asked, there});
        variants.back().asked.selection = forecast::Selection::all;
    }
    std::optional<std::size_t> no_titles;
    if (!on.asked.likeness.empty()) {
        no_titles = variants.size();
        variants.push_back({on.asked, there});
        variants.back().asked.likeness.clear();
    }
    const std::size_t first = variants.size();
    for (const forecast::Said& each : on.asked.said)
        variants.push_back(
            {without(on.asked, each.member, seat), each.member == seat ? there_by_record : there});
    const std::vector<Runs> runs = run_all(on, seat, variants);
    MemberReasons out;
    if (runs[0].impossible) {
        out.impossible = true;
        return out;
    }
    for (std::size_t c = 0; c < forecast::outcomes; ++c)
        out.stated[c] = drawn95(runs[0].of(c));
    out.record = drawn95(runs[1].of(2));
    if (all_alike)
        out.all_alike = drawn95(runs[*all_alike].of(2));
    if (no_titles)
        out.without_titles = drawn95(runs[*no_titles].of(2));
    for (std::size_t k = first; k < runs.size(); ++k)
        out.positions.push_back(difference(runs[0], runs[k]));
    if (on.record.history.items() > 0)
        out.own_votes = own_votes_of(on, seat, there);
    add_again(runs[0], on.record.items.size(), out);
    out.place = place_of(on, seat);
    out.effective = runs[0].effective;
    return out;
}

} // namespace plenary::study
