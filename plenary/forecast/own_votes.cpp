#include "plenary/forecast/own_votes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "plenary/forecast/gaussian.hpp"
#include "plenary/forecast/members.hpp"
#include "plenary/numeric/lanes.hpp"

namespace plenary::forecast {
namespace {

constexpr int most_steps = 50;
constexpr double small_step = 1e-9;
constexpr std::size_t nothing = static_cast<std::size_t>(-1);

// A normal posterior of a position.
struct Place {
    std::vector<double> at;   // its mode
    std::vector<double> root; // L of the covariance LL'
};

// The log posterior around a place.
struct Slope {
    std::vector<double> gradient;
    std::vector<double> curvature; // negative second derivatives
};

// The inverse of a curvature.
std::vector<double> covariance_of(const Slope& slope) {
    return gaussian(std::vector<double>(slope.gradient.size(), 0.0), slope.curvature).precision;
}

std::vector<double> root_of_covariance(const Slope& slope) {
    std::vector<double> out;
    static_cast<void>(lower_root(covariance_of(slope), slope.gradient.size(), out));
    return out;
}

// The votes of one member, as the fit weighs them.
class Votes {
public:
    Votes(const Fit& fit, const History& history, const Settings& settings, std::size_t member,
          std::span<const std::size_t> items)
        : fit_(fit), items_(items) {
        for (const std::size_t item : items) {
            votes_.push_back(history.vote(item, member));
            weights_.push_back(history.weight(item, member) *
                               std::exp(-settings.member_decay * oldness(item, fit.items)));
        }
    }

    // The posterior with all votes, its mode where the fit has it.
    [[nodiscard]] Place with_all(std::vector<double> at) const {
        std::vector<double> root = root_of_covariance(look(at, nothing));
        return {std::move(at), std::move(root)};
    }

    // The posterior without one of the votes, from the place that they have together.
    [[nodiscard]] Place without(std::size_t vote, std::vector<double> at) const {
        const std::size_t d = at.size();
        std::vector<double> step(d);
        double length = 1;
        for (int steps = 0; steps < most_steps && length > small_step; ++steps) {
            const Slope slope = look(at, vote);
            const std::vector<double> covariance = covariance_of(slope);
            double square = 0;
            for (std::size_t e = 0; e < d; ++e) {
                step[e] = 0;
                for (std::size_t f = 0; f < d; ++f)
                    step[e] += covariance[e * d + f] * slope.gradient[f];
                square += step[e] * step[e];
            }
            length = std::sqrt(square);
            const double share = length > most_member_step ? most_member_step / length : 1.0;
            for (std::size_t e = 0; e < d; ++e)
                at[e] += share * step[e];
        }
        std::vector<double> root = root_of_covariance(look(at, vote));
        return {std::move(at), std::move(root)};
    }

private:
    [[nodiscard]] Slope look(std::span<const double> at, std::size_t left_out) const {
        const std::size_t d = at.size();
        Slope out;
        out.curvature.assign(d * d, 0.0);
        for (std::size_t e = 0; e < d; ++e) {
            out.gradient.push_back(-at[e]);
            out.curvature[e * d + e] = 1;
        }
        for (std::size_t v = 0; v < items_.size(); ++v) {
            if (v != left_out)
                add(v, at, out);
        }
        return out;
    }

    void add(std::size_t vote, std::span<const double> at, Slope& to) const {
        const std::size_t d = at.size();
        const double* abstain = fit_.motions.data() + items_[vote] * fit_.numbers();
        const double* yes = abstain + fit_.axes();
        std::array<double, outcomes> p{0, abstain[0], yes[0]};
        for (std::size_t e = 0; e < d; ++e) {
            p[1] += abstain[1 + e] * at[e];
            p[2] += yes[1 + e] * at[e];
        }
        const double most = *std::max_element(p.begin(), p.end());
        double sum = 0;
        for (double& each : p) {
            each = std::exp(each - most);
            sum += each;
        }
        for (double& each : p)
            each /= sum;
        const double weight = weights_[vote];
        const double pull_abstain = weight * ((votes_[vote] == 1 ? 1 : 0) - p[1]);
        const double pull_yes = weight * ((votes_[vote] == 2 ? 1 : 0) - p[2]);
        for (std::size_t e = 0; e < d; ++e) {
            const double a = abstain[1 + e];
            const double y = yes[1 + e];
            to.gradient[e] += a * pull_abstain + y * pull_yes;
            const double with_abstain = weight * p[1] * (a * (1 - p[1]) - y * p[2]);
            const double with_yes = weight * p[2] * (y * (1 - p[2]) - a * p[1]);
            for (std::size_t f = 0; f < d; ++f)
                to.curvature[e * d + f] += abstain[1 + f] * with_abstain + yes[1 + f] * with_yes;
        }
    }

    const Fit& fit_;
    std::span<const std::size_t> items_;
    std::vector<std::int8_t> votes_;
    std::vector<double> weights_;
};

// From the draws of the member's position the same draws of another posterior.
void move_draws(const World& from, std::size_t member, const Place& before, const Place& now,
                std::size_t variant, World& to) {
    const std::size_t d = before.at.size();
    std::vector<double> e(d);
    for (std::size_t row = 0; row < from.position_rows; ++row) {
        const double* drawn = from.positions.data() + row * d * from.member_stride + member;
        double* moved = to.positions.data() + row * d * to.member_stride + variant;
        for (std::size_t i = 0; i < d; ++i) {
            double sum = drawn[i * from.member_stride] - before.at[i];
            for (std::size_t k = 0; k < i; ++k)
                sum -= before.root[i * d + k] * e[k];
            e[i] = sum / before.root[i * d + i];
            double value = now.at[i];
            for (std::size_t k = 0; k <= i; ++k)
                value += now.root[i * d + k] * e[k];
            moved[i * to.member_stride] = value;
        }
    }
}

// All vote as the member did, but each after the first left out one vote.
History variants_of(const History& history, std::size_t member,
                    std::span<const std::size_t> items) {
    History out;
    out.members = 1 + items.size();
    for (std::size_t j = 0; j < history.items(); ++j) {
        out.votes.insert(out.votes.end(), out.members, history.vote(j, member));
        out.weights.insert(out.weights.end(), out.members, history.weight(j, member));
    }
    for (std::size_t v = 0; v < items.size(); ++v)
        out.votes[items[v] * out.members + 1 + v] = no_vote;
    return out;
}

} // namespace

std::vector<std::size_t> items_voted(const History& history, std::size_t member) {
    std::vector<std::size_t> out;
    for (std::size_t j = 0; j < history.items(); ++j) {
        if (history.vote(j, member) != no_vote && history.weight(j, member) > 0)
            out.push_back(j);
    }
    return out;
}

World without_each(const World& world, const History& history, const Settings& settings,
                   std::size_t member, std::span<const std::size_t> items, Width width) {
    const Fit& fit = world.fit;
    const double* place = fit.places.data() + member * fit.axes();
    const Votes votes(fit, history, settings, member, items);
    const Place before = votes.with_all({place + 1, place + fit.axes()});

    World out;
    out.stretch = world.stretch;
    out.fit.dimensions = fit.dimensions;
    out.fit.members = 1 + items.size();
    out.fit.items = fit.items;
    out.fit.motions = fit.motions;
    out.position_rows = world.position_rows;
    out.member_stride = whole_lanes(out.fit.members);
    out.positions.assign(out.position_rows * fit.dimensions * out.member_stride, 0.0);
    for (std::size_t m = 0; m < out.fit.members; ++m) {
        const Place now = m == 0 ? before : votes.without(m - 1, before.at);
        out.fit.places.push_back(1);
        out.fit.places.insert(out.fit.places.end(), now.at.begin(), now.at.end());
        out.fit.roots.insert(out.fit.roots.end(), now.root.begin(), now.root.end());
        move_draws(world, member, before, now, m, out);
    }
    find_shifts(out, variants_of(history, member, items), settings, width);
    return out;
}

Asked as_if_each(const Asked& asked, std::size_t member, std::size_t count) {
    Asked out;
    out.selection = asked.selection;
    out.surprise = asked.surprise;
    const auto said = std::find_if(asked.said.begin(), asked.said.end(),
                                   [member](const Said& each) { return each.member == member; });
    for (std::size_t v = 0; v < count; ++v) {
        if (said == asked.said.end()) {
            out.silent.push_back(v);
        } else {
            out.said.push_back(*said);
            out.said.back().member = v;
        }
    }
    return out;
}

} // namespace plenary::forecast
