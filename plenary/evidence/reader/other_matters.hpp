// Motions that a text names by nouns no table knows: "the cap", "the Kavala file", "la prórroga".
// Most such nouns are what the one text of a report is about. One is a motion of its own only where
// the text turns to it, or tells that somebody stood otherwise on it than on what was told before.
#pragma once

#include <string>

#include "plenary/evidence/reader/ballots.hpp"
#include "plenary/evidence/reader/voted_things.hpp"

namespace plenary::reader {

class OtherMatters {
public:
    explicit OtherMatters(const Analysis& analysis) : a_(analysis) {}

    // Before the claims of a sentence are asked for. `names_text`: it names a text or an amendment.
    void enter(const Sentence& sentence, bool names_text);

    // What the claim is on: what stands behind its act, else what the block is about.
    [[nodiscard]] OnThing of(const Claim& claim) const;

    // Gives the claims on another matter a motion of their own. Returns those made.
    [[nodiscard]] std::vector<MotionHeard> part(std::vector<Bound>& claims) const;

private:
    struct Thing {
        NounPhrase phrase; // as it is named first
        bool turned = false;
    };

    struct Here {
        int thing = -1;
        std::uint32_t head = 0;
    };

    [[nodiscard]] bool shifts(const Sentence& sentence) const;
    [[nodiscard]] int added(NounPhrase phrase);
    [[nodiscard]] int numbered(const NounPhrase& phrase);
    [[nodiscard]] bool parted(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool contradicts(const std::vector<const Bound*>& told, int thing) const;
    [[nodiscard]] bool is_other(const std::vector<const Bound*>& told, int thing) const;
    [[nodiscard]] MotionHeard heard(int thing) const;

    const Analysis& a_;
    std::vector<Thing> things_;
    std::vector<Here> here_; // of the sentence
    int topic_ = -1;         // of the block
    std::uint32_t block_ = ~std::uint32_t{0};
};

} // namespace plenary::reader
