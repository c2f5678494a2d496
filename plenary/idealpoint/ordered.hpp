// The vector loop of ordered answers, for any distribution of the latent response.
//
// A Link gives, for an answer between two cutpoints, the log likelihood and its derivatives with
// respect to the cutpoints in units where b'x is subtracted: see link.hpp.
#pragma once

#include "plenary/idealpoint/item_steps.hpp"
#include "plenary/idealpoint/link.hpp"
#include "plenary/idealpoint/log_sum.hpp"

namespace plenary::idealpoint {

template <class Link>
struct Ordered {
    [[gnu::always_inline]] static void run(ItemWork* given, const double* series) {
        ItemWork& work = *given;
        const std::size_t d = work.dimensions;
        const std::size_t n = work.answers;
        const std::size_t stride = work.stride;
        const std::size_t cuts = work.categories - 1;
        const double* slopes = work.theta;
        const double* cut = work.theta + d;
        gather_positions(work);

        double* eta = work.scratch;
        double* gradient = work.scratch + stride; // with respect to eta
        double* weight = work.scratch + 2 * stride;
        double* low = work.scratch + 3 * stride;  // -d2 log / d eta d lower cutpoint
        double* high = work.scratch + 4 * stride; // the same for the upper one
        for (std::size_t i = 0; i < n; i += lanes) {
            Lanes sum = all_lanes(0.0);
            for (std::size_t e = 0; e < d; ++e)
                sum += slopes[e] * load(work.gathered + e * stride + i);
            save(eta + i, sum);
        }
        save(eta + n, all_lanes(0.0));

        const std::size_t p = work.parameters;
        const bool wants_curvature = work.curvature != Curvature::value;
        if (wants_curvature) {
            for (std::size_t i = 0; i < p * p; ++i)
                work.root[i] = 0;
            for (std::size_t i = 0; i < p; ++i) {
                work.pull[i] = -work.weight * work.precision[i] * work.theta[i];
                work.root[i * p + i] = work.weight * work.precision[i];
            }
        }
        LogSum log_likelihood;
        for (std::size_t k = 0; k <= cuts; ++k) {
            const std::size_t end = work.starts[k + 1];
            Lanes low_pull = all_lanes(0.0);
            Lanes high_pull = all_lanes(0.0);
            Lanes low_low = all_lanes(0.0);
            Lanes high_high = all_lanes(0.0);
            Lanes low_high = all_lanes(0.0);
            for (std::size_t i = work.starts[k]; i < end; i += lanes) {
                const LaneBits here = first_lanes(end - i);
                const Lanes at = keep(here, load(eta + i));
                const Pieces found = k == 0 ? Link::lowest(cut[0] - at, series)
                                     : k == cuts
                                         ? Link::highest(cut[cuts - 1] - at, series)
                                         : Link::between(cut[k - 1] - at, cut[k] - at, series);
                log_likelihood.add(choose(here, found.factor, all_lanes(1.0)),
                                   keep(here, found.log_part));
                if (!wants_curvature)
                    continue;
                const Lanes a = keep(here, found.low_gradient * work.weight);
                const Lanes b = keep(here, found.high_gradient * work.weight);
                const Lanes aa = keep(here, found.low_curvature * work.weight);
                const Lanes bb = keep(here, found.high_curvature * work.weight);
                const Lanes ab = keep(here, found.both_curvature * work.weight);
                low_pull += a;
                high_pull += b;
                low_low += aa;
                high_high += bb;
                low_high += ab;
                save(gradient + i, -(a + b));
                save(low + i, -(aa + ab));
                save(high + i, -(bb + ab));
                save(weight + i, aa + ab + ab + bb);
            }
            if (!wants_curvature)
                continue;
            if (k > 0) {
                const std::size_t at = d + k - 1;
                work.pull[at] += sum_of(low_pull);
                work.root[at * p + at] += sum_of(low_low);
            }
            if (k < cuts) {
                const std::size_t at = d + k;
                work.pull[at] += sum_of(high_pull);
                work.root[at * p + at] += sum_of(high_high);
            }
            if (k > 0 && k < cuts)
                work.root[(d + k) * p + d + k - 1] += sum_of(low_high);
        }
        work.log_likelihood = work.weight * log_likelihood.value();
        if (!wants_curvature)
            return;
        // Categories overwrite each other's last vectors but for the last one.
        if (n % lanes != 0) {
            const LaneBits here = first_lanes(n % lanes);
            const std::size_t i = n / lanes * lanes;
            for (double* row : {gradient, weight, low, high})
                save(row + i, keep(here, load(row + i)));
        }

        if (work.curvature == Curvature::gradient) {
            for (std::size_t e = 0; e < d; ++e) {
                work.pull[e] += dot_rows(work.gathered + e * stride, gradient, n);
                for (std::size_t i = 0; i < n; i += lanes)
                    save(work.slope_pull + e * stride + i, slopes[e] * load(gradient + i));
            }
            return;
        }
        for (std::size_t m = 0; m < d; ++m) {
            const double* x = work.gathered + m * stride;
            work.pull[m] += dot_rows(x, gradient, n);
            for (std::size_t l = 0; l <= m; ++l) {
                const double* y = work.gathered + l * stride;
                Lanes sum = all_lanes(0.0);
                for (std::size_t i = 0; i < n; i += lanes)
                    sum += load(x + i) * load(y + i) * load(weight + i);
                work.root[m * p + l] += sum_of(sum);
            }
            for (std::size_t k = 0; k < cuts; ++k) {
                // Answers of category k have it as upper, those of k + 1 as lower cutpoint.
                work.root[(d + k) * p + m] +=
                    dot_part(x, high, work.starts[k], work.starts[k + 1]) +
                    dot_part(x, low, work.starts[k + 1], work.starts[k + 2]);
            }
        }

        if (work.curvature != Curvature::items) {
            const bool whole = work.curvature == Curvature::whole;
            std::size_t pair = 0;
            for (std::size_t e = 0; e < d; ++e) {
                double* to = work.slope_pull + e * stride;
                for (std::size_t i = 0; i < n; i += lanes)
                    save(to + i, slopes[e] * load(gradient + i));
                for (std::size_t f = 0; f <= e; ++f, ++pair) {
                    double* curve = work.own + pair * stride;
                    for (std::size_t i = 0; i < n; i += lanes)
                        save(curve + i, slopes[e] * slopes[f] * load(weight + i));
                }
                for (std::size_t m = 0; m < d; ++m) {
                    double* row = work.cross + (m * d + e) * stride;
                    const double* x = work.gathered + m * stride;
                    const double extra = whole && m == e ? 1.0 : 0.0;
                    for (std::size_t i = 0; i < n; i += lanes) {
                        save(row + i, slopes[e] * load(x + i) * load(weight + i) -
                                          extra * load(gradient + i));
                    }
                }
                for (std::size_t k = 0; k < cuts; ++k) {
                    double* row = work.cross + ((d + k) * d + e) * stride;
                    for (std::size_t i = 0; i < n; i += lanes)
                        save(row + i, all_lanes(0.0));
                    for (std::size_t i = work.starts[k]; i < work.starts[k + 1]; ++i)
                        row[i] = slopes[e] * high[i];
                    for (std::size_t i = work.starts[k + 1]; i < work.starts[k + 2]; ++i)
                        row[i] = slopes[e] * low[i];
                }
            }
        }
        work.pull_square = 0;
        for (std::size_t i = 0; i < p; ++i)
            work.pull_square += work.pull[i] * work.pull[i];
        eliminate_item(work);
    }
};

} // namespace plenary::idealpoint
