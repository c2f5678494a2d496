#include "plenary/score/tally.hpp"

#include <algorithm>
#include <cassert>
#include <string>

#include "plenary/digest/sha256.hpp"

namespace plenary::score {
int floored(int number, int divisor) {
    const int quotient = number / divisor;
    return number % divisor < 0 ? quotient - 1 : quotient;
}

Tally Tally::of_draws(std::span<const int> draws) {
    assert(!draws.empty());
    const auto [least, most] = std::minmax_element(draws.begin(), draws.end());
    std::vector<double> weights(static_cast<std::size_t>(*most - *least) + 1, 0);
    for (const int draw : draws)
        ++weights[static_cast<std::size_t>(draw - *least)];
    return {*least, std::move(weights), static_cast<double>(draws.size())};
}

Tally Tally::of_members(std::span<const double> chances, const std::array<int, 3>& gains,
                        int start) {
    const std::size_t members = chances.size() / gains.size();
    const auto [least, most] = std::minmax_element(gains.begin(), gains.end());
    const auto spread = static_cast<std::size_t>(*most - *least);
    std::vector<double> weights(members * spread + 1, 0);
    std::vector<double> next(weights.size(), 0);
    weights[0] = 1;
    for (std::size_t m = 0; m < members; ++m) {
        std::fill(next.begin(), next.end(), 0);
        for (std::size_t k = 0; k <= m * spread; ++k) {
            for (std::size_t c = 0; c < gains.size(); ++c) {
                const auto gain = static_cast<std::size_t>(gains[c] - *least);
                next[k + gain] += weights[k] * chances[m * gains.size() + c];
            }
        }
        weights.swap(next);
    }
    return {start + static_cast<int>(members) * *least, std::move(weights), 1};
}

Tally Tally::divided(int divisor) const {
    const int last = lowest_ + static_cast<int>(weights_.size()) - 1;
    const int lowest = floored(lowest_, divisor);
    std::vector<double> weights(static_cast<std::size_t>(floored(last, divisor) - lowest) + 1, 0);
    for (std::size_t k = 0; k < weights_.size(); ++k) {
        const int to = floored(lowest_ + static_cast<int>(k), divisor);
        weights[static_cast<std::size_t>(to - lowest)] += weights_[k];
    }
    return {lowest, std::move(weights), whole_};
}

double Tally::below(int number) const {
    const int steps = std::clamp(number - lowest_, 0, static_cast<int>(weights_.size()));
    double sum = 0;
    for (int k = 0; k < steps; ++k)
        sum += weights_[static_cast<std::size_t>(k)];
    return sum / whole_;
}

double Tally::at(int number) const {
    const int k = number - lowest_;
    return k < 0 || k >= static_cast<int>(weights_.size())
               ? 0
               : weights_[static_cast<std::size_t>(k)] / whole_;
}

double Tally::at_least(int number) const {
    double sum = 0;
    for (int k = std::max(number - lowest_, 0); k < static_cast<int>(weights_.size()); ++k)
        sum += weights_[static_cast<std::size_t>(k)];
    return sum / whole_;
}

int Tally::quantile(double share) const {
    constexpr double rounding = 1e-12;
    double sum = 0;
    for (std::size_t k = 0; k < weights_.size(); ++k) {
        sum += weights_[k];
        if (sum / whole_ >= share - rounding)
            return lowest_ + static_cast<int>(k);
    }
    return lowest_ + static_cast<int>(weights_.size()) - 1;
}

double Tally::crps(int came) const {
    const int last = lowest_ + static_cast<int>(weights_.size()) - 1;
    double sum = 0;
    double score = 0;
    for (int k = std::min(lowest_, came); k <= std::max(last, came); ++k) {
        if (k >= lowest_ && k <= last)
            sum += weights_[static_cast<std::size_t>(k - lowest_)];
        const double off = sum / whole_ - (came <= k ? 1 : 0);
        score += off * off;
    }
    return score;
}

double pit_chance(std::string_view label) {
    const Sha256 digest = sha256(std::string("pit|").append(label));
    double out = 0;
    for (std::size_t k = 4; k-- > 0;)
        out = (out + digest.bytes[k]) / 256;
    return out;
}

} // namespace plenary::score
