// Titles of roll calls as a forecast may read them: without the words that tell the outcome, and
// how far a title is new.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plenary/rollcall/roll_call.hpp"

namespace plenary::score {

// Title and the last 400 characters of the description, in small letters, without "resolution /
// adopted by the general assembly", the words that begin with adopt, reject, approv, fail, defeat
// or resolution, and the words draft, president, acting president and general assembly. What is
// left are the letters a to z with single blanks between words: another letter counts as a part of
// its word above, and as a blank in what is left. Cost O(length).
[[nodiscard]] std::string clean_title(const rollcall::RollCall& roll_call);

// Titles that others are compared with. Titles are clean. Immutable; safe to ask from any thread.
class TitleIndex {
public:
    explicit TitleIndex(const std::vector<std::string>& titles);

    // The cosine of a title with each of them, 0 to 1. The vectors are of words of three letters or
    // more: (1 + log count) x log((n + 1) / (df + 1)), where df of the n titles have the word. Cost
    // O(words x titles that share them).
    [[nodiscard]] std::vector<double> likeness(std::string_view title) const;

private:
    struct Posting {
        std::size_t title = 0;
        double weight = 0;
    };

    struct Word {
        double rarity = 0;
        std::vector<Posting> postings;
    };

    std::size_t titles_ = 0;
    std::unordered_map<std::string, Word> words_;
    std::vector<double> lengths_;
};

// For each target the largest likeness of its title to a training title; 0 without any.
[[nodiscard]] std::vector<double> novelty(const std::vector<std::string>& train,
                                          const std::vector<std::string>& targets);

// A target is new where no training title comes so near to it.
inline constexpr double new_below = 0.5;

} // namespace plenary::score
