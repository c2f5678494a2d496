#include "plenary/idealpoint/nominal.hpp"

#include "plenary/idealpoint/item_steps.hpp"
#include "plenary/idealpoint/log_sum.hpp"

namespace plenary::idealpoint {
namespace {

struct Nominal {
    [[gnu::always_inline]] static void run(ItemWork* given) {
        ItemWork& work = *given;
        const std::size_t d = work.dimensions;
        const std::size_t n = work.answers;
        const std::size_t stride = work.stride;
        const std::size_t others = work.categories - 1;
        const std::size_t p = work.parameters;
        const double* slopes = work.theta;
        const double* intercepts = work.theta + others * d;
        gather_positions(work);

        // Chances of the categories but the first, of every answer; then gradients with respect to
        // the linear predictors.
        double* chance = work.scratch;
        double* gradient = work.scratch + others * stride;
        double* mean_slope = work.scratch + 2 * others * stride;
        LogSum log_likelihood;
        std::size_t category = 0;
        for (std::size_t i = 0; i < n; i += lanes) {
            Lanes most = all_lanes(0.0);
            for (std::size_t k = 0; k < others; ++k) {
                Lanes u = all_lanes(intercepts[k]);
                for (std::size_t e = 0; e < d; ++e)
                    u += slopes[k * d + e] * load(work.gathered + e * stride + i);
                save(chance + k * stride + i, u);
                most = choose(u > most, u, most);
            }
            // What each answer was, lane by lane: answers stand category by category.
            Lanes own = all_lanes(0.0);
            LaneBits answered[most_categories];
            for (std::size_t k = 0; k < work.categories; ++k)
                answered[k] = LaneBits{};
            for (std::size_t lane = 0; lane < lanes && i + lane < n; ++lane) {
                while (i + lane >= work.starts[category + 1])
                    ++category;
                answered[category][lane] = -1;
            }
            Lanes sum = exp_of(-most);
            for (std::size_t k = 0; k < others; ++k) {
                const Lanes u = load(chance + k * stride + i);
                own = choose(answered[k + 1], u, own);
                const Lanes raised = exp_of(u - most);
                save(chance + k * stride + i, raised);
                sum += raised;
            }
            const LaneBits here = first_lanes(n - i);
            log_likelihood.add(choose(here, 1.0 / sum, all_lanes(1.0)), keep(here, own - most));
            for (std::size_t k = 0; k < others; ++k) {
                const Lanes share = load(chance + k * stride + i) / sum;
                save(chance + k * stride + i, keep(here, share));
                const Lanes one = choose(answered[k + 1], all_lanes(1.0), all_lanes(0.0));
                save(gradient + k * stride + i, keep(here, work.weight * (one - share)));
            }
        }
        work.log_likelihood = work.weight * log_likelihood.value();
        if (work.curvature == Curvature::value)
            return;

        for (std::size_t i = 0; i < p * p; ++i)
            work.root[i] = 0;
        for (std::size_t i = 0; i < p; ++i) {
            work.pull[i] = -work.weight * work.precision[i] * work.theta[i];
            work.root[i * p + i] = work.weight * work.precision[i];
        }
        for (std::size_t k = 0; k < others; ++k) {
            const double* pull = gradient + k * stride;
            for (std::size_t m = 0; m < d; ++m)
                work.pull[k * d + m] += dot_rows(work.gathered + m * stride, pull, n);
            work.pull[others * d + k] += sum_row(pull, n);
        }
        if (work.curvature == Curvature::gradient) {
            for (std::size_t e = 0; e < d; ++e) {
                for (std::size_t i = 0; i < n; i += lanes) {
                    Lanes pull = all_lanes(0.0);
                    for (std::size_t k = 0; k < others; ++k)
                        pull += slopes[k * d + e] * load(gradient + k * stride + i);
                    save(work.slope_pull + e * stride + i, pull);
                }
            }
            return;
        }
        for (std::size_t k = 0; k < others; ++k) {
            for (std::size_t l = 0; l <= k; ++l)
                add_pair(work, chance, k, l);
        }
        work.pull_square = 0;
        for (std::size_t i = 0; i < p; ++i)
            work.pull_square += work.pull[i] * work.pull[i];

        if (work.curvature != Curvature::items)
            add_positions(work, chance, gradient, mean_slope);
        eliminate_item(work);
    }

private:
    // What categories k >= l, but the first, have in common: sums of V_kl = p_k (1[k = l] - p_l)
    // with the coordinates of the slopes and the 1 of the intercepts.
    [[gnu::always_inline]] static void add_pair(ItemWork& work, const double* chance, std::size_t k,
                                                std::size_t l) {
        const std::size_t d = work.dimensions;
        const std::size_t p = work.parameters;
        const std::size_t others = work.categories - 1;
        const std::size_t stride = work.stride;
        const double* pk = chance + k * stride;
        const double* pl = chance + l * stride;
        const double same = k == l ? 1.0 : 0.0;
        // Rows m and n below d are coordinates, d stands for the intercept.
        for (std::size_t m = 0; m <= d; ++m) {
            for (std::size_t q = 0; q <= d; ++q) {
                const std::size_t row = m < d ? k * d + m : others * d + k;
                const std::size_t column = q < d ? l * d + q : others * d + l;
                if (column > row)
                    continue;
                Lanes sum = all_lanes(0.0);
                for (std::size_t i = 0; i < work.answers; i += lanes) {
                    Lanes term = load(pk + i) * (same - load(pl + i));
                    if (m < d)
                        term *= load(work.gathered + m * stride + i);
                    if (q < d)
                        term *= load(work.gathered + q * stride + i);
                    sum += term;
                }
                work.root[row * p + column] += work.weight * sum_of(sum);
            }
        }
        if (k == l)
            return;
        // Slopes of l against the intercept of k were done above; slopes of k against the
        // intercept of l stand right of the diagonal there, and are set from the other side.
        for (std::size_t m = 0; m < d; ++m) {
            const std::size_t row = others * d + l;
            const std::size_t column = k * d + m;
            Lanes sum = all_lanes(0.0);
            for (std::size_t i = 0; i < work.answers; i += lanes)
                sum -= load(pk + i) * load(pl + i) * load(work.gathered + m * stride + i);
            work.root[row * p + column] += work.weight * sum_of(sum);
        }
    }

    [[gnu::always_inline]] static void add_positions(ItemWork& work, const double* chance,
                                                     const double* gradient, double* mean_slope) {
        const std::size_t d = work.dimensions;
        const std::size_t n = work.answers;
        const std::size_t others = work.categories - 1;
        const std::size_t stride = work.stride;
        const double* slopes = work.theta;
        const bool whole = work.curvature == Curvature::whole;
        std::size_t pair = 0;
        for (std::size_t e = 0; e < d; ++e) {
            double* to = work.slope_pull + e * stride;
            for (std::size_t i = 0; i < n; i += lanes) {
                Lanes pull = all_lanes(0.0);
                Lanes mean = all_lanes(0.0);
                for (std::size_t k = 0; k < others; ++k) {
                    pull += slopes[k * d + e] * load(gradient + k * stride + i);
                    mean += slopes[k * d + e] * load(chance + k * stride + i);
                }
                save(to + i, pull);
                save(mean_slope + i, mean);
            }
            for (std::size_t f = 0; f <= e; ++f, ++pair) {
                double* own = work.own + pair * stride;
                for (std::size_t i = 0; i < n; i += lanes) {
                    // Covariance of slopes e and f over the categories.
                    Lanes sum = all_lanes(0.0);
                    Lanes mean = all_lanes(0.0);
                    for (std::size_t k = 0; k < others; ++k) {
                        const Lanes share = load(chance + k * stride + i);
                        sum += slopes[k * d + e] * slopes[k * d + f] * share;
                        mean += slopes[k * d + f] * share;
                    }
                    save(own + i, work.weight * (sum - load(mean_slope + i) * mean));
                }
            }
            for (std::size_t k = 0; k < others; ++k) {
                for (std::size_t m = 0; m <= d; ++m) {
                    const std::size_t parameter = m < d ? k * d + m : others * d + k;
                    double* row = work.cross + (parameter * d + e) * stride;
                    const double extra = whole && m == e ? 1.0 : 0.0;
                    for (std::size_t i = 0; i < n; i += lanes) {
                        Lanes term = work.weight * load(chance + k * stride + i) *
                                     (slopes[k * d + e] - load(mean_slope + i));
                        if (m < d)
                            term *= load(work.gathered + m * stride + i);
                        save(row + i, term - extra * load(gradient + k * stride + i));
                    }
                }
            }
        }
    }
};

} // namespace

void respond_nominal(ItemWork& work, Width width) { run_on<Nominal>(width, &work); }

} // namespace plenary::idealpoint
