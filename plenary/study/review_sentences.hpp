// Where the sentences of a source begin and end, for a reviewer who decides on a whole one.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/evidence/reader/lexicon.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/review/session.hpp"
#include "plenary/study/read_quote.hpp"

namespace plenary::study {

class ReviewSentences {
public:
    // `file` must outlive this. Cost of cutting the text into words and phrases once.
    ReviewSentences(const format::ReadableFile& file, const reader::Lexicon& lexicon);

    // The sentences that bytes [begin, end) of the readable text stand in, as the locators count
    // characters; the last one ends where the next one begins.
    [[nodiscard]] review::Stretch around(std::uint32_t begin, std::uint32_t end) const;

private:
    Quotes quotes_;
    std::uint32_t size_;
    std::vector<std::uint32_t> begins_; // in order
};

} // namespace plenary::study
