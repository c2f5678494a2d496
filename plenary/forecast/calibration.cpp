#include "plenary/forecast/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

#include "plenary/score/tally.hpp"

namespace plenary::forecast {
namespace {

// What is added up of each archive, one number a roll call.
class ByArchive {
public:
    void add(std::size_t archive, double number) {
        Cluster& cluster = clusters_[archive];
        cluster.sum += number;
        ++cluster.count;
    }

    [[nodiscard]] ClusteredMean mean() const {
        std::vector<Cluster> all;
        for (const auto& [archive, cluster] : clusters_)
            all.push_back(cluster);
        return clustered_mean(all);
    }

private:
    std::map<std::size_t, Cluster> clusters_;
};

} // namespace

Held hold(std::span<const std::int32_t> totals, std::span<const std::int8_t> came,
          std::string_view label) {
    std::vector<int> yes;
    for (std::size_t k = 0; k + 1 < totals.size(); k += 2)
        yes.push_back(totals[k]);
    const score::Tally tally = score::Tally::of_draws(yes);
    Held out;
    out.members = came.size();
    out.yes = static_cast<int>(std::count(came.begin(), came.end(), std::int8_t{2}));
    out.mean = std::accumulate(yes.begin(), yes.end(), 0.0) / static_cast<double>(yes.size());
    out.pit = tally.pit(out.yes, score::pit_chance(label));
    out.pass = tally.at_least(static_cast<int>((2 * out.members + 2) / 3));
    return out;
}

Calibration calibrate(std::span<const Held> held) {
    Calibration out;
    ByArchive in50;
    ByArchive in90;
    ByArchive bias;
    ByArchive pit;
    std::array<ByArchive, std::tuple_size_v<decltype(out.bins)>> passed;
    for (const Held& each : held) {
        in50.add(each.archive, each.pit >= 0.25 && each.pit <= 0.75 ? 1 : 0);
        in90.add(each.archive, each.pit >= 0.05 && each.pit <= 0.95 ? 1 : 0);
        bias.add(each.archive, each.mean - each.yes);
        pit.add(each.archive, each.pit);
        const auto bin =
            std::min(static_cast<std::size_t>(each.pass * out.bins.size()), out.bins.size() - 1);
        ++out.bins[bin].roll_calls;
        out.bins[bin].chance += each.pass;
        passed[bin].add(each.archive, each.passed() ? 1 : 0);
    }
    out.roll_calls = held.size();
    out.in50 = in50.mean();
    out.in90 = in90.mean();
    out.bias = bias.mean();
    out.pit = pit.mean();
    out.archives = out.pit.clusters;
    for (std::size_t k = 0; k < out.bins.size(); ++k) {
        if (out.bins[k].roll_calls > 0)
            out.bins[k].chance /= static_cast<double>(out.bins[k].roll_calls);
        out.bins[k].passed = passed[k].mean();
    }
    return out;
}

bool covers(const Calibration& of) {
    constexpr double least = 0.86;
    constexpr double most = 0.94;
    return of.in90.mean >= least && of.in90.mean <= most;
}

bool differs(const ClusteredMean& of, double target) {
    return std::abs(of.mean - target) > 2 * of.error;
}

} // namespace plenary::forecast
