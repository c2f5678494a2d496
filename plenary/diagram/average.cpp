#include "plenary/diagram/average.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

#include "plenary/numeric/quadrature.hpp"

namespace plenary::diagram {
namespace {

using EightLevels = EngineSweep::Lane; // values of t

struct Window {
    double from = 0;
    double to = 1;
};

// The quadrature, with P(0) and P(1) beside it.
struct Integral {
    std::vector<double> by_variable;
    double start = 0;
    double end = 0;
};

class Averaging {
public:
    Averaging(const Engine& engine, const std::vector<double>& low, const std::vector<double>& high,
              const AverageMeans& means)
        : engine_(engine), low_(low), high_(high), means_(means) {}

    Result<Average> run() {
        const int exact = static_cast<int>((engine_.variables() + 1) / 2);
        // Few variables: exact at once, without looking for a window.
        if (exact <= 64)
            return take(Window{}, std::max(exact, 1));
        const auto window = find_window();
        if (!window)
            return fail(window.error());
        for (int points = 22; points < 2 * exact; points = 2 * points + 2) {
            auto got = take(*window, points);
            if (!got || got->error < 1e-12)
                return got;
        }
        return take(Window{}, exact);
    }

private:
    [[nodiscard]] std::vector<EightLevels> chances(const EightLevels& t) const {
        const std::size_t d = low_.size();
        std::vector<EightLevels> out(engine_.variables() * d);
        for (std::size_t at = 0; at < out.size(); ++at) {
            for (std::size_t k = 0; k < t.size(); ++k)
                out[at][k] = t[k] * high_[at % d] + (1 - t[k]) * low_[at % d];
        }
        return out;
    }

    // Where P moves: outside it lies less than `negligible`. First one look over all of [0, 1],
    // then one into the ninth at either end of what was found.
    Result<Window> find_window() {
        constexpr double negligible = 1e-17;
        constexpr double ninth = 1.0 / 9;
        EngineSweep sweep(engine_, means_.limits);
        const auto ends = sweep.probability(chances({0, 1, 1, 1, 1, 1, 1, 1}));
        if (!ends)
            return fail(ends.error());
        // Where P has not moved yet, and from where it moves no more.
        const auto look = [&](const Window& within) -> Result<Window> {
            EightLevels t{};
            for (std::size_t k = 0; k < t.size(); ++k) {
                t[k] = within.from + (within.to - within.from) * static_cast<double>(k + 1) * ninth;
            }
            const auto p = sweep.probability(chances(t));
            if (!p)
                return fail(p.error());
            Window out = within;
            for (std::size_t k = 0; k < t.size() && (*p)[k] - (*ends)[0] <= negligible; ++k)
                out.from = t[k];
            for (std::size_t k = t.size(); k-- > 0 && (*ends)[1] - (*p)[k] <= negligible;)
                out.to = t[k];
            return out;
        };
        auto all = look({0, 1});
        if (!all)
            return all;
        auto left = look({all->from, std::min(all->from + ninth, all->to)});
        if (!left)
            return left;
        auto right = look({std::max(all->to - ninth, all->from), all->to});
        if (!right)
            return right;
        return Window{left->from, right->to};
    }

    Result<Average> take(const Window& window, int points) {
        auto integral = integrate(window, points);
        if (!integral)
            return fail(integral.error());
        CompensatedSum sum;
        for (const double value : integral->by_variable)
            sum.add(value);
        return Average{std::move(integral->by_variable),
                       std::abs(sum.value() - (integral->end - integral->start)), points};
    }

    Result<Integral> integrate(const Window& window, int points) {
        Quadrature rule = gauss_legendre(points);
        const double width = window.to - window.from;
        std::vector<double> levels;
        for (const double point : rule.points)
            levels.push_back(window.from + width * point);
        // The two ends weigh nothing.
        levels.insert(levels.end(), {0.0, 1.0});
        rule.weights.insert(rule.weights.end(), {0.0, 0.0});

        const std::vector<Result<Pivots<8>>> batches = sweep_all(levels);
        const std::size_t d = low_.size();
        std::vector<CompensatedSum> sums(engine_.variables());
        Integral out;
        for (std::size_t batch = 0; batch < batches.size(); ++batch) {
            if (!batches[batch])
                return fail(batches[batch].error());
            const Pivots<8>& here = *batches[batch];
            for (std::size_t k = 0; k < 8 && batch * 8 + k < levels.size(); ++k) {
                const std::size_t at = batch * 8 + k;
                if (at + 2 == levels.size())
                    out.start = here.probability[k];
                if (at + 1 == levels.size())
                    out.end = here.probability[k];
                for (std::size_t i = 0; i < sums.size(); ++i) {
                    double slope = 0;
                    for (std::size_t c = 0; c < d; ++c)
                        slope += (high_[c] - low_[c]) * here.given[i * d + c][k];
                    sums[i].add(width * rule.weights[at] * slope);
                }
            }
        }
        for (const CompensatedSum& sum : sums)
            out.by_variable.push_back(sum.value());
        return out;
    }

    // The sweeps at these levels, eight at a time.
    [[nodiscard]] std::vector<Result<Pivots<8>>>
    sweep_all(const std::vector<double>& levels) const {
        const std::size_t batches = (levels.size() + 7) / 8;
        std::vector<Result<Pivots<8>>> out(batches);
        // What each worker has to work with; a lattice has no memory between sweeps.
        const Workers workers = means_.workers.within(means_.limits.most_bytes, engine_.bytes());
        std::vector<std::optional<EngineSweep>> sweeps(workers.count);
        const auto sweep = [&](std::size_t batch, std::size_t worker) {
            EightLevels t{};
            for (std::size_t k = 0; k < t.size(); ++k)
                t[k] = levels[std::min(batch * 8 + k, levels.size() - 1)];
            if (!sweeps[worker] || engine_.diagram() == nullptr) {
                LatticeLimits limits = means_.limits;
                limits.most_bytes /= workers.count;
                if (limits.go_on) {
                    limits.go_on = [this, batch, batches](double share) {
                        return means_.limits.go_on((static_cast<double>(batch) + share) /
                                                   static_cast<double>(batches));
                    };
                }
                sweeps[worker].emplace(engine_, std::move(limits));
            }
            out[batch] = sweeps[worker]->pivots(chances(t));
        };
        workers.run_all(batches, sweep);
        return out;
    }

    const Engine& engine_;
    const std::vector<double>& low_;
    const std::vector<double>& high_;
    const AverageMeans& means_;
};

} // namespace

Result<Average> average_pivots(const Engine& engine, const std::vector<double>& low,
                               const std::vector<double>& high, const AverageMeans& means) {
    assert(low.size() == engine.choices() && high.size() == engine.choices());
    return Averaging(engine, low, high, means).run();
}

} // namespace plenary::diagram
