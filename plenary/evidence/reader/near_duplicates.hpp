// Texts that repeat one another: ten papers with the text of one agency are one source.
//
// A text is the set of its runs of five words (shingles), folded: case, accents and punctuation do
// not count. Two texts are alike by how many shingles they share. The sets are exact, not sampled,
// but for chance collisions of 64-bit hashes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace plenary::reader {

struct Alike {
    std::size_t first = 0; // positions in what was given; first < second
    std::size_t second = 0;
    std::size_t shared = 0; // shingles
    double contained = 0;   // shared over the shingles of the shorter text
    double jaccard = 0;     // shared over the shingles of both
};

struct AlikeLimits {
    double least_contained = 0.6;
    std::size_t least_shared = 8; // a formula of a dozen words is no text
};

// The pairs to propose as `same_as`, in the order of (first, second). Cost O(words log words) and
// O(sharers squared) for each shared shingle; 8 bytes and a position for each word.
[[nodiscard]] std::vector<Alike> near_duplicates(const std::vector<std::string_view>& texts,
                                                 const AlikeLimits& limits = {});

} // namespace plenary::reader
