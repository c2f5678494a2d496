#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "plenary/numeric/bivariate_normal.hpp"
#include "plenary/numeric/normal.hpp"
#include "plenary/numeric/random.hpp"
#include "plenary/procedure/patterns.hpp"

namespace plenary::procedure {
namespace {

constexpr double grid_end = 8;
constexpr int grid_points = 513; // a step of 1/32

double grid_at(std::size_t k) {
    return -grid_end + 2 * grid_end * static_cast<double>(k) / (grid_points - 1);
}

// Chances of the points of a grid, added up from the first.
using Rising = std::vector<double>;

std::size_t draw(const Rising& rising, double uniform) {
    const auto found = std::upper_bound(rising.begin(), rising.end(), uniform * rising.back());
    return std::min(static_cast<std::size_t>(found - rising.begin()), rising.size() - 1);
}

// What the observed votes leave of F, and of each voter's G at each F.
struct Posterior {
    Rising shock;
    std::vector<std::vector<Rising>> own; // by point of F, by voter
    std::vector<std::size_t> like;        // the voter whose grid it is
    bool possible = true;
};

// How likely the voter's votes are at this F and G; e is what else is added.
double likelihood(const Chain& chain, const Voter& voter, double shift, double rest) {
    double out = 1;
    for (const std::size_t m : chain.observed_stages()) {
        if (!voter.variable[m])
            continue;
        const Stretch seen = stretch_of_observed(chain, voter, m, shift);
        if (rest > 0) {
            const double deviation = std::sqrt(rest);
            out *= normal_between(seen.from / deviation, seen.to / deviation);
        } else if (seen.from >= 0 || seen.to < 0) {
            return 0;
        }
    }
    return out;
}

Posterior posterior_of(const Chain& chain, Correlation correlation) {
    Posterior out;
    const double rest = std::max(0.0, 1 - correlation.common - correlation.persistence);
    std::map<std::pair<std::pair<double, double>, std::vector<int>>, std::size_t> seen;
    for (std::size_t i = 0; i < chain.voters.size(); ++i) {
        const Voter& voter = chain.voters[i];
        std::vector<int> votes;
        for (const std::size_t m : chain.observed_stages()) {
            const bool known = voter.variable[m].has_value() && voter.observed[m].has_value();
            votes.push_back(known ? static_cast<int>(*voter.observed[m]) : -1);
        }
        out.like.push_back(
            seen.emplace(std::pair{std::pair{voter.support, voter.abstain_margin}, votes}, i)
                .first->second);
    }
    std::vector<double> logs;
    for (std::size_t k = 0; k < grid_points; ++k) {
        const double common = std::sqrt(correlation.common) * grid_at(k);
        std::vector<Rising> own(chain.voters.size());
        double log = std::log(normal_density(grid_at(k)));
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (out.like[i] == i) {
                double sum = 0;
                for (std::size_t g = 0; g < grid_points; ++g) {
                    const double shift = common + std::sqrt(correlation.persistence) * grid_at(g);
                    sum += normal_density(grid_at(g)) *
                           likelihood(chain, chain.voters[i], shift, rest);
                    own[i].push_back(sum);
                }
            }
            log += std::log(own[out.like[i]].back());
        }
        logs.push_back(log);
        out.own.push_back(std::move(own));
    }
    const double most = *std::max_element(logs.begin(), logs.end());
    out.possible = !std::isinf(most);
    double sum = 0;
    for (const double log : logs)
        out.shock.push_back(sum += out.possible ? std::exp(log - most) : 1);
    return out;
}

class Sampler {
public:
    Sampler(const Chain& chain, Correlation correlation) : chain_(chain) {
        common_ = std::sqrt(correlation.common);
        own_ = std::sqrt(correlation.persistence);
        rest_ = std::sqrt(std::max(0.0, 1 - correlation.common - correlation.persistence));
        for (const std::size_t m : chain.observed_stages())
            known_ |= chain.outcome[m].value_or(false) ? std::size_t{1} << m : 0;
        if (known_votes())
            posterior_ = posterior_of(chain, correlation);
    }

    [[nodiscard]] bool possible() const { return posterior_.possible; }

    // One pattern, from one stream.
    [[nodiscard]] std::size_t one(RandomStream& random) const {
        double common = 0;
        std::size_t point = 0;
        if (known_votes()) {
            point = draw(posterior_.shock, random.uniform());
            common = common_ * grid_at(point);
        } else {
            common = common_ * normal_from(random);
        }
        std::vector<std::vector<std::uint32_t>> chosen;
        for (const Game& game : chain_.games)
            chosen.emplace_back(game.variables.size(), 0);
        for (std::size_t i = 0; i < chain_.voters.size(); ++i) {
            const Voter& voter = chain_.voters[i];
            const double own =
                own_ *
                (known_votes()
                     ? grid_at(draw(posterior_.own[point][posterior_.like[i]], random.uniform()))
                     : normal_from(random));
            for (const std::size_t m : free_) {
                const double given = voter.support - chain_.difficulty[m] + common + own;
                // Drawn also where it has no vote, so that barring changes nobody else's draws.
                const double uniform = random.uniform();
                if (voter.variable[m])
                    chosen[m][*voter.variable[m]] = choice_of(voter, m, given, uniform);
            }
        }
        std::size_t pattern = known_;
        for (const std::size_t m : free_) {
            if (chain_.games[m].spec.holds(chosen[m]))
                pattern |= std::size_t{1} << m;
        }
        return pattern;
    }

private:
    static double normal_from(RandomStream& random) {
        // The middle of one of 2^53 equal stretches: never 0 and never 1.
        return normal_quantile(std::min(random.uniform() + 0x1p-54, 1 - 0x1p-53));
    }

    // The choice when z is `given` and what is new at the stage.
    [[nodiscard]] std::uint32_t choice_of(const Voter& voter, std::size_t stage, double given,
                                          double uniform) const {
        const auto reaches = [&](double level) {
            return rest_ > 0 ? uniform < normal_cdf(level / rest_) : level > 0;
        };
        const std::uint32_t yes = chain_.games[stage].choices - 1;
        if (reaches(given))
            return yes;
        return yes == 2 && reaches(given + voter.abstain_margin) ? 1 : 0;
    }

    [[nodiscard]] bool known_votes() const { return free_.size() < chain_.games.size(); }

    const Chain& chain_;
    std::vector<std::size_t> free_ = chain_.free_stages();
    std::size_t known_ = 0;
    Posterior posterior_;
    double common_ = 0;
    double own_ = 0;
    double rest_ = 0;
};

} // namespace

Result<Patterns> sampled_patterns(const Chain& chain, Correlation correlation, const Means& means,
                                  std::string_view why) {
    const Sampler sampler(chain, correlation);
    if (!sampler.possible()) {
        return fail({Kind::invalid,
                     "observed-impossible",
                     "the observed votes cannot be under these supports and this correlation",
                     "take a persistence and a common shock that add up to less than 1",
                     {},
                     ""});
    }
    constexpr std::uint64_t stretch = 1024;
    const std::size_t patterns = std::size_t{1} << chain.games.size();
    const std::size_t tasks = (means.samples + stretch - 1) / stretch;
    std::vector<std::vector<std::uint64_t>> hits(tasks);
    means.workers.run_all(tasks, [&](std::size_t task, std::size_t) {
        const double share = static_cast<double>(task) / static_cast<double>(tasks);
        if (means.go_on && !means.go_on(share))
            return;
        hits[task].assign(patterns, 0);
        const std::uint64_t end = std::min(means.samples, (task + 1) * stretch);
        for (std::uint64_t k = task * stretch; k < end; ++k) {
            RandomStream random(means.seed, k);
            ++hits[task][sampler.one(random)];
        }
    });
    // A stretch that was not begun has no hits.
    if (std::any_of(hits.begin(), hits.end(), [](const auto& one) { return one.empty(); }))
        return fail({Kind::interrupted, "interrupted", "stopped", "", {}, ""});
    Patterns out;
    out.sampled = true;
    out.samples = means.samples;
    for (std::size_t pattern = 0; pattern < patterns; ++pattern) {
        std::uint64_t sum = 0;
        for (const auto& one : hits)
            sum += one[pattern];
        out.chance.push_back(static_cast<double>(sum) / static_cast<double>(means.samples));
    }
    out.method = fmt::format("{} samples, seed {}, with Wilson's 95 % interval: {}", means.samples,
                             means.seed, why);
    return out;
}

} // namespace plenary::procedure
