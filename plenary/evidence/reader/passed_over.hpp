// Sentences that name a member beside a word of a stand, or name members and say little else, and
// of which nothing was proposed of it. The reader knows how some things are said, and not how all
// are: these are where a person looks for what it has missed. That one is told claims nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

class Overlooked {
public:
    // Takes note of a sentence and of the members named in it. Cost O(members named).
    void hear(const Sentence& sentence, const std::vector<Named>& named);

    // Of the sentences heard those that name a member of whom no proposal's quote shares words with
    // them, in the order of the text; lines of names that follow one another are one. Cost
    // O(members heard times the logarithm of the proposals of each).
    [[nodiscard]] std::vector<PassedOver> left(const Analysis& analysis,
                                               const std::vector<Proposal>& proposals) const;

private:
    struct Heard {
        std::uint32_t first = 0; // words
        std::uint32_t last = 0;
        bool names_alone = false;
        std::vector<std::uint16_t> states; // ascending, each once
    };

    std::vector<Heard> heard_;
};

} // namespace plenary::reader
