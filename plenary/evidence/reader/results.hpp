// How many voted how, told by a number alone: "adopted by 13 votes", "twelve were against". Who
// they are the text need not say: they may be the rest of a council.
#pragma once

#include <optional>
#include <vector>

#include "plenary/evidence/reader/assertion.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {

// For one sentence; all that it is given must outlive it.
class Results {
public:
    Results(const Analysis& analysis, const Sentence& sentence, const std::vector<Cue>& cues,
            const Marks& marks, const Assertion& assertion)
        : a_(analysis), s_(sentence), cues_(cues), marks_(marks), assertion_(assertion) {}

    // A claim of a number for each count, under the rule "result", in the order of the words;
    // `told` is what the sentence says otherwise. Cost O(words times cues).
    [[nodiscard]] std::vector<Claim> claims(const Told& told) const;

private:
    // The number at a word as a count of members; -1 where it is none.
    [[nodiscard]] std::int64_t count_at(std::uint32_t w) const;

    // What so many did, told behind the number at `w`.
    [[nodiscard]] std::optional<Cue> side_behind(std::uint32_t w) const;
    [[nodiscard]] std::optional<Cue> parted_behind(std::uint32_t w) const;
    [[nodiscard]] std::optional<Cue> act_behind(std::uint32_t w) const;

    [[nodiscard]] std::uint32_t behind_whole(std::uint32_t w) const;
    [[nodiscard]] std::uint32_t behind_examples(std::uint32_t w) const;
    [[nodiscard]] std::int64_t total_beside(std::uint32_t w) const;
    [[nodiscard]] bool needed(std::uint32_t w) const;

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Cue>& cues_;
    const Marks& marks_;
    const Assertion& assertion_;
    Vicinity at_{a_, s_};
};

} // namespace plenary::reader
