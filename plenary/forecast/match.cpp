#include "plenary/forecast/match.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "plenary/forecast/choice.hpp"
#include "plenary/numeric/normals.hpp"

namespace plenary::forecast {
namespace {

constexpr std::size_t motions_drawn = 2000;
constexpr int halvings = 12;

// Yes votes expected of the members that vote, and the sum of their variances.
struct Tally {
    [[gnu::always_inline]] static void run(const double* motion, const double* positions,
                                           const double* votes, std::size_t dimensions,
                                           std::size_t stride, double stretch, double* out) {
        Lanes yes_votes = all_lanes(0.0);
        Lanes variance = all_lanes(0.0);
        const std::size_t axes = dimensions + 1;
        for (std::size_t m = 0; m < stride; m += lanes) {
            Lanes abstain = all_lanes(motion[0]);
            Lanes yes = all_lanes(motion[axes]);
            for (std::size_t i = 0; i < dimensions; ++i) {
                const Lanes at = load(positions + i * stride + m);
                abstain += motion[1 + i] * at;
                yes += motion[axes + 1 + i] * at;
            }
            const Chances p = chances_of(stretch * abstain, stretch * yes);
            const Lanes counts = load(votes + m);
            yes_votes += counts * p.yes;
            variance += counts * p.yes * (1.0 - p.yes);
        }
        out[0] = sum_of(yes_votes);
        out[1] = sum_of(variance);
    }
};

std::vector<double> mean_of(const Mixture& mixture) {
    std::vector<double> out(mixture.parts.front().mean.size(), 0.0);
    for (std::size_t g = 0; g < mixture.parts.size(); ++g) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += mixture.shares[g] * mixture.parts[g].mean[i];
    }
    return out;
}

// One after the other, each part as often as its share says.
std::vector<double> drawn_from(const Mixture& mixture, std::uint64_t seed) {
    NormalStream random(seed, 3);
    const std::size_t n = mixture.parts.front().mean.size();
    std::vector<double> out;
    std::vector<double> z(n);
    double due = 0;
    std::size_t drawn = 0;
    for (std::size_t g = 0; g < mixture.parts.size(); ++g) {
        const Gaussian& part = mixture.parts[g];
        due += mixture.shares[g] * motions_drawn;
        for (const auto end = static_cast<std::size_t>(std::lround(due)); drawn < end; ++drawn) {
            for (double& each : z)
                each = random.next();
            for (std::size_t i = 0; i < n; ++i) {
                double x = part.mean[i];
                for (std::size_t k = 0; k <= i; ++k)
                    x += part.root[i * n + k] * z[k];
                out.push_back(x);
            }
        }
    }
    return out;
}

// Items with votes: who voted, as ones, and how many.
struct Attendance {
    std::vector<double> votes; // items x stride
    std::vector<double> counts;
};

Attendance attendance_of(const World& world, const History& history) {
    Attendance out;
    for (std::size_t j = 0; j < history.items(); ++j) {
        std::vector<double> row(world.member_stride, 0.0);
        double count = 0;
        for (std::size_t m = 0; m < history.members; ++m) {
            if (history.vote(j, m) != no_vote) {
                row[m] = 1;
                count += 1;
            }
        }
        if (count == 0)
            continue;
        out.votes.insert(out.votes.end(), row.begin(), row.end());
        out.counts.push_back(count);
    }
    return out;
}

double spread_of(const World& world, const Attendance& attendance, std::span<const double> motions,
                 std::span<const double> centre, double factor, Width width) {
    const std::size_t n = centre.size();
    const std::size_t d = world.fit.dimensions;
    const std::size_t count = motions.size() / n;
    std::vector<double> motion(n);
    double sum = 0;
    double square = 0;
    double within = 0;
    for (std::size_t k = 0; k < count; ++k) {
        for (std::size_t i = 0; i < n; ++i)
            motion[i] = centre[i] + factor * (motions[k * n + i] - centre[i]);
        const std::size_t item = k % attendance.counts.size();
        const std::size_t row = k % world.position_rows;
        double tally[2] = {0, 0};
        run_on<Tally>(width, motion.data(), world.positions.data() + row * d * world.member_stride,
                      attendance.votes.data() + item * world.member_stride, d, world.member_stride,
                      world.stretch, tally);
        const double votes = attendance.counts[item];
        const double share = tally[0] / votes;
        sum += share;
        square += share * share;
        within += tally[1] / (votes * votes);
    }
    const auto all = static_cast<double>(count);
    return square / all - sum / all * (sum / all) + within / all;
}

} // namespace

double spread_of_past(const History& history, double decay) {
    double weight = 0;
    double sum = 0;
    double square = 0;
    for (std::size_t j = 0; j < history.items(); ++j) {
        double votes = 0;
        double yes = 0;
        for (std::size_t m = 0; m < history.members; ++m) {
            const std::int8_t vote = history.vote(j, m);
            votes += vote == no_vote ? 0 : 1;
            yes += vote == 2 ? 1 : 0;
        }
        if (votes == 0)
            continue;
        const double own = std::exp(-decay * oldness(j, history.items()));
        weight += own;
        sum += own * yes / votes;
        square += own * (yes / votes) * (yes / votes);
    }
    return weight > 0 ? square / weight - sum / weight * (sum / weight) : 0.0;
}

double spread_of_fresh(const World& world, const History& history, double factor,
                       std::uint64_t seed, Width width) {
    return spread_of(world, attendance_of(world, history), drawn_from(world.fresh, seed),
                     mean_of(world.fresh), factor, width);
}

double match_spread(World& world, const History& history, const Settings& settings,
                    std::uint64_t seed, Width width) {
    const double past = spread_of_past(history, settings.member_decay);
    const Attendance attendance = attendance_of(world, history);
    if (attendance.counts.size() < 2 || past == 0)
        return 1;
    const std::vector<double> centre = mean_of(world.fresh);
    const std::vector<double> motions = drawn_from(world.fresh, seed);
    double low = least_widening;
    double high = most_widening;
    for (int k = 0; k < halvings; ++k) {
        const double middle = (low + high) / 2;
        const bool narrow = spread_of(world, attendance, motions, centre, middle, width) < past;
        (narrow ? low : high) = middle;
    }
    const double factor = (low + high) / 2;
    for (Gaussian& part : world.fresh.parts) {
        for (std::size_t i = 0; i < centre.size(); ++i)
            part.mean[i] = centre[i] + factor * (part.mean[i] - centre[i]);
        for (double& each : part.root)
            each *= factor;
        for (double& each : part.precision)
            each /= factor * factor;
        part.log_root += static_cast<double>(centre.size()) * std::log(factor);
    }
    return factor;
}

} // namespace plenary::forecast
