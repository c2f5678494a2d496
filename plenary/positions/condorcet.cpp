#include "plenary/positions/condorcet.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace plenary::positions {
namespace {

double utility_at(double distance, double risk) { return (1 - distance) * (1 + distance * risk); }

// To twelve decimals.
double rounded(double utility) {
    constexpr double steps = 1e12;
    return std::round(utility * steps) / steps;
}

// How far the position of `to` is for `from`, in widths of the scale.
double distance(const Actor& from, const Actor& to, double width) {
    double most = 0;
    for (const Stand& stand : from.on)
        most = std::max(most, stand.salience.to_double());
    double apart = 0;
    double all = 0;
    for (std::size_t i = 0; i < from.on.size(); ++i) {
        const double salience = from.on[i].salience.to_double() / most;
        const double step =
            (from.on[i].position.to_double() - to.on[i].position.to_double()) / width;
        apart += salience * step * salience * step;
        all += salience * salience;
    }
    return std::sqrt(apart / all);
}

// The election among candidates, each the position of an actor. `distances[k * actors + i]`.
// Answers the probabilities, which add up to 1.
std::vector<double> elect(std::span<const Actor> actors, const std::vector<double>& distances,
                          const std::vector<double>& risk,
                          const std::vector<std::size_t>& candidates) {
    const std::size_t n = actors.size();
    const std::size_t m = candidates.size();
    std::vector<double> utility(n * m);
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < m; ++i)
            utility[k * m + i] = rounded(utility_at(distances[k * n + candidates[i]], risk[k]));
    }
    // Products of many small factors: their logarithms are added.
    std::vector<double> logarithm(m, 0);
    for (std::size_t i = 0; i < m; ++i) {
        for (std::size_t j = i + 1; j < m; ++j) {
            double for_i = 0;
            double for_j = 0;
            for (std::size_t k = 0; k < n; ++k) {
                const double difference = utility[k * m + i] - utility[k * m + j];
                const double vote = actors[k].capability.to_double() * std::abs(difference);
                if (difference > 0)
                    for_i += vote;
                if (difference < 0)
                    for_j += vote;
            }
            const double all = for_i + for_j;
            logarithm[i] += std::log(all > 0 ? for_i / all : 0.5);
            logarithm[j] += std::log(all > 0 ? for_j / all : 0.5);
        }
    }
    // Some position is such that no other is better for somebody and worse for nobody; it loses to
    // none with certainty, so the best is finite.
    const double best = *std::max_element(logarithm.begin(), logarithm.end());
    std::vector<double> out;
    double total = 0;
    for (const double one : logarithm) {
        out.push_back(std::exp(one - best));
        total += out.back();
    }
    for (double& one : out)
        one /= total;
    return out;
}

bool same_place(const Actor& a, const Actor& b) {
    return std::equal(a.on.begin(), a.on.end(), b.on.begin(),
                      [](const Stand& x, const Stand& y) { return x.position == y.position; });
}

Problem out_of_range(std::string message, std::string hint, Where where) {
    return {Kind::invalid, "E-RANGE", std::move(message), std::move(hint), std::move(where), ""};
}

std::optional<Problem> find_fault(std::span<const Actor> actors, const Decimal& width) {
    if (actors.size() > most_candidates) {
        return Problem{Kind::invalid,
                       "too-many-actors",
                       fmt::format("an election is held among at most {} actors", most_candidates),
                       "leave out those without weight",
                       actors.front().where,
                       ""};
    }
    const bool able = std::any_of(actors.begin(), actors.end(),
                                  [](const Actor& actor) { return actor.capability > Decimal(); });
    if (!able) {
        return out_of_range("no actor has a capability above 0",
                            "give one actor a capability above 0",
                            actors.empty() ? Where{} : actors.front().where);
    }
    for (const Actor& actor : actors) {
        const bool cares = std::any_of(actor.on.begin(), actor.on.end(), [](const Stand& stand) {
            return stand.salience > Decimal();
        });
        if (!cares) {
            return out_of_range(fmt::format("'{}' cares about no issue, so no position is nearer "
                                            "to it than another",
                                            actor.id),
                                "leave it out, or give it a salience above 0", actor.where);
        }
    }
    for (std::size_t i = 0; i < actors.front().on.size(); ++i) {
        const auto [low, high] =
            std::minmax_element(actors.begin(), actors.end(), [&](const Actor& a, const Actor& b) {
                return a.on[i].position < b.on[i].position;
            });
        const Stand& highest = high->on[i];
        const double apart = highest.position.to_double() - low->on[i].position.to_double();
        if (apart > width.to_double()) {
            return out_of_range(fmt::format("the positions {} and {} are further apart than a "
                                            "scale of {} is wide",
                                            to_string(low->on[i].position),
                                            to_string(highest.position), to_string(width)),
                                "say with --width how wide the scale of positions is",
                                highest.position_at);
        }
    }
    return std::nullopt;
}

} // namespace

Result<Condorcet> condorcet(std::span<const Actor> actors, const Decimal& width) {
    if (auto fault = find_fault(actors, width))
        return fail(std::move(*fault));
    const std::size_t n = actors.size();
    std::vector<double> distances(n * n);
    Condorcet out;
    out.utility.resize(n * n);
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            distances[k * n + i] = distance(actors[k], actors[i], width.to_double());
            out.utility[k * n + i] = utility_at(distances[k * n + i], 0);
        }
    }
    std::vector<std::size_t> everybody;
    for (std::size_t i = 0; i < n; ++i) {
        everybody.push_back(i);
        const auto holder =
            std::find_if(out.first_holder.begin(), out.first_holder.end(),
                         [&](std::size_t first) { return same_place(actors[first], actors[i]); });
        out.candidate.push_back(static_cast<std::size_t>(holder - out.first_holder.begin()));
        if (holder == out.first_holder.end())
            out.first_holder.push_back(i);
    }
    const std::vector<double> neutral =
        elect(actors, distances, std::vector<double>(n, 0), everybody);
    const double most = *std::max_element(neutral.begin(), neutral.end());
    for (const double p : neutral)
        out.risk.push_back(1.5 * (p / most) - 0.5);
    out.probability = elect(actors, distances, out.risk, out.first_holder);
    return out;
}

} // namespace plenary::positions
