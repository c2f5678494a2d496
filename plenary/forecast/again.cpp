#include "plenary/forecast/again.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "plenary/forecast/selection.hpp"
#include "plenary/numeric/lanes.hpp"

namespace plenary::forecast {
namespace {

// How much of what is known counts when past motions are compared before they are moved.
constexpr double first_look = 0.7;
constexpr double least_share = 1e-12; // of the prior; items below it are left out

struct TimesChance {
    [[gnu::always_inline]] static void run(const double* const* chances, const double* weights,
                                           std::size_t stride, double* product) {
        constexpr double least = 1e-6;
        for (std::size_t j = 0; j < stride; j += lanes) {
            const Lanes chance = weights[0] * load(chances[0] + j) +
                                 weights[1] * load(chances[1] + j) +
                                 weights[2] * load(chances[2] + j);
            save(product + j, load(product + j) * (chance + least));
        }
    }
};

struct Add {
    [[gnu::always_inline]] static void run(const double* from, std::size_t stride, double* to) {
        for (std::size_t j = 0; j < stride; j += lanes)
            save(to + j, load(to + j) + load(from + j));
    }
};

struct TimesSum {
    [[gnu::always_inline]] static void run(const double* from, double more, std::size_t stride,
                                           double* product) {
        for (std::size_t j = 0; j < stride; j += lanes)
            save(product + j, load(product + j) * (load(from + j) + more));
    }
};

// The logarithm of the likelihood of what was said and, where it speaks, of the silence under one
// hearing, by item. Less constants.
std::vector<double> log_likelihoods(const World& world, const Asked& asked, const Hearing& hearing,
                                    std::span<const double> silent, Width width) {
    const std::size_t stride = world.item_stride;
    std::vector<double> logs(stride, 0.0);
    std::vector<double> product(stride, 1.0);
    const auto take = [&](double sign) {
        for (std::size_t j = 0; j < stride; ++j)
            logs[j] += sign * std::log(product[j]);
        std::fill(product.begin(), product.end(), 1.0);
    };
    constexpr std::size_t factors = 40; // before a product may leave the doubles
    for (std::size_t v = 0; v < asked.said.size(); ++v) {
        const Said& each = asked.said[v];
        std::array<const double*, outcomes> chances{};
        std::array<double, outcomes> weights{};
        for (std::size_t c = 0; c < outcomes; ++c) {
            chances[c] = world.chances_as_it_was(each.member, c);
            weights[c] = each.likely[c] * (each.open ? 1 : hearing.ratios[c]);
        }
        run_on<TimesChance>(width, static_cast<const double* const*>(chances.data()),
                            static_cast<const double*>(weights.data()), stride, product.data());
        if (v % factors == factors - 1)
            take(1);
    }
    take(1);
    if (silent.empty())
        return logs;
    std::vector<double> more(stride, 0.0); // of the silent, that could have been heard
    for (std::size_t c = 0; c < outcomes; ++c) {
        for (std::size_t j = 0; j < stride; ++j)
            more[j] += hearing.ratios[c] * silent[c * stride + j];
    }
    // B(n, s + 1) = (n - 1)! / ((s + 1) ... (s + n))
    for (std::size_t k = 1; k <= heard_first(asked); ++k) {
        run_on<TimesSum>(width, static_cast<const double*>(more.data()), static_cast<double>(k),
                         stride, product.data());
        if (k % factors == 0)
            take(-1);
    }
    take(-1);
    return logs;
}

} // namespace

PriorShares prior_shares(const World& world, const Asked& asked, const Settings& settings) {
    const std::size_t items = world.fit.items;
    std::vector<double> newer(items);
    double all = 0;
    for (std::size_t j = 0; j < items; ++j) {
        newer[j] = std::exp(-settings.again_decay * oldness(j, items));
        all += newer[j];
    }
    std::vector<double> by_title(items, 0.0);
    double titled = 0;
    if (!asked.likeness.empty()) {
        double sum = 0;
        for (std::size_t j = 0; j < items; ++j) {
            by_title[j] = newer[j] * std::exp((asked.likeness[j] - 1) / settings.title_width);
            sum += by_title[j];
        }
        titled = sum / (sum + settings.title_rest);
        for (double& each : by_title)
            each /= std::max(sum, 1e-300);
    }
    PriorShares out;
    for (const double share : world.fresh.shares)
        out.fresh.push_back((1 - titled) * (1 - settings.again) * share);
    for (std::size_t j = 0; j < items; ++j)
        out.again.push_back((1 - titled) * settings.again * newer[j] / all + titled * by_title[j]);
    return out;
}

std::vector<double> silent_votes(const World& world, const Asked& asked, Width width) {
    std::vector<double> out(outcomes * world.item_stride, 0.0);
    for (const std::size_t member : asked.silent) {
        for (std::size_t c = 0; c < outcomes; ++c) {
            run_on<Add>(width, world.chances_as_it_was(member, c), world.item_stride,
                        out.data() + c * world.item_stride);
        }
    }
    return out;
}

std::vector<std::size_t> likely_items(const World& world, const Asked& asked,
                                      const Settings& settings, std::span<const double> shares,
                                      std::span<const double> silent, Width width) {
    const std::size_t items = world.fit.items;
    const std::vector<Hearing> hearings =
        hearings_of(silent.empty() ? Selection::all : asked.selection);
    std::vector<double> likelihood(items, 0.0);
    std::vector<double> most(items, -std::numeric_limits<double>::infinity());
    for (const Hearing& hearing : hearings) {
        const std::vector<double> logs = log_likelihoods(world, asked, hearing, silent, width);
        for (std::size_t j = 0; j < items; ++j) {
            const double one = std::log(hearing.share) + logs[j];
            const double before = most[j];
            most[j] = std::max(before, one);
            likelihood[j] = likelihood[j] * std::exp(before - most[j]) + std::exp(one - most[j]);
        }
    }
    std::vector<double> logs(items);
    std::vector<std::size_t> out;
    for (std::size_t j = 0; j < items; ++j) {
        if (shares[j] < least_share)
            continue;
        logs[j] = std::log(shares[j]) + first_look * (most[j] + std::log(likelihood[j]));
        out.push_back(j);
    }
    const auto likelier = [&logs](std::size_t a, std::size_t b) {
        return logs[a] != logs[b] ? logs[a] > logs[b] : a < b;
    };
    if (!asked.said.empty() && out.size() > settings.kept) {
        std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(settings.kept),
                          out.end(), likelier);
        out.resize(settings.kept);
        std::sort(out.begin(), out.end());
    }
    return out;
}

} // namespace plenary::forecast
