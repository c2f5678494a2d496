#include "plenary/forecast/simulated.hpp"

#include <array>
#include <cmath>
#include <utility>

#include "plenary/numeric/normals.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::forecast {
namespace {

using Shares = std::array<double, outcomes>; // of no, abstain, yes

std::size_t within(Span span, RandomStream& random) {
    const auto choices = static_cast<double>(span.most - span.least + 1);
    return span.least + static_cast<std::size_t>(random.uniform() * choices);
}

class Drawing {
public:
    Drawing(const Truth& truth, std::uint64_t seed)
        : truth_(truth), random_(seed, 0), drift_(seed, 2), departures_(seed, 3),
          numbers_(2 * (1 + truth.dimensions)) {
        RandomStream sizes(seed, 1);
        out_.history.members = within(truth.members, sizes);
        past_ = within(truth.past, sizes);
        for (std::size_t i = 0; i < out_.history.members * truth.dimensions; ++i)
            positions_.push_back(random_.next());
        find_spread();
    }

    Simulated run() {
        for (std::size_t j = 0; j < past_ + truth_.to_come; ++j) {
            const std::optional<std::size_t> from = forerunner(j);
            motions_.push_back(from ? moved(motions_[*from]) : fresh());
            vote(j, from);
            drift();
        }
        return std::move(out_);
    }

private:
    using Motion = std::vector<double>;

    // Of all kinds together, a number at a time.
    void find_spread() {
        for (std::size_t i = 0; i < numbers_; ++i) {
            double mean = 0;
            double square = 0;
            for (const MotionKind& kind : truth_.kinds) {
                mean += kind.share * kind.mean[i];
                square += kind.share * (kind.mean[i] * kind.mean[i] + kind.sd[i] * kind.sd[i]);
            }
            spread_.push_back(std::sqrt(square - mean * mean));
        }
    }

    // The past motion that comes again.
    std::optional<std::size_t> forerunner(std::size_t j) {
        const ComingAgain& again = truth_.again;
        if (again.chance == 0 || j == 0 || departures_.uniform() >= again.chance)
            return std::nullopt;
        std::vector<double> weights;
        double all = 0;
        for (std::size_t k = 0; k < j; ++k) {
            const double age =
                j < 2 ? 0 : static_cast<double>(j - 1 - k) / static_cast<double>(j - 1);
            weights.push_back(std::exp(-again.decay * age));
            all += weights.back();
        }
        double at = all * departures_.uniform();
        std::size_t k = 0;
        while (k + 1 < j && at >= weights[k])
            at -= weights[k++];
        return k;
    }

    Motion moved(Motion motion) {
        for (std::size_t i = 0; i < numbers_; ++i)
            motion[i] += std::sqrt(truth_.again.spread) * spread_[i] * random_.next();
        return motion;
    }

    Motion fresh() {
        std::size_t k = 0;
        if (truth_.kinds.size() > 1) {
            double at = random_.uniform();
            while (k + 1 < truth_.kinds.size() && at >= truth_.kinds[k].share)
                at -= truth_.kinds[k++].share;
        }
        const MotionKind& kind = truth_.kinds[k];
        Motion motion;
        for (std::size_t i = 0; i < numbers_; ++i)
            motion.push_back(kind.mean[i] + kind.sd[i] * random_.next());
        return motion;
    }

    [[nodiscard]] std::array<double, 2> log_odds(const Motion& motion, std::size_t member) const {
        const std::size_t d = truth_.dimensions;
        std::array<double, 2> out{motion[0], motion[1 + d]};
        for (std::size_t e = 0; e < d; ++e) {
            const double x = positions_[member * d + e];
            out[0] += motion[1 + e] * x;
            out[1] += motion[2 + d + e] * x;
        }
        return out;
    }

    static Shares shares(const std::array<double, 2>& odds) {
        const double abstain = std::exp(odds[0]);
        const double yes = std::exp(odds[1]);
        const double all = 1 + abstain + yes;
        return {1 / all, abstain / all, yes / all};
    }

    void vote(std::size_t j, std::optional<std::size_t> from) {
        for (std::size_t m = 0; m < out_.history.members; ++m) {
            std::array<double, 2> odds = log_odds(motions_[j], m);
            if (from)
                keep_to(*from, m, odds);
            Shares p = shares(odds);
            for (double& each : p)
                each += truth_.erratic * (1.0 / outcomes - each);
            const double u = random_.uniform();
            const auto vote = static_cast<std::int8_t>(u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2);
            votes_.push_back(vote);
            (j < past_ ? out_.history.votes : out_.came).push_back(vote);
        }
    }

    // Who voted in an unexpected way does it again.
    void keep_to(std::size_t from, std::size_t member, std::array<double, 2>& odds) const {
        const Shares expected = shares(log_odds(motions_[from], member));
        const auto did = static_cast<unsigned char>(votes_[from * out_.history.members + member]);
        Shares push{};
        for (std::size_t c = 0; c < outcomes; ++c) {
            push[c] = truth_.again.stickiness *
                      ((c == did ? 1 : 0) - truth_.again.expected_part * expected[c]);
        }
        odds[0] += push[1] - push[0];
        odds[1] += push[2] - push[0];
    }

    void drift() {
        if (truth_.steady == 1)
            return;
        const double step = std::sqrt(1 - truth_.steady * truth_.steady);
        for (double& each : positions_)
            each = truth_.steady * each + step * drift_.next();
    }

    const Truth& truth_;
    NormalStream random_;
    NormalStream drift_;
    RandomStream departures_;
    std::size_t numbers_;
    std::size_t past_ = 0;
    std::vector<double> positions_; // members x dimensions
    std::vector<double> spread_;
    std::vector<Motion> motions_;
    std::vector<std::int8_t> votes_; // of all roll calls
    Simulated out_;
};

} // namespace

Settings plain_settings(Shape shape) {
    Settings out;
    out.shapes = {shape};
    out.member_decay = 0;
    out.again = 0;
    out.stickiness = 0;
    out.stretch = 1;
    return out;
}

Simulated simulate(const Truth& truth, std::uint64_t seed) { return Drawing(truth, seed).run(); }

std::optional<Asked> reveal(std::span<const std::int8_t> votes, Revealed who, double share,
                            std::uint64_t seed) {
    constexpr std::int8_t yes = 2;
    std::vector<std::size_t> open;
    for (std::size_t m = 0; m < votes.size(); ++m) {
        if (who == Revealed::anyone || (who == Revealed::yes_alone && votes[m] == yes))
            open.push_back(m);
    }
    const auto heard =
        who == Revealed::nobody
            ? std::size_t{0}
            : static_cast<std::size_t>(std::lround(share * static_cast<double>(votes.size())));
    if (heard > open.size())
        return std::nullopt;
    // The first so many of an order by chance.
    RandomStream random(seed, 0);
    std::vector<char> known(votes.size(), 0);
    for (std::size_t k = 0; k < heard; ++k) {
        const auto left = static_cast<double>(open.size() - k);
        std::swap(open[k], open[k + static_cast<std::size_t>(random.uniform() * left)]);
        known[open[k]] = 1;
    }
    Asked out;
    for (std::size_t m = 0; m < votes.size(); ++m) {
        if (known[m] == 0) {
            out.silent.push_back(m);
            continue;
        }
        Said said;
        said.member = m;
        said.likely[static_cast<unsigned char>(votes[m])] = 1;
        out.said.push_back(said);
    }
    return out;
}

} // namespace plenary::forecast
