#include "plenary/idealpoint/calibration.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

#include "plenary/idealpoint/draws.hpp"
#include "plenary/idealpoint/fit.hpp"
#include "plenary/idealpoint/marginal.hpp"
#include "plenary/idealpoint/method.hpp"
#include "plenary/idealpoint/nested.hpp"
#include "plenary/idealpoint/referee.hpp"
#include "plenary/numeric/chi_square.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::idealpoint {
namespace {

using Vector = std::vector<double>;

constexpr double ninety = 1.6448536269514722; // P(|Z| < ninety) = 0.9

class Judged {
public:
    Judged(const Simulated& simulated, const World& world, Width width)
        : simulated_(simulated), world_(world), data_(simulated.data), width_(width),
          layout_(simulated.data, world.family, world.dimensions) {
        options_.family = world.family;
        options_.dimensions = world.dimensions;
    }

    [[nodiscard]] Calibrated run(std::uint64_t seed, const Trial& trial) {
        Calibrated out;
        for (const Item& item : data_.items)
            out.dropped += item.categories() < world_.categories ? 1 : 0;
        out.dropped /= static_cast<double>(std::max<std::size_t>(1, data_.items.size()));
        const Fit joint = fit(data_, layout_, options_, width_, one_);
        if (!joint.spread)
            return out;
        out.converged = true;
        out.laplace = share_held(joint);
        sample(joint.mode, seed, trial, out);
        if (trial.integrate && can_integrate_items(data_, layout_)) {
            FitOptions options = options_;
            options.integrate_items = true;
            const Fit integrated = fit(data_, layout_, options, width_, one_);
            if (integrated.spread)
                out.integrated = share_held(integrated);
        }
        if (can_be_marginal(data_, layout_.dimensions())) {
            const Fit marginal = as_fit(
                data_, layout_, find_marginal(data_, layout_, {}, width_, one_), width_, one_);
            if (marginal.spread)
                out.marginal = share_held(marginal);
        }
        return out;
    }

private:
    // The truth as it would be told beside positions that stand like these.
    [[nodiscard]] Vector truth_beside(const Vector& positions) const {
        Vector out = turned_to(data_, layout_, simulated_.truth.positions, positions);
        identify(data_, layout_, out);
        return out;
    }

    [[nodiscard]] double share_held(const Fit& fit) const {
        const Vector truth = truth_beside(fit.mode.point.positions);
        double held = 0;
        for (std::size_t i = 0; i < truth.size(); ++i)
            held += std::abs(truth[i] - fit.spread->z[i]) <= ninety * fit.spread->z_sd[i] ? 1 : 0;
        return held / static_cast<double>(truth.size());
    }

    void sample(const Mode& mode, std::uint64_t seed, const Trial& trial, Calibrated& out) const {
        // A stream that simulate() does not use.
        RandomStream choice(seed, 1);
        const std::size_t chosen = choice.bits() % layout_.coordinates();
        const Vector truth = truth_beside(mode.point.positions);
        std::vector<std::size_t> under(truth.size(), 0);
        Pass pass(data_, layout_, width_, one_);
        pass.prepare(mode.point, Curvature::whole);
        RefereeOptions options;
        options.chains = 1;
        options.warm_up = trial.warm_up;
        options.leaps = trial.leaps;
        options.draws = static_cast<int>(kept_draws) * trial.apart;
        options.seed = choice.bits();
        int drawn = 0;
        options.take = [&](int, const Vector& positions) {
            if (++drawn % trial.apart != 0)
                return;
            Vector z = positions;
            identify(data_, layout_, z);
            for (std::size_t i = 0; i < z.size(); ++i)
                under[i] += z[i] < truth[i] ? 1U : 0U;
        };
        const Referee referee = judge(data_, layout_, pass, mode, options);
        out.rank = under[chosen];
        out.effective = referee.effective[chosen];
        const auto held = std::count_if(under.begin(), under.end(), [](std::size_t rank) {
            return rank > 0 && rank < kept_draws;
        });
        out.sampled = static_cast<double>(held) / static_cast<double>(under.size());
    }

    const Simulated& simulated_;
    const World& world_;
    const Data& data_;
    Width width_;
    Workers one_;
    Layout layout_;
    FitOptions options_;
};

} // namespace

Calibrated calibrate(const Simulated& simulated, const World& world, std::uint64_t seed,
                     const Trial& trial, Width width) {
    return Judged(simulated, world, width).run(seed, trial);
}

double evenness_of_ranks(std::span<const std::size_t> ranks, std::size_t classes) {
    assert(classes >= 2 && (kept_draws + 1) % classes == 0);
    std::vector<std::size_t> counts(classes, 0);
    for (const std::size_t rank : ranks)
        ++counts[rank * classes / (kept_draws + 1)];
    return evenness(counts);
}

} // namespace plenary::idealpoint
