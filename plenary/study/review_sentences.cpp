#include "plenary/study/review_sentences.hpp"

#include <algorithm>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::study {

ReviewSentences::ReviewSentences(const format::ReadableFile& file, const reader::Lexicon& lexicon)
    : quotes_(file), size_(static_cast<std::uint32_t>(file.readable.text.size())) {
    const reader::Analysis analysis = reader::analyse(file.readable, lexicon);
    for (const reader::Sentence& one : reader::sentences_of(analysis))
        begins_.push_back(analysis.words[one.first].begin);
}

review::Stretch ReviewSentences::around(std::uint32_t begin, std::uint32_t end) const {
    const auto first = std::upper_bound(begins_.begin(), begins_.end(), begin);
    const auto next = std::lower_bound(first, begins_.end(), std::max(end, begin + 1));
    const auto [from, to] = quotes_.characters(first == begins_.begin() ? 0 : *std::prev(first),
                                               next == begins_.end() ? size_ : *next);
    return {from, to};
}

} // namespace plenary::study
