#include "plenary/forecast/fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "plenary/forecast/gaussian.hpp"
#include "plenary/forecast/lane_dense.hpp"
#include "plenary/forecast/members.hpp"
#include "plenary/forecast/motions.hpp"
#include "plenary/numeric/dense.hpp"
#include "plenary/numeric/leading_axes.hpp"

namespace plenary::forecast {
namespace {

constexpr int first_steps = 3;      // of motions, before members move
constexpr int rounds_before_em = 3; // with the first, weak prior of motions
constexpr double first_precision = 0.25;
constexpr double least_variance = 1e-3; // added to the spread of motions

// What motions are before anything is learned: the shares of all votes, no slopes.
std::vector<double> first_mean(const History& history, std::size_t axes) {
    std::array<double, outcomes> counts = {1, 1, 1};
    for (std::size_t j = 0; j < history.items(); ++j) {
        for (std::size_t m = 0; m < history.members; ++m) {
            if (const std::int8_t vote = history.vote(j, m); vote != no_vote)
                counts[static_cast<std::uint8_t>(vote)] += history.weight(j, m);
        }
    }
    std::vector<double> out(2 * axes, 0.0);
    out[0] = std::log(counts[1] / counts[0]);
    out[axes] = std::log(counts[2] / counts[0]);
    return out;
}

std::vector<double> first_positions(const History& history, std::size_t dimensions, Width width) {
    const std::size_t members = history.members;
    Matrix centred(history.items(), members);
    centred.set_zero();
    for (std::size_t j = 0; j < history.items(); ++j) {
        double sum = 0;
        double count = 0;
        for (std::size_t m = 0; m < members; ++m) {
            if (history.vote(j, m) != no_vote) {
                sum += history.weight(j, m) * history.vote(j, m);
                count += history.weight(j, m);
            }
        }
        for (std::size_t m = 0; m < members && count > 0; ++m) {
            if (history.vote(j, m) != no_vote)
                centred(j, m) = history.weight(j, m) * (history.vote(j, m) - sum / count);
        }
    }
    Matrix common(members, members);
    common.set_zero();
    add_gram(common, centred, 1.0, 0, history.items(), members, width);
    mirror(common);
    return leading_axes(common, dimensions);
}

class Fitting {
public:
    Fitting(const History& history, std::size_t dimensions, const Settings& settings, Width width)
        : history_(history), width_(width), d_(dimensions), axes_(dimensions + 1),
          numbers_(2 * axes_), items_(history.items()), members_(history.members),
          stride_(whole_lanes(members_)) {
        for (std::size_t j = 0; j < items_; ++j)
            weights_.push_back(std::exp(-settings.member_decay * oldness(j, items_)));
        lay_out_votes();
        const std::vector<double> start = first_positions(history, d_, width);
        places_.assign(members_ * axes_, 1.0);
        positions_.assign(stride_ * d_, 0.0);
        for (std::size_t e = 0; e < d_; ++e) {
            for (std::size_t m = 0; m < members_; ++m)
                positions_[position(m, e)] = start[e * members_ + m];
        }
        take_places();
        mean_ = first_mean(history, axes_);
        precision_.assign(numbers_ * numbers_, 0.0);
        spread_.assign(numbers_ * numbers_, 0.0);
        for (std::size_t i = 0; i < numbers_; ++i) {
            precision_[i * numbers_ + i] = first_precision;
            spread_[i * numbers_ + i] = 1 / first_precision;
        }
        motions_.resize(items_ * numbers_);
        for (std::size_t j = 0; j < items_; ++j)
            std::copy(mean_.begin(), mean_.end(),
                      motions_.begin() + static_cast<std::ptrdiff_t>(j * numbers_));
        covariance_.assign(items_ * numbers_ * numbers_, 0.0);
    }

    Fit run(int rounds) {
        for (int round = 0; round < rounds; ++round) {
            place_all(round == 0 ? first_steps : 1);
            if (round >= rounds_before_em)
                learn_prior();
            move_all();
        }
        Fit out;
        out.dimensions = d_;
        out.members = members_;
        out.items = items_;
        out.places = places_;
        out.roots = roots_;
        out.motions = motions_;
        out.covariance = covariance_;
        out.mean = mean_;
        out.spread = spread_;
        return out;
    }

private:
    [[nodiscard]] std::size_t position(std::size_t member, std::size_t e) const {
        return (member / lanes * d_ + e) * lanes + member % lanes;
    }

    void lay_out_votes() {
        by_item_.assign(items_ * 3 * stride_, 0.0);
        const std::size_t groups = whole_lanes(items_) / lanes;
        by_group_.assign(groups * members_ * 3 * lanes, 1.0);
        if (!history_.weights.empty())
            counts_.assign(groups * members_ * lanes, 1.0);
        for (std::size_t j = 0; j < items_; ++j) {
            for (std::size_t m = 0; m < members_; ++m) {
                const std::int8_t vote = history_.vote(j, m);
                if (vote == no_vote)
                    continue;
                const std::array<double, 3> said = {vote == 1 ? 1.0 : 0.0, vote == 2 ? 1.0 : 0.0,
                                                    history_.weight(j, m)};
                if (!counts_.empty())
                    counts_[(j / lanes * members_ + m) * lanes + j % lanes] = said[2];
                for (std::size_t c = 0; c < 3; ++c) {
                    by_item_[(j * 3 + c) * stride_ + m] = said[c];
                    by_group_[((j / lanes * members_ + m) * 3 + c) * lanes + j % lanes] =
                        static_cast<std::size_t>(vote) == c ? 1.0 : 0.0;
                }
            }
        }
    }

    void take_places() {
        for (std::size_t m = 0; m < members_; ++m) {
            for (std::size_t e = 0; e < d_; ++e)
                places_[m * axes_ + 1 + e] = positions_[position(m, e)];
        }
    }

    void place_all(int steps) {
        const std::size_t n = numbers_;
        std::vector<double> motion(n * lanes);
        std::vector<double> root(n * n * lanes);
        std::vector<double> inverse(n * n * lanes);
        std::vector<double> work(n * lanes);
        const std::vector<double> mean = in_all_lanes(mean_);
        const std::vector<double> precision = in_all_lanes(precision_);
        for (std::size_t first = 0; first < items_; first += lanes) {
            const std::size_t here = std::min(lanes, items_ - first);
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t lane = 0; lane < lanes; ++lane)
                    motion[i * lanes + lane] = motions_[(first + std::min(lane, here - 1)) * n + i];
            }
            MotionGroup group;
            group.axes = axes_;
            group.votes = members_;
            group.places = places_.data();
            group.said = by_group_.data() + first / lanes * members_ * 3 * lanes;
            if (!counts_.empty())
                group.counts = counts_.data() + first / lanes * members_ * lanes;
            group.mean = mean.data();
            group.precision = precision.data();
            group.steps = steps;
            group.motion = motion.data();
            group.root = root.data();
            group.work = work.data();
            place_motions(group, width_);
            invert_lanes(root, inverse, work);
            for (std::size_t lane = 0; lane < here; ++lane) {
                for (std::size_t i = 0; i < n; ++i)
                    motions_[(first + lane) * n + i] = motion[i * lanes + lane];
                for (std::size_t i = 0; i < n * n; ++i)
                    covariance_[(first + lane) * n * n + i] = inverse[i * lanes + lane];
            }
        }
    }

    struct Invert {
        [[gnu::always_inline]] static void run(const double* root, double* inverse, double* work,
                                               std::size_t n) {
            invert(root, inverse, work, n);
        }
    };

    void invert_lanes(const std::vector<double>& root, std::vector<double>& inverse,
                      std::vector<double>& work) const {
        run_on<Invert>(width_, root.data(), inverse.data(), work.data(), numbers_);
    }

    void learn_prior() {
        const std::size_t n = numbers_;
        const double share = 1 / static_cast<double>(items_);
        std::fill(mean_.begin(), mean_.end(), 0.0);
        for (std::size_t j = 0; j < items_; ++j) {
            for (std::size_t i = 0; i < n; ++i)
                mean_[i] += share * motions_[j * n + i];
        }
        std::fill(spread_.begin(), spread_.end(), 0.0);
        for (std::size_t j = 0; j < items_; ++j) {
            for (std::size_t i = 0; i < n; ++i) {
                const double off = motions_[j * n + i] - mean_[i];
                for (std::size_t k = 0; k < n; ++k)
                    spread_[i * n + k] += share * (off * (motions_[j * n + k] - mean_[k]) +
                                                   covariance_[(j * n + i) * n + k]);
            }
        }
        for (std::size_t i = 0; i < n; ++i)
            spread_[i * n + i] += least_variance;
        precision_ = gaussian(mean_, spread_).precision;
    }

    void move_all() {
        std::vector<double> root(d_ * d_ * lanes);
        std::vector<double> inverse(d_ * d_ * lanes);
        std::vector<double> work(d_ * lanes);
        roots_.assign(members_ * d_ * d_, 0.0);
        std::vector<double> covariance(d_ * d_);
        std::vector<double> lower;
        for (std::size_t first = 0; first < members_; first += lanes) {
            MemberGroup group;
            group.dimensions = d_;
            group.items = items_;
            group.motions = motions_.data();
            group.weights = weights_.data();
            group.votes = by_item_.data() + first;
            group.stride = stride_;
            group.position = positions_.data() + first * d_;
            group.root = root.data();
            group.work = work.data();
            move_members(group, width_);
            run_on<Invert>(width_, static_cast<const double*>(root.data()), inverse.data(),
                           work.data(), d_);
            for (std::size_t m = first; m < std::min(first + lanes, members_); ++m) {
                for (std::size_t i = 0; i < d_ * d_; ++i)
                    covariance[i] = inverse[i * lanes + m - first];
                static_cast<void>(lower_root(covariance, d_, lower));
                std::copy(lower.begin(), lower.end(),
                          roots_.begin() + static_cast<std::ptrdiff_t>(m * d_ * d_));
            }
        }
        take_places();
    }

    [[nodiscard]] static std::vector<double> in_all_lanes(const std::vector<double>& cells) {
        std::vector<double> out(cells.size() * lanes);
        for (std::size_t i = 0; i < cells.size(); ++i)
            std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(i * lanes), lanes, cells[i]);
        return out;
    }

    const History& history_;
    Width width_;
    std::size_t d_;
    std::size_t axes_;
    std::size_t numbers_;
    std::size_t items_;
    std::size_t members_;
    std::size_t stride_;
    std::vector<double> weights_;
    std::vector<double> by_item_;  // see MemberGroup::votes
    std::vector<double> by_group_; // see MotionGroup::said
    std::vector<double> counts_;   // see MotionGroup::counts; empty: null
    std::vector<double> positions_;
    std::vector<double> places_;
    std::vector<double> roots_;
    std::vector<double> motions_;
    std::vector<double> covariance_;
    std::vector<double> mean_;
    std::vector<double> precision_;
    std::vector<double> spread_;
};

} // namespace

Fit fit(const History& history, std::size_t dimensions, const Settings& settings, Width width) {
    return Fitting(history, dimensions, settings, width).run(settings.rounds);
}

} // namespace plenary::forecast
