// A forecast of roll calls as it is asked for, and as it is answered: what is known before a
// session's votes, and the votes that are to be predicted from that.
//
// Plain values, in rows: the entry of row r and member m is at r x members + m. Safe to read from
// any thread. Every target is a question of its own: what is known of one says nothing of another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace plenary::score {

// How a member voted.
namespace code {
inline constexpr std::int8_t none = -1; // not at all, or nothing is known of it
inline constexpr std::int8_t no = 0;
inline constexpr std::int8_t abstain = 1;
inline constexpr std::int8_t yes = 2;
} // namespace code

inline constexpr std::size_t outcomes = 3; // no, abstain, yes: in the order of their codes

// The place of a code among the outcomes; the code is not none.
[[nodiscard]] constexpr std::size_t outcome_of(std::int8_t code) {
    return static_cast<std::uint8_t>(code);
}

struct Task {
    std::vector<std::string> members; // ids: who votes in the session
    // Roll calls of the sessions before, in order of time. The days of some archives are not real,
    // so within a session the order may mean nothing.
    std::vector<std::string> train_items;
    std::vector<std::string> targets; // ids of the roll calls to forecast
    std::vector<std::int8_t> train;   // items x members: a code
    std::vector<std::int8_t> known;   // targets x members: a code; none: not known before the vote
    std::vector<char> hidden;         // targets x members: 1 = to be predicted
    // Titles without the words that tell the outcome (see titles.hpp), one an item and a target;
    // empty texts where there are none.
    std::vector<std::string> train_text;
    std::vector<std::string> target_text;

    friend bool operator==(const Task&, const Task&) = default;
};

struct Answer {
    // targets x members x outcomes: chances that sum to 1, for every hidden vote. What stands at
    // the others is not looked at. NaN: nothing was predicted.
    std::vector<double> chances;
    // targets x draws x 2: equally likely pairs of the final yes and no totals, known votes
    // included. Empty: the totals are those of independent members.
    std::vector<std::int32_t> draws;
    // Where the targets differ in their number of draws: the first pair of each, and at the end the
    // number of all. Empty: all have as many.
    std::vector<std::size_t> draw_starts;

    friend bool operator==(const Answer&, const Answer&) = default;
};

// Chances of one vote, divided by their sum: so are those of a table read, and those that are held
// against what came without a table between.
inline void make_sum_one(std::span<double> chances) {
    const double sum = chances[0] + chances[1] + chances[2];
    for (double& each : chances)
        each /= sum;
}

// The draws of one of so many targets, yes and no by turns.
[[nodiscard]] inline std::span<const std::int32_t>
draws_of(const Answer& answer, std::size_t target, std::size_t targets) {
    const std::span<const std::int32_t> all(answer.draws);
    if (answer.draw_starts.empty()) {
        const std::size_t each = all.size() / targets;
        return all.subspan(target * each, each);
    }
    const std::size_t first = answer.draw_starts[target];
    return all.subspan(2 * first, 2 * (answer.draw_starts[target + 1] - first));
}

} // namespace plenary::score
