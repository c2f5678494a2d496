// Where some words stand in a text when white space does not matter.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plenary::reader {

// A text with every run of white space (blanks, tabs, line ends, the no-break space) as one blank
// and none at its ends, and where its bytes come from.
class FoldedText {
public:
    // Cost O(bytes).
    explicit FoldedText(std::string_view text);

    // Every place of the words, folded likewise, as [begin, end) in bytes of the text; empty for
    // words of white space alone. Cost O(bytes) for words that seldom half match.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
    places_of(std::string_view words) const;

private:
    std::string folded_;
    std::vector<std::size_t> from_;
};

} // namespace plenary::reader
