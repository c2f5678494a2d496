#include "plenary/forecast/mixture.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "plenary/numeric/lanes.hpp"
#include "plenary/numeric/normals.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::forecast {
namespace {

constexpr std::size_t draws_each = 5;
constexpr int rounds = 40;
// A part's covariance is as if so many draws with this share of the whole spread were in it.
constexpr double shrinking_draws = 5 * draws_each;
constexpr double shrinking_share = 0.3;

// Draws stand in groups of eight: group x numbers x lanes.
struct Density {
    [[gnu::always_inline]] static void run(const double* draws, std::size_t groups, std::size_t n,
                                           const double* mean, const double* root, double constant,
                                           double* work, double* out) {
        for (std::size_t g = 0; g < groups; ++g) {
            Lanes square = all_lanes(0.0);
            for (std::size_t i = 0; i < n; ++i) {
                Lanes x = load(draws + (g * n + i) * lanes) - mean[i];
                for (std::size_t k = 0; k < i; ++k)
                    x -= root[i * n + k] * load(work + k * lanes);
                x *= 1.0 / root[i * n + i];
                save(work + i * lanes, x);
                square += x * x;
            }
            save(out + g * lanes, constant - 0.5 * square);
        }
    }
};

// Log densities of all parts become their shares, draw by draw.
struct Shares {
    [[gnu::always_inline]] static void run(double* logs, std::size_t parts, std::size_t stride) {
        for (std::size_t at = 0; at < stride; at += lanes) {
            Lanes most = load(logs + at);
            for (std::size_t g = 1; g < parts; ++g) {
                const Lanes each = load(logs + g * stride + at);
                most = choose(each > most, each, most);
            }
            Lanes sum = all_lanes(0.0);
            for (std::size_t g = 0; g < parts; ++g) {
                const Lanes raised = exp_of(load(logs + g * stride + at) - most);
                save(logs + g * stride + at, raised);
                sum += raised;
            }
            const Lanes each = 1.0 / sum;
            for (std::size_t g = 0; g < parts; ++g)
                save(logs + g * stride + at, load(logs + g * stride + at) * each);
        }
    }
};

// Weighted sums of draws, and of products of their distances from `mean`. count[0] gets the weight.
struct Sums {
    [[gnu::always_inline]] static void run(const double* draws, const double* weights,
                                           std::size_t groups, std::size_t n, double* count,
                                           double* sum) {
        Lanes all = all_lanes(0.0);
        for (std::size_t g = 0; g < groups; ++g)
            all += load(weights + g * lanes);
        *count = sum_of(all);
        for (std::size_t i = 0; i < n; ++i) {
            Lanes along = all_lanes(0.0);
            for (std::size_t g = 0; g < groups; ++g)
                along += load(weights + g * lanes) * load(draws + (g * n + i) * lanes);
            sum[i] = sum_of(along);
        }
    }
};

struct Products {
    [[gnu::always_inline]] static void run(const double* draws, const double* weights,
                                           std::size_t groups, std::size_t n, const double* mean,
                                           double* out) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t k = 0; k <= i; ++k) {
                Lanes both = all_lanes(0.0);
                for (std::size_t g = 0; g < groups; ++g) {
                    const double* at = draws + g * n * lanes;
                    both += load(weights + g * lanes) * (load(at + i * lanes) - mean[i]) *
                            (load(at + k * lanes) - mean[k]);
                }
                out[i * n + k] = sum_of(both);
                out[k * n + i] = out[i * n + k];
            }
        }
    }
};

struct Draws {
    std::size_t count = 0;
    std::size_t groups = 0;
    std::vector<double> cells;
    std::vector<double> present; // 1 for a draw, 0 for what fills up the last group
};

Draws draw_motions(const Fit& fit, std::uint64_t seed) {
    const std::size_t n = fit.numbers();
    Draws out;
    out.count = fit.items * draws_each;
    out.groups = whole_lanes(out.count) / lanes;
    out.cells.assign(out.groups * n * lanes, 0.0);
    out.present.assign(out.groups * lanes, 0.0);
    NormalStream random(seed, 0);
    std::vector<double> root;
    std::vector<double> e(n);
    for (std::size_t j = 0; j < fit.items; ++j) {
        const Gaussian item =
            gaussian({fit.motions.begin() + static_cast<std::ptrdiff_t>(j * n),
                      fit.motions.begin() + static_cast<std::ptrdiff_t>((j + 1) * n)},
                     std::span(fit.covariance).subspan(j * n * n, n * n));
        for (std::size_t r = 0; r < draws_each; ++r) {
            const std::size_t d = j * draws_each + r;
            for (double& each : e)
                each = random.next();
            for (std::size_t i = 0; i < n; ++i) {
                double value = item.mean[i];
                for (std::size_t k = 0; k <= i; ++k)
                    value += item.root[i * n + k] * e[k];
                out.cells[(d / lanes * n + i) * lanes + d % lanes] = value;
            }
            out.present[d] = 1;
        }
    }
    return out;
}

} // namespace

Mixture learn_mixture(const Fit& fit, std::size_t parts, std::uint64_t seed, Width width) {
    const std::size_t n = fit.numbers();
    parts = std::clamp<std::size_t>(fit.items / 2, 1, parts);
    const Draws draws = draw_motions(fit, seed);
    const auto count = static_cast<double>(draws.count);

    const std::vector<double>& whole = fit.spread;

    Mixture out;
    if (parts == 1) {
        out.shares = {1.0};
        out.parts = {gaussian(fit.mean, whole)};
        return out;
    }
    RandomStream random(seed, 1);
    std::vector<std::size_t> chosen;
    while (chosen.size() < parts) {
        const auto d = static_cast<std::size_t>(random.uniform() * count);
        if (std::find(chosen.begin(), chosen.end(), d) != chosen.end())
            continue;
        chosen.push_back(d);
        std::vector<double> centre(n);
        for (std::size_t i = 0; i < n; ++i)
            centre[i] = draws.cells[(d / lanes * n + i) * lanes + d % lanes];
        out.parts.push_back(gaussian(std::move(centre), whole));
        out.shares.push_back(1 / static_cast<double>(parts));
    }

    const std::size_t stride = draws.groups * lanes;
    std::vector<double> shares(parts * stride);
    std::vector<double> work(n * lanes);
    std::vector<double> covariance(n * n);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t g = 0; g < parts; ++g) {
            run_on<Density>(width, draws.cells.data(), draws.groups, n,
                            static_cast<const double*>(out.parts[g].mean.data()),
                            static_cast<const double*>(out.parts[g].root.data()),
                            std::log(out.shares[g]) - out.parts[g].log_root, work.data(),
                            shares.data() + g * stride);
        }
        run_on<Shares>(width, shares.data(), parts, stride);
        double sum = 0;
        for (std::size_t g = 0; g < parts; ++g) {
            double* own = shares.data() + g * stride;
            for (std::size_t d = draws.count; d < stride; ++d)
                own[d] = 0;
            double weight = 0;
            std::vector<double> centre(n);
            run_on<Sums>(width, draws.cells.data(), static_cast<const double*>(own), draws.groups,
                         n, &weight, centre.data());
            constexpr double least_weight = 1e-9;
            weight += least_weight;
            for (double& each : centre)
                each /= weight;
            run_on<Products>(width, draws.cells.data(), static_cast<const double*>(own),
                             draws.groups, n, static_cast<const double*>(centre.data()),
                             covariance.data());
            for (std::size_t i = 0; i < n * n; ++i) {
                covariance[i] = (covariance[i] + shrinking_draws * shrinking_share * whole[i]) /
                                (weight + shrinking_draws);
            }
            out.parts[g] = gaussian(std::move(centre), covariance);
            out.shares[g] = weight / count;
            sum += out.shares[g];
        }
        for (double& each : out.shares)
            each /= sum;
    }
    return out;
}

} // namespace plenary::forecast
