// Plain enumeration: what a rule makes of every profile of its voters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/rule/choice.hpp"
#include "plenary/rule/electorate.hpp"
#include "plenary/rule/formula.hpp"
#include "plenary/study/slow_rule.hpp"

namespace plenary::study {

// Whether each profile passes. A profile is a number: its digits to the base `choices`, the lowest
// first, are the choices of the members that can vote, in the electorate's order.
class Truth {
public:
    Truth(const Formula& formula, const Electorate& electorate, std::uint32_t choices)
        : choices_(choices), in_play_(choices_in_play(choices)) {
        for (std::size_t i = 0; i < electorate.members.size(); ++i) {
            if (electorate.members[i].can_vote)
                voters_.push_back(i);
        }
        std::size_t size = 1;
        for (std::size_t v = 0; v < voters_.size(); ++v) {
            stride_.push_back(size);
            size *= choices;
        }
        const SlowRule rule(formula, electorate);
        std::vector<Choice> choice(electorate.members.size(), Choice::no);
        passes_.reserve(size);
        for (std::size_t profile = 0; profile < size; ++profile) {
            for (std::size_t v = 0; v < voters_.size(); ++v)
                choice[voters_[v]] = in_play_[digit(profile, v)];
            passes_.push_back(rule.passes(choice));
        }
    }

    [[nodiscard]] std::size_t size() const { return passes_.size(); }

    [[nodiscard]] std::size_t voters() const { return voters_.size(); }

    [[nodiscard]] std::size_t member(std::size_t voter) const { return voters_[voter]; }

    [[nodiscard]] std::uint32_t choices() const { return choices_; }

    [[nodiscard]] bool passes(std::size_t profile) const { return passes_[profile]; }

    [[nodiscard]] std::uint32_t digit(std::size_t profile, std::size_t voter) const {
        return static_cast<std::uint32_t>(profile / stride_[voter] % choices_);
    }

    [[nodiscard]] Choice choice(std::size_t profile, std::size_t voter) const {
        return in_play_[digit(profile, voter)];
    }

    // The profile with one voter's digit changed.
    [[nodiscard]] std::size_t with(std::size_t profile, std::size_t voter,
                                   std::uint32_t choice) const {
        return profile - digit(profile, voter) * stride_[voter] + choice * stride_[voter];
    }

    // Whether a yes is never worse, and a no never better, than any other choice.
    [[nodiscard]] bool is_monotone() const {
        for (std::size_t profile = 0; profile < passes_.size(); ++profile) {
            for (std::size_t v = 0; passes_[profile] && v < voters_.size(); ++v) {
                const std::uint32_t first = digit(profile, v) == 0 ? 1 : choices_ - 1;
                for (std::uint32_t c = first; c < choices_; ++c) {
                    if (!passes_[with(profile, v, c)])
                        return false;
                }
            }
        }
        return true;
    }

private:
    std::uint32_t choices_;
    std::vector<Choice> in_play_;
    std::vector<std::size_t> voters_;
    std::vector<std::size_t> stride_;
    std::vector<bool> passes_;
};

} // namespace plenary::study
