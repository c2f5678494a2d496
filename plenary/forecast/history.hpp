// How members voted before: what the model learns from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace plenary::forecast {

inline constexpr std::size_t outcomes = 3; // no, abstain, yes
inline constexpr std::int8_t no_vote = -1;

// Of items in order of time: 0 the newest to 1 the oldest, by rank.
[[nodiscard]] constexpr double oldness(std::size_t item, std::size_t items) {
    return items < 2 ? 0.0 : static_cast<double>(items - 1 - item) / static_cast<double>(items - 1);
}

struct History {
    std::size_t members = 0;
    // items x members: 0 no, 1 abstain, 2 yes, no_vote. Items in order of time.
    std::vector<std::int8_t> votes;
    // Items x members, 0 to 1: how much a vote still says of its member, and so of its item, where
    // positions are those of now. Empty: all say it wholly. 0 is as if there were no vote.
    std::vector<double> weights = {};

    [[nodiscard]] std::size_t items() const { return members == 0 ? 0 : votes.size() / members; }

    [[nodiscard]] std::int8_t vote(std::size_t item, std::size_t member) const {
        return votes[item * members + member];
    }

    [[nodiscard]] double weight(std::size_t item, std::size_t member) const {
        return weights.empty() ? 1.0 : weights[item * members + member];
    }
};

} // namespace plenary::forecast
