#include "plenary/forecast/locate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

#include "plenary/forecast/proposals.hpp"
#include "plenary/forecast/weigh.hpp"
#include "plenary/numeric/lanes.hpp"
#include "plenary/numeric/normals.hpp"
#include "plenary/numeric/pareto.hpp"

namespace plenary::forecast {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

// Weighs proposals by what is known.
class Weighing {
public:
    Weighing(const World& world, const Asked& asked, const Proposals& proposals,
             bool silence_speaks, Width width)
        : world_(world), asked_(asked), proposals_(proposals), width_(width),
          axes_(world.fit.axes()) {
        const std::size_t d = world.fit.dimensions;
        hearings_ =
            silence_speaks ? hearings_of(asked.selection) : std::vector<Hearing>{{{1, 1, 1}, 1}};
        if (silence_speaks)
            ways = rates_of(hearings_, heard_first(asked));
        for (const Hearing& hearing : hearings_)
            ratios_.insert(ratios_.end(), hearing.ratios.begin(), hearing.ratios.end());
        for (const Rates& way : ways)
            heard_.insert(heard_.end(), way.heard.begin(), way.heard.end());
        for (const Said& each : asked.said) {
            append_place(said_places_, each.member);
            const double* root = world.fit.roots.data() + each.member * d * d;
            roots_.insert(roots_.end(), root, root + d * d);
            likely_.insert(likely_.end(), each.likely.begin(), each.likely.end());
            open_.push_back(each.open ? 1 : 0);
        }
        if (silence_speaks) {
            for (const std::size_t member : asked.silent)
                append_place(silent_places_, member);
        }
    }

    void run() {
        const std::size_t count = proposals_.size();
        const std::size_t n = proposals_.numbers;
        std::vector<double> motion(n * lanes);
        std::vector<double> said_shift(asked_.said.size() * 2 * lanes);
        std::vector<double> silent_shift(ways.empty() ? 0 : asked_.silent.size() * 2 * lanes);
        std::vector<double> work(hearings_.size() * lanes);
        std::vector<double> logs(hearings_.size() * lanes);
        std::vector<double> product(ways.size() * lanes);
        logs_.assign(count, 0.0);
        by_way_.assign(count * ways.size(), 0.0);
        for (std::size_t first = 0; first < count; first += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const std::size_t q = std::min(first + lane, count - 1);
                for (std::size_t i = 0; i < n; ++i)
                    motion[i * lanes + lane] = proposals_.motions[q * n + i];
                gather_shift(q, lane, said_shift, silent_shift);
            }
            SaidGroup said;
            said.dimensions = world_.fit.dimensions;
            said.stretch = world_.stretch;
            said.said = asked_.said.size();
            said.motion = motion.data();
            said.places = said_places_.data();
            said.roots = roots_.data();
            said.likely = likely_.data();
            said.open = open_.data();
            said.shift = said_shift.data();
            said.hearings = hearings_.size();
            said.ratios = ratios_.data();
            said.product = work.data();
            said.logs = logs.data();
            weigh_said(said, width_);
            if (!ways.empty()) {
                SilentGroup silent;
                silent.dimensions = world_.fit.dimensions;
                silent.stretch = world_.stretch;
                silent.silent = asked_.silent.size();
                silent.motion = motion.data();
                silent.places = silent_places_.data();
                silent.shift = silent_shift.data();
                silent.ways = ways.size();
                silent.heard = heard_.data();
                silent.product = product.data();
                weigh_silence(silent, width_);
            }
            for (std::size_t lane = 0; lane < lanes && first + lane < count; ++lane)
                finish(first + lane, lane, logs, product);
        }
    }

    // The log weight of a proposal.
    [[nodiscard]] double log_weight(std::size_t q) const { return proposals_.logs[q] + logs_[q]; }

    // The way of hearing that goes with a proposal, by a uniform number.
    [[nodiscard]] std::size_t way_of(std::size_t q, double uniform) const {
        const double* shares = by_way_.data() + q * ways.size();
        std::size_t way = 0;
        while (way + 1 < ways.size() && uniform >= shares[way])
            uniform -= shares[way++];
        return way;
    }

    std::vector<Rates> ways;

private:
    void append_place(std::vector<double>& to, std::size_t member) const {
        const double* place = world_.fit.places.data() + member * axes_;
        to.insert(to.end(), place, place + axes_);
    }

    void gather_shift(std::size_t q, std::size_t lane, std::vector<double>& said,
                      std::vector<double>& silent) const {
        const std::size_t item = proposals_.again[q];
        for (std::size_t c = 0; c < 2; ++c) {
            const double* shift = item == no_item ? nullptr : world_.shift_of_item(item, c);
            for (std::size_t v = 0; v < asked_.said.size(); ++v)
                said[(v * 2 + c) * lanes + lane] =
                    shift == nullptr ? 0.0 : shift[asked_.said[v].member];
            if (silent.empty())
                continue;
            for (std::size_t v = 0; v < asked_.silent.size(); ++v)
                silent[(v * 2 + c) * lanes + lane] =
                    shift == nullptr ? 0.0 : shift[asked_.silent[v]];
        }
    }

    // Puts hearings and ways together; shares of ways are kept.
    void finish(std::size_t q, std::size_t lane, const std::vector<double>& logs,
                const std::vector<double>& product) {
        if (ways.empty()) {
            logs_[q] = logs[lane];
            return;
        }
        double* shares = by_way_.data() + q * ways.size();
        double most = impossible;
        for (std::size_t w = 0; w < ways.size(); ++w) {
            shares[w] = logs[ways[w].hearing * lanes + lane] + ways[w].log_weight +
                        std::log(product[w * lanes + lane]);
            most = std::max(most, shares[w]);
        }
        if (most == impossible) {
            logs_[q] = impossible;
            return;
        }
        double sum = 0;
        for (std::size_t w = 0; w < ways.size(); ++w) {
            shares[w] = std::exp(shares[w] - most);
            sum += shares[w];
        }
        for (std::size_t w = 0; w < ways.size(); ++w)
            shares[w] /= sum;
        logs_[q] = most + std::log(sum);
    }

    const World& world_;
    const Asked& asked_;
    const Proposals& proposals_;
    Width width_;
    std::size_t axes_;
    std::vector<Hearing> hearings_;
    std::vector<double> ratios_;
    std::vector<double> heard_;
    std::vector<double> said_places_;
    std::vector<double> roots_;
    std::vector<double> likely_;
    std::vector<char> open_;
    std::vector<double> silent_places_;
    std::vector<double> logs_;
    std::vector<double> by_way_; // proposals x ways
};

} // namespace

Located locate(const World& world, const Asked& asked, const Settings& settings,
               std::size_t proposals, std::size_t draws, std::uint64_t seed, Width width) {
    const std::size_t n = world.fit.numbers();
    const bool silence_speaks =
        asked.selection != Selection::all && heard_first(asked) > 0 && !asked.silent.empty();
    const Proposals drawn = propose(world, asked, settings, silence_speaks, proposals, seed, width);
    Weighing weighing(world, asked, drawn, silence_speaks, width);
    weighing.run();

    Located out;
    double most = impossible;
    for (std::size_t q = 0; q < proposals; ++q)
        most = std::max(most, weighing.log_weight(q));
    if (most == impossible) {
        out.impossible = true;
        return out;
    }
    std::vector<double> weights(proposals);
    double sum = 0;
    for (std::size_t q = 0; q < proposals; ++q) {
        weights[q] = std::exp(weighing.log_weight(q) - most);
        sum += weights[q];
    }
    double squares = 0;
    for (double& each : weights) {
        each /= sum;
        squares += each * each;
    }
    out.effective = 1 / squares;
    out.tail = pareto_k(weights);

    // No weight is above the mean weight times the root of their number (Ionides 2008).
    const double cap = 1 / std::sqrt(static_cast<double>(proposals));
    double kept = 0;
    for (double& each : weights) {
        each = std::min(each, cap);
        kept += each;
    }
    RandomStream random(seed, 1);
    std::size_t q = 0;
    double below = 0;
    for (std::size_t s = 0; s < draws; ++s) {
        const double at =
            kept * (static_cast<double>(s) + random.uniform()) / static_cast<double>(draws);
        while (q + 1 < proposals && below + weights[q] < at)
            below += weights[q++];
        const auto motion = drawn.motions.begin() + static_cast<std::ptrdiff_t>(q * n);
        out.motions.insert(out.motions.end(), motion, motion + static_cast<std::ptrdiff_t>(n));
        out.again.push_back(drawn.again[q]);
        if (silence_speaks)
            out.rates.push_back(weighing.way_of(q, random.uniform()));
    }
    out.ways = std::move(weighing.ways);
    return out;
}

} // namespace plenary::forecast
