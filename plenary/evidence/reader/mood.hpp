// Tense, negation and condition of a verb: whether what it says was done, is announced, or is not
// so.
#pragma once

#include <cstdint>

#include "plenary/evidence/reader/bind.hpp"
#include "plenary/evidence/reader/marks.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {

// What of the sentence was told before a claim.
struct Told {
    const Claim* last = nullptr; // the claim before it, if any
    bool indirect = false;       // its subject is "his delegation" or the like
};

// Immutable; a question costs at most O(words of the sentence).
class Mood {
public:
    // All must outlive it.
    Mood(const Analysis& analysis, const Sentence& sentence, const Marks& marks)
        : a_(analysis), s_(sentence), marks_(marks), at_(analysis, sentence) {}

    // Whether tense, negation and condition of the verb let the act stand; where it is only
    // announced or depends on something, the claim is changed to say so. `from`: the first word
    // that may turn the verb.
    [[nodiscard]] bool mood(Claim& made, const Cue& cue, std::uint32_t from,
                            const Told& told) const;

    // Makes of the claim what is only announced; whether there is such a thing.
    static bool intention(Claim& made);

private:
    [[nodiscard]] bool refuses(Claim& made, const Cue& cue, bool may) const;
    [[nodiscard]] bool would_have_been(const Cue& cue) const;
    [[nodiscard]] bool foremost(const Named& who, const Cue& cue) const;
    [[nodiscard]] bool done_first(const Cue& cue) const;
    [[nodiscard]] bool has_auxiliary(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool denied_passive(const Claim& made, const Cue& cue) const;
    [[nodiscard]] bool parted_auxiliary(const Named& who, const Cue& cue) const;
    [[nodiscard]] bool behind_be(std::uint32_t first) const;
    [[nodiscard]] bool preceded_by_to(std::uint32_t w) const;
    [[nodiscard]] bool fails_to(std::uint32_t w) const;
    static bool refusal(Claim& made);

    const Analysis& a_;
    const Sentence& s_;
    const Marks& marks_;
    Vicinity at_;
};

} // namespace plenary::reader
