#include "plenary/forecast/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "plenary/forecast/choice.hpp"
#include "plenary/forecast/lane_dense.hpp"
#include "plenary/forecast/motions.hpp"

namespace plenary::forecast {
namespace {

constexpr double least_share = 1e-12; // of the prior; parts below it are left out
constexpr int steps_again = 5;        // from the past motion's own place
constexpr int steps_fresh = 8;
// How much of what is known counts when past motions are compared before they are moved.
constexpr double first_look = 0.7;

// Prior shares: parts without forerunner first, then the items.
std::vector<double> shares_of(const World& world, const Asked& asked, const Settings& settings) {
    const std::size_t fresh = world.fresh.shares.size();
    const std::size_t items = world.fit.items;
    std::vector<double> age(items);
    double all = 0;
    for (std::size_t j = 0; j < items; ++j) {
        const double oldness =
            items < 2 ? 0.0 : static_cast<double>(items - 1 - j) / static_cast<double>(items - 1);
        age[j] = std::exp(-settings.again_decay * oldness);
        all += age[j];
    }
    std::vector<double> by_title(items, 0.0);
    double titled = 0;
    if (!asked.likeness.empty()) {
        double sum = 0;
        for (std::size_t j = 0; j < items; ++j) {
            by_title[j] = age[j] * std::exp((asked.likeness[j] - 1) / settings.title_width);
            sum += by_title[j];
        }
        titled = sum / (sum + settings.title_rest);
        for (double& each : by_title)
            each /= std::max(sum, 1e-300);
    }
    std::vector<double> out(fresh + items);
    for (std::size_t g = 0; g < fresh; ++g)
        out[g] = (1 - titled) * (1 - settings.again) * world.fresh.shares[g];
    for (std::size_t j = 0; j < items; ++j)
        out[fresh + j] = (1 - titled) * settings.again * age[j] / all + titled * by_title[j];
    return out;
}

// The log likelihood of what is known if each item came again unchanged, items in lanes.
struct Look {
    [[gnu::always_inline]] static void run(const double* motions, std::size_t stride,
                                           std::size_t axes, const double* place,
                                           const double* shift_abstain, const double* shift_yes,
                                           const double* likely, double* product) {
        for (std::size_t j = 0; j < stride; j += lanes) {
            Lanes abstain = load(shift_abstain + j);
            Lanes yes = load(shift_yes + j);
            for (std::size_t i = 0; i < axes; ++i) {
                abstain += place[i] * load(motions + i * stride + j);
                yes += place[i] * load(motions + (axes + i) * stride + j);
            }
            const Chances p = chances_of(abstain, yes);
            const Lanes chance = likely[0] * p.no + likely[1] * p.abstain + likely[2] * p.yes;
            store(product + j, load(product + j) * (chance + 1e-6));
        }
    }
};

// The items that are likeliest by prior and what is known.
std::vector<std::size_t> likely_items(const World& world, const Asked& asked,
                                      std::span<const double> shares, std::size_t kept,
                                      Width width) {
    const std::size_t items = world.fit.items;
    std::vector<double> logs(items, 0.0);
    std::vector<double> product(world.item_stride, 1.0);
    const auto take = [&] {
        for (std::size_t j = 0; j < items; ++j)
            logs[j] += first_look * std::log(product[j]);
        std::fill(product.begin(), product.end(), 1.0);
    };
    constexpr std::size_t before_underflow = 40;
    std::size_t since = 0;
    for (const Said& each : asked.said) {
        run_on<Look>(width, static_cast<const double*>(world.motions_by_number.data()),
                     world.item_stride, world.fit.axes(),
                     world.fit.places.data() + each.member * world.fit.axes(),
                     world.shift_of_member(each.member, 0), world.shift_of_member(each.member, 1),
                     each.likely.data(), product.data());
        if (++since == before_underflow) {
            take();
            since = 0;
        }
    }
    take();
    std::vector<std::size_t> out;
    for (std::size_t j = 0; j < items; ++j) {
        if (shares[j] >= least_share) {
            logs[j] += std::log(shares[j]);
            out.push_back(j);
        }
    }
    const auto likelier = [&logs](std::size_t a, std::size_t b) {
        return logs[a] != logs[b] ? logs[a] > logs[b] : a < b;
    };
    if (!asked.said.empty() && out.size() > kept) {
        std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(kept), out.end(),
                          likelier);
        out.resize(kept);
        std::sort(out.begin(), out.end());
    }
    return out;
}

// What is known of the votes, as a motion group wants it: the members' places, and how likely it
// is.
struct Known {
    std::vector<std::size_t> members;
    std::vector<double> places;
    std::vector<double> likely; // members x 3 lanes
};

Known known_of(const World& world, const Asked& asked, const std::array<double, outcomes>* heard) {
    Known out;
    const auto add = [&](std::size_t member, const double* likely) {
        out.members.push_back(member);
        const double* place = world.fit.places.data() + member * world.fit.axes();
        out.places.insert(out.places.end(), place, place + world.fit.axes());
        for (std::size_t c = 0; c < outcomes; ++c)
            out.likely.insert(out.likely.end(), lanes, likely[c]);
    };
    for (const Said& each : asked.said)
        add(each.member, each.likely.data());
    if (heard != nullptr) {
        std::array<double, outcomes> silence{};
        for (std::size_t c = 0; c < outcomes; ++c)
            silence[c] = 1 - (*heard)[c];
        for (const std::size_t member : asked.silent)
            add(member, silence.data());
    }
    return out;
}

// Places up to eight parts.
void place_group(const World& world, const Known& known, std::span<Part> parts, int steps,
                 Width width) {
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
    place_motions(group, width);

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
    }
}

} // namespace

std::vector<Part> place_parts(const World& world, const Asked& asked, const Settings& settings,
                              const std::array<double, outcomes>* heard, Width width) {
    const std::vector<double> shares = shares_of(world, asked, settings);
    const std::size_t fresh = world.fresh.shares.size();
    std::vector<Part> out;
    for (std::size_t g = 0; g < fresh; ++g) {
        if (shares[g] < least_share)
            continue;
        Part part;
        part.item = no_item;
        part.prior = &world.fresh.parts[g];
        part.log_share = std::log(shares[g]);
        out.push_back(std::move(part));
    }
    const std::size_t without = out.size();
    for (const std::size_t j :
         likely_items(world, asked, std::span(shares).subspan(fresh), settings.kept, width)) {
        Part part;
        part.item = j;
        part.prior = &world.again[j];
        part.log_share = std::log(shares[fresh + j]);
        out.push_back(std::move(part));
    }
    const Known known = known_of(world, asked, heard);
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
