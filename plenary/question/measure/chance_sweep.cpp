#include "plenary/question/measure/chance_sweep.hpp"

#include <cassert>
#include <cmath>

#include "plenary/numeric/normal.hpp"
#include "plenary/numeric/quadrature.hpp"

namespace plenary::question {
namespace {

constexpr std::size_t lanes = 8;
constexpr double edge = 9; // of F: 2e-19 lies beyond

// The smooth integrand needs few points; the same ones serve every call.
const Quadrature& grid(int points) {
    static const std::array<Quadrature, 6> grids{gauss_legendre(32),  gauss_legendre(64),
                                                 gauss_legendre(128), gauss_legendre(256),
                                                 gauss_legendre(512), gauss_legendre(1024)};
    std::size_t k = 0;
    for (int size = 32; size < points; size *= 2)
        ++k;
    return grids[k];
}

} // namespace

void ChanceSweep::put(std::size_t lane, std::size_t variable, double yes) {
    chance_[variable * 2][lane] = 1 - yes;
    chance_[variable * 2 + 1][lane] = yes;
}

Result<std::array<double, 8>>
ChanceSweep::chances(const std::array<const std::vector<double>*, 8>& yes) {
    assert(game_.choices == 2);
    chance_.resize(game_.variables.size() * 2);
    for (std::size_t v = 0; v < game_.variables.size(); ++v) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            put(lane, v, (*yes[lane])[game_.variables[v]]);
    }
    return sweep_.probability(chance_);
}

Result<double> ChanceSweep::shocked(const std::vector<double>& quantiles, double rho, int points) {
    const Quadrature& quadrature = grid(points);
    const double pull = std::sqrt(rho);
    const double rest = std::sqrt(1 - rho);
    CompensatedSum sum;
    for (std::size_t first = 0; first < quadrature.points.size(); first += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double f = edge * (2 * quadrature.points[first + lane] - 1);
            for (std::size_t v = 0; v < quantiles.size(); ++v) {
                // Members of one chance stand together often enough, and the distribution costs
                // more than the sweep.
                put(lane, v,
                    v > 0 && quantiles[v] == quantiles[v - 1]
                        ? chance_[v * 2 - 1][lane]
                        : normal_cdf((quantiles[v] + pull * f) / rest));
            }
        }
        const auto got = sweep_.probability(chance_);
        if (!got)
            return fail(got.error());
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double f = edge * (2 * quadrature.points[first + lane] - 1);
            sum.add(2 * edge * quadrature.weights[first + lane] * normal_density(f) * (*got)[lane]);
        }
    }
    return sum.value();
}

Result<Reckoned> ChanceSweep::chance(const std::vector<double>& yes, double rho) {
    assert(rho >= 0 && rho < 1);
    const std::size_t n = game_.variables.size();
    if (rho == 0) {
        const auto got = chances({&yes, &yes, &yes, &yes, &yes, &yes, &yes, &yes});
        if (!got)
            return fail(got.error());
        return Reckoned{(*got)[0], 1e-15 * static_cast<double>(n)};
    }
    chance_.resize(n * 2);
    std::vector<double> quantiles;
    for (const std::size_t member : game_.variables)
        quantiles.push_back(normal_quantile(yes[member]));
    auto before = shocked(quantiles, rho, 32);
    for (int points = 64; before; points *= 2) {
        const auto now = shocked(quantiles, rho, points);
        if (!now)
            return fail(now.error());
        const double error = std::abs(*now - *before);
        if (error < most_error_ || points == 1024)
            return Reckoned{*now, error};
        before = *now;
    }
    return fail(before.error());
}

Result<ChanceSweep::Given> ChanceSweep::given(const std::vector<double>& yes) {
    chance_.resize(game_.variables.size() * 2);
    for (std::size_t v = 0; v < game_.variables.size(); ++v) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            put(lane, v, yes[game_.variables[v]]);
    }
    const auto got = sweep_.pivots(chance_);
    if (!got)
        return fail(got.error());
    Given out;
    out.p = got->probability[0];
    out.yes.assign(yes.size(), 0);
    out.no.assign(yes.size(), 0);
    for (std::size_t v = 0; v < game_.variables.size(); ++v) {
        out.no[game_.variables[v]] = got->given[v * 2][0];
        out.yes[game_.variables[v]] = got->given[v * 2 + 1][0];
    }
    return out;
}

} // namespace plenary::question
