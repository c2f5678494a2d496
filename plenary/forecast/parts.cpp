#include "plenary/forecast/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "plenary/forecast/again.hpp"
#include "plenary/forecast/choice.hpp"
#include "plenary/forecast/lane_dense.hpp"
#include "plenary/forecast/motions.hpp"

namespace plenary::forecast {
namespace {

constexpr double least_share = 1e-12; // of the prior; parts below it are left out
constexpr int steps_again = 5;        // from the past motion's own place
constexpr int steps_fresh = 8;
constexpr int steps_more = 3; // once it is seen how many of the silent would vote yes

// The members of whose vote something is known, those whose silence counts after them.
struct Known {
    std::vector<std::size_t> members;
    std::size_t said = 0;
    std::size_t heard = 0;      // of these, by the wave that chooses
    bool sure = true;           // every vote is known for sure
    std::vector<double> places; // members x axes
    std::vector<double> likely; // members x 3 lanes; silence is set by group
};

Known known_of(const World& world, const Asked& asked, bool silence_counts) {
    Known out;
    const auto add = [&](std::size_t member, const std::array<double, outcomes>& likely) {
        out.members.push_back(member);
        const double* place = world.fit.places.data() + member * world.fit.axes();
        out.places.insert(out.places.end(), place, place + world.fit.axes());
        for (const double each : likely)
            out.likely.insert(out.likely.end(), lanes, each);
    };
    for (const Said& each : asked.said) {
        add(each.member, each.likely);
        out.sure = out.sure && std::count(each.likely.begin(), each.likely.end(), 0.0) == 2;
    }
    out.said = out.members.size();
    out.heard = heard_first(asked);
    if (silence_counts) {
        out.sure = false;
        for (const std::size_t member : asked.silent)
            add(member, {1, 1, 1});
    }
    return out;
}

// The chances of yes of the silent, added up.
struct CountYes {
    [[gnu::always_inline]] static void run(const MotionGroup* given, std::size_t first,
                                           double* yes_total) {
        const MotionGroup group = *given;
        Lanes sum = all_lanes(0.0);
        for (std::size_t v = first; v < group.votes; ++v) {
            const double* place = group.places + v * group.axes;
            Lanes abstain = load(group.shift + v * 2 * lanes);
            Lanes yes = load(group.shift + (v * 2 + 1) * lanes);
            for (std::size_t i = 0; i < group.axes; ++i) {
                abstain += place[i] * load(group.motion + i * lanes);
                yes += place[i] * load(group.motion + (group.axes + i) * lanes);
            }
            sum += chances_of(abstain, yes).yes;
        }
        save(yes_total, sum);
    }
};

// The rate at which yes is heard, of n that were and so many silent ones.
double rate_of(std::size_t said, double silent_yes) {
    const auto heard = static_cast<double>(said);
    return heard / (heard + silent_yes + 1);
}

// Places up to eight parts.
void place_group(const World& world, Known& known, std::span<Part> parts, int steps, Width width) {
    const std::size_t n = world.fit.numbers();
    std::vector<double> mean(n * lanes);
    std::vector<double> precision(n * n * lanes);
    std::vector<double> shift(known.members.size() * 2 * lanes, 0.0);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const Part& part = parts[std::min(lane, parts.size() - 1)];
        for (std::size_t i = 0; i < n; ++i)
            mean[i * lanes + lane] = part.prior->mean[i];
        for (std::size_t i = 0; i < n * n; ++i)
            precision[i * lanes + lane] = part.prior->precision[i];
        if (part.item == no_item)
            continue;
        for (std::size_t v = 0; v < known.members.size(); ++v) {
            for (std::size_t c = 0; c < 2; ++c)
                shift[(v * 2 + c) * lanes + lane] =
                    world.shift_of_item(part.item, c)[known.members[v]];
        }
    }
    const bool silence_counts = known.members.size() > known.said;
    const auto hear = [&] {
        for (std::size_t v = known.said; v < known.members.size(); ++v) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
                known.likely[(v * outcomes + 2) * lanes + lane] =
                    1 - parts[std::min(lane, parts.size() - 1)].heard;
        }
    };
    std::vector<double> motion = mean;
    std::vector<double> root(n * n * lanes);
    std::vector<double> work(n * lanes);
    std::array<double, lanes> likelihood{};
    MotionGroup group;
    group.axes = world.fit.axes();
    group.votes = known.members.size();
    group.places = known.places.data();
    group.said = known.likely.data();
    group.shift = shift.data();
    group.mean = mean.data();
    group.precision = precision.data();
    group.steps = known.members.empty() ? 0 : steps;
    group.motion = motion.data();
    group.root = root.data();
    group.log_likelihood = likelihood.data();
    group.work = work.data();
    std::vector<double> spare(known.sure ? 0 : n * n * lanes);
    group.spare = known.sure ? nullptr : spare.data();
    hear();
    place_motions(group, width);
    if (silence_counts) {
        std::array<double, lanes> yes{};
        run_on<CountYes>(width, static_cast<const MotionGroup*>(&group), known.said, yes.data());
        for (std::size_t lane = 0; lane < parts.size(); ++lane)
            parts[lane].heard = rate_of(known.heard, yes[lane]);
        hear();
        group.steps = steps_more;
        place_motions(group, width);
    }

    std::vector<double> off(n);
    for (std::size_t lane = 0; lane < parts.size(); ++lane) {
        Part& part = parts[lane];
        part.place.resize(n);
        part.root.assign(n * n, 0.0);
        for (std::size_t i = 0; i < n; ++i) {
            part.place[i] = motion[i * lanes + lane];
            for (std::size_t k = 0; k <= i; ++k)
                part.root[i * n + k] = root[(i * n + k) * lanes + lane];
            part.log_root += std::log(part.root[i * n + i]);
        }
        part.log_evidence = part.log_share + likelihood[lane] +
                            log_density(*part.prior, part.place, off) - part.log_root;
        if (silence_counts)
            part.log_evidence += static_cast<double>(known.heard) * std::log(part.heard);
    }
}

} // namespace

std::vector<Part> place_parts(const World& world, const Asked& asked, const Settings& settings,
                              bool silence_counts, Width width) {
    const PriorShares shares = prior_shares(world, asked, settings);
    std::vector<double> silent;
    if (silence_counts)
        silent = silent_votes(world, asked, width);
    constexpr double first_guess = 0.5; // of the silent that vote yes
    std::vector<Part> out;
    for (std::size_t g = 0; g < shares.fresh.size(); ++g) {
        if (shares.fresh[g] < least_share)
            continue;
        Part part;
        part.item = no_item;
        part.prior = &world.fresh.parts[g];
        part.log_share = std::log(shares.fresh[g]);
        if (silence_counts)
            part.heard =
                rate_of(heard_first(asked), first_guess * static_cast<double>(asked.silent.size()));
        out.push_back(std::move(part));
    }
    const std::size_t without = out.size();
    for (const std::size_t j : likely_items(world, asked, settings, shares.again, silent, width)) {
        Part part;
        part.item = j;
        part.prior = &world.again[j];
        part.log_share = std::log(shares.again[j]);
        if (silence_counts)
            part.heard = rate_of(heard_first(asked), silent[2 * world.item_stride + j]);
        out.push_back(std::move(part));
    }
    Known known = known_of(world, asked, silence_counts);
    const auto place = [&](std::size_t first, std::size_t last, int steps) {
        for (std::size_t at = first; at < last; at += lanes) {
            place_group(world, known, std::span(out).subspan(at, std::min(lanes, last - at)), steps,
                        width);
        }
    };
    place(0, without, steps_fresh);
    place(without, out.size(), steps_again);
    return out;
}

} // namespace plenary::forecast
