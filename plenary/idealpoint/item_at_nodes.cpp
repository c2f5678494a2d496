#include "plenary/idealpoint/item_at_nodes.hpp"

#include <cassert>
#include <limits>

#include "plenary/idealpoint/link.hpp"

namespace plenary::idealpoint {
namespace {

[[nodiscard, gnu::always_inline]] inline Lanes log_of(Lanes x) {
    Lanes out;
    for (std::size_t i = 0; i < lanes; ++i)
        out[i] = x[i] > 0 ? __builtin_log(x[i]) : -std::numeric_limits<double>::infinity();
    return out;
}

[[gnu::always_inline]] inline void begin_with_prior(NodeWork& work) {
    const std::size_t p = work.parameters;
    work.value = 0;
    for (std::size_t i = 0; i < p; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            work.curvature[i * p + j] = 0;
        work.value -= work.precision[i] * work.theta[i] * work.theta[i] / 2;
        work.pull[i] = -work.precision[i] * work.theta[i];
        work.curvature[i * p + i] = work.precision[i];
    }
}

template <class Link>
struct OrderedAtNodes {
    [[gnu::always_inline]] static void run(NodeWork* given, const double* series) {
        NodeWork& work = *given;
        const std::size_t p = work.parameters;
        const std::size_t cuts = work.categories - 1;
        const double slope = work.theta[0];
        const double* cut = work.theta + 1;
        if (work.counts != nullptr)
            begin_with_prior(work);
        for (std::size_t k = 0; k <= cuts; ++k) {
            double* row = work.log_chances + k * work.nodes;
            Lanes value = all_lanes(0.0);
            Lanes pull = all_lanes(0.0); // on the slope
            Lanes low_pull = all_lanes(0.0);
            Lanes high_pull = all_lanes(0.0);
            Lanes slope_slope = all_lanes(0.0);
            Lanes slope_low = all_lanes(0.0);
            Lanes slope_high = all_lanes(0.0);
            Lanes low_low = all_lanes(0.0);
            Lanes high_high = all_lanes(0.0);
            Lanes low_high = all_lanes(0.0);
            for (std::size_t q = 0; q < work.nodes; q += lanes) {
                const Lanes x = load(work.at + q);
                const Lanes eta = slope * x;
                const Pieces found = k == 0 ? Link::lowest(cut[0] - eta, series)
                                     : k == cuts
                                         ? Link::highest(cut[cuts - 1] - eta, series)
                                         : Link::between(cut[k - 1] - eta, cut[k] - eta, series);
                const Lanes log_chance = log_of(found.factor) + found.log_part;
                save(row + q, log_chance);
                if (work.counts == nullptr)
                    continue;
                const Lanes n = load(work.counts + k * work.nodes + q);
                value += n * log_chance;
                pull -= x * n * (found.low_gradient + found.high_gradient);
                low_pull += n * found.low_gradient;
                high_pull += n * found.high_gradient;
                const Lanes low = found.low_curvature + found.both_curvature;
                const Lanes high = found.high_curvature + found.both_curvature;
                slope_slope += x * x * n * (low + high);
                slope_low -= x * n * low;
                slope_high -= x * n * high;
                low_low += n * found.low_curvature;
                high_high += n * found.high_curvature;
                low_high += n * found.both_curvature;
            }
            if (work.counts == nullptr)
                continue;
            work.value += sum_of(value);
            work.pull[0] += sum_of(pull);
            work.curvature[0] += sum_of(slope_slope);
            if (k > 0) { // its lower cutpoint is parameter k
                work.pull[k] += sum_of(low_pull);
                work.curvature[k * p] += sum_of(slope_low);
                work.curvature[k * p + k] += sum_of(low_low);
            }
            if (k < cuts) {
                const std::size_t next = k + 1;
                work.pull[next] += sum_of(high_pull);
                work.curvature[next * p] += sum_of(slope_high);
                work.curvature[next * p + next] += sum_of(high_high);
                if (k > 0)
                    work.curvature[next * p + k] += sum_of(low_high);
            }
        }
    }
};

// Parameters are the slopes of the categories but the first, then their intercepts.
struct NominalAtNodes {
    [[gnu::always_inline]] static void run(NodeWork* given) {
        NodeWork& work = *given;
        const std::size_t p = work.parameters;
        const std::size_t others = work.categories - 1;
        const double* slopes = work.theta;
        const double* intercepts = work.theta + others;
        if (work.counts != nullptr)
            begin_with_prior(work);
        for (std::size_t q = 0; q < work.nodes; q += lanes) {
            const Lanes x = load(work.at + q);
            Lanes utility[most_categories];
            Lanes most = all_lanes(0.0);
            utility[0] = all_lanes(0.0);
            for (std::size_t k = 1; k <= others; ++k) {
                utility[k] = intercepts[k - 1] + slopes[k - 1] * x;
                most = choose(utility[k] > most, utility[k], most);
            }
            Lanes chance[most_categories];
            Lanes sum = all_lanes(0.0);
            for (std::size_t k = 0; k <= others; ++k) {
                chance[k] = exp_of(utility[k] - most);
                sum += chance[k];
            }
            const Lanes log_sum = most + log_of(sum);
            Lanes answers = all_lanes(0.0);
            Lanes value = all_lanes(0.0);
            for (std::size_t k = 0; k <= others; ++k) {
                chance[k] /= sum;
                const Lanes log_chance = utility[k] - log_sum;
                save(work.log_chances + k * work.nodes + q, log_chance);
                if (work.counts == nullptr)
                    continue;
                const Lanes n = load(work.counts + k * work.nodes + q);
                answers += n;
                value += n * log_chance;
            }
            if (work.counts == nullptr)
                continue;
            work.value += sum_of(value);
            for (std::size_t k = 0; k < others; ++k) {
                const Lanes n = load(work.counts + (k + 1) * work.nodes + q);
                const Lanes pull = n - answers * chance[k + 1];
                work.pull[k] += sum_of(x * pull);
                work.pull[others + k] += sum_of(pull);
                for (std::size_t l = 0; l <= k; ++l) {
                    const Lanes both = k == l ? chance[k + 1] - chance[k + 1] * chance[k + 1]
                                              : -(chance[k + 1] * chance[l + 1]);
                    const Lanes curve = answers * both;
                    const double cross = sum_of(x * curve);
                    work.curvature[k * p + l] += sum_of(x * x * curve);
                    work.curvature[(others + k) * p + l] += cross;
                    if (k != l)
                        work.curvature[(others + l) * p + k] += cross;
                    work.curvature[(others + k) * p + others + l] += sum_of(curve);
                }
            }
        }
    }
};

// One category: its chance is 1, and its parameters, if any, are its priors'.
void respond_unanimous(NodeWork& work) {
    for (std::size_t q = 0; q < work.nodes; ++q)
        work.log_chances[q] = 0;
    if (work.counts != nullptr)
        begin_with_prior(work);
}

} // namespace

void respond_at_nodes(Family family, NodeWork& work, Width width) {
    assert(work.nodes % lanes == 0);
    if (work.categories == 1) {
        respond_unanimous(work);
        return;
    }
    switch (family) {
    case Family::probit:
        run_on<OrderedAtNodes<ProbitLink>>(width, &work, mills_series().coefficients.data());
        return;
    case Family::logit:
        run_on<OrderedAtNodes<LogitLink>>(width, &work, static_cast<const double*>(nullptr));
        return;
    case Family::nominal:
        run_on<NominalAtNodes>(width, &work);
        return;
    }
}

} // namespace plenary::idealpoint
