#include "plenary/forecast/proposals.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>
#include <utility>

#include "plenary/forecast/parts.hpp"
#include "plenary/numeric/normals.hpp"

namespace plenary::forecast {
namespace {

constexpr int freedom = 5;

// Parts from which proposals are drawn, and the share of each in them.
struct Sources {
    std::vector<Part> parts;
    std::vector<double> shares;
};

// Parts placed in one way get `mass` in all, among themselves by their evidence.
void add_parts(Sources& sources, std::vector<Part> parts, double mass) {
    double most = -std::numeric_limits<double>::infinity();
    for (const Part& part : parts)
        most = std::max(most, part.log_evidence);
    double sum = 0;
    for (const Part& part : parts)
        sum += std::exp(part.log_evidence - most);
    for (Part& part : parts) {
        const double share = mass * std::exp(part.log_evidence - most) / sum;
        constexpr double least_share = 1e-9;
        if (share < least_share)
            continue;
        sources.shares.push_back(share);
        sources.parts.push_back(std::move(part));
    }
    double all = 0;
    for (const double share : sources.shares)
        all += share;
    for (double& share : sources.shares)
        share /= all;
}

Sources sources_of(const World& world, const Asked& asked, const Settings& settings,
                   bool silence_speaks, Width width) {
    Sources out;
    if (!silence_speaks || asked.selection == Selection::unknown)
        add_parts(out, place_parts(world, asked, settings, false, width), 1);
    if (silence_speaks)
        add_parts(out, place_parts(world, asked, settings, true, width), 1);
    return out;
}

// By part: the others of the same prior.
std::vector<std::vector<std::size_t>> siblings_in(const std::vector<Part>& parts) {
    std::map<const Gaussian*, std::vector<std::size_t>> of_prior;
    for (std::size_t p = 0; p < parts.size(); ++p)
        of_prior[parts[p].prior].push_back(p);
    std::vector<std::vector<std::size_t>> out;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        std::vector<std::size_t> others = of_prior[parts[p].prior];
        std::erase(others, p);
        out.push_back(std::move(others));
    }
    return out;
}

// L'^-1 step, in place.
void unwhiten(const Part& part, std::vector<double>& step) {
    const std::size_t n = step.size();
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            step[i] -= part.root[k * n + i] * step[k];
        step[i] /= part.root[i * n + i];
    }
}

// The squared length of L'(motion - place).
double distance_of(const Part& part, std::span<const double> motion) {
    const std::size_t n = motion.size();
    double square = 0;
    for (std::size_t k = 0; k < n; ++k) {
        double sum = 0;
        for (std::size_t i = k; i < n; ++i)
            sum += part.root[i * n + k] * (motion[i] - part.place[i]);
        square += sum * sum;
    }
    return square;
}

// Of a part's t distribution at such a squared distance, less constants.
double log_t(const Part& part, double distance) {
    const double half = static_cast<double>(freedom + part.place.size()) / 2;
    return part.log_root - half * std::log1p(distance / freedom);
}

// A draw of the part's t distribution.
void draw(const Part& part, NormalStream& random, std::vector<double>& step,
          std::span<double> motion) {
    double chi = 0;
    for (int i = 0; i < freedom; ++i) {
        const double each = random.next();
        chi += each * each;
    }
    const double scale = std::sqrt(freedom / chi);
    for (double& each : step)
        each = scale * random.next();
    unwhiten(part, step);
    for (std::size_t i = 0; i < motion.size(); ++i)
        motion[i] = part.place[i] + step[i];
}

} // namespace

Proposals propose(const World& world, const Asked& asked, const Settings& settings,
                  bool silence_speaks, std::size_t count, std::uint64_t seed, Width width) {
    const Sources from = sources_of(world, asked, settings, silence_speaks, width);
    const auto siblings = siblings_in(from.parts);
    const std::size_t n = world.fit.numbers();
    NormalStream random(seed, 0);
    Proposals out;
    out.numbers = n;
    out.motions.resize(count * n);
    std::vector<double> step(n);
    std::vector<double> work(n);
    std::size_t p = 0;
    double below = 0; // the shares of the parts before this one
    for (std::size_t q = 0; q < count; ++q) {
        const double at = (static_cast<double>(q) + random.uniform()) / static_cast<double>(count);
        while (p + 1 < from.parts.size() && below + from.shares[p] < at)
            below += from.shares[p++];
        const Part& part = from.parts[p];
        const std::span<double> motion = std::span(out.motions).subspan(q * n, n);
        draw(part, random, step, motion);
        const double own = log_t(part, distance_of(part, motion));
        double density = from.shares[p]; // over that of this part
        for (const std::size_t s : siblings[p]) {
            const Part& other = from.parts[s];
            density += from.shares[s] * std::exp(log_t(other, distance_of(other, motion)) - own);
        }
        out.again.push_back(part.item);
        out.logs.push_back(part.log_share + log_density(*part.prior, motion, work) -
                           std::log(density) - own);
    }
    return out;
}

} // namespace plenary::forecast
